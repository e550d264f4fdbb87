"""A calendar: the meetings that took place with people whose addresses stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from icalendar import Calendar

from generator.importers.found import Exchange, Harvest, Unusable
from generator.importers.identity import LONGEST, clean_line, clean_name, key_email
from generator.importers.reader import Reading
from generator.model.dates import parse_day

MOST_PEOPLE = 8
_ONLINE = re.compile(r"https?://|zoom|teams|google meet|hangout|webex|skype|jitsi|whereby|video", re.IGNORECASE)
_PHONE = re.compile(r"phone|telephone|\bcall\b|\btel\b|\+\d[\d ()-]{6,}", re.IGNORECASE)
_MEALS = ("coffee", "breakfast", "lunch", "dinner")
MOST_LINES = 20_000


def read_meetings(text: str, harvest: Harvest, reading: Reading) -> None:
    """One exchange for each meeting and each other person in it. Events are read one by one: a bad one is an error."""
    if not re.search(r"^END:VCALENDAR", text, re.MULTILINE | re.IGNORECASE):
        harvest.trouble(0, "the calendar has no END:VCALENDAR: the file is cut off")
    for line, lines in _events(text):
        harvest.rows += 1
        try:
            harvest.exchanges.extend(_read(_parse(lines), harvest, reading))
        except (Unusable, ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError) as error:
            harvest.trouble(line, f"the event cannot be read: {clean_line(str(error))[:120]}")


def _events(text: str) -> Iterator[tuple[int, list[str]]]:
    """The lines of each event, with the number of the first; an event without an end ends where the next begins."""
    start, lines = 0, list[str]()
    for number, line in enumerate(text.split("\n"), 1):
        mark = line.strip().upper()
        if mark == "BEGIN:VEVENT":
            if start:
                yield start, []
            start, lines = number, [line]
        elif start and len(lines) < MOST_LINES:
            lines.append(line)
            if mark == "END:VEVENT":
                yield start, lines
                start = 0


def _parse(lines: list[str]) -> Any:
    if not lines:
        raise Unusable("it has no END:VEVENT")
    wrapped = "\r\n".join(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR", ""])
    return Calendar.from_ical(wrapped).walk("VEVENT")[0]


def _read(event: Any, harvest: Harvest, reading: Reading) -> Iterator[Exchange]:
    others = _others(event, reading)
    on = _read_day(event, reading)
    reason = _reason_against(event, others, on, reading)
    if reason:
        harvest.skipped[reason] += 1
        return
    if event.get("RRULE"):
        harvest.skipped["repetitions of meetings: only the first one is taken, and those that were moved"] += 1
    organizer = key_email(str(event.get("ORGANIZER", "")))
    for key, name in others.items():
        by = "me" if organizer in reading.my_keys else "them" if organizer == key else "both"
        about = clean_line(str(event.get("SUMMARY", "")))[:LONGEST]
        yield Exchange(key=key, name=name, on=on, via=_read_channel(event), by=by, about=about)


def _others(event: Any, reading: Reading) -> dict[str, str]:
    """Key and name of everybody else who did not decline."""
    found: dict[str, str] = {}
    for party in [*_listed(event.get("ATTENDEE")), *_listed(event.get("ORGANIZER"))]:
        key, parameters = key_email(str(party)), getattr(party, "params", {})
        declined = str(parameters.get("PARTSTAT", "")).upper() == "DECLINED"
        thing = str(parameters.get("CUTYPE", "")).upper() in ("ROOM", "RESOURCE", "GROUP")
        if (
            key
            and key not in reading.my_keys
            and not declined
            and not thing
            and not key.endswith("calendar.google.com")
        ):
            found.setdefault(
                key, clean_name(str(parameters.get("CN", ""))) if "@" not in str(parameters.get("CN", "")) else ""
            )
    return found


def _listed(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]


def _reason_against(event: Any, others: dict[str, str], on: date, reading: Reading) -> str:
    if str(event.get("STATUS", "")).upper() == "CANCELLED":
        return "meetings that were cancelled"
    if on > reading.today:
        return "meetings still to come: a plan is no evidence"
    mine = [one for one in _listed(event.get("ATTENDEE")) if key_email(str(one)) in reading.my_keys]
    if any(str(one.params.get("PARTSTAT", "")).upper() == "DECLINED" for one in mine):
        return "meetings you declined"
    if not others:
        return "events without anybody else"
    return f"meetings of more than {MOST_PEOPLE} others" if len(others) > MOST_PEOPLE else ""


def _read_day(event: Any, reading: Reading) -> date:
    if "DTSTART" not in event:
        raise Unusable("it has no DTSTART")
    start = event["DTSTART"].dt
    if isinstance(start, datetime):
        if start.tzinfo and reading.zone:
            start = start.astimezone(reading.zone)
        start = start.date()
    if not isinstance(start, date):
        raise Unusable("its DTSTART is no date")
    return parse_day(start.isoformat())


def _read_channel(event: Any) -> str:
    """The channel, never more than is known: without a place it is a call, and a link is a video call."""
    place, summary = clean_line(str(event.get("LOCATION", ""))), str(event.get("SUMMARY", "")).casefold()
    online = _ONLINE.search(place) or event.get("X-GOOGLE-CONFERENCE") or event.get("X-MICROSOFT-SKYPETEAMSMEETINGURL")
    if online:
        return "video"
    if not place or _PHONE.search(place):
        return "call"
    return next((meal for meal in _MEALS if re.search(rf"\b{meal}\b", summary)), "meeting")
