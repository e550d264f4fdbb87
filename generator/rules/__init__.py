"""What `check` reports about facts that were read well: one small unit a rule, all of them listed here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.method.standing import Standing
from generator.model.diagnostic import Finding
from generator.rules.references import check_people

RULES: tuple[Callable[[Standing], Iterator[Finding]], ...] = (check_people,)


def check_facts(standing: Standing) -> tuple[Finding, ...]:
    """Every finding of every rule, in the order of files and rules."""
    findings = [finding for rule in RULES for finding in rule(standing)]
    return tuple(sorted(findings, key=lambda finding: (finding.file, finding.code, finding.message)))
