"""All files of a playbook become one model, with everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.collection import without_collection
from generator.model.diagnostic import Diagnostic, Finding
from generator.model.me import Me
from generator.model.playbook import Playbook
from generator.source import codes
from generator.source.characters import decode_bytes
from generator.source.drafts import read_drafts
from generator.source.files import Finder, sort_files
from generator.source.ids import propose
from generator.source.kinds import KINDS
from generator.source.names import WITH_ID, check_names
from generator.source.reading import Refused, SourceFile, fault_of_file
from generator.source.records import Parsed, Records
from generator.source.text import Faults, SourceText

if TYPE_CHECKING:
    from generator.source.place import Places


@dataclass(frozen=True)
class Loaded:
    """The playbook that could be read, what was wrong with the rest, and the texts to find places in.

    `drafts` are the user's own message templates, by path. `records` are what to load the next time from.
    """

    playbook: Playbook
    diagnostics: tuple[Diagnostic, ...]
    broken: frozenset[str]
    texts: Mapping[str, SourceText] = field(repr=False)
    drafts: Mapping[str, SourceText] = field(default_factory=dict, repr=False)
    records: Records | None = field(default=None, repr=False, compare=False)

    @cached_property
    def _places(self) -> Places:
        from generator.source.place import Places  # most commands need no place, and so no parser

        return Places(self.texts)

    def locate(self, finding: Finding) -> Diagnostic:
        """What a rule found, with its line and column."""
        return self._places.locate(finding)


def load_playbook(root: Path, before: Loaded | None = None) -> Loaded:
    """Everything below `contacts/` of the playbook in `root`, and its message templates.

    `before` is what was loaded from there earlier: what has not changed is the same objects again. Nothing in the files
    makes it raise.
    """
    finder = Finder(root.resolve())
    records = Records(finder.root, _parse, before.records if before else None)
    loading = _Loading(records.take)
    sources = finder.find()
    with without_collection():
        records.prepare(sources)
        loading.load_all(sources)
        records.keep()
    loading.diagnostics.extend(finder.diagnostics)
    drafts, problems = read_drafts(finder.root)
    loading.diagnostics.extend(problems)
    return loading.result(lambda source: records.shelf.read(source)[0], drafts, records)


def load_again(before: Loaded, files: Collection[str]) -> Loaded | None:
    """What was loaded `before`, with these files read again and no other looked at: paths from the playbook.

    None where that is not enough: one of them is new, or cannot be read any more.
    """
    records = before.records.renew(files) if before.records else None
    if records is None:
        return None
    loading = _Loading(records.take)
    loading.resume(before, records.sources, [file for file in files if file in records.sources])
    return loading.result(lambda source: records.shelf.read(source)[0], before.drafts, records)


def load_files(
    files: Iterable[str], read: Callable[[SourceFile], bytes], known: Mapping[str, Any] | None = None
) -> Loaded:
    """The same for files that lie elsewhere than on the disk: paths from the playbook, and what reads one of them.

    `read` may raise Refused. `known` are values of files, by path, that were read before and are taken as they are.
    """
    loading = _Loading(lambda source: _parse(source, read(source)), known or {})
    loading.load_all(sort_files(files))
    return loading.result(read)


def _parse(source: SourceFile, data: bytes) -> Parsed:
    from generator.source.parsing import parse_file  # where nothing has changed no parser is needed

    return parse_file(source, data)


class Texts(Mapping[str, SourceText]):
    """The text of every file that could be read, by path; read again when it is asked for."""

    def __init__(self, read: Callable[[SourceFile], bytes], sources: Mapping[str, SourceFile]) -> None:
        self._read, self._sources = read, sources

    def __getitem__(self, file: str) -> SourceText:
        try:
            return SourceText(file, decode_bytes(self._read(self._sources[file]), Faults()))
        except Refused:
            raise KeyError(file) from None

    def __contains__(self, file: object) -> bool:
        return file in self._sources

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)


class _Loading:
    """What has been read so far; values by kind and file stem."""

    def __init__(self, take: Callable[[SourceFile], Parsed], known: Mapping[str, Any] | None = None) -> None:
        self._take, self._taken = take, known or {}
        self.diagnostics: list[Diagnostic] = []
        self.broken: set[str] = set()
        self._sources: dict[str, SourceFile] = {}
        self._values: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
        self._known: dict[str, Set[str]] = {kind: set() for kind in WITH_ID}

    def resume(self, before: Loaded, sources: Mapping[str, SourceFile], files: Collection[str]) -> None:
        """Take what was loaded before, and read `files` again."""
        then = before.playbook
        self.diagnostics = [found for found in before.diagnostics if found.file not in files]
        self.broken = {file for file in before.broken if file not in files}
        self._sources = dict(sources)
        self._values |= {"me": {"me": then.me}, "introductions": {"introductions": then.introductions}}
        self._values |= {"person": {**then.people}, "company": {**then.companies}, "phonebook": {**then.phonebooks}}
        self._known = {"person": then.known_people, "company": then.known_companies}
        for file in files:
            self._values[sources[file].kind].pop(sources[file].stem, None)
            self._load(sources[file])

    @without_collection()
    def load_all(self, sources: list[SourceFile]) -> None:
        misnamed = check_names(sources)
        known: dict[str, set[str]] = {kind: set() for kind in WITH_ID}
        for source in sources:
            if source.kind in known:
                known[source.kind].update((source.stem, propose(source.stem)))
            if source.file in misnamed:
                self._leave_out(source, misnamed[source.file])
            else:
                self._load(source)
        self._known.update(known)

    def result(
        self,
        read: Callable[[SourceFile], bytes],
        drafts: Mapping[str, SourceText] | None = None,
        records: Records | None = None,
    ) -> Loaded:
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
        texts = Texts(read, self._sources)
        return Loaded(playbook, diagnostics, frozenset(self.broken), texts, drafts or {}, records)

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
        parsed = self._take(source)
        self._sources[source.file] = source
        self.diagnostics.extend(parsed.diagnostics)
        return parsed.value


def _by_id(values: Mapping[str, Any]) -> dict[str, Any]:
    return {id: values[id] for id in sorted(values)}


def _internal(source: SourceFile, error: Exception) -> Diagnostic:
    message = f"internal error in this file: {type(error).__name__}"
    help = "the file is left out; please report it together with the lines that cause it"
    return fault_of_file(codes.INTERNAL, source.file, message, help)
