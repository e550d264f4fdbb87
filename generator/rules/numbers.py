"""Numbers that cannot be meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from generator.method.standing import Standing
from generator.model.diagnostic import Finding, Path
from generator.model.person import Cadence
from generator.rules import codes
from generator.rules.findings import error

MOTIVATION = range(1, 6)


def check_motivation(standing: Standing) -> Iterator[Finding]:
    """Motivation goes from 1 to 5."""
    for company in standing.playbook.companies.values():
        if company.motivation is not None and company.motivation not in MOTIVATION:
            message = f"motivation goes from {MOTIVATION[0]} to {MOTIVATION[-1]}"
            help = "5 is the company you would start at tomorrow"
            yield error(codes.OUT_OF_RANGE, company.file, ("motivation",), message, help)


def check_cadences(standing: Standing) -> Iterator[Finding]:
    """The minimum gap is not longer than the maximum (method.md section 3)."""
    for file, path, cadence in _cadences(standing):
        if cadence.min is not None and cadence.max is not None and cadence.min > cadence.max:
            message = f"the minimum, {cadence.min} days, is longer than the maximum, {cadence.max} days"
            help = "min is how long you wait at least, max how long they may hear nothing from you"
            yield error(codes.OUT_OF_RANGE, file, (*path, "min"), message, help)


def _cadences(standing: Standing) -> Iterator[tuple[str, Path, Cadence]]:
    me = standing.playbook.me
    for stage in fields(me.method.cadence):
        yield me.file, ("method", "cadence", stage.name), getattr(me.method.cadence, stage.name)
    for person in standing.playbook.people.values():
        if person.cadence:
            yield person.file, ("cadence",), person.cadence
