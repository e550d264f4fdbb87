"""Who has a file, found without reading the files: 5,000 people are looked through in a tenth of a second."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.model.lookup import find_named
from generator.source.files import Finder
from generator.source.ids import folded
from generator.source.names import check_names
from generator.source.nodes import Mapping, Scalar
from generator.source.reading import Refused, SourceFile, read_bytes
from generator.source.text import Faults, Unreadable
from generator.source.tree import parse_tree

# A name as nearly everybody types it, on the key's own line: plain without anything that has a meaning in YAML, or in
# quotes with no quote or escape inside.
_NAME = re.compile(
    rb"""^name[ ]*:[ ]+(?: "([^"\\\r\n]*)" | '([^'\r\n]*)' | ([^\s"'\[\]{}&*!|>%@`#,?:~-][^\r\n:#]*?) )"""
    rb"""[ ]* (?:[ ]\#[^\r\n]*)? \r?\n (?:[ \t]*\r?\n)* (?=[^ \t\r\n]|\Z)""",
    re.MULTILINE | re.VERBOSE,
)
_ENOUGH = 4096
_QUIETLY = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Someone:
    """A person or company that has a file. The name is empty where the file does not give one."""

    source: SourceFile
    name: str

    @property
    def id(self) -> str:
        """The id: the stem of the file."""
        return self.source.stem


@dataclass(frozen=True)
class Roster:
    """The files of a playbook whose folder is `root`, a path without links."""

    root: Path

    @cached_property
    def all_sources(self) -> tuple[SourceFile, ...]:
        """Every file, also under a name that keeps it from being read."""
        return tuple(Finder(self.root).find())

    @cached_property
    def sources(self) -> tuple[SourceFile, ...]:
        """Every file that can be read under its name."""
        misnamed = check_names(self.all_sources)
        return tuple(source for source in self.all_sources if source.file not in misnamed)

    def of_kind(self, kind: str) -> tuple[SourceFile, ...]:
        """The files of a kind: person, company, me, introductions or phonebook."""
        return tuple(source for source in self.sources if source.kind == kind)

    @cached_property
    def people(self) -> tuple[Someone, ...]:
        """Everybody who has a file, sorted by path."""
        return tuple(self._name_all("person"))

    @cached_property
    def companies(self) -> tuple[Someone, ...]:
        """Every company that has a file, sorted by path."""
        return tuple(self._name_all("company"))

    def with_id(self, kind: str, id_: str) -> Someone | None:
        """Who has this id. No file is opened but theirs."""
        same = [source for source in self.all_sources if source.kind == kind and folded(source.stem) == id_]
        misnamed = check_names(same)
        source = next((source for source in same if source.file not in misnamed), None)
        return Someone(source, self._name(source)) if source else None

    def find_people(self, text: str) -> list[Someone]:
        """Whom `text` names: by id, else by name, else by part of either. Case and accents do not matter."""
        exact = self.with_id("person", text)
        return [exact] if exact else find_named(self.people, text)

    def holds(self, source: SourceFile, words: Iterable[str]) -> bool:
        """True where one of the words, which are folded already, stands in the file."""
        text = self._read(source).decode("utf-8", "replace").casefold()
        return any(word in text for word in words)

    def _name_all(self, kind: str) -> Iterator[Someone]:
        return (Someone(source, self._name(source)) for source in self.of_kind(kind))

    def _name(self, source: SourceFile) -> str:
        return find_name(self._read_head(source)) or read_name(self._read(source))

    def _read_head(self, source: SourceFile) -> bytes:
        """How a file begins; empty where it is not simply a file."""
        try:
            handle = os.open(f"{self.root}/{source.file}", _QUIETLY)
        except OSError:
            return b""
        try:
            return os.read(handle, _ENOUGH)
        except OSError:
            return b""
        finally:
            os.close(handle)

    def _read(self, source: SourceFile) -> bytes:
        try:
            return read_bytes(self.root, source)
        except Refused:
            return b""


def find_name(head: bytes) -> str:
    """The name in the first bytes of a file, where its line is a simple one; else nothing."""
    match = _NAME.search(head)
    if not match or match.end() == _ENOUGH:
        return ""
    return next(group for group in match.groups() if group is not None).decode("utf-8", "replace").strip()


def read_name(data: bytes) -> str:
    """The name in a file, however it is typed; empty where the file gives none."""
    try:
        root = parse_tree(data.decode("utf-8-sig"), Faults())
    except (Unreadable, UnicodeDecodeError):
        return ""
    name = root.values.get("name") if isinstance(root, Mapping) else None
    return name.text.strip() if isinstance(name, Scalar) else ""
