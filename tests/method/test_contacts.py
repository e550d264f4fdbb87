from __future__ import annotations

from datetime import date

import pytest

from generator.method.contacts import read_contacts
from tests.method.builders import TODAY, entry, log


def days(*lines: str) -> list[str]:
    return [str(exchange.day) for exchange in read_contacts(log(*lines), TODAY).exchanges]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["2026-10-01 call me"], ["2026-10-01"]),
        (["2026-10-01 coffee them"], ["2026-10-01"]),
        (["2026-10-01 email both"], ["2026-10-01"]),
        (["2026-10-01 email me"], []),
        (["2026-10-01 email them"], []),
        (["2026-10-01 email me yes"], ["2026-10-01"]),
        (["2026-10-01 email me no"], []),
        (["2026-10-01 email me", "2026-10-05 email them"], ["2026-10-05"]),
        (["2026-10-01 email them", "2026-10-05 card me"], ["2026-10-05"]),
        (["2026-10-01 email them", "2026-10-05 email me no"], ["2026-10-05"]),
        (["2026-10-01 email me no", "2026-10-05 email them"], []),
        (["2026-10-01 email me yes", "2026-10-05 email them"], ["2026-10-01"]),
        (["2026-10-01 email me", "2026-10-03 email me", "2026-10-05 email them"], ["2026-10-05"]),
        (["2026-10-01 email me", "2026-10-02 call both", "2026-10-05 email them"], ["2026-10-02"]),
        (["2026-10-01 email them", "2026-10-02 email both", "2026-10-05 email me"], ["2026-10-02"]),
        (["2026-10-01 email them", "2026-10-01 email me", "2026-10-01 call both"], ["2026-10-01"]),
    ],
)
def test_an_exchange_is_counted_on_the_day_it_closes(lines: list[str], expected: list[str]) -> None:
    assert days(*lines) == expected


def test_entries_are_read_in_date_order_whatever_the_order_in_the_file() -> None:
    assert days("2026-10-05 email them", "2026-10-01 email me") == ["2026-10-05"]


def test_entries_of_one_day_are_read_in_file_order() -> None:
    asked_first = read_contacts(log("2026-10-01 email me", "2026-10-01 email them"), TODAY)
    answered_first = read_contacts(log("2026-10-01 email them", "2026-10-01 email me"), TODAY)
    assert asked_first.started_by_them == ()
    assert len(answered_first.started_by_them) == 1


def test_an_entry_after_today_is_a_plan() -> None:
    contacts = read_contacts(log("2026-11-24 call both", "2026-11-25 call both"), TODAY)
    assert [exchange.day for exchange in contacts.exchanges] == [TODAY]
    assert len(contacts.entries) == 1


def test_a_written_day_with_a_call_is_a_live_day_but_not_in_person() -> None:
    (exchange,) = read_contacts(log("2026-10-01 email both", "2026-10-01 video me"), TODAY).exchanges
    assert exchange.is_live
    assert not exchange.is_in_person


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["2026-10-01 email me", "2026-10-05 message me"], 2),
        (["2026-10-01 email me no", "2026-10-05 message me no"], 2),
        (["2026-10-01 email me", "2026-10-05 call me", "2026-10-07 email me"], 1),
        (["2026-10-01 email me", "2026-10-05 email them", "2026-10-07 email me"], 1),
        (["2026-10-01 email me no", "2026-10-05 email them"], 0),
        (["2026-10-01 email me", "2026-10-05 email me yes"], 0),
        (["2026-10-01 email me yes", "2026-10-05 email me"], 1),
        (["2026-10-01 email them", "2026-10-05 email me", "2026-10-09 email me"], 1),
    ],
)
def test_unanswered_are_my_messages_since_the_last_exchange_or_word_of_theirs(lines: list[str], expected: int) -> None:
    assert len(read_contacts(log(*lines), TODAY).unanswered) == expected


def test_a_message_that_will_not_be_answered_waits_for_nobody() -> None:
    contacts = read_contacts(log("2026-10-01 email me no"), TODAY)
    assert len(contacts.unanswered) == 1
    assert contacts.waiting_for_them == ()


def test_my_unanswered_message_waits_for_them_and_theirs_for_me() -> None:
    mine, theirs = entry("2026-10-01", by="me"), entry("2026-10-01", by="them")
    assert read_contacts([mine], TODAY).waiting_for_them == (mine,)
    assert read_contacts([theirs], TODAY).waiting_for_me == (theirs,)


def test_the_reply_that_was_announced_opens_and_starts_nothing_but_the_message_after_it_does() -> None:
    contacts = read_contacts(log("2026-10-01 email me yes", "2026-10-02 email them", "2026-10-09 email them"), TODAY)
    assert [str(e.on) for e in contacts.waiting_for_me] == ["2026-10-09"]
    assert contacts.started_by_them == contacts.waiting_for_me


def test_what_they_write_after_a_meeting_is_not_the_reply_to_what_came_before_it() -> None:
    contacts = read_contacts(log("2026-10-01 email me yes", "2026-10-02 lunch both", "2026-11-09 email them"), TODAY)
    assert [str(e.on) for e in contacts.waiting_for_me] == ["2026-11-09"]


@pytest.mark.parametrize(
    ("lines", "started"),
    [
        (["2026-10-01 call them"], 1),
        (["2026-10-01 call both"], 0),
        (["2026-10-01 email both"], 0),
        (["2026-10-01 email them"], 1),
        (["2026-10-01 email me", "2026-10-02 email them"], 0),
        (["2026-10-01 email me no", "2026-10-02 email them"], 1),
        (["2026-10-01 email them", "2026-10-02 email them"], 2),
    ],
)
def test_they_start_what_is_live_and_by_them_or_written_by_them_and_answers_nothing(
    lines: list[str], started: int
) -> None:
    assert len(read_contacts(log(*lines), TODAY).started_by_them) == started


def test_the_last_outreach_is_my_last_entry_live_or_written() -> None:
    contacts = read_contacts(log("2026-10-01 email me", "2026-10-05 call me", "2026-10-07 call both"), TODAY)
    assert contacts.last_outreach is not None
    assert contacts.last_outreach.on == date(2026, 10, 5)
