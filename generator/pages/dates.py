"""Days in words. Computed days are written out; days that the user typed stay as typed."""

from __future__ import annotations

from datetime import date

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def write_day(day: date, today: date) -> str:
    """The day as `2 December`, with the year where it is not the year of today: `2 December 2025`."""
    words = f"{day.day} {MONTHS[day.month - 1]}"
    return words if day.year == today.year else f"{words} {day.year}"


def write_month(day: date) -> str:
    """The month as `November 2026`."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def write_weekday(day: date) -> str:
    """The day with its weekday, as `Tuesday, 24 November 2026`."""
    return f"{WEEKDAYS[day.weekday()]}, {day.day} {write_month(day)}"
