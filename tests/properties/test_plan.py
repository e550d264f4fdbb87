"""The promises of the plan, held for random playbooks (method.md section 9)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.method.assess import assess
from generator.method.plan import Plan
from generator.method.planner import make_plan
from generator.method.standing import Standing
from generator.model.person import ACTION_KINDS
from generator.model.playbook import Playbook
from tests.method.builders import TODAY
from tests.properties import checks
from tests.properties.inventing import invent

Check = Callable[[Plan, Standing], Iterator[str]]
ONE_DAY = timedelta(days=1)
small = settings(max_examples=50)


@st.composite
def playbooks(draw: st.DrawFn, last_fact: int | None = None) -> Playbook:
    dice = Random(draw(st.integers(0, 2**32)))  # ten times as fast as numbers that hypothesis draws one by one
    silence = draw(st.sampled_from((0, 1, 5, 40))) if last_fact is None else last_fact
    return invent(dice, draw(st.integers(0, 10)), silence, draw(st.booleans()))


def plan_on(playbook: Playbook, day: date) -> tuple[Plan, Standing]:
    standing = assess(playbook, day)
    return make_plan(standing), standing


@pytest.mark.parametrize(
    "check",
    [
        checks.find_overload,
        checks.find_impossible_days,
        checks.find_pestering,
        checks.find_forbidden,
        checks.find_forgotten,
        checks.find_avoidable_gaps,
    ],
)
@small
@given(playbook=playbooks(), later=st.integers(0, 10))
def test_no_plan_breaks_a_rule(check: Check, playbook: Playbook, later: int) -> None:
    assert list(check(*plan_on(playbook, TODAY + later * ONE_DAY))) == []


@small
@given(playbook=playbooks(last_fact=0))
def test_what_is_owed_never_waits_for_what_is_not(playbook: Playbook) -> None:
    facts_of_today = any(entry.on == TODAY for person in playbook.people.values() for entry in person.log)
    plan, standing = plan_on(playbook, TODAY)
    assert not facts_of_today or list(checks.find_what_waits_for_less(plan, standing)) == []


@small
@given(playbook=playbooks(), days=st.integers(1, 20))
def test_with_nothing_changed_only_what_was_missed_moves(playbook: Playbook, days: int) -> None:
    before, _ = plan_on(playbook, TODAY)
    for number in range(days):
        after, _ = plan_on(playbook, TODAY + (number + 1) * ONE_DAY)
        assert checks.find_moves(before, after) == []
        before = after


@small
@given(playbook=playbooks())
def test_the_order_of_the_files_changes_nothing(playbook: Playbook) -> None:
    shuffled = replace(
        playbook,
        people=dict(list(playbook.people.items())[::-1]),
        companies=dict(list(playbook.companies.items())[::-1]),
        phonebooks=dict(list(playbook.phonebooks.items())[::-1]),
    )
    assert plan_on(shuffled, TODAY)[0] == plan_on(playbook, TODAY)[0]


@small
@given(playbook=playbooks())
def test_each_action_has_a_key_of_its_own_a_reason_and_a_sentence(playbook: Playbook) -> None:
    plan, _ = plan_on(playbook, TODAY)
    found = (*plan.actions, *plan.unplaced)
    assert len({action.key for action in found}) == len(found)
    assert all(action.reasons and action.text.endswith(".") and action.minutes > 0 for action in found)


def test_random_playbooks_hold_every_kind_of_action() -> None:
    dice = Random(1)
    plans = [plan_on(invent(dice, 10, busy=bool(number % 2)), TODAY)[0] for number in range(60)]
    kinds = {action.kind for plan in plans for action in plan.actions}
    assert kinds == set(ACTION_KINDS)
    assert any(action.late for plan in plans for action in plan.actions)
    assert any(plan.unplaced for plan in plans)
