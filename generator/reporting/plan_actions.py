"""The `actions` of `plan --json` (format.md section 5)."""

from __future__ import annotations

from typing import Any

from generator.method.plan import Plan, PlannedAction


def list_actions(plan: Plan) -> list[dict[str, Any]]:
    """What has a day, by day and urgency, then what has none (`on` is null; the last reason says why)."""
    return [action_object(action) for action in (*plan.actions, *plan.unplaced)]


def action_object(action: PlannedAction) -> dict[str, Any]:
    """One action; `late` is there only where it is true."""
    entry: dict[str, Any] = {
        "key": action.key,
        "kind": action.kind,
        "who": action.who,
        "name": action.name,
        "company": action.company,
        "earliest": action.earliest.isoformat(),
        "due": action.due.isoformat(),
        "latest": action.latest.isoformat(),
        "on": action.on.isoformat() if action.on else None,
        "reasons": [reason.code for reason in action.reasons],
        "draft": action.draft,
        "minutes": action.minutes,
        "text": action.text,
    }
    return {**entry, "late": True} if action.late else entry
