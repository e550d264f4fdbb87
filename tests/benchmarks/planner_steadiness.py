"""How much of a plan moves when something happens: `python -m tests.benchmarks.planner_steadiness [PLAYBOOKS]` (60).

Of the actions that had a day, the share that has another one afterwards, without those that were done, missed or are
none any more (docs/planner.md).
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from generator.method.assess import assess
from generator.method.plan import Plan
from generator.method.planner import make_plan
from generator.model.person import Person
from generator.model.playbook import Playbook
from generator.source.loading import load_playbook
from tests.method.builders import TODAY, entry, person
from tests.properties.inventing import invent

PLAYBOOKS = 60
DEMO = Path(__file__).parents[2]
WEEKS = 4
ONE_DAY = timedelta(days=1)


@dataclass
class Tally:
    """Actions that kept or could have kept their day, and those that did not; by how many days they moved."""

    kept: int = 0
    moved: int = 0
    days: int = 0

    def compare(self, before: Plan, after: Plan) -> None:
        """Count what became of the actions of `before` from the day of `after` on."""
        now = {action.key: action.on for action in after.actions}
        for action in before.actions:
            on = now.get(action.key)
            if action.on and on and action.on >= after.today:
                self.kept += action.on == on
                self.moved += action.on != on
                self.days += abs((action.on - on).days)

    @property
    def share(self) -> float:
        """The share that moved, 0 to 1."""
        return self.moved / max(self.kept + self.moved, 1)

    def __str__(self) -> str:
        average = self.days / max(self.moved, 1)
        return f"{self.share:7.2%} of {self.kept + self.moved} moved, by {average:.1f} days on average"


def plan_on(playbook: Playbook, day: date) -> Plan:
    return make_plan(assess(playbook, day))


def put(playbook: Playbook, someone: Person) -> Playbook:
    """The playbook with this person, new or changed."""
    return replace(playbook, people=dict(sorted({**playbook.people, someone.id: someone}.items())))


NEWCOMERS: dict[str, dict[str, Any]] = {
    "a stranger without a date": {"at": "acme"},
    "a link of two years ago": {"at": "acme", "linked": "2024-11-02"},
    "somebody met yesterday": {"log": [{"on": TODAY - ONE_DAY, "via": "coffee", "by": "them"}]},
    "somebody who wrote today": {"at": "acme", "log": [{"on": TODAY, "via": "email", "by": "them"}]},
    "an old contact that faded": {"log": [{"on": TODAY - 200 * ONE_DAY, "via": "call", "by": "both"}]},
}


def add_one(playbooks: int, facts: dict[str, Any], diligence: float = 1.0) -> Tally:
    """What moves on TODAY when one person is added, after a week in which most of the plan was done."""
    tally = Tally()
    for seed in range(playbooks):
        dice, playbook = Random(seed), invent(Random(seed), 25, last_fact=7, busy=False)
        for number in range(7, 0, -1):
            day = TODAY - number * ONE_DAY
            playbook = _spend(dice, playbook, plan_on(playbook, day), day, diligence)
        tally.compare(plan_on(playbook, TODAY), plan_on(put(playbook, person("newcomer", **facts)), TODAY))
    return tally


def live(playbooks: int, diligence: float) -> Tally:
    """What moves from one morning to the next, while most of the plan is done and people write and meet you."""
    tally = Tally()
    for seed in range(playbooks):
        dice, playbook = Random(seed), invent(Random(seed), 25, last_fact=1, busy=False)
        before = plan_on(playbook, TODAY)
        for number in range(7 * WEEKS):
            day = TODAY + number * ONE_DAY
            playbook = _spend(dice, playbook, before, day, diligence)
            after = plan_on(playbook, day + ONE_DAY)
            tally.compare(before, after)
            before = after
    return tally


def _spend(dice: Random, playbook: Playbook, plan: Plan, day: date, diligence: float) -> Playbook:
    """The playbook at the end of the day: what was planned is done or not, somebody writes, somebody is met."""
    for action in plan.between(day, day):
        if action.who and action.is_touch and dice.random() < diligence:
            playbook = _log(playbook, action.who, day, "email", "me", action.kind)
    for chance, via, by in ((0.4, "email", "them"), (0.2, "coffee", "both")):
        if dice.random() < chance:
            playbook = _log(playbook, dice.choice(list(playbook.people)), day, via, by, None)
    return playbook


def _log(playbook: Playbook, who: str, day: date, via: str, by: str, kind: str | None) -> Playbook:
    someone = playbook.people[who]
    kept = [_keep(old, day) if kind == "promise" else old for old in someone.log]
    return put(playbook, replace(someone, log=(*kept, entry(day, via, by, **({"kind": kind} if kind else {})))))


def _keep(old: Any, day: date) -> Any:
    return replace(old, promise=replace(old.promise, done=day)) if old.promise and old.promise.by == "me" else old


def main() -> None:
    """Print a line for each thing that may happen."""
    playbooks = int(sys.argv[1]) if len(sys.argv) > 1 else PLAYBOOKS
    lines: list[tuple[str, Callable[[], Tally]]] = [
        *((name, partial(add_one, playbooks, facts)) for name, facts in NEWCOMERS.items()),
        ("a month, all of it done", lambda: live(playbooks // 4, 1.0)),
        ("a month, half of it done", lambda: live(playbooks // 4, 0.5)),
    ]
    for name, count in lines:
        print(f"{name:28} {count()}")
    demo = load_playbook(DEMO).playbook
    for name, facts in NEWCOMERS.items():
        tally = Tally()
        tally.compare(plan_on(demo, TODAY), plan_on(put(demo, person("newcomer", **facts)), TODAY))
        print(f"demo, {name:28} {tally.moved} of {tally.kept + tally.moved} moved")


if __name__ == "__main__":
    main()
