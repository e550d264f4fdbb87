"""One look at a playbook: the files read, assessed and checked. Commands and plugin start here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from generator.collection import without_collection
from generator.method.assess import assess
from generator.method.outlook import Outlook, look_ahead
from generator.method.standing import Standing
from generator.model.diagnostic import Diagnostic, Span
from generator.rules import Checked, check
from generator.source import codes
from generator.source.loading import Loaded, load_playbook

if TYPE_CHECKING:
    from generator.messages.drafts import Templates


@dataclass(frozen=True)
class Survey:
    """The verdicts on a day, what follows from them, and everything that is wrong with the files, in order.

    `problems` have their places already; what rules found gets them when somebody asks. `templates` are the user's own
    for drafts, None where there are none.
    """

    loaded: Loaded
    checked: Checked
    outlook: Outlook
    problems: tuple[Diagnostic, ...]
    templates: Templates | None = None

    @cached_property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything that is wrong with the files."""
        return _in_order((*self.problems, *(self.loaded.locate(finding) for finding in self.checked.findings)))

    @cached_property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The errors among them: often all that has to be said, and few have to be looked up."""
        found = (self.loaded.locate(finding) for finding in self.checked.findings if finding.level == "error")
        return _in_order((*(problem for problem in self.problems if problem.level == "error"), *found))

    @cached_property
    def reported(self) -> tuple[Diagnostic, ...]:
        """What is said without being asked: the errors, and what the rules on messages object to in templates."""
        return _in_order((*self.errors, *(one for one in self.problems if one.file in self.loaded.drafts)))

    @property
    def standing(self) -> Standing:
        """How everything stands."""
        return self.checked.standing

    @property
    def has_errors(self) -> bool:
        """True where a file has an error, so a command ends with 1."""
        levels = {*(one.level for one in self.problems), *(one.level for one in self.checked.findings)}
        return "error" in levels

    @property
    def company_names(self) -> Mapping[str, str]:
        """Company id -> its name."""
        return {id_: standing.company.name for id_, standing in self.standing.companies.items()}

    def expect_edits(self) -> Survey:
        """The same, noting from now on what a look after an edit can be made from."""
        return self if self.outlook.keeps else replace(self, outlook=replace(self.outlook, keeps=True))


def survey_playbook(root: Path, today: date) -> Survey:
    """Read the playbook in `root` and see how everything stands on `today`. Never raises for what files hold."""
    return survey_loaded(load_playbook(root), today)


def survey_loaded(loaded: Loaded, today: date, before: Survey | None = None) -> Survey:
    """The same for a playbook that was read already.

    What an edit since `before` cannot have changed is kept, if whoever was not edited is the same object in both; the
    result is the same without it.
    """
    with without_collection():
        standing = assess(loaded.playbook, today, before.standing if before else None)
        checked = check(standing, before.checked if before else None)
        outlook = look_ahead(standing, before.outlook if before else None)
    templates, faults = _take_templates(loaded)
    return Survey(loaded, checked, outlook, (*loaded.diagnostics, *faults), templates)


def _in_order(problems: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(set(problems), key=lambda problem: problem.sort_key))


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
