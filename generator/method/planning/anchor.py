"""The day from which a plan is made, so that it stays the same until something happens (method.md section 9).

A plan is worked out as of the last day on which a fact was new, and then carried forward day by day to today. So the
plan of tomorrow, with the same files, is the plan of today but for what was missed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date, timedelta

from generator.method.changes import Again
from generator.model.company import Company
from generator.model.introduction import STEPS, Introduction
from generator.model.person import Person
from generator.model.playbook import Playbook

_NO_FACTS = date(2001, 1, 1)
_A_YEAR = 364  # whole weeks; after so long a silence there is nothing left of a plan that could be kept


def find_anchor(playbook: Playbook, today: date) -> date:
    """The latest day up to `today` that any fact is dated with; after a year of silence, that day a year later."""
    return follow_on(find_latest(playbook, today), today)


def find_latest(playbook: Playbook, today: date, before: Again[date] | None = None) -> date:
    """The latest day up to `today` that any fact is dated with."""
    if before:
        then = before.then.playbook
        old, new = (_find_days([book.people[who] for who in before.changed], today) for book in (then, playbook))
        if (latest := max(new, default=date.min)) >= before.result:
            return latest
        if before.result not in old:
            return before.result
    return max((day for day in set(_list_days(playbook)) if day <= today), default=min(_NO_FACTS, today))


def follow_on(latest: date, today: date) -> date:
    """The latest day; after a year of silence, that day a year later."""
    silence = (today - latest).days
    return latest + timedelta(days=silence - silence % _A_YEAR)


def _find_days(people: Iterable[Person], today: date) -> set[date]:
    return {day for person in people for day in _list_days_of_person(person) if day <= today}


def _list_days(playbook: Playbook) -> Iterator[date]:
    """Every day from which on a fact counts. Days that only end something can be foreseen, and are not here."""
    for person in playbook.people.values():
        yield from _list_days_of_person(person)
    for company in playbook.companies.values():
        yield from _list_days_of_company(company)
    for introduction in playbook.introductions:
        yield from _list_days_of_introduction(introduction)
    for book in playbook.phonebooks.values():
        yield from (link.linked.first for link in book.links if link.linked)


def _list_days_of_person(person: Person) -> Iterator[date]:
    for entry in person.log:
        yield entry.on
        if entry.promise and entry.promise.done:
            yield entry.promise.done
    if person.linked and person.linked is not True:
        yield person.linked.first
    if person.met and person.met.on:
        yield person.met.on.first
    if person.since:
        yield person.since.first
    if person.invited:
        yield person.invited.on
    yield from (shared.from_.first for shared in person.shared if shared.from_)


def _list_days_of_company(company: Company) -> Iterator[date]:
    yield from (note.on for note in company.research)
    for opening in company.openings:
        if opening.posted:
            yield opening.posted.first
        if opening.applied:
            yield opening.applied.on


def _list_days_of_introduction(introduction: Introduction) -> Iterator[date]:
    ends = ("declined", "hollow")
    steps = (getattr(introduction, field.name) for field in fields(introduction) if field.name in (*STEPS, *ends))
    return (day for day in steps if day)
