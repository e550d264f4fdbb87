"""How late the plan is against the best there is: `python -m tests.benchmarks.planner_quality [PLAYBOOKS]` (300).

For each random small playbook the same actions in the same windows are scheduled by an exact solver. Lateness is what
comes after the day it is due, in calendar days, summed over all actions that use a touch (docs/planner.md).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import count, islice
from random import Random

from generator.method.assess import assess
from generator.method.plan import Plan
from generator.method.planner import make_plan
from generator.method.planning.anchor import find_anchor
from generator.method.standing import Standing
from generator.model.playbook import Playbook
from tests.benchmarks.optimum import Problem, find_least_lateness, measure_lateness
from tests.method.builders import TODAY
from tests.properties.inventing import invent

PLAYBOOKS = 300


@dataclass(frozen=True)
class Comparison:
    """The lateness of one plan, and the least there is, in days; `passed` of them had passed before the plan began."""

    seed: int
    actions: int
    planned: int
    least: int
    passed: int

    @property
    def excess(self) -> float:
        """How much later than need be, as a share of the least lateness; of one day where that is none."""
        return (self.planned - self.least) / max(self.least, 1)


def compare(playbooks: int, quiet: int = 0) -> Iterator[Comparison]:
    """A comparison for each random playbook of 4 to 20 people, so many days after its last fact.

    Without any capacity every schedule is as good as another; those playbooks are left out.
    """
    for seed, playbook in islice(_invent_all(), playbooks):
        plan, standing = _plan(playbook, quiet)
        actions = tuple(action for action in (*plan.actions, *plan.unplaced) if action.is_touch)
        problem = Problem(plan, standing, actions)
        passed = sum(problem.measure(action, min(action.on or plan.today, plan.today)) for action in actions)
        yield Comparison(seed, len(actions), measure_lateness(problem), find_least_lateness(problem), passed)


def _invent_all() -> Iterator[tuple[int, Playbook]]:
    for seed in count():
        dice = Random(seed)
        playbook = invent(dice, dice.randint(4, 20), busy=seed % 2 == 0)
        capacity = playbook.me.capacity
        if capacity.touches_per_day and capacity.touches_per_week:
            yield seed, playbook


def _plan(playbook: Playbook, quiet: int) -> tuple[Plan, Standing]:
    standing = assess(playbook, find_anchor(playbook, TODAY) + timedelta(days=quiet))
    return make_plan(standing), standing


def main() -> None:
    """Print how the plans compare, on the day of the last fact and after days on which nothing was done."""
    playbooks = int(sys.argv[1]) if len(sys.argv) > 1 else PLAYBOOKS
    for quiet in (0, 1, 3):
        found = list(compare(playbooks, quiet))
        planned, least, passed = (sum(getattr(one, name) for one in found) for name in ("planned", "least", "passed"))
        excess = sum(one.excess for one in found) / len(found)
        best = sum(one.planned == one.least for one in found)
        print(f"{quiet} quiet days: {len(found)} playbooks, {sum(one.actions for one in found)} actions")
        print(f"  lateness {planned} days, at least {least}: {excess:.2%} more on average over the playbooks,")
        ahead = (planned - least) / (least - passed)
        print(f"  {planned / least - 1:.2%} in all, {ahead:.2%} of what had not passed; no more than that in {best}")


if __name__ == "__main__":
    main()
