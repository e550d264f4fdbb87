"""All files of a playbook become one model, with everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.model.diagnostic import Diagnostic, Finding, Span
from generator.model.me import Me
from generator.model.playbook import Playbook
from generator.source import codes
from generator.source.characters import decode_bytes
from generator.source.decode import decode
from generator.source.files import Finder, Refused, SourceFile, read_bytes
from generator.source.place import locate
from generator.source.text import SourceText, Unreadable
from generator.source.tree import parse_tree


@dataclass(frozen=True)
class Loaded:
    """The playbook that could be read, what was wrong with the rest, and the texts to find places in."""

    playbook: Playbook
    diagnostics: tuple[Diagnostic, ...]
    broken: frozenset[str]
    texts: Mapping[str, SourceText] = field(repr=False)

    def locate(self, finding: Finding) -> Diagnostic:
        """What a rule found, with its line and column."""
        return locate(finding, self.texts)


def load_playbook(root: Path) -> Loaded:
    """Everything below `contacts/` of the playbook in `root`. Nothing in the files makes it raise."""
    return _Loading(root.resolve()).load()


class _Loading:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.diagnostics: list[Diagnostic] = []
        self.broken: set[str] = set()
        self.texts: dict[str, SourceText] = {}
        self.values: dict[str, dict[str, Any]] = {
            kind: {} for kind in ("person", "company", "me", "introductions", "phonebook")
        }
        self.known: dict[str, set[str]] = {"person": set(), "company": set()}

    def load(self) -> Loaded:
        for source in Finder(self.root, self.diagnostics).find():
            self._load_file(source)
        playbook = Playbook(
            me=self.values["me"].get("me") or Me(name="You"),
            people=_by_id(self.values["person"]),
            companies=_by_id(self.values["company"]),
            introductions=self.values["introductions"].get("introductions", ()),
            phonebooks=_by_id(self.values["phonebook"]),
            known_people=frozenset(self.known["person"]),
            known_companies=frozenset(self.known["company"]),
        )
        diagnostics = tuple(sorted(self.diagnostics, key=lambda diagnostic: diagnostic.sort_key))
        return Loaded(playbook, diagnostics, frozenset(self.broken), self.texts)

    def _load_file(self, source: SourceFile) -> None:
        if source.kind in self.known:
            self.known[source.kind].add(source.stem)
        try:
            self.values[source.kind][source.stem] = self._read(source)
        except Refused as refused:
            self.diagnostics.append(refused.diagnostic)
        except Unreadable as unreadable:
            text = self.texts.get(source.file) or SourceText(source.file, "")
            self.diagnostics.extend(text.diagnose(fault) for fault in unreadable.faults)
        except Exception as error:  # whatever we did not foresee must not hide the other files
            self.diagnostics.append(_internal(source, error))
        if source.stem not in self.values[source.kind]:
            self.broken.add(source.file)

    def _read(self, source: SourceFile) -> Any:
        text = SourceText(source.file, decode_bytes(read_bytes(source)))
        self.texts[source.file] = text
        ours = {"file": source.file}
        if source.kind in ("person", "company", "phonebook"):
            ours["id"] = source.stem
        return decode(source.kind, parse_tree(text.text), ours)


def _by_id(values: Mapping[str, Any]) -> dict[str, Any]:
    return {id: values[id] for id in sorted(values)}


def _internal(source: SourceFile, error: Exception) -> Diagnostic:
    return Diagnostic(
        code=codes.INTERNAL,
        level="error",
        file=source.file,
        span=Span(1, 1),
        message=f"internal error in this file: {type(error).__name__}",
        help="the file is left out; please report this with the file, or with the part of it that does it",
    )
