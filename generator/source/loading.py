"""All files of a playbook become one model, with everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from generator.collection import without_collection
from generator.model.diagnostic import Diagnostic, Finding
from generator.model.me import Me
from generator.model.playbook import Playbook
from generator.source import codes
from generator.source.characters import decode_bytes
from generator.source.decode import decode
from generator.source.drafts import read_drafts
from generator.source.files import Finder, sort_files
from generator.source.ids import propose
from generator.source.names import WITH_ID, check_names
from generator.source.place import Places
from generator.source.reading import Refused, SourceFile, fault_of_file, read_bytes
from generator.source.text import Faults, SourceText, Unreadable

KINDS = ("person", "company", "me", "introductions", "phonebook")


@dataclass(frozen=True)
class Loaded:
    """The playbook that could be read, what was wrong with the rest, and the texts to find places in.

    `drafts` are the user's own message templates, by path.
    """

    playbook: Playbook
    diagnostics: tuple[Diagnostic, ...]
    broken: frozenset[str]
    texts: Mapping[str, SourceText] = field(repr=False)
    drafts: Mapping[str, SourceText] = field(default_factory=dict, repr=False)

    @cached_property
    def _places(self) -> Places:
        return Places(self.texts)

    def locate(self, finding: Finding) -> Diagnostic:
        """What a rule found, with its line and column."""
        return self._places.locate(finding)


def load_playbook(root: Path) -> Loaded:
    """Everything below `contacts/` of the playbook in `root`, and its message templates.

    Nothing in the files makes it raise.
    """
    finder = Finder(root.resolve())
    loading = _Loading(partial(read_bytes, finder.root))
    loading.load_all(finder.find())
    loading.diagnostics.extend(finder.diagnostics)
    loading.drafts, problems = read_drafts(finder.root)
    loading.diagnostics.extend(problems)
    return loading.result()


def load_files(
    files: Iterable[str], read: Callable[[SourceFile], bytes], known: Mapping[str, Any] | None = None
) -> Loaded:
    """The same for files that lie elsewhere than on the disk: paths from the playbook, and what reads one of them.

    `read` may raise Refused. `known` are values of files, by path, that were read before and are taken as they are.
    """
    loading = _Loading(read, known or {})
    loading.load_all(sort_files(files))
    return loading.result()


class _Loading:
    """What has been read so far; values by kind and file stem."""

    def __init__(self, read: Callable[[SourceFile], bytes], known: Mapping[str, Any] | None = None) -> None:
        self._read_bytes, self._taken = read, known or {}
        self.diagnostics: list[Diagnostic] = []
        self.broken: set[str] = set()
        self.drafts: Mapping[str, SourceText] = {}
        self._texts: dict[str, SourceText] = {}
        self._values: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
        self._known: dict[str, set[str]] = {kind: set() for kind in WITH_ID}

    @without_collection()
    def load_all(self, sources: list[SourceFile]) -> None:
        misnamed = check_names(sources)
        for source in sources:
            if source.kind in self._known:
                self._known[source.kind].update((source.stem, propose(source.stem)))
            if source.file in misnamed:
                self._leave_out(source, misnamed[source.file])
            else:
                self._load(source)

    def result(self) -> Loaded:
        playbook = Playbook(
            me=self._values["me"].get("me") or Me(name="You"),
            people=_by_id(self._values["person"]),
            companies=_by_id(self._values["company"]),
            introductions=self._values["introductions"].get("introductions", ()),
            phonebooks=_by_id(self._values["phonebook"]),
            known_people=frozenset(self._known["person"]),
            known_companies=frozenset(self._known["company"]),
        )
        diagnostics = tuple(sorted(self.diagnostics, key=lambda diagnostic: diagnostic.sort_key))
        return Loaded(playbook, diagnostics, frozenset(self.broken), self._texts, self.drafts)

    def _load(self, source: SourceFile) -> None:
        try:
            value = self._read(source)
        except Refused as refused:
            self._leave_out(source, refused.diagnostic)
        except Exception as error:  # whatever was not foreseen must not hide the other files
            self._leave_out(source, _internal(source, error))
        else:
            if value is None:
                self._leave_out(source)
            else:
                self._values[source.kind][source.stem] = value

    def _leave_out(self, source: SourceFile, *diagnostics: Diagnostic) -> None:
        self.diagnostics.extend(diagnostics)
        self.broken.add(source.file)

    def _read(self, source: SourceFile) -> Any:
        """What the file holds; None where it is wrong, and then the diagnostics say why."""
        if source.file in self._taken:
            return self._taken[source.file]
        faults = Faults()
        text = SourceText(source.file, decode_bytes(self._read_bytes(source), faults))
        self._texts[source.file] = text
        ours = {} if source.kind == "introductions" else {"file": source.file}
        if source.kind in (*WITH_ID, "phonebook"):
            ours["id"] = source.stem
        try:
            value = None if faults else decode(source.kind, text.text, ours, faults)
        except Unreadable:
            value = None
        self.diagnostics.extend(text.diagnose(fault) for fault in faults.in_order())
        return value


def _by_id(values: Mapping[str, Any]) -> dict[str, Any]:
    return {id: values[id] for id in sorted(values)}


def _internal(source: SourceFile, error: Exception) -> Diagnostic:
    message = f"internal error in this file: {type(error).__name__}"
    help = "the file is left out; please report it together with the lines that cause it"
    return fault_of_file(codes.INTERNAL, source.file, message, help)
