"""What needs you now: what is owed to people, who is better left be, who is close, what is in trouble."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.method.acting.calendar import Calendar
from generator.method.standing import STAGES, CompanyStanding, Fit, PersonStanding, Standing
from generator.model.introduction import Introduction
from generator.model.person import LogEntry, Promise

THANKS_KEEP = 14
"""Days after which thanks would come as a surprise; they are then no longer called for."""

SOON = 14
"""Days within which the end of an opening is soon."""

WORTH_KEEPING = STAGES.index("relationship")


@dataclass(frozen=True, slots=True)
class Need:
    """Something owed to a person: to `answer`, `thank`, keep a `promise`, `write` to the introduced, `close-loop`.

    `since` is the day it rests on, `due` the last day that is in time, where there is one.
    """

    kind: str
    who: str
    since: date
    due: date | None
    entry: LogEntry | None = None
    promise: Promise | None = None
    introduction: Introduction | None = None


def find_needs(standing: Standing) -> tuple[Need, ...]:
    """Everything owed today, the earliest due first; nothing to people who are off limits."""
    found = [
        need
        for person in standing.people.values()
        if not person.off_limits
        for need in (*_answers(person), *_thanks(person, standing.today), *_promises(person))
    ]
    found += [
        need
        for need in _introductions(standing)
        if need.who in standing.people and not standing.people[need.who].off_limits
    ]
    moved = [_end_on_a_working_day(need, standing) for need in found]
    return tuple(sorted(moved, key=lambda need: (need.due or need.since, need.since, need.who, need.kind)))


def _end_on_a_working_day(need: Need, standing: Standing) -> Need:
    """The need with the day that the plan has for it, too; a day that was promised stays as it is."""
    if need.due is None or need.kind == "promise":
        return need
    calendar = Calendar(standing.playbook.me.capacity)
    return replace(need, due=calendar.move_on(need.due, standing.people[need.who].person.away))


def _answers(standing: PersonStanding) -> Iterator[Need]:
    if standing.contacts.waiting_for_me:
        entry = standing.contacts.waiting_for_me[-1]
        yield Need("answer", standing.person.id, entry.on, None, entry=entry)


def _thanks(standing: PersonStanding, today: date) -> Iterator[Need]:
    for entry in reversed(standing.contacts.entries):
        if entry.kind == "thank" or (today - entry.on).days > THANKS_KEEP:
            return
        if entry.got or entry.is_live:
            yield Need("thank", standing.person.id, entry.on, entry.on + timedelta(1), entry=entry)
            return


def _promises(standing: PersonStanding) -> Iterator[Need]:
    for owed in standing.ledger.promised_by_me:
        if not owed.promise.done:
            yield Need("promise", standing.person.id, owed.entry.on, owed.promise.due, owed.entry, owed.promise)


def _introductions(standing: Standing) -> Iterator[Need]:
    today, method = standing.today, standing.playbook.me.method
    for introduction in standing.playbook.introductions:
        made, talked, thanked = introduction.made, introduction.talked, introduction.thanked
        if talked and talked <= today:
            if not (thanked and thanked <= today):
                due = talked + timedelta(method.close_loop)
                yield Need("close-loop", introduction.introducer, talked, due, introduction=introduction)
        elif made and made <= today and not _wrote_since(standing, introduction.introduced, made):
            due = made + timedelta(method.write_introduced)
            yield Need("write", introduction.introduced, made, due, introduction=introduction)


def _wrote_since(standing: Standing, person: str, day: date) -> bool:
    known = standing.people.get(person)
    outreach = known.contacts.last_outreach if known else None
    return outreach is not None and outreach.on >= day


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
