"""How good and how steady plans are, on a small scale; docs/planner.md has the figures of the large one."""

from __future__ import annotations

import pytest

from tests.benchmarks.planner_quality import compare
from tests.benchmarks.planner_steadiness import NEWCOMERS, add_one, live


def test_plans_are_hardly_later_than_the_best_schedule_there_is() -> None:
    found = list(compare(30))
    assert all(one.planned >= one.least for one in found), "the best schedule keeps to the same rules"
    assert sum(one.excess for one in found) / len(found) < 0.05
    assert sum(one.least > 0 for one in found) > 20, "otherwise there is nothing to compare"


@pytest.mark.parametrize("newcomer", NEWCOMERS)
def test_a_newcomer_moves_few_of_the_others(newcomer: str) -> None:
    assert add_one(8, NEWCOMERS[newcomer]).share < 0.15


def test_from_one_day_to_the_next_most_of_the_plan_stays_while_life_goes_on() -> None:
    assert live(2, 1.0).share < 0.1
