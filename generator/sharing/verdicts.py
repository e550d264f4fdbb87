"""What the method says, copied as words and counts: never its sentences, which quote facts and name people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.method.plan import Plan, PlannedAction
from generator.method.reach import Reach
from generator.method.standing import PersonStanding
from generator.sharing.edition import Step, Verdicts, Way
from generator.sharing.selection import Selection


def copy_verdicts(standing: PersonStanding, show: frozenset[str], companies: frozenset[str]) -> Verdicts:
    """The listed verdicts; endorsements for companies of the edition only."""
    rhythm, ledger = standing.rhythm, standing.ledger
    found: dict[str, Mapping[str, Any]] = {
        "stage": {"stage": standing.stage},
        "missing": {
            "missing": tuple(dict.fromkeys(missing.what for missing in standing.missing)),
            "next_rung": standing.next_rung,
        },
        "freshness": {"freshness": rhythm.freshness},
        "pressure": {"pressure": rhythm.pressure, "next_allowed": rhythm.next_allowed},
        "asks": {
            "asks": {
                ask: (verdict.open, tuple(dict.fromkeys(reason.code for reason in verdict.reasons)))
                for ask, verdict in standing.asks.items()
            }
        },
        "endorsement": {
            "endorsement": {
                company: (verdict.verdict, verdict.missing)
                for company, verdict in standing.endorsement.items()
                if company in companies
            }
        },
        "ledger": {
            "ledger": {
                "gave": len(ledger.gave),
                "got": len(ledger.got),
                "asked": len(ledger.asked),
                "pending": len(ledger.pending),
            }
        },
        "researched": {"researched": standing.researched},
    }
    return Verdicts(**{key: value for name in sorted(show & found.keys()) for key, value in found[name].items()})


def copy_steps(plan: Plan, selection: Selection, companies: frozenset[str]) -> tuple[Step, ...]:
    """The planned actions with people of the edition, and those about its companies, in the order of the plan."""
    steps = (copy_step(action, selection, companies) for action in plan.actions)
    return tuple(step for step in steps if step)


def copy_step(action: PlannedAction, selection: Selection, companies: frozenset[str]) -> Step | None:
    """The action in the edition's own words; None where whom it is about is not in the edition."""
    shown = selection.people.get(action.who) if action.who else None
    company = action.company if action.company in companies else None
    if shown is None and (action.who or (action.name and action.kind == "fortify") or company is None):
        return None
    return Step(
        kind=action.kind,
        who=shown.id if shown else None,
        company=company if shown is None else None,
        on=action.on,
        due=action.due,
        late=action.late,
        minutes=action.minutes,
    )


def copy_ways(reach: Reach, company: str, selection: Selection) -> tuple[Way, ...]:
    """The paths into a company; whoever is not in the edition is None. Paths that then look the same are one."""
    approach = reach.companies.get(company)
    ways = []
    for path in approach.paths if approach else ():
        shown = (selection.people.get(id_) for id_ in (*path.via, path.to))
        ways.append(Way(tuple(one.id if one else None for one in shown)))
    return tuple(dict.fromkeys(ways))
