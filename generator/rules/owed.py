"""What is owed and late, or would be a mistake to do next: what the method says about today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.method import codes as method
from generator.method.standing import PersonStanding, Standing
from generator.method.wording import quote, write_count, write_day
from generator.model.diagnostic import Finding
from generator.model.introduction import Introduction
from generator.model.person import LogEntry, Person
from generator.rules.findings import INTRODUCTIONS, note, warning

_WAITING = timedelta(days=3)


def check_pressure(standing: Standing) -> Iterator[Finding]:
    """Somebody who answered nothing is left alone for a while (C02)."""
    for verdict in standing.people.values():
        last = verdict.rhythm.last_outreach
        if verdict.rhythm.pressure != "stop" or verdict.off_limits or last is None:
            continue
        until = verdict.rhythm.next_allowed
        messages = write_count(verdict.rhythm.unanswered, "message")
        message = f"{messages} of yours to {verdict.person.name} without an answer"
        help = f"write nothing before {write_day(until, standing.today)}" if until else "write nothing for now"
        entry = verdict.contacts.last_outreach
        yield warning(method.STOP, verdict.person.file, _path_of(verdict.person, entry), message, help)


def check_promises(standing: Standing) -> Iterator[Finding]:
    """A promise of mine is kept in time (R05)."""
    for verdict in standing.people.values():
        for owed in verdict.ledger.promised_by_me:
            if owed.overdue and owed.promise.due is not None:
                due = write_day(owed.promise.due, standing.today)
                message = f"your promise to {verdict.person.name}, {quote(owed.promise.what)}, was due on {due}"
                help = 'keep it today, or say when you will; then write "done" with the day'
                path = (*_path_of(verdict.person, owed.entry), "promise")
                yield warning(method.PROMISE, verdict.person.file, path, message, help)


def check_answers(standing: Standing) -> Iterator[Finding]:
    """A message of theirs does not wait for days (C09)."""
    for verdict in standing.people.values():
        waiting = [entry for entry in _waiting_for_me(verdict) if standing.today - entry.on > _WAITING]
        if waiting:
            first = waiting[0]
            message = f"{verdict.person.name} wrote on {write_day(first.on, standing.today)} and waits for an answer"
            help = "answer, or log the answer that you gave; an answer is owed and breaks no minimum gap"
            yield note(method.OWED, verdict.person.file, _path_of(verdict.person, first), message, help)


def _waiting_for_me(verdict: PersonStanding) -> tuple[LogEntry, ...]:
    return () if verdict.off_limits else verdict.contacts.waiting_for_me


def _path_of(person: Person, entry: LogEntry | None) -> tuple[str | int, ...]:
    for index, logged in enumerate(person.log):
        if logged is entry:
            return ("log", index)
    return ("log",)


def check_hollow(standing: Standing) -> Iterator[Finding]:
    """Who said that they hardly know somebody is not listed as knowing them well (I02)."""
    playbook = standing.playbook
    for introduction in playbook.introductions:
        introducer = playbook.people.get(introduction.introducer)
        if introducer is None or introduction.hollow is None or introduction.hollow > standing.today:
            continue
        for index, acquaintance in enumerate(introducer.knows):
            if acquaintance.who == introduction.introduced and acquaintance.well == "yes":
                said = write_day(introduction.hollow, standing.today)
                message = f"{introducer.name} said on {said} that they hardly know {_name(standing, acquaintance.who)}"
                help = "write well: no, so that nobody asks again"
                yield warning(method.HOLLOW, introducer.file, ("knows", index, "well"), message, help)


def check_introduced(standing: Standing) -> Iterator[Finding]:
    """Whom I was introduced to hears from me within days (I03)."""
    limit = timedelta(days=standing.playbook.me.method.write_introduced)
    for index, introduction in enumerate(standing.playbook.introductions):
        made = introduction.made
        if made is None or standing.today - made <= limit or _is_done(introduction.talked, standing):
            continue
        verdict = standing.people.get(introduction.introduced)
        if verdict and not verdict.off_limits and not _was_in_touch(verdict, made):
            message = f"you were introduced to {verdict.person.name} on {write_day(made, standing.today)}"
            help = "write to them today, and log it; an introduction is fresh for two days"
            yield warning(method.WRITE_INTRODUCED, INTRODUCTIONS, (index, "made"), message, help)


def _was_in_touch(verdict: PersonStanding, since: date) -> bool:
    entries = (entry for entry in verdict.contacts.entries if entry.on >= since)
    return any(entry.is_live or entry.by != "them" for entry in entries)


def check_loops(standing: Standing) -> Iterator[Finding]:
    """The introducer hears how it went within days (I04)."""
    limit = timedelta(days=standing.playbook.me.method.close_loop)
    for index, introduction in enumerate(standing.playbook.introductions):
        talked = introduction.talked
        if talked is None or standing.today - talked <= limit or _is_done(introduction.thanked, standing):
            continue
        introducer = _name(standing, introduction.introducer)
        message = f"{introducer} does not know yet how your talk of {write_day(talked, standing.today)} went"
        help = f'tell them, with thanks; then write "thanked" with the day{_about(introduction)}'
        yield warning(method.CLOSE_LOOP, INTRODUCTIONS, (index, "talked"), message, help)


def _is_done(day: date | None, standing: Standing) -> bool:
    """A day to come is a plan."""
    return day is not None and day <= standing.today


def _name(standing: Standing, id: str) -> str:
    person = standing.playbook.people.get(id)
    return person.name if person else id


def _about(introduction: Introduction) -> str:
    return "" if introduction.outcome else ", and under outcome what came of it"
