"""A planned action as a calendar event."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Event:
    """One all-day event. `company` says in which company's calendar it stands as well.

    `sequence` counts its changes (RFC 5545 3.8.7.4), `changed` is the day of the last one.
    """

    uid: str
    day: date
    summary: str
    description: str
    category: str
    url: str | None = None
    company: str | None = None
    sequence: int = 0
    changed: date | None = None
    cancelled: bool = False


def make_uid(key: str) -> str:
    """The same identifier for the same action on any day and machine; it names nobody (RFC 7986 5.3)."""
    return f"{hashlib.sha256(f'networking-playbook {key}'.encode()).hexdigest()[:32]}@playbook.invalid"
