"""Which files of a playbook are read, and which look as if they should be but lie in the wrong place."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from sys import intern

from generator.model.diagnostic import Diagnostic, Span, nearest
from generator.source import codes
from generator.source.reading import Refused, SourceFile, fault_of_file, resolve, unreadable
from generator.source.strays import SUFFIXES, describe_stray, is_nameless, is_passed_over

FOLDERS = {"people": "person", "companies": "company", "phonebook": "phonebook"}
SINGLE = ("me", "introductions")
QUESTIONS = "questions.yaml"
_MEANT = {"person": "people", "persons": "people", "contacts": "people", "myself": "me", "links": "phonebook"}


@dataclass(slots=True)
class Finder:
    """Looks below `contacts/` of the playbook in `root`, whose path has no links in it."""

    root: Path
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def find(self) -> list[SourceFile]:
        """Every file to read, sorted by path. What keeps others from being read goes to `diagnostics`."""
        problem = self._fault_of_contacts()
        if problem is not None:
            self.diagnostics.append(problem)
            return []
        found = [source for name, kind in FOLDERS.items() for source in self._below(f"contacts/{name}", kind)]
        found += self._at_top()
        if not any(source.kind == "me" for source in found):
            help = "make it, with a line such as name: Ana Ruiz; until then the pages call you You"
            message = "your own file is missing"
            self.diagnostics.append(fault_of_file(codes.MISSING_FILE, "contacts/me.yaml", message, help))
        return sorted(found, key=lambda source: source.file)

    def _fault_of_contacts(self) -> Diagnostic | None:
        try:
            if resolve(self.root, "contacts").is_dir():
                return None
        except Refused as refused:
            if refused.diagnostic.code == codes.LINK:
                return refused.diagnostic
        help = "run this in the folder that holds contacts/ and mkdocs.yml, or start one with: playbook init DIR"
        return fault_of_file(codes.MISSING_FILE, "contacts", "there is no folder contacts here", help)

    def _at_top(self) -> Iterator[SourceFile]:
        for entry in self._entries("contacts"):
            file = f"contacts/{entry.name}"
            stem, suffix = os.path.splitext(entry.name)
            if suffix.lower() in SUFFIXES:
                if stem in SINGLE or entry.name == QUESTIONS:
                    yield SourceFile(stem, file, stem)
                else:
                    self._not_read(file, stem)
            elif entry.name not in FOLDERS and _holds_yaml(entry):
                self._not_read(file, entry.name)

    def _not_read(self, file: str, name: str) -> None:
        near = _MEANT.get(name.casefold()) or nearest(name, [*SINGLE, "questions", *FOLDERS])
        self.diagnostics.append(
            Diagnostic(
                code=codes.NOT_READ,
                level="warning",
                file=file,
                span=Span(1, 1),
                message="this is not read: nothing of a playbook has this name here",
                expected="me.yaml, introductions.yaml, and the folders people, companies and phonebook",
                suggestion=_path_of(near),
            )
        )

    def _below(self, top: str, kind: str) -> Iterator[SourceFile]:
        waiting, seen = [top], {os.path.realpath(self.root / top)}
        while waiting:
            folder = waiting.pop()
            for entry in self._entries(folder):
                file = f"{folder}/{entry.name}"
                stem, suffix = os.path.splitext(entry.name)
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(file)
                elif suffix.lower() in SUFFIXES:
                    yield SourceFile(kind, intern(file), intern(stem))
                elif entry.is_symlink() and (self.root / file).is_dir():
                    if self._may_follow(top, file, seen):
                        waiting.append(file)
                else:
                    self._pass_by(file, kind)

    def _pass_by(self, file: str, kind: str) -> None:
        stray = describe_stray(file, kind)
        if stray is not None:
            self.diagnostics.append(stray)

    def _may_follow(self, top: str, file: str, seen: set[str]) -> bool:
        """True where a link to a folder leads to one of the playbook that is not read by another way."""
        try:
            target, base = resolve(self.root, file), resolve(self.root, top)
        except Refused as refused:
            self.diagnostics.append(refused.diagnostic)
            return False
        if target.is_relative_to(base) or base.is_relative_to(target) or str(target) in seen:
            help = "remove it: the folder is read once, where it is"
            message = "this link goes in a circle: it points to a folder that is read already"
            self.diagnostics.append(fault_of_file(codes.LINK, file, message, help))
            return False
        seen.add(str(target))
        return True

    def _entries(self, folder: str) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(resolve(self.root, folder)) as entries:
                kept = [entry for entry in entries if self._is_named_well(folder, entry.name)]
        except Refused as refused:
            if (self.root / folder).is_symlink():
                self.diagnostics.append(refused.diagnostic)
            return []
        except NotADirectoryError:
            help = "make it a folder, with one file for each"
            self.diagnostics.append(fault_of_file(codes.NOT_A_FILE, folder, "this is a file, not a folder", help))
            return []
        except OSError as error:
            self.diagnostics.append(unreadable(folder, error))
            return []
        return sorted(kept, key=lambda entry: entry.name)

    def _is_named_well(self, folder: str, name: str) -> bool:
        if is_passed_over(name) and not is_nameless(name):
            return False
        shown = os.fsencode(name).decode("utf-8", "replace")
        if shown == name:
            return True
        message = "the name of this file or folder is not UTF-8"
        help = "rename it, with lower-case letters, digits and hyphens"
        self.diagnostics.append(fault_of_file(codes.FILE_NAME, f"{folder}/{shown}", message, help))
        return False


def sort_files(files: Iterable[str]) -> list[SourceFile]:
    """Those of `files`, paths from the playbook, that are read as a part of it, sorted by path."""
    return sorted(filter(None, map(_classify, files)), key=lambda source: source.file)


def _classify(file: str) -> SourceFile | None:
    path, _, name = file.rpartition("/")
    top, *folders = path.split("/")
    stem, suffix = os.path.splitext(name)
    if top != "contacts" or suffix.lower() not in SUFFIXES or any(map(is_passed_over, (*folders, name))):
        return None
    if not folders:
        return SourceFile(stem, file, stem) if stem in SINGLE else None
    return SourceFile(FOLDERS[folders[0]], file, stem) if folders[0] in FOLDERS else None


def _path_of(name: str) -> str:
    if not name:
        return ""
    return f"contacts/{name}.yaml" if name in (*SINGLE, "questions") else f"contacts/{name}/"


def _holds_yaml(entry: os.DirEntry[str]) -> bool:
    if not entry.is_dir(follow_symlinks=False):
        return False
    try:
        return any(name.lower().endswith(SUFFIXES) for name in os.listdir(entry.path))
    except OSError:
        return False
