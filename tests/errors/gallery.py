"""The gallery of every message: a small playbook each, and what `check` prints about it.

`python -m tests.errors.gallery` writes docs/errors.md; with `--accept` it first takes what is printed
now as what is expected, to be looked at in the difference.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.reporting.diagnostics import format_diagnostics
from generator.rulebook import load_rulebook
from generator.rules import RULES, Rule
from generator.survey import Survey, survey_playbook
from tests.errors.surroundings import CASES

HERE = Path(__file__).parent
DOCUMENT = HERE.parents[1] / "docs" / "errors.md"
TODAY = date(2026, 11, 24)
ME = "name: Ana Ruiz\n"
INTRODUCTION = """# Messages

Everything that `playbook check` can say about a file, with the file that makes it say so. The tests run each of them.
`playbook rule F121` tells more about a code. Where a sample shows no `contacts/me.yaml`, there is one with a name in
it; the day is 24 November 2026.
"""


@dataclass(frozen=True)
class Case:
    """One message: its code, a word for the variant, the sample's files, and what is to be printed."""

    name: str

    @property
    def code(self) -> str:
        return self.name.partition("-")[0]

    @property
    def folder(self) -> Path:
        return HERE / self.name

    @property
    def expected(self) -> Path:
        return self.folder / "expected.txt"

    def samples(self) -> Iterator[tuple[str, str]]:
        """Path and text of each file of the sample."""
        for path in sorted(self.folder.rglob("*")):
            if path.is_file() and path != self.expected:
                yield path.relative_to(self.folder).as_posix(), path.read_text(encoding="utf-8")

    def run(self, root: Path) -> str:
        """What `check` prints about the sample, laid out in the empty folder `root`."""
        return format_diagnostics(self._survey(root).diagnostics, "text", colour=False)

    def rules_that_speak(self, root: Path) -> set[Rule]:
        """The rules that find something in the sample."""
        standing = self._survey(root).standing
        return {rule for rule in RULES if any(rule(standing))}

    def _survey(self, root: Path) -> Survey:
        for file, text in self.samples():
            path = root / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        with self._surroundings(root):
            if not self.name.startswith("F110"):
                _add_me(root)
            return survey_playbook(root, TODAY)

    def _surroundings(self, root: Path) -> AbstractContextManager[object]:
        made = CASES[self.name](root) if self.name in CASES else None
        return made if isinstance(made, AbstractContextManager) else nullcontext()


def _add_me(root: Path) -> None:
    path = root / "contacts" / "me.yaml"
    if not path.exists() and not path.parent.is_symlink():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(ME, encoding="utf-8")


def list_cases() -> list[Case]:
    """Every case, by code."""
    names = {path.name for path in HERE.iterdir() if re.match(r"[A-Z]\d+-", path.name)}
    return [Case(name) for name in sorted(names | set(CASES), key=_order)]


def _order(name: str) -> tuple[bool, str]:
    return (not name.startswith("F"), name)


def write_document() -> str:
    """The page of all messages, in Markdown."""
    rules = load_rulebook()
    parts = [INTRODUCTION]
    code = ""
    for case in list_cases():
        if case.code != code:
            code = case.code
            parts.append(f"## {code} {rules[code].title}\n")
        parts.append(_section(case))
    return "\n".join(parts)


def _section(case: Case) -> str:
    parts = []
    if case.name in CASES:
        parts.append(f"{(CASES[case.name].__doc__ or '').strip()}\n")
    for file, text in case.samples():
        body = text if text.endswith("\n") or not text else text + "\n"
        language = "yaml" if file.endswith((".yaml", ".yml")) else "markdown"
        parts.append(f"`{file}`" + (f"\n\n```{language}\n{body}```\n" if body else " is empty.\n"))
    parts.append(f"```text\n{case.expected.read_text(encoding='utf-8')}```\n")
    return "\n".join(parts)


def accept() -> None:
    """Take what is printed now as what is expected."""
    for case in list_cases():
        with TemporaryDirectory() as root:
            printed = case.run(Path(root))
        case.folder.mkdir(exist_ok=True)
        case.expected.write_text(printed, encoding="utf-8")


if __name__ == "__main__":
    if "--accept" in sys.argv[1:]:
        accept()
    DOCUMENT.write_text(write_document(), encoding="utf-8", newline="\n")
