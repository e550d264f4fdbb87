"""What each day and week still has room for (method.md section 9). Every question takes the same time at any size."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from datetime import date, timedelta

from generator.method.acting.action import Action
from generator.method.acting.calendar import is_away
from generator.model.me import Capacity

FULL, SPARING, EASY = 0, 1, 2  # to the last touch; with some room left; with room left for all that is owed now
CATCHING_UP = timedelta(days=21)

_RESEARCH_A_DAY = 1
_KEPT_OF_WEEK = 5  # one touch in so many is kept free for what is owed at short notice and what was missed
_KEPT_FROM_LINKS = 3
_FEW = 4


class Agenda:
    """Touches by day and ISO week, planned and logged; links written to by week; who is written to on which day."""

    def __init__(self, capacity: Capacity) -> None:
        self.capacity = capacity
        self._days: defaultdict[date, int] = defaultdict(int)
        self._weeks: defaultdict[int, int] = defaultdict(int)
        self._links: defaultdict[int, int] = defaultdict(int)
        self._research: defaultdict[date, int] = defaultdict(int)
        self._people: set[tuple[str, date]] = set()
        self._catching_up = date.min

    def expect(self, owed: int, day: date) -> None:
        """So much is owed on `day`: where it is much, more room is kept in the next weeks, since it may be missed."""
        self._catching_up = day + CATCHING_UP if owed > _FEW else day

    def find_limits(self, kind: str, ease: int, day: date) -> tuple[int, int]:
        """Touches on that day and in its week up to which an action of the kind may be put there; see EASY."""
        most_day, most_week = self.capacity.touches_per_day, self.capacity.touches_per_week
        if ease == FULL:
            return most_day, most_week
        kept_day, kept_week = 1, most_week // (_KEPT_FROM_LINKS if kind == "fortify" else _KEPT_OF_WEEK)
        if ease == EASY and day < self._catching_up:
            kept_day, kept_week = 2, most_week // 2
        return max(most_day - kept_day, min(most_day, 1)), most_week - kept_week

    def log(self, who: str, day: date, is_link: bool) -> None:
        """Take up the room of an outreach that was made."""
        self._count(day, 1)
        self._people.add((who, day))
        self._links[_week(day)] += is_link

    def has_room(self, action: Action, day: date, ease: int) -> bool:
        """True where the action may still go on that day and leaves so much room."""
        if not action.is_touch:
            return action.kind != "research" or self._research[day] < _RESEARCH_A_DAY
        week = _week(day)
        most = self.find_limits(action.kind, ease, day)
        return (
            self._days[day] < most[0]
            and self._weeks[week] < most[1]
            and (action.kind != "fortify" or self._links[week] < self.capacity.fortify_per_week)
            and (action.who is None or (action.who, day) not in self._people)
        )

    def find_room(self, action: Action, days: Iterable[date], ease: int) -> Collection[date]:
        """Those of the days on which the action may still go and nobody is away; for most actions there is none."""
        if action.is_touch:
            most_day, most_week = self.capacity.touches_per_day, self.capacity.touches_per_week
            days = [on for on in days if self._days[on] < most_day and self._weeks[_week(on)] < most_week]
        return {on for on in days if self.has_room(action, on, ease) and not is_away(action.away, on)}

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

    def count_room(self, days: Iterable[date]) -> int:
        """How many touches these days take with the usual room left."""
        day, week = self.usual
        return sum(min(number * day, week) for number in Counter(map(_week, days)).values())

    @property
    def usual(self) -> tuple[int, int]:
        """Touches a day and a week that leave the usual room."""
        return self.find_limits("", SPARING, date.max)

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
