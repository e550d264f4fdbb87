"""How a plan comes about: made on the anchor, then carried forward day by day, moving only what was missed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from heapq import heappop, heappush, merge
from operator import attrgetter

from generator.method.acting.action import Action, Chain, Weight
from generator.method.acting.calendar import is_away
from generator.method.planning.agenda import FULL, SPARING, Agenda
from generator.method.planning.windows import Weeks, Window

_ONE_DAY = timedelta(days=1)
_TRIED_AGAIN = 20  # so many of those without a day are tried again each morning; there is hardly room for more
_SOON = timedelta(days=7)
_ALL_THE_SAME = timedelta(days=14)


@dataclass(slots=True)
class Task:
    """What to do with one person, where it stands: the action that it is at and its day, and what follows."""

    action: Action
    later: Iterator[Action]
    on: date | None = None
    window: Window | None = None

    @classmethod
    def begin(cls, chain: Chain) -> Task:
        """The first of what comes one after the other."""
        return cls(chain.first, iter(chain.later))

    def has_ended(self, day: date) -> bool:
        """True where its action is none any more on that day."""
        return self.action.ends is not None and self.action.ends < day


class Course:
    """The plan on its way from the anchor to today."""

    def __init__(self, agenda: Agenda, weeks: Weeks) -> None:
        self.agenda = agenda
        self.weeks = weeks
        self._placed: defaultdict[date, list[Task]] = defaultdict(list)
        self._coming: defaultdict[date, list[Task]] = defaultdict(list)
        self._unplaced: dict[str, Task] = {}
        self._line: list[Weight] = []  # a heap of the unplaced, and of some who have found their day since
        self._reserve: Sequence[Chain] = ()  # what is behind all that and has not been tried yet

    def run(self, tasks: Iterable[Task], contacts: Iterable[Chain], anchor: date, today: date, room: int) -> None:
        """Plan on the anchor, at most `room` of what is neither owed nor free of touches, and go on to today.

        `contacts` come in the order of their weights, so that only the first of them need be looked at.
        """
        ready, later = self._part(contacts, anchor, today)
        self._reserve = ready[room:]
        for task in (*tasks, *map(Task.begin, (*ready[:room], *later))):
            self._await(task, anchor, today)
        coming = self._coming.pop(anchor, [])
        self.agenda.expect(sum(self._is_due(task, anchor) for task in coming), anchor)
        self._plan(self._choose(coming, room), anchor)
        self._plan(self._draw_unplaced(), anchor)
        day = anchor
        while day < today:
            day += _ONE_DAY
            self._go_on(day, today)

    def list_placed(self) -> list[Task]:
        """Everything with a day."""
        return [task for tasks in self._placed.values() for task in tasks]

    def list_unplaced(self) -> Iterator[Task]:
        """Everything without a day, what matters most first."""
        tried = sorted(self._unplaced.values(), key=_weigh)
        return merge(tried, map(Task.begin, self._reserve), key=_weigh)

    def count_unplaced(self) -> Counter[str]:
        """How many have no day, by kind."""
        count = Counter(map(attrgetter("first.kind"), self._reserve))
        count.update(map(attrgetter("action.kind"), self._unplaced.values()))
        return count

    def _part(self, chains: Iterable[Chain], anchor: date, today: date) -> tuple[list[Chain], list[Chain]]:
        """Those that the plan has reached on the anchor and that stay as they are until today, and those to follow.

        Whatever it has not reached by today is in neither.
        """
        ready: list[Chain] = []
        later: list[Chain] = []
        for chain in chains:
            start, ends = self.weeks.find_first_plan(chain.first, anchor), chain.first.ends
            if ends is not None and ends < max(start, today):
                later.append(chain)
            elif start <= today:
                (ready if start == anchor else later).append(chain)
        return ready, later

    def _await(self, task: Task, day: date, today: date) -> None:
        """Let the task come on the day on which its first action that has not ended enters the plan."""
        action: Action | None = task.action
        while action:
            task.action = action
            start = day if action.is_owed else self.weeks.find_first_plan(action, day)
            if not task.has_ended(start):
                if start <= today:
                    self._coming[start].append(task)
                return
            action = next(task.later, None)

    def _choose(self, tasks: list[Task], room: int) -> list[Task]:
        """All that is owed or takes no touch, and of the rest what is worth most; what is left has no day yet."""
        first = [task for task in tasks if task.action.is_owed or not task.action.is_touch]
        rest = [task for task in tasks if task.action.is_touch and not task.action.is_owed]
        rest.sort(key=_weigh)
        room = max(room - sum(task.action.is_owed for task in first), 0)
        for task in rest[room:]:
            self._leave(task)
        return first + rest[:room]

    def _go_on(self, day: date, today: date) -> None:
        """The plan of `day`: all stays but what was missed the day before and what is new."""
        missed = self._placed.pop(day - _ONE_DAY, [])
        for task in missed:
            self.agenda.release(task.action, day - _ONE_DAY)
            task.on = None
        woken = [task for task in self._coming.pop(day, []) if task.on is None]
        ready = {task.action.key: task for task in (*missed, *woken, *self._draw_unplaced())}
        for key, task in list(ready.items()):
            self._unplaced.pop(key, None)  # it was woken
            if task.has_ended(day):
                del ready[key]
                self._await(task, day, today)
        tasks = (*ready.values(), *self._coming.pop(day, []))
        placed = (task for on in self._placed.values() for task in on)
        self.agenda.expect(sum(self._is_due(task, day) for task in (*tasks, *placed)), day)
        self._plan(tasks, day)

    def _is_due(self, task: Task, day: date) -> bool:
        """True where it is owed and its day has come or is near."""
        return task.action.is_owed and (task.action.aim or task.action.earliest) <= day + _SOON

    def _plan(self, tasks: Iterable[Task], day: date) -> None:
        for task in sorted(tasks, key=lambda task: self._rank(task.action, day)):
            if not self._put(task, day):
                self._leave(task)

    def _put(self, task: Task, day: date) -> bool:
        action, least = task.action, SPARING if task.action.kind == "fortify" else FULL
        days = self.agenda.find_room(action, self.weeks.list_days(action, day), least)
        for stretch in self.weeks.list_stretches(action, day) if days else ():
            for on in stretch.days:
                if on in days and self.agenda.has_room(action, on, stretch.ease):
                    self.agenda.take(action, on)
                    task.on, task.window = on, stretch.window
                    self._placed[on].append(task)
                    return True
        return False

    def _leave(self, task: Task) -> None:
        """Keep the task without a day; when its action ends it comes back, for what follows in its chain."""
        self._unplaced[task.action.key] = task
        heappush(self._line, task.action.weight)
        if task.action.ends is not None and task.action.ends < date.max:
            self._coming[task.action.ends + _ONE_DAY].append(task)

    def _draw_unplaced(self) -> list[Task]:
        drawn: list[Task] = []
        for chain in self._reserve[:_TRIED_AGAIN]:
            self._leave(Task.begin(chain))
        self._reserve = self._reserve[_TRIED_AGAIN:]
        while self._line and len(drawn) < _TRIED_AGAIN:
            *_, key = heappop(self._line)
            if key in self._unplaced:
                drawn.append(self._unplaced.pop(key))
        return drawn

    def _rank(self, action: Action, day: date) -> tuple[bool, date, bool, Weight]:
        """What is owed first; then by the last chance in time, today where it is overdue; then by urgency.

        Of two with the same last chance, that comes first which has no other one: it ends, or they are away. What has
        no date of its own comes last, by what it is worth.
        """
        weight = action.weight
        if action.takes_turns:
            return weight[0], date.max, True, weight
        due = max(self.weeks.find_window(action, day).due, day)
        chances = [on for on in self.weeks.cut(day, due) if not is_away(action.away, on)] if action.away else []
        chance = chances[-1] if chances else due
        after = self.weeks.find_next(chance)
        if not action.is_owed:
            chance = max(chance, day + _ALL_THE_SAME)
        is_last = (action.ends or date.max) < after or (bool(chances) and is_away(action.away, after))
        owed, worth, urgency, since, key = weight
        return owed, chance, not is_last, (owed, urgency, worth, since, key)


def _weigh(task: Task) -> Weight:
    return task.action.weight
