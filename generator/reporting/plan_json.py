"""What `plan --json` prints: the object of format.md section 5, ready for `json.dumps` with sorted keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from generator.method.outlook import look_ahead
from generator.method.standing import (
    AskVerdict,
    CompanyStanding,
    Endorsement,
    Fit,
    IntroductionStanding,
    Ledger,
    PersonStanding,
    Reason,
    Standing,
)
from generator.reporting.plan_actions import list_actions
from generator.reporting.plan_sections import company_section, outlook_sections

SCHEMA = 1


def plan_object(standing: Standing) -> dict[str, Any]:
    """Everything computed for the day. Dates are ISO texts, lists in a fixed order, no time of day anywhere."""
    outlook = look_ahead(standing)
    return {
        "today": standing.today.isoformat(),
        "schema": SCHEMA,
        "people": {id_: person_object(person) for id_, person in standing.people.items()},
        "companies": {
            id_: {**company_object(company), **company_section(outlook, id_)}
            for id_, company in standing.companies.items()
        },
        "introductions": [_introduction(introduction) for introduction in standing.introductions],
        **outlook_sections(outlook),
        "actions": list_actions(outlook.plan),
    }


def person_object(standing: PersonStanding) -> dict[str, Any]:
    """One person's entry under `people`."""
    rhythm = standing.rhythm
    return {
        "stage": standing.stage,
        "missing": [{"for": m.for_, "what": m.what, "action": m.action} for m in standing.missing],
        "freshness": rhythm.freshness,
        "pressure": rhythm.pressure,
        "unanswered": rhythm.unanswered,
        "last_exchange": _day(rhythm.last_exchange),
        "next_allowed": _day(rhythm.next_allowed),
        "asks": {ask: _ask(verdict) for ask, verdict in standing.asks.items()},
        "endorsement": {company: _endorsement(verdict) for company, verdict in standing.endorsement.items()},
        "wingman": standing.wingman,
        "researched": standing.researched,
        "ledger": _ledger(standing.ledger),
    }


def company_object(standing: CompanyStanding) -> dict[str, Any]:
    """One company's entry under `companies`."""
    return {
        "researched": standing.researched,
        "insiders": list(standing.insiders),
        "links": standing.links,
        "openings": {id_: _opening(fit) for id_, fit in standing.fits.items()},
    }


def _ask(verdict: AskVerdict) -> dict[str, Any]:
    return {"open": verdict.open, "reasons": _codes(verdict.reasons)}


def _endorsement(verdict: Endorsement) -> dict[str, Any]:
    return {
        "verdict": verdict.verdict,
        "open": verdict.open,
        "missing": list(verdict.missing),
        "reasons": _codes(verdict.reasons),
    }


def _ledger(ledger: Ledger) -> Mapping[str, int]:
    return {
        "gave": len(ledger.gave),
        "got": len(ledger.got),
        "asked": len(ledger.asked),
        "pending": len(ledger.pending),
    }


def _opening(fit: Fit) -> dict[str, Any]:
    return {"fit": fit.share, "unproven": list(fit.unproven), "unmet": list(fit.unmet)}


def _introduction(standing: IntroductionStanding) -> dict[str, Any]:
    introduction = standing.introduction
    target = {"company": introduction.company, "opening": introduction.opening}
    return {
        "introducer": introduction.introducer,
        "introduced": introduction.introduced,
        "state": standing.state,
        "circle": standing.circle,
        **{key: value for key, value in target.items() if value},
    }


def _codes(reasons: Iterable[Reason]) -> list[str]:
    """The codes in the order of the reasons, each once."""
    return list(dict.fromkeys(reason.code for reason in reasons))


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
