"""Days to count in: calendar days, and business days without the user's public holidays (method.md section 1)."""

from __future__ import annotations

import math
from datetime import date, timedelta
from functools import lru_cache

_WEEKEND = 5
_ONE_DAY = timedelta(days=1)


def add_days(day: date, days: float) -> date:
    """The day so many whole calendar days later; a part of a day does not count."""
    return day + _days(days)


@lru_cache(maxsize=4096)
def _days(days: float) -> timedelta:
    return timedelta(days=math.floor(days))


def add_business_days(day: date, days: int, holidays: str | None) -> date:
    """The day on which so many business days have passed after `day`; with 0 the first business day from `day` on."""
    for _ in range(days):
        day = find_business_day(day + _ONE_DAY, holidays)
    return find_business_day(day, holidays)


def find_business_day(day: date, holidays: str | None) -> date:
    """The first business day from `day` on."""
    while not is_business_day(day, holidays):
        day += _ONE_DAY
    return day


def is_business_day(day: date, holidays: str | None) -> bool:
    """True from Monday to Friday, but for the public holidays of the code (see `find_holidays`)."""
    return day.weekday() < _WEEKEND and day not in find_holidays(holidays, day.year)


@lru_cache(maxsize=256)
def find_holidays(code: str | None, year: int) -> frozenset[date]:
    """The public holidays of a country or region (`ES`, `ES-MD`) in a year; none for a code that nobody knows."""
    if not code:
        return frozenset()
    from holidays import country_holidays  # takes a third of a second, which most commands need not spend

    country, _, region = code.upper().partition("-")
    try:
        return frozenset(country_holidays(country, subdiv=region or None, years=year))
    except (NotImplementedError, ValueError):
        return frozenset()
