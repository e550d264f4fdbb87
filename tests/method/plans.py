"""Plans for the tests of the method: `plan(person(...))`, and the one action of a kind in it."""

from __future__ import annotations

from datetime import date
from typing import Any

from generator.method.plan import Plan, PlannedAction
from generator.method.planner import make_plan
from tests.method.builders import TODAY, stand


def plan(*facts: Any, today: date = TODAY, **rest: Any) -> Plan:
    return make_plan(stand(*facts, today=today, **rest))


def find_all(found: Plan, kind: str | None = None, who: str | None = None) -> list[PlannedAction]:
    """The actions of this kind and with this person, those without a day last."""
    return [a for a in (*found.actions, *found.unplaced) if kind in (None, a.kind) and who in (None, a.who)]


def act(kind: str, *facts: Any, today: date = TODAY, **rest: Any) -> PlannedAction | None:
    """The one action of this kind that the facts give on the day; None where they give none."""
    found = find_all(plan(*facts, today=today, **rest), kind)
    assert len(found) <= 1, found
    return found[0] if found else None


def day(text: str) -> date:
    """`11-24` in the year of TODAY."""
    return date.fromisoformat(f"{TODAY.year}-{text}")


def window(action: PlannedAction | None) -> tuple[str, str, str] | None:
    """Earliest, due and latest as `11-24`."""
    return tuple(f"{d:%m-%d}" for d in (action.earliest, action.due, action.latest)) if action else None  # type: ignore[return-value]
