"""The calendar files, read back by other libraries and by a real client."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import date, timedelta
from pathlib import Path

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream

from generator.calendars.event import Event, make_uid
from generator.calendars.ics import write_calendar

TODAY = date(2026, 11, 24)
TEXT = "Thank Zoë Ünsal-Çelik; ask, gently, about “Ærø” \\ 日本語の長い説明 " * 3
EVENT = Event(make_uid("x"), TODAY, TEXT, "Line one\nLine; two, three\\", "thank", "https://book.example/people/x.html")
KHAL = shutil.which("khal")


def _lines(data: bytes) -> list[bytes]:
    return data.split(b"\r\n")


def test_lines_end_in_crlf_and_are_folded_at_75_octets_without_breaking_a_character() -> None:
    data = write_calendar("All", [EVENT], TODAY)
    assert b"\n" not in data.replace(b"\r\n", b"")
    for line in _lines(data):
        assert len(line) <= 75
        line.decode("utf-8")


def test_an_event_is_one_whole_day_with_an_exclusive_end_and_an_alarm() -> None:
    data = write_calendar("All", [EVENT], TODAY)
    assert b"DTSTART;VALUE=DATE:20261124" in data
    assert b"DTEND;VALUE=DATE:20261125" in data
    assert b"BEGIN:VALARM" in data and b"CATEGORIES:thank" in data
    assert b"URL:https://book.example/people/x.html" in data.replace(b"\r\n ", b"")


def test_vobject_reads_what_was_meant() -> None:
    event = vobject.readOne(write_calendar("All", [EVENT], TODAY).decode()).vevent
    assert event.summary.value == EVENT.summary
    assert event.description.value == EVENT.description
    assert event.dtstart.value == TODAY and event.dtend.value == TODAY + timedelta(days=1)


def test_the_ical_library_reads_what_was_meant() -> None:
    calendar = IcsCalendarStream.calendar_from_ics(write_calendar("All", [EVENT], TODAY).decode())
    (event,) = calendar.events
    assert event.summary == EVENT.summary
    assert event.description == EVENT.description
    assert event.uid == EVENT.uid


@pytest.mark.skipif(KHAL is None and os.environ.get("CI") != "true", reason="NO KHAL HERE: NO REAL CLIENT READ IT")
def test_khal_imports_moves_and_shows_the_event_once(tmp_path: Path) -> None:
    assert KHAL, "CI requires khal: install Debian's package khal"
    config = tmp_path / "khal.conf"
    config.write_text(
        f"[calendars]\n[[book]]\npath = {tmp_path}/book\n[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\n"
        "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
        f"longdatetimeformat = %Y-%m-%d %H:%M\ntimeformat = %H:%M\n[sqlite]\npath = {tmp_path}/khal.db\n"
    )
    (tmp_path / "book").mkdir()
    for sequence, day in enumerate((TODAY, TODAY + timedelta(days=2))):
        event = Event(EVENT.uid, day, "Thank Zoë", "because", "thank", sequence=sequence)
        (tmp_path / "all.ics").write_bytes(write_calendar("All", [event], TODAY))
        _khal(config, "import", "--batch", "-a", "book", str(tmp_path / "all.ics"))
    shown = _khal(config, "list", "--format", "{title}|{start-date}", "--day-format", "", "2026-11-20", "20d")
    assert shown.split() == ["Thank", "Zoë|2026-11-26"]


def _khal(config: Path, *arguments: str) -> str:
    done = subprocess.run(
        [str(KHAL), "-c", str(config), *arguments],
        capture_output=True,
        text=True,
        check=True,
        env={
            **os.environ,
            "LC_ALL": "C.UTF-8",
            "XDG_CACHE_HOME": str(config.parent),
            "XDG_DATA_HOME": str(config.parent),
        },
    )
    return done.stdout


@given(st.text(max_size=120), st.text(max_size=200))
def test_any_text_stays_within_its_line(summary: str, description: str) -> None:
    event = Event(make_uid("x"), TODAY, summary, description, "thank")
    data = write_calendar(summary, [event], TODAY)
    names = [line.split(b":")[0].split(b";")[0] for line in data.replace(b"\r\n ", b"").split(b"\r\n")]
    assert names.count(b"BEGIN") == names.count(b"END") == 3
    assert names.count(b"SUMMARY") == 1 and names.count(b"ATTENDEE") == 0


def test_the_same_day_gives_the_same_bytes() -> None:
    assert write_calendar("All", [EVENT], TODAY) == write_calendar("All", [EVENT], TODAY)
