"""How a verdict speaks of days, numbers and facts. What the user typed is quoted as typed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.model.dates import PartialDate
from generator.model.person import LogEntry

_MONTHS = "January February March April May June July August September October November December".split()
_CHANNELS = {"video": "video call"}


def write_day(day: date, today: date) -> str:
    """The day as `2 December`; with the year where it is not the year of `today`."""
    words = f"{day.day} {_MONTHS[day.month - 1]}"
    return words if day.year == today.year else f"{words} {day.year}"


def write_partial(day: PartialDate, today: date) -> str:
    """The day, the month (`March 2021`) or the year (`2018`), whichever was typed."""
    if day.is_whole:
        return write_day(day.first, today)
    same_month = (day.first.year, day.first.month) == (day.last.year, day.last.month)
    return f"{_MONTHS[day.first.month - 1]} {day.first.year}" if same_month else str(day.first.year)


def write_count(number: int, noun: str) -> str:
    """`1 day`, `3 days`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def write_stage(stage: str) -> str:
    """The stage with its article: `an ally`, `a relationship`."""
    return f"an {stage}" if stage[0] == "a" else f"a {stage}"


def write_channel(entry: LogEntry) -> str:
    """The channel of an entry as a noun: `coffee`, `video call`, `email`."""
    return _CHANNELS.get(entry.via, entry.via)


def quote(fact: str) -> str:
    """The words that were typed, in quotation marks and on one line."""
    return f"“{' '.join(fact.split())}”"


def join(words: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""


def write_rhythm(days: float) -> str:
    """How often, for a gap in days: "every day or so" up to a day and a half, else "about every 12 days"."""
    return "every day or so" if days <= 1.5 else f"about every {write_count(round(days), 'day')}"
