"""Dates that people only half remember."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache

from generator.model.fact import fact

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@fact
class PartialDate:
    """A day, a month or a year: `2026-10-02`, `2026-10` or `2026`, kept as it was typed.

    `first` and `last` are the first and the last day it can mean. For "is it after today?" the first
    day counts (method.md section 1).
    """

    text: str
    first: date
    last: date

    @property
    def is_whole(self) -> bool:
        """True where the exact day is known."""
        return self.first == self.last

    def __str__(self) -> str:
        return self.text


@lru_cache(maxsize=20_000)  # many facts share few days; so they are one object, too
def parse_day(text: str) -> date:
    """The whole date that `text` spells as YYYY-MM-DD; ValueError says what is wrong with it."""
    match = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", text, re.ASCII)
    if not match:
        raise ValueError("a date is wanted, written YYYY-MM-DD")
    year, month, day = (int(part) for part in match.groups())
    return _day(year, month, day)


@lru_cache(maxsize=20_000)
def parse_partial(text: str) -> PartialDate:
    """The date that `text` spells as YYYY-MM-DD, YYYY-MM or YYYY; ValueError says what is wrong with it."""
    match = _PARTIAL.fullmatch(text)
    if not match:
        raise ValueError("a date is wanted, written YYYY-MM-DD, YYYY-MM or YYYY")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if month is None:
        return PartialDate(text, _day(year, 1, 1), _day(year, 12, 31))
    if day is None:
        first = _day(year, month, 1)
        return PartialDate(text, first, _day(year, month, calendar.monthrange(year, month)[1]))
    whole = _day(year, month, day)
    return PartialDate(text, whole, whole)


def _day(year: int, month: int, day: int) -> date:
    if not 1900 <= year <= 2200:
        raise ValueError(f"the year {year} is out of range (1900 to 2200)")
    if not 1 <= month <= 12:
        raise ValueError(f"there is no month {month:02}")
    last = calendar.monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise ValueError(f"{calendar.month_name[month]} {year} has {last} days, there is no day {day:02}")
    return date(year, month, day)
