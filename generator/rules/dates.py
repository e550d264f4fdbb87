"""Dates in the wrong order (format.md section 1). Of a half-known date the day that excuses it counts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain

from generator.method.standing import Standing
from generator.model.dates import PartialDate
from generator.model.diagnostic import Finding, Path
from generator.model.person import Job
from generator.rules import codes
from generator.rules.findings import INTRODUCTIONS, error

_Period = tuple[str, Path, PartialDate | date | None, PartialDate | date | None]
_STEPS = (("asked",), ("agreed", "declined", "hollow"), ("made",), ("talked",), ("thanked",))


def check_periods(standing: Standing) -> Iterator[Finding]:
    """What has a `from` and a `to` begins before it ends."""
    for file, path, start, end in _periods(standing):
        if start is not None and end is not None and _first(start) > _last(end):
            message = f"this ends ({end}) before it begins ({start})"
            yield error(codes.FROM_AFTER_TO, file, (*path, "to"), message, "exchange the two, or mend one")


def _periods(standing: Standing) -> Iterator[_Period]:
    playbook = standing.playbook
    yield from _jobs(playbook.me.file, playbook.me.past)
    for person in playbook.people.values():
        yield from _jobs(person.file, person.past)
        for index, shared in enumerate(person.shared):
            yield person.file, ("shared", index), shared.from_, shared.to
        for index, away in enumerate(person.away):
            yield person.file, ("away", index), away.from_, away.to


def _jobs(file: str, jobs: tuple[Job, ...]) -> Iterator[_Period]:
    for index, job in enumerate(jobs):
        yield file, ("past", index), job.from_, job.to


def check_steps(standing: Standing) -> Iterator[Finding]:
    """An introduction is asked for, answered, made, talked and thanked for, in this order (method.md section 7)."""
    for index, introduction in enumerate(standing.playbook.introductions):
        before: tuple[str, date] | None = None
        for step in chain.from_iterable(_STEPS):
            day = getattr(introduction, step)
            if day is None:
                continue
            if before is not None and day < before[1]:
                message = f'"{step}" ({day}) is before "{before[0]}" ({before[1]})'
                help = "the order is asked, agreed (or declined, or hollow), made, talked, thanked"
                yield error(codes.STEPS_OUT_OF_ORDER, INTRODUCTIONS, (index, step), message, help)
            before = (step, day) if before is None or day > before[1] else before


def check_closing_days(standing: Standing) -> Iterator[Finding]:
    """An opening closes on the day it was posted at the earliest."""
    for company in standing.playbook.companies.values():
        for index, opening in enumerate(company.openings):
            if opening.posted and opening.closes and _first(opening.posted) > _last(opening.closes):
                message = f"this closes ({opening.closes}) before it was posted ({opening.posted})"
                path = ("openings", index, "closes")
                yield error(codes.CLOSES_BEFORE_POSTED, company.file, path, message, "exchange the two, or mend one")


def check_promises(standing: Standing) -> Iterator[Finding]:
    """A promise is due and kept on the day it was given at the earliest."""
    for person in standing.playbook.people.values():
        for index, entry in enumerate(person.log):
            for name in ("due", "done"):
                day = getattr(entry.promise, name, None)
                if day is not None and day < entry.on:
                    message = f'"{name}" ({day}) is before the day of this entry ({entry.on})'
                    path = ("log", index, "promise", name)
                    help = "put the promise into the entry of the day on which it was given"
                    yield error(codes.PROMISE_BEFORE_ENTRY, person.file, path, message, help)


def _first(day: PartialDate | date) -> date:
    return day.first if isinstance(day, PartialDate) else day


def _last(day: PartialDate | date) -> date:
    return day.last if isinstance(day, PartialDate) else day
