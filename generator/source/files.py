"""The files of a playbook: where they lie, and how their bytes are read without harm."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.model.diagnostic import Diagnostic, Span
from generator.source import codes

FOLDERS = {"people": "person", "companies": "company", "phonebook": "phonebook"}
SINGLE = {"me": "me", "introductions": "introductions"}
SUFFIXES = (".yaml", ".yml")
LARGEST = 2_000_000
LARGEST_PHONEBOOK = 32_000_000


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file to read: its kind, its path from the playbook with forward slashes, and where its bytes are."""

    kind: str
    file: str
    stem: str
    path: Path

    @property
    def largest(self) -> int:
        """The most bytes that it may have."""
        return LARGEST_PHONEBOOK if self.kind == "phonebook" else LARGEST


class Refused(Exception):
    """A file or folder that is not opened, with the reason."""

    def __init__(self, code: str, file: str, message: str, help: str = "", suggestion: str = "") -> None:
        super().__init__(message)
        self.diagnostic = Diagnostic(
            code=code, level="error", file=file, span=Span(1, 1), message=message, help=help, suggestion=suggestion
        )


@dataclass(slots=True)
class Finder:
    """Lists the files below `contacts/`; what it refuses goes to `diagnostics`."""

    root: Path
    diagnostics: list[Diagnostic]

    def find(self) -> list[SourceFile]:
        """Every file to read, sorted by path."""
        found = [file for folder, kind in FOLDERS.items() for file in self._folder(f"contacts/{folder}", kind)]
        found += list(self._single_files())
        return sorted(found, key=lambda source: source.file)

    def _single_files(self) -> Iterator[SourceFile]:
        for entry in self._entries("contacts"):
            stem, suffix = os.path.splitext(entry.name)
            if stem in SINGLE and suffix.lower() in SUFFIXES:
                yield from self._source(SINGLE[stem], f"contacts/{entry.name}", stem)

    def _folder(self, folder: str, kind: str) -> Iterator[SourceFile]:
        waiting = [folder]
        while waiting:
            here = waiting.pop()
            for entry in self._entries(here):
                file = f"{here}/{entry.name}"
                stem, suffix = os.path.splitext(entry.name)
                if self._is_folder(entry, file):
                    waiting.append(file)
                elif suffix.lower() in SUFFIXES:
                    yield from self._source(kind, file, stem)

    def _entries(self, folder: str) -> list[os.DirEntry[str]]:
        try:
            real = self._resolve(folder)
            with os.scandir(real) as entries:
                kept = [entry for entry in entries if not is_passed_over(entry.name)]
        except FileNotFoundError:
            return []
        except NotADirectoryError:
            return []
        except Refused as refused:
            self.diagnostics.append(refused.diagnostic)
            return []
        except OSError as error:
            self._report(codes.UNREADABLE, folder, f"the folder cannot be read: {_reason(error)}")
            return []
        return sorted(kept, key=lambda entry: entry.name)

    def _is_folder(self, entry: os.DirEntry[str], file: str) -> bool:
        if not entry.is_symlink():
            return entry.is_dir(follow_symlinks=False)
        try:
            target = self._resolve(file)
        except (Refused, OSError):
            return False
        if not target.is_dir():
            return False
        parent = self._resolve(file.rpartition("/")[0])
        if parent == target or parent.is_relative_to(target):
            self._report(codes.LINK, file, "this link goes in a circle: it points to a folder that it lies in")
            return False
        return True

    def _source(self, kind: str, file: str, stem: str) -> Iterator[SourceFile]:
        try:
            yield SourceFile(kind, file, stem, self._resolve(file))
        except Refused as refused:
            self.diagnostics.append(refused.diagnostic)
        except OSError as error:
            self._report(codes.UNREADABLE, file, f"the file cannot be read: {_reason(error)}")

    def _resolve(self, file: str) -> Path:
        path = self.root / file
        try:
            real = path.resolve(strict=True)
        except FileNotFoundError:
            if path.is_symlink():
                raise Refused(codes.LINK, file, "this link points to nothing", "remove it, or mend it") from None
            raise
        except (RuntimeError, OSError) as error:
            if isinstance(error, RuntimeError) or path.is_symlink():
                raise Refused(codes.LINK, file, "this link goes in a circle", "remove it") from None
            raise
        if not real.is_relative_to(self.root):
            raise Refused(
                codes.LINK,
                file,
                "this link leaves the playbook; it is not followed",
                "move what it points to into the playbook",
            )
        return real

    def _report(self, code: str, file: str, message: str, help: str = "") -> None:
        self.diagnostics.append(Refused(code, file, message, help).diagnostic)


def is_passed_over(name: str) -> bool:
    """True for hidden files and for what editors leave behind."""
    return name.startswith((".", "#")) or name.endswith(("~", ".tmp"))


def read_bytes(source: SourceFile) -> bytes:
    """The bytes of a regular file that is not too big; else Refused."""
    try:
        handle = os.open(source.path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise Refused(codes.UNREADABLE, source.file, f"the file cannot be read: {_reason(error)}") from None
    with os.fdopen(handle, "rb") as file:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise Refused(codes.NOT_A_FILE, source.file, "this is no regular file", "only regular files are read")
        return _within_limit(source, file.read(source.largest + 1) if status.st_size <= source.largest else None)


def _within_limit(source: SourceFile, data: bytes | None) -> bytes:
    if data is None or len(data) > source.largest:
        limit = source.largest // 1_000_000
        raise Refused(codes.TOO_BIG, source.file, f"the file is larger than {limit} MB")
    return data


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
