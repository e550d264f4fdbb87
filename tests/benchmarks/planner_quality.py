"""How late the plan is against the best there is: `python -m tests.benchmarks.planner_quality [PLAYBOOKS]` (300).

For each random small playbook the same actions in the same windows are scheduled by an exact solver. Lateness is what
comes after the day it is due, in calendar days, summed over all actions that use a touch (docs/planner.md).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from generator.method.assess import assess
from generator.method.planner import make_plan
from tests.benchmarks.optimum import Problem, find_least_lateness, measure_lateness
from tests.method.builders import TODAY
from tests.properties.inventing import invent

PLAYBOOKS = 300


@dataclass(frozen=True)
class Comparison:
    """The lateness of one plan, and the least there is, in days."""

    seed: int
    actions: int
    planned: int
    least: int

    @property
    def excess(self) -> float:
        """How much later than need be, as a share of the least lateness; of one day where that is none."""
        return (self.planned - self.least) / max(self.least, 1)


def compare(playbooks: int) -> Iterator[Comparison]:
    """A comparison for each random playbook with 4 to 20 people, up to a week after its last fact."""
    for seed in range(playbooks):
        dice = Random(seed)
        playbook = invent(dice, dice.randint(4, 20), last_fact=dice.choice((0, 0, 1, 3)), busy=seed % 2 == 0)
        standing = assess(playbook, TODAY + timedelta(days=dice.choice((0, 0, 0, 1, 4))))
        plan = make_plan(standing)
        actions = tuple(action for action in (*plan.actions, *plan.unplaced) if action.is_touch)
        problem = Problem(plan, standing, actions)
        yield Comparison(seed, len(actions), measure_lateness(problem), find_least_lateness(problem))


def main() -> None:
    """Print how the plans compare."""
    found = list(compare(int(sys.argv[1]) if len(sys.argv) > 1 else PLAYBOOKS))
    planned, least = sum(one.planned for one in found), sum(one.least for one in found)
    print(f"{len(found)} playbooks, {sum(one.actions for one in found)} actions that use a touch")
    print(f"lateness in all: {planned} days, at least {least}: {(planned - least) / max(least, 1):.2%} more")
    print(f"on average over the playbooks: {sum(one.excess for one in found) / len(found):.2%} more")
    print(f"as good as the best: {sum(one.planned == one.least for one in found)} of {len(found)}")
    for one in sorted(found, key=lambda one: -one.excess)[:5]:
        print(f"  worst: playbook {one.seed}, {one.planned} days, at least {one.least}")


if __name__ == "__main__":
    main()
