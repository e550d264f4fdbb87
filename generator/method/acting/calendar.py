"""The days on which the user works on this, and on which somebody can be written to (method.md section 9)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from generator.method.workdays import find_holidays
from generator.model.me import WEEKDAYS, Capacity
from generator.model.person import Away

_ONE_DAY = timedelta(days=1)
_FURTHEST = 400  # a year and a bit without a working day is no calendar that a window could be moved in


class Calendar:
    """The user's working days: those of `capacity.days` that are no public holiday."""

    def __init__(self, capacity: Capacity) -> None:
        self.weekdays = tuple(sorted({WEEKDAYS.index(day) for day in capacity.days}))
        self.holidays = capacity.holidays

    def is_working(self, day: date) -> bool:
        """True on a working day."""
        return day.weekday() in self.weekdays and day not in find_holidays(self.holidays, day.year)

    def list_working(self, first: date, last: date) -> list[date]:
        """The working days from `first` to `last`, both inclusive."""
        days = (first + timedelta(days=number) for number in range((last - first).days + 1))
        return [day for day in days if self.is_working(day)]

    def move_on(self, day: date, away: Sequence[Away] = ()) -> date:
        """The first possible day from `day` on; `day` itself where there is none within a year.

        A window that ends on a day on which nothing can be done ends on the next one on which it can.
        """
        return self._move(day, _ONE_DAY, away)

    def move_back(self, day: date, away: Sequence[Away] = ()) -> date:
        """The last possible day up to `day`; `day` itself where there is none within a year."""
        return self._move(day, -_ONE_DAY, away)

    def _move(self, start: date, step: timedelta, away: Sequence[Away]) -> date:
        day = start
        for _ in range(_FURTHEST):
            if self.is_working(day) and not is_away(away, day):
                return day
            day += step
        return start


def is_away(away: Sequence[Away], day: date) -> bool:
    """True where `day` lies in one of the stretches; both their ends count."""
    return any(stretch.from_ <= day <= stretch.to for stretch in away)
