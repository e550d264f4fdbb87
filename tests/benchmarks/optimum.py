"""The schedule with the least lateness there is, found by an exact solver (HiGHS), to hold the planner against."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import highspy

from generator.method.plan import Plan, PlannedAction
from generator.method.standing import Standing
from tests.properties.checks import LET_GO, is_possible, list_logged, week_of

_OWED_FIRST = 1000  # a day of what is owed outweighs everything else in so small a playbook


@dataclass(frozen=True)
class Problem:
    """The actions of a plan that use a touch, without their days, and the days on which each may be."""

    plan: Plan
    standing: Standing
    actions: tuple[PlannedAction, ...]

    def list_days(self, action: PlannedAction) -> Sequence[date]:
        """Every day that breaks no rule about the day itself: window, working day, away, written to that day."""
        last = self.plan.end if action.owed else min(self.plan.end, action.latest)
        if action.kind in LET_GO:
            last = min(last, action.earliest + timedelta(days=LET_GO[action.kind]))
        first = max(self.plan.today, action.earliest)
        days = (first + timedelta(days=number) for number in range((last - first).days + 1))
        logged = {day for who, day in list_logged(self.standing) if who == action.who}
        return [day for day in days if day not in logged and is_possible(action, day, self.standing)]

    def measure(self, action: PlannedAction, on: date | None) -> int:
        """The lateness: calendar days after it is due; without a day, as if it came the day after the plan ends."""
        return max(((on or self.plan.end + timedelta(days=1)) - action.due).days, 0)


def measure_lateness(problem: Problem) -> int:
    """The total lateness of the plan as it is."""
    return sum(problem.measure(action, action.on) for action in problem.actions)


def find_least_lateness(problem: Problem) -> int:
    """The least total lateness of a schedule of the same actions in the same windows, what is owed coming first."""
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.silent()
    together: defaultdict[Any, list[Any]] = defaultdict(list)
    chosen: dict[Any, tuple[PlannedAction, date | None]] = {}
    for action in problem.actions:
        choices = {day: solver.addBinary() for day in (*problem.list_days(action), None)}
        solver.addConstr(solver.qsum(choices.values()) == 1)
        for day, choice in choices.items():
            chosen[choice] = (action, day)
            for group in _list_groups(action, day) if day else ():
                together[group].append(choice)
    for group, choices_there in together.items():
        solver.addConstr(solver.qsum(choices_there) <= _find_limit(group, problem.standing))
    if not chosen:
        return 0
    solver.minimize(
        solver.qsum(
            problem.measure(action, day) * (_OWED_FIRST if action.owed else 1) * choice
            for choice, (action, day) in chosen.items()
        )
    )
    assert solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return sum(problem.measure(*what) for choice, what in chosen.items() if solver.val(choice) > 0.5)


def _list_groups(action: PlannedAction, day: date) -> Iterator[Any]:
    """What the action shares a limit with on that day."""
    yield day
    yield week_of(day)
    yield action.who or action.key, day
    if action.kind == "fortify":
        yield "fortify", *week_of(day)


def _find_limit(group: Any, standing: Standing) -> int:
    capacity, logged = standing.playbook.me.capacity, [day for _, day in list_logged(standing)]
    if isinstance(group, date):
        return max(capacity.touches_per_day - logged.count(group), 0)
    if isinstance(group[0], int):
        return max(capacity.touches_per_week - [week_of(day) for day in logged].count(group), 0)
    return capacity.fortify_per_week if len(group) == 3 else 1
