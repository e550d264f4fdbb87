"""Where an action may go: its windows, and the days of each in the order in which the plan tries them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from zlib import crc32

from generator.method.acting.action import Action
from generator.method.planning.agenda import CATCHING_UP, EASY, FULL, SPARING
from generator.method.planning.turns import Turns
from generator.model.fact import fact

_SOON = timedelta(days=28)
_NEXT_DAYS = timedelta(days=7)


@fact
class Window:
    """The first day to prefer, and the two days that end it."""

    aim: date
    due: date
    latest: date


@fact
class Stretch:
    """Days to try in this order, and how much room has to stay on them (agenda.py)."""

    window: Window
    days: Sequence[date]
    ease: int


@fact
class Weeks:
    """The working days that the plan can use, sorted, and the turns of what has no date of its own."""

    days: Sequence[date]
    length: int
    contact: Turns
    research: Turns

    def cut(self, first: date, last: date) -> Sequence[date]:
        """The working days from `first` to `last`, both inclusive."""
        return self.days[bisect_left(self.days, first) : bisect_right(self.days, last)]

    def find_next(self, day: date) -> date:
        """The next working day after `day`; where the plan knows none, the day after."""
        return next(iter(self.days[bisect_right(self.days, day) :][:1]), day + timedelta(days=1))

    def find_end(self, day: date) -> date:
        """The last day of the plan that is made on `day`."""
        return day + timedelta(days=self.length - 1)

    def find_first_plan(self, action: Action, day: date) -> date:
        """The first day from `day` on whose plan reaches the day that the action prefers."""
        if action.due:
            aim = action.aim or action.earliest
        else:
            aim = day if self._has_turn(action, day) else self.find_window(action, day).aim
        return day if aim <= day else max(day, aim - timedelta(days=self.length - 1))

    def _has_turn(self, action: Action, day: date) -> bool:
        """True where the plan of `day` holds a turn of the action, on whatever day that is."""
        turns = self.research if action.kind == "research" else self.contact
        return action.earliest <= day and 7 * turns.find_weeks(action.worth) <= self.length

    def find_window(self, action: Action, day: date) -> Window:
        """The window of the action as the plan of `day` sees it: its own, or that of its next turn."""
        if action.due is not None and action.latest is not None:
            return Window(action.aim or action.earliest, action.due, action.latest)
        turns = self.research if action.kind == "research" else self.contact
        turn = turns.find(action.who or action.key, action.worth, max(day, action.earliest))
        return _end_turn(turn, 7 * turns.find_weeks(action.worth), action.ends)

    def list_days(self, action: Action, day: date) -> Sequence[date]:
        """The working days of the plan of `day` on which the action is one and is allowed."""
        return self.cut(max(day, action.earliest), min(self.find_end(day), action.ends or date.max))

    def list_stretches(self, action: Action, day: date) -> Iterator[Stretch]:
        """What the plan of `day` tries for the action, one after the other."""
        first, last = max(day, action.earliest), min(self.find_end(day), action.ends or date.max)
        window = self.find_window(action, day)
        if action.takes_turns:
            yield from self._list_turns(action, window, first, last)
        elif action.is_owed:
            yield from self._list_owed(window, first, last)
        else:
            yield from self._list_dated(window, first, last)

    def _list_owed(self, window: Window, first: date, last: date) -> Iterator[Stretch]:
        """From the aim to the end of the window, else before it, else as soon as can be."""
        aim = max(window.aim, first)
        yield Stretch(window, self.cut(aim, min(window.latest, last)), FULL)
        yield Stretch(window, self.cut(first, aim)[::-1], FULL)
        yield Stretch(window, self.cut(max(aim, window.latest), last), FULL)

    def _list_dated(self, window: Window, first: date, last: date) -> Iterator[Stretch]:
        """Up to the day it is due, else soon after it; each in the rounds of `_list_rounds`."""
        aim = max(window.aim, first)
        overdue = max(aim, window.due)
        for ease, begins in _list_rounds(first):
            until = last if ease == FULL else min(overdue + _SOON, last)
            yield Stretch(window, self.cut(max(aim, begins), min(window.due, last)), ease)
            yield Stretch(window, self.cut(begins, min(aim, last))[::-1], ease)
            yield Stretch(window, self.cut(max(overdue, begins), until), ease)

    def _list_turns(self, action: Action, window: Window, first: date, last: date) -> Iterator[Stretch]:
        """Its turn, else any day up to the next one, and so on; else before it. Links never take the last room."""
        cycle = (window.latest - window.aim).days + 1
        for ease, begins in islice(_list_rounds(first), 2 if action.kind == "fortify" else None):
            turn = window
            while turn.aim <= last:
                yield Stretch(turn, self.cut(max(turn.aim, begins), turn.aim), ease)
                yield Stretch(turn, self._shuffle(action, max(turn.aim, begins), min(turn.latest, last)), ease)
                if turn.latest >= last:
                    break
                turn = _end_turn(turn.aim + timedelta(days=cycle), cycle, action.ends)
            yield Stretch(window, self._shuffle(action, begins, min(window.aim, last)), ease)

    def _shuffle(self, action: Action, first: date, last: date) -> Sequence[date]:
        """The working days of the stretch in an order of the action's own.

        Were it simply the next day, whoever comes late to a full week would push everybody behind it by one.
        """
        return sorted(self.cut(first, last), key=lambda day: crc32(f"{action.key} {day}".encode()))


def _list_rounds(first: date) -> Iterator[tuple[int, date]]:
    """How much room has to stay, and from which day on; the room of the next days goes last.

    It is kept for what is owed, which may be missed, or come in at short notice.
    """
    yield EASY, first
    for begins in (first + CATCHING_UP, first + _NEXT_DAYS):
        yield SPARING, begins
        yield FULL, begins
    yield FULL, first


def _end_turn(turn: date, cycle: int, ends: date | None) -> Window:
    """A turn lasts until the next one, so many days later, unless the action ends before."""
    latest = min(turn + timedelta(days=cycle - 1), ends or date.max)
    return Window(min(turn, latest), latest, latest)
