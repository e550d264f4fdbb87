"""When to talk, and by when an answer would help."""

from __future__ import annotations

from datetime import date, timedelta

from generator.messages.drafts.case import Case


def find_week(case: Case) -> date:
    """The Monday of the next whole week in which they are not away."""
    today = case.standing.today
    monday = today + timedelta(days=7 - today.weekday())
    if (monday - today).days < 3:
        monday += timedelta(days=7)
    for _ in range(26):
        if not any(a.from_ <= monday + timedelta(4) and a.to >= monday for a in case.person.away):
            break
        monday += timedelta(days=7)
    return monday


def find_deadline(case: Case, week: date) -> date:
    """The day on which the opening closes, else the Friday of the week after `week` (`find_week`)."""
    friday = week + timedelta(days=11)
    closes = case.opening.closes.last if case.opening and case.opening.closes else None
    return closes if closes and case.standing.today < closes < friday + timedelta(days=21) else friday
