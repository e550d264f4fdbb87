from __future__ import annotations

from datetime import date

import pytest

from tests.importers.reading import read

EVENT = """BEGIN:VEVENT
UID:1@x.example
DTSTART:20260601T223000Z
SUMMARY:Coffee with Dana
LOCATION:Café Lola
ORGANIZER;CN=Dana Li:mailto:dana@globex.example
ATTENDEE;CN=Dana Li;PARTSTAT=ACCEPTED:mailto:dana@globex.example
ATTENDEE;CN=Ana Ruiz;PARTSTAT=ACCEPTED:mailto:ana@ana-ruiz.example
END:VEVENT
"""


def calendar(*events: str) -> str:
    return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//x//EN\n" + "".join(events) + "END:VCALENDAR\n"


def test_a_meeting_is_an_exchange_with_each_other_person() -> None:
    harvest = read(calendar(EVENT).replace("\n", "\r\n"))
    (exchange,) = harvest.exchanges
    assert (harvest.format, exchange.key, exchange.name) == ("calendar", "dana@globex.example", "Dana Li")
    assert (exchange.on, exchange.via, exchange.by) == (date(2026, 6, 2), "coffee", "them")


@pytest.mark.parametrize(
    ("place", "via"),
    [
        ("https://zoom.example/j/1", "video"),
        ("Microsoft Teams Meeting", "video"),
        ("", "call"),
        ("Phone: +34 600 000 000", "call"),
        ("Gran Vía 1", "coffee"),
    ],
)
def test_the_channel_claims_no_more_than_the_calendar_says(place: str, via: str) -> None:
    (exchange,) = read(calendar(EVENT.replace("Café Lola", place))).exchanges
    assert exchange.via == via


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("20260601", "20261201"),
        ("SUMMARY", "STATUS:CANCELLED\nSUMMARY"),
        ("CN=Ana Ruiz;PARTSTAT=ACCEPTED", "CN=Ana Ruiz;PARTSTAT=DECLINED"),
        ("dana@globex.example", "ana@ana-ruiz.example"),
    ],
)
def test_what_did_not_take_place_between_people_is_left_out(old: str, new: str) -> None:
    harvest = read(calendar(EVENT.replace(old, new)))
    assert harvest.exchanges == [] and sum(harvest.skipped.values()) == 1


def test_a_meeting_of_many_is_no_meeting_of_two() -> None:
    crowd = "".join(f"ATTENDEE:mailto:p{number}@x.example\n" for number in range(20))
    assert read(calendar(EVENT.replace("END:", crowd + "END:"))).exchanges == []


def test_a_broken_event_is_an_error_with_its_line_and_the_others_are_kept() -> None:
    harvest = read(calendar(EVENT.replace("DTSTART:20260601T223000Z", "DTSTART:junk"), EVENT))
    assert len(harvest.exchanges) == 1
    assert harvest.troubles[0].row == 4


def test_a_calendar_that_is_cut_off_says_so() -> None:
    harvest = read(calendar(EVENT, EVENT)[:-60])
    assert len(harvest.exchanges) == 1
    assert "cut off" in harvest.troubles[0].message


def test_an_event_without_its_end_does_not_take_the_next_with_it() -> None:
    harvest = read(calendar(EVENT.replace("END:VEVENT\n", ""), EVENT))
    assert len(harvest.exchanges) == 1
    assert "no END:VEVENT" in harvest.troubles[0].message


def test_thousands_of_open_events_end_soon() -> None:
    assert len(read(calendar("BEGIN:VEVENT\n" * 20_000)).exchanges) == 0
