"""What `check` reports about facts that were read well: one small unit a rule, all of them listed here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from generator.method.changes import find_quiet
from generator.method.standing import Standing
from generator.model.diagnostic import Finding
from generator.rules import dates, numbers, owed, references, repeats, settings, shares

Rule = Callable[[Standing], Iterator[Finding]]

ONE_BY_ONE: tuple[Rule, ...] = (
    repeats.check_oneself,
    repeats.check_acquaintances,
    numbers.check_cadences,
    settings.check_timezones,
    dates.check_periods,
    dates.check_promises,
    owed.check_pressure,
    owed.check_promises,
    owed.check_answers,
)
"""What they find in the file of a person follows from that person alone."""

ON_FACES: tuple[Rule, ...] = (
    references.check_people,
    references.check_companies,
    references.check_openings,
    references.check_sources,
    shares.check_shown,
    shares.check_names,
    repeats.check_opening_ids,
    repeats.check_answers,
    repeats.check_introductions,
    repeats.check_companies_agree,
    repeats.check_files,
    repeats.check_phonebooks,
    numbers.check_motivation,
    settings.check_holidays,
    settings.check_capacity,
    dates.check_steps,
    dates.check_closing_days,
    owed.check_hollow,
)
"""Of a person's file they look at nothing but the face (method/changes.py)."""

ON_ALL: tuple[Rule, ...] = (owed.check_introduced, owed.check_loops)

RULES: tuple[Rule, ...] = (*ONE_BY_ONE, *ON_FACES, *ON_ALL)


@dataclass(frozen=True, slots=True)
class Checked:
    """Every finding of every rule, in the order of files, codes and places; and those of the first two kinds of rules.

    `standing` is what they were found in.
    """

    standing: Standing
    findings: tuple[Finding, ...]
    one_by_one: tuple[Finding, ...]
    on_faces: tuple[Finding, ...]


def check_facts(standing: Standing) -> tuple[Finding, ...]:
    """Every finding of every rule, in the order of files, codes and places."""
    return check(standing).findings


def check(standing: Standing, before: Checked | None = None) -> Checked:
    """The findings; those of `before` that an edit cannot have changed are kept, and the result is the same."""
    quiet = find_quiet(before.standing, standing.playbook, standing.today) if before else None
    if before is None or quiet is None:
        one_by_one, on_faces = _find(ONE_BY_ONE, standing), _find(ON_FACES, standing)
    else:
        files = {standing.playbook.people[who].file for who in quiet}
        kept = [finding for finding in before.one_by_one if finding.file not in files]
        found = [finding for finding in _find(ONE_BY_ONE, _narrow(standing, quiet)) if finding.file in files]
        one_by_one, on_faces = (*kept, *found), before.on_faces
    return Checked(standing, _sort([*one_by_one, *on_faces, *_find(ON_ALL, standing)]), one_by_one, on_faces)


def _find(rules: Iterable[Rule], standing: Standing) -> tuple[Finding, ...]:
    return tuple(finding for rule in rules for finding in rule(standing))


def _narrow(standing: Standing, people: Collection[str]) -> Standing:
    """The same with nobody else."""
    playbook = replace(standing.playbook, people={who: standing.playbook.people[who] for who in people})
    return replace(standing, playbook=playbook, people={who: standing.people[who] for who in people})


def _sort(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=_order))


def _order(finding: Finding) -> tuple[str, str, str, str]:
    return (finding.file, finding.code, str(finding.path), finding.message)
