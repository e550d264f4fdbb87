"""What the calendars said last, so that a moved event raises its SEQUENCE and a dropped one is cancelled once.

The memory is a small file that the user may delete: events then start again at SEQUENCE 0.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from generator.calendars.event import Event

KEPT = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Memory:
    """The events as last written, by UID, and the day of that writing."""

    day: date | None = None
    events: Mapping[str, Event] = field(default_factory=dict)


def advance(memory: Memory, events: Iterable[Event], today: date) -> tuple[Memory, tuple[Event, ...]]:
    """The memory after `today`, and what every calendar of today holds, by day and UID.

    An event whose text or day differs from the last writing has a higher SEQUENCE. One that is gone
    comes as cancelled on the day on which that is first seen, however often it is written that day.
    A `today` before the last writing looks back: it changes no memory.
    """
    if memory.day and today < memory.day:
        return memory, _ordered(replace(event, changed=today) for event in events)
    after = {event.uid: _continue(memory.events.get(event.uid), event, today) for event in events}
    for uid, last in memory.events.items():
        if uid not in after and _is_remembered(last, today):
            after[uid] = last if last.cancelled else _cancel(last, today)
    return Memory(today, after), _ordered(e for e in after.values() if not e.cancelled or e.changed == today)


def _is_remembered(last: Event, today: date) -> bool:
    """A cancelled event may come back: it is kept for a while, so that its SEQUENCE never falls."""
    return not last.cancelled or last.changed is None or today - last.changed <= KEPT


def _continue(last: Event | None, event: Event, today: date) -> Event:
    if last is None:
        return replace(event, changed=today)
    same = replace(event, sequence=last.sequence, changed=last.changed)
    return same if same == last else replace(event, sequence=last.sequence + 1, changed=today)


def _cancel(last: Event, today: date) -> Event:
    return replace(last, cancelled=True, sequence=last.sequence + 1, changed=today)


def _ordered(events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=lambda event: (event.day, event.uid)))


def write_memory(memory: Memory) -> str:
    """The memory as JSON text, keys sorted."""
    rows = {uid: asdict(event) for uid, event in memory.events.items()}
    return json.dumps({"day": memory.day, "events": rows}, default=str, sort_keys=True, indent=0, ensure_ascii=False)


def read_memory(text: str) -> Memory:
    """The memory that `text` holds; an empty one where it is not what `write_memory` wrote."""
    try:
        stored = json.loads(text)
        day = date.fromisoformat(stored["day"])
        return Memory(day, {uid: _read_event(row) for uid, row in stored["events"].items()})
    except (ValueError, TypeError, KeyError, AttributeError):
        return Memory()


def _read_event(row: dict[str, Any]) -> Event:
    days = {"day": date.fromisoformat(row["day"]), "changed": date.fromisoformat(row["changed"])}
    return Event(**{**row, **days})
