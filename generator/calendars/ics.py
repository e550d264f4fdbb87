"""Events as the text of a calendar file. The `icalendar` library escapes, folds and ends the lines."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from icalendar import Alarm, Calendar, vText
from icalendar import Event as Component

from generator.calendars.event import Event

ALARM_AFTER_MIDNIGHT = timedelta(hours=9)
REMEMBERED = 2000
"""Events: those of a company stand in two calendars."""


def write_calendar(name: str, events: Iterable[Event], today: date) -> bytes:
    """An RFC 5545 calendar called `name`. Dated with `today`, so the same day gives the same bytes."""
    calendar = Calendar()
    calendar.add("prodid", "-//networking-playbook//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", vText(" ".join(_clean(name).split())))
    calendar.add("refresh-interval", timedelta(hours=12), parameters={"VALUE": "DURATION"})
    head, end, _ = bytes(calendar.to_ical()).rpartition(b"END:VCALENDAR")
    return b"".join((head, *(_write_event(event, today) for event in events), end, b"\r\n"))


@lru_cache(maxsize=REMEMBERED)
def _write_event(event: Event, today: date) -> bytes:
    return bytes(_component(event, today).to_ical())


def _component(event: Event, today: date) -> Component:
    component = Component()
    component.add("uid", event.uid)
    component.add("dtstamp", _midnight(today))
    component.add("last-modified", _midnight(event.changed or today))
    component.add("sequence", event.sequence)
    component.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    component.add("dtstart", event.day)
    component.add("dtend", event.day + timedelta(days=1))  # the end is exclusive
    component.add("summary", _clean(event.summary))
    component.add("description", _clean(event.description))
    component.add("categories", [event.category])
    component.add("class", "PRIVATE")
    component.add("transp", "TRANSPARENT")
    if event.url:
        component.add("url", event.url)
    if not event.cancelled:
        component.add_component(_alarm(event))
    return component


def _alarm(event: Event) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _clean(event.summary))
    alarm.add("trigger", ALARM_AFTER_MIDNIGHT)
    return alarm


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _clean(text: str) -> str:
    """`text` without control characters, which no calendar may hold; every kind of line end is one."""
    lines = "\n".join(text.splitlines())
    return "".join(c for c in lines if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))
