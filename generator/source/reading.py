"""The bytes of a file, taken without harm: no link is followed out of the playbook, nothing is waited for."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

from generator.model.diagnostic import Diagnostic, Span
from generator.source import codes

LARGEST = 2_000_000
LARGEST_PHONEBOOK = 32_000_000
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file to read: its kind, its path from the playbook with forward slashes, and its name without ending."""

    kind: str
    file: str
    stem: str

    @property
    def largest(self) -> int:
        """The most bytes that it may have."""
        return LARGEST_PHONEBOOK if self.kind == "phonebook" else LARGEST


class Refused(Exception):
    """A file or folder that is not opened, with the reason."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def fault_of_file(code: str, file: str, message: str, help: str = "", suggestion: str = "") -> Diagnostic:
    """An error about a file as a whole."""
    return Diagnostic(
        code=code, level="error", file=file, span=Span(1, 1), message=message, help=help, suggestion=suggestion
    )


@dataclass(slots=True)
class Shelf:
    """The files of a playbook in `root`, a path without links. Where a folder really lies is found out once."""

    root: Path
    _folders: dict[str, str] = field(default_factory=dict)

    def look(self, source: SourceFile) -> os.stat_result | None:
        """What the system says of a file without opening it; None where it is not simply a file in its folder."""
        try:
            status = os.lstat(self._path(source))
        except (OSError, Refused):
            return None
        return status if stat.S_ISREG(status.st_mode) and status.st_size <= source.largest else None

    def read(self, source: SourceFile) -> tuple[bytes, os.stat_result | None]:
        """The bytes of a file and what the system said of it before, as far as that is known; else Refused."""
        if self.look(source) is not None:
            try:
                return self._read(source)
            except OSError:
                pass  # what is wrong with it is found out below
        return read_bytes(self.root, source), None

    def _read(self, source: SourceFile) -> tuple[bytes, os.stat_result]:
        handle = os.open(self._path(source), _FLAGS)
        try:
            status = os.fstat(handle)
            _check(source, status)
            data = os.read(handle, status.st_size + 1)
        finally:
            os.close(handle)
        if len(data) != status.st_size:
            raise OSError  # it is being written
        return data, status

    def _path(self, source: SourceFile) -> str:
        folder, _, name = source.file.rpartition("/")
        if folder not in self._folders:
            self._folders[folder] = os.fspath(resolve(self.root, folder))
        return f"{self._folders[folder]}/{name}"


def read_bytes(root: Path, source: SourceFile) -> bytes:
    """The bytes of a regular file of a playbook that is not too big; else Refused."""
    path = resolve(root, source.file)
    try:
        _check(source, os.stat(path))
        with os.fdopen(os.open(path, _FLAGS), "rb") as file:
            status = os.fstat(file.fileno())
            _check(source, status)
            data = file.read(source.largest + 1)
    except OSError as error:
        raise Refused(unreadable(source.file, error)) from None
    if len(data) > source.largest:
        raise Refused(_too_big(source))
    return data


def _check(source: SourceFile, status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        message = "this is a folder" if stat.S_ISDIR(status.st_mode) else "this is a device or a pipe"
        help = "only files of text are read; give it a name that does not end in .yaml"
        raise Refused(fault_of_file(codes.NOT_A_FILE, source.file, message, help))
    if status.st_size > source.largest:
        raise Refused(_too_big(source))


def _too_big(source: SourceFile) -> Diagnostic:
    limit = source.largest // 1_000_000
    if source.kind == "phonebook":
        help = "make it two files"
    else:
        help = "one file describes one person or company; long material goes in a file of its own that is linked to"
    return fault_of_file(codes.TOO_BIG, source.file, f"the file has more than {limit} MB", help)


def unreadable(file: str, error: OSError) -> Diagnostic:
    """What the system said when a file or folder was to be read."""
    reason = (error.strerror or "unknown reason").lower()
    help = "look at who may read it, and whether the disk is there"
    return fault_of_file(codes.UNREADABLE, file, f"this cannot be read: {reason}", help)


def resolve(root: Path, file: str) -> Path:
    """Where the file or folder really lies; Refused where that is outside of the playbook or nowhere."""
    path = root / file
    try:
        real = path.resolve(strict=True)
    except (OSError, RuntimeError) as error:
        if path.is_symlink():
            message = "this link points to nothing" if isinstance(error, FileNotFoundError) else _CIRCLE
            raise Refused(fault_of_file(codes.LINK, file, message, "remove it, or mend it")) from None
        if isinstance(error, OSError):
            raise Refused(unreadable(file, error)) from None
        raise
    if not real.is_relative_to(root):
        help = "put the file or folder itself here instead of the link"
        raise Refused(fault_of_file(codes.LINK, file, "this link leaves the playbook, so it is not followed", help))
    return real


_CIRCLE = "this link goes in a circle"
