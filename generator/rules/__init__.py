"""What `check` reports about facts that were read well: one small unit a rule, all of them listed here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.method.standing import Standing
from generator.model.diagnostic import Finding
from generator.rules import dates, numbers, owed, references, repeats, settings, shares

Rule = Callable[[Standing], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    references.check_people,
    references.check_companies,
    references.check_openings,
    references.check_sources,
    shares.check_shown,
    repeats.check_opening_ids,
    repeats.check_oneself,
    repeats.check_answers,
    repeats.check_companies_agree,
    repeats.check_files,
    repeats.check_phonebooks,
    numbers.check_motivation,
    numbers.check_cadences,
    settings.check_holidays,
    settings.check_timezones,
    dates.check_periods,
    dates.check_steps,
    dates.check_closing_days,
    dates.check_promises,
    owed.check_pressure,
    owed.check_promises,
    owed.check_answers,
    owed.check_hollow,
    owed.check_introduced,
    owed.check_loops,
)


def check_facts(standing: Standing) -> tuple[Finding, ...]:
    """Every finding of every rule, in the order of files, codes and places."""
    findings = [finding for rule in RULES for finding in rule(standing)]
    return tuple(sorted(findings, key=_order))


def _order(finding: Finding) -> tuple[str, str, str, str]:
    return (finding.file, finding.code, str(finding.path), finding.message)
