"""One look at a playbook: the files read, assessed and checked. Commands and plugin start here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from generator.collection import without_collection
from generator.method.assess import assess
from generator.method.outlook import Outlook, look_ahead
from generator.method.standing import Standing
from generator.model.diagnostic import Diagnostic, Finding, Span
from generator.model.playbook import Playbook
from generator.rules import Checked, check
from generator.rules.findings import INTRODUCTIONS
from generator.source import codes
from generator.source.loading import Loaded, load_playbook

if TYPE_CHECKING:
    from generator.messages.drafts import Templates


@dataclass(frozen=True)
class Survey:
    """The verdicts on a day, what follows from them, and everything that is wrong with the files, in order.

    `located` has the place of everything that rules found. `templates` are the user's own for drafts, None where there
    are none.
    """

    loaded: Loaded
    checked: Checked
    outlook: Outlook
    diagnostics: tuple[Diagnostic, ...]
    located: Mapping[Finding, Diagnostic] = field(repr=False)
    templates: Templates | None = None

    @property
    def standing(self) -> Standing:
        """How everything stands."""
        return self.checked.standing

    @property
    def has_errors(self) -> bool:
        """True where a file has an error, so a command ends with 1."""
        return any(problem.level == "error" for problem in self.diagnostics)

    @property
    def company_names(self) -> Mapping[str, str]:
        """Company id -> its name."""
        return {id_: standing.company.name for id_, standing in self.standing.companies.items()}


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
        located = _locate(checked, loaded, before)
        outlook = look_ahead(standing, before.outlook if before else None)
    templates, faults = _take_templates(loaded)
    found = {*loaded.diagnostics, *located.values(), *faults}
    diagnostics = tuple(sorted(found, key=lambda problem: problem.sort_key))
    return Survey(loaded, checked, outlook, diagnostics, located, templates)


def _locate(checked: Checked, loaded: Loaded, before: Survey | None) -> Mapping[Finding, Diagnostic]:
    """Each finding with its line and column; in a file that was not read again it stands where it stood."""
    if before is None:
        return {finding: loaded.locate(finding) for finding in checked.findings}
    now, then = _list_values(loaded.playbook), _list_values(before.loaded.playbook)
    return {
        finding: before.located[finding]
        if finding in before.located and now.get(finding.file) is then.get(finding.file) is not None
        else loaded.locate(finding)
        for finding in checked.findings
    }


def _list_values(playbook: Playbook) -> Mapping[str, object]:
    """What was read from each file."""
    return {
        INTRODUCTIONS: playbook.introductions,
        playbook.me.file: playbook.me,
        **{person.file: person for person in playbook.people.values()},
        **{company.file: company for company in playbook.companies.values()},
        **{book.file: book for book in playbook.phonebooks.values()},
    }


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
