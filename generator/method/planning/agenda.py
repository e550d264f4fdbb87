"""What each day and week still has room for (method.md section 9). Every question takes the same time at any size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from generator.method.acting.action import Action
from generator.model.me import Capacity

_RESEARCH_A_DAY = 1
_KEPT_OF_WEEK = 5  # one touch in so many is kept free for what is owed at short notice and what was missed
_KEPT_FROM_LINKS = 3
_DAY_WITH_ROOM = 2


class Agenda:
    """Touches by day and ISO week, planned and logged; links written to by week; who is written to on which day."""

    def __init__(self, capacity: Capacity) -> None:
        self.capacity = capacity
        self._days: Counter[date] = Counter()
        self._weeks: Counter[int] = Counter()
        self._links: Counter[int] = Counter()
        self._research: Counter[date] = Counter()
        self._people: set[tuple[str, date]] = set()

    @property
    def easy_day(self) -> int:
        """Touches a day that leave some room; all of them where there are few."""
        most = self.capacity.touches_per_day
        return most - 1 if most >= _DAY_WITH_ROOM else most

    @property
    def easy_week(self) -> int:
        """Touches a week that leave some room."""
        most = self.capacity.touches_per_week
        return most - most // _KEPT_OF_WEEK

    @property
    def calm_week(self) -> int:
        """Touches a week up to which links are written to; there is no hurry with them."""
        most = self.capacity.touches_per_week
        return most - most // _KEPT_FROM_LINKS

    def log(self, who: str, day: date, is_link: bool) -> None:
        """Take up the room of an outreach that was made."""
        self._count(day, 1)
        self._people.add((who, day))
        self._links[_week(day)] += is_link

    def has_room(self, action: Action, day: date, *, easy: bool) -> bool:
        """True where the action may still go on that day; with `easy` only where some room stays."""
        if not action.is_touch:
            return action.kind != "research" or self._research[day] < _RESEARCH_A_DAY
        week = _week(day)
        if easy:
            most = self.easy_day, self.calm_week if action.kind == "fortify" else self.easy_week
        else:
            most = self.capacity.touches_per_day, self.capacity.touches_per_week
        return (
            self._days[day] < most[0]
            and self._weeks[week] < most[1]
            and (action.kind != "fortify" or self._links[week] < self.capacity.fortify_per_week)
            and (action.who is None or (action.who, day) not in self._people)
        )

    def take(self, action: Action, day: date) -> None:
        """Put the action on that day."""
        self._put(action, day, 1)
        if action.is_touch and action.who:
            self._people.add((action.who, day))

    def release(self, action: Action, day: date) -> None:
        """Take the action off that day."""
        self._put(action, day, -1)
        if action.is_touch and action.who:
            self._people.discard((action.who, day))

    def count_easy(self, days: Iterable[date]) -> int:
        """How many touches these days take with some room left."""
        weeks = Counter(_week(day) for day in days)
        return sum(min(number * self.easy_day, self.easy_week) for number in weeks.values())

    def _put(self, action: Action, day: date, number: int) -> None:
        if action.kind == "research":
            self._research[day] += number
        if action.is_touch:
            self._count(day, number)
            self._links[_week(day)] += number if action.kind == "fortify" else 0

    def _count(self, day: date, number: int) -> None:
        self._days[day] += number
        self._weeks[_week(day)] += number


def _week(day: date) -> int:
    """The number of the ISO week since the first Monday there is."""
    return (day.toordinal() - 1) // 7
