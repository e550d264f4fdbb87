"""One look at a playbook: the files read, assessed and checked. Commands and plugin start here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from generator.method.assess import assess
from generator.method.outlook import Outlook, look_ahead
from generator.method.standing import Standing
from generator.model.diagnostic import Diagnostic
from generator.rules import check_facts
from generator.source.loading import Loaded, load_playbook


@dataclass(frozen=True)
class Survey:
    """The verdicts on a day and everything that is wrong with the files, in order."""

    loaded: Loaded
    standing: Standing
    diagnostics: tuple[Diagnostic, ...]

    @property
    def has_errors(self) -> bool:
        """True where a file has an error, so a command ends with 1."""
        return any(problem.level == "error" for problem in self.diagnostics)

    @cached_property
    def outlook(self) -> Outlook:
        """What follows from how things stand: reach, fortify, giving, openings, progress and the plan."""
        return look_ahead(self.standing)

    @property
    def company_names(self) -> Mapping[str, str]:
        """Company id -> its name."""
        return {id_: standing.company.name for id_, standing in self.standing.companies.items()}


def survey_playbook(root: Path, today: date) -> Survey:
    """Read the playbook in `root` and see how everything stands on `today`. Never raises for what files hold."""
    return survey_loaded(load_playbook(root), today)


def survey_loaded(loaded: Loaded, today: date) -> Survey:
    """The same for a playbook that was read already."""
    standing = assess(loaded.playbook, today)
    findings = tuple(loaded.locate(finding) for finding in check_facts(standing))
    diagnostics = sorted({*loaded.diagnostics, *findings}, key=lambda problem: problem.sort_key)
    return Survey(loaded, standing, tuple(diagnostics))
