"""One look at a playbook: the files read, assessed and checked. Commands and plugin start here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from generator.collection import without_collection
from generator.method.assess import assess
from generator.method.outlook import Outlook, look_ahead
from generator.method.standing import Standing
from generator.model.diagnostic import Diagnostic, Span
from generator.rules import check_facts
from generator.source import codes
from generator.source.loading import Loaded, load_playbook

if TYPE_CHECKING:
    from generator.messages.drafts import Templates


@dataclass(frozen=True)
class Survey:
    """The verdicts on a day and everything that is wrong with the files, in order.

    `templates` are the user's own for drafts, None where there are none.
    """

    loaded: Loaded
    standing: Standing
    diagnostics: tuple[Diagnostic, ...]
    templates: Templates | None = None

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
    with without_collection():
        standing = assess(loaded.playbook, today)
        findings = tuple(loaded.locate(finding) for finding in check_facts(standing))
    templates, faults = _take_templates(loaded)
    found = {*loaded.diagnostics, *findings, *faults}
    return Survey(loaded, standing, tuple(sorted(found, key=lambda problem: problem.sort_key)), templates)


def _take_templates(loaded: Loaded) -> tuple[Templates | None, list[Diagnostic]]:
    """The user's message templates that can be used, and what is wrong with the others, each with its line."""
    if not loaded.drafts:
        return None, []
    from generator.messages.drafts.checking import take_templates  # most commands need not wait for Jinja

    templates, faults = take_templates({file: text.text for file, text in loaded.drafts.items()}, loaded.playbook.me)
    found = []
    for fault in faults:
        line = loaded.drafts[fault.file].line(fault.line)
        problem = Diagnostic(
            code=fault.rule or (codes.TEMPLATE_NAME if fault.is_name else codes.TEMPLATE),
            level="warning" if fault.rule else "error",
            file=fault.file,
            span=Span(max(fault.line, 1), line.find(fault.word) + 1 if fault.word in line else 1, len(fault.word)),
            message=fault.message,
            help=fault.help,
            suggestion=fault.suggestion,
            source_line="" if fault.is_name else line,
        )
        found.append(problem)
    return templates, found
