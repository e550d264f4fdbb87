"""What needs you now: what is owed to people, who is better left be, who is close, what is in trouble."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.method.acting.action import Cause
from generator.method.plan import Plan, PlannedAction
from generator.method.standing import STAGES, CompanyStanding, Fit, PersonStanding, Standing
from generator.model.introduction import Introduction
from generator.model.person import LogEntry, Promise

SOON = 14
"""Days within which the end of an opening is soon."""

WORTH_KEEPING = STAGES.index("relationship")


@dataclass(frozen=True, slots=True)
class Need:
    """Something owed to a person: an action of the plan with the fact by which it is owed.

    `kind` is `answer`, `thank`, `promise`, `follow-introduction` or `close-loop`; `since` is the day it rests on, `due`
    the last day that is in time.
    """

    kind: str
    who: str
    since: date
    due: date
    entry: LogEntry | None = None
    promise: Promise | None = None
    introduction: Introduction | None = None


def find_needs(plan: Plan, standing: Standing) -> tuple[Need, ...]:
    """Everything owed today as the plan has it, the earliest due first; nothing to people who are off limits."""
    needs = [
        _describe(action, action.who, action.cause)
        for action in (*plan.actions, *plan.unplaced)
        if action.who and action.cause and not standing.people[action.who].off_limits
    ]
    return tuple(sorted(needs, key=lambda need: (need.due, need.since, need.who, need.kind)))


def _describe(action: PlannedAction, who: str, cause: Cause) -> Need:
    need = Need(action.kind, who, action.earliest, action.due)
    if isinstance(cause, Introduction):
        return replace(need, introduction=cause)
    if isinstance(cause, LogEntry):
        return replace(need, entry=cause)
    return replace(need, entry=cause.entry, promise=cause.promise)


def find_quiet(people: Iterable[PersonStanding]) -> tuple[PersonStanding, ...]:
    """Who has two messages of mine unanswered and is best left be, the first to be free again first."""
    quiet = [standing for standing in people if standing.rhythm.pressure == "stop"]
    return tuple(sorted(quiet, key=lambda s: (s.rhythm.next_allowed or date.max, s.person.id)))


def find_close(people: Iterable[PersonStanding]) -> tuple[PersonStanding, ...]:
    """Acquaintances and better who lack one or two things for their next rung; fewest first, highest stage first."""
    close = [s for s in people if is_close(s)]
    return tuple(sorted(close, key=lambda s: (len(s.missing), -STAGES.index(s.stage), s.person.name)))


def is_close(standing: PersonStanding) -> bool:
    """True where one or two things are missing for the next rung and long silence does not close the way to it."""
    person = standing.person
    if person.do_not_contact or person.is_recruiter or standing.next_rung is None:
        return False
    is_known = STAGES.index(standing.stage) >= STAGES.index("acquaintance")
    return is_known and standing.rhythm.freshness != "lapsed" and len(standing.missing) <= 2


def find_drifted(people: Iterable[PersonStanding]) -> tuple[PersonStanding, ...]:
    """Relationships and better that are fading or lapsed; highest stage first, longest silence first."""
    drifted = [s for s in people if is_drifted(s)]
    return tuple(sorted(drifted, key=lambda s: (-STAGES.index(s.stage), s.rhythm.fades_on or date.max, s.person.name)))


def is_drifted(standing: PersonStanding) -> bool:
    """True for somebody worth keeping who has not been heard of for too long."""
    faded = standing.rhythm.freshness in ("fading", "lapsed")
    return faded and STAGES.index(standing.stage) >= WORTH_KEEPING and not standing.person.do_not_contact


@dataclass(frozen=True, slots=True)
class Chance:
    """An opening that may still be applied for, with the company and how it fits."""

    company: CompanyStanding
    fit: Fit
    closes: date | None
    soon: bool


def find_chances(standing: Standing) -> tuple[Chance, ...]:
    """The open openings at target companies, the first to close first, those without an end by motivation."""
    chances = [
        Chance(company, fit, closes, closes is not None and closes <= standing.today + timedelta(SOON))
        for company in standing.companies.values()
        if company.company.is_target
        for fit in company.fits.values()
        if fit.opening.status == "open"
        for closes in [fit.opening.closes.last if fit.opening.closes else None]
        if closes is None or closes >= standing.today
    ]
    return tuple(
        sorted(
            chances, key=lambda c: (c.closes or date.max, -(c.company.company.motivation or 0), c.company.company.id)
        )
    )
