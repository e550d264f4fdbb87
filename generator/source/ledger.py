"""A file of lines beside the playbook that may be deleted at any time: `.playbook/cache/records.txt`.

Whatever is wrong with it, it is as if it were not there. Each line begins with a checksum over itself and over the
program and the libraries that made it, so nothing that was cut off, damaged or written by another version is ever
taken. Lines are added at the end in one go, so two processes do not disturb each other; the later of two about a file
holds. Once most of them hold no longer, a new file takes the place of the old one.
"""

from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

FOLDER = Path(".playbook") / "cache"
LARGEST = 400_000_000
SPARE = 100  # lines that hold no longer and do not matter yet
IGNORED = "# Made by playbook, safe to delete.\n*\n"
_PROGRAM = Path(__file__).parents[1]
_SAFELY = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class Line(NamedTuple):
    """What was noted about a file. The payload is JSON."""

    file: str
    mark: str
    digest: str
    payload: str


def mark_file(status: os.stat_result) -> str:
    """By which a file is known to be as it was: times, size and number on the disk."""
    return f"{status.st_mtime_ns} {status.st_ctime_ns} {status.st_size} {status.st_ino}"


def digest_bytes(data: bytes) -> str:
    """By which bytes are known to be as they were."""
    return blake2b(data, digest_size=16).hexdigest()


class Ledger:
    """The lines about the files of the playbook in `root`."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._path = root / FOLDER / "records.txt"
        self._count = 0

    def read(self) -> dict[str, Line]:
        """Every line that holds, by its file."""
        lines: dict[str, Line] = {}
        self._count = 0
        with suppress(OSError), os.fdopen(os.open(self._path, os.O_RDONLY | _SAFELY), "rb") as written:
            status = os.fstat(written.fileno())
            if stat.S_ISREG(status.st_mode) and status.st_size <= LARGEST:
                for text in written:
                    self._count += 1
                    line = _parse(text)
                    if line:
                        lines[line.file] = line
        return lines

    def is_open(self) -> bool:
        """True where lines can be added; where none holds yet, with a new file."""
        if not self._count:
            self.replace(())
        return os.access(self._path, os.W_OK)

    def has_room(self, new: int, all: int) -> bool:
        """True where it is better to add so many lines than to write all of them anew."""
        return 0 < self._count <= 2 * all + SPARE - new

    def add(self, lines: Iterable[Line]) -> None:
        """Add lines at the end, if that is possible."""
        texts = [_write(line) for line in lines]
        try:
            _put(os.open(self._path, os.O_WRONLY | os.O_APPEND | _SAFELY), b"\n" + b"".join(texts))
            self._count += len(texts)
        except OSError:
            self._count = 0

    def replace(self, lines: Iterable[Line]) -> None:
        """Have these lines and no others, if that is possible."""
        texts = [_write(line) for line in lines]
        self._count = len(texts)
        with suppress(OSError):
            fresh = self._make_file()
            try:
                _put(os.open(fresh, os.O_WRONLY | _SAFELY), b"".join(texts))
                fresh.replace(self._path)
            except OSError:
                fresh.unlink(missing_ok=True)

    def read_clock(self) -> int:
        """What time it is on the disk, in nanoseconds; 0 where nothing can be written, so that no time has passed."""
        try:
            fresh = self._make_file()
            status = fresh.stat()
            fresh.unlink()
        except OSError:
            return 0
        return status.st_mtime_ns

    def _make_file(self) -> Path:
        """An empty file that only its owner may read, in a folder that git does not see."""
        fresh = self._path.with_suffix(f".{os.getpid()}.{id(self):x}.tmp")
        ignored = fresh.with_name(".gitignore")
        if not ignored.exists():
            fresh.parent.mkdir(parents=True, exist_ok=True)
            ignored.write_text(IGNORED, encoding="utf-8")
        os.close(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _SAFELY, 0o600))
        return fresh


def _put(handle: int, data: bytes) -> None:
    with os.fdopen(handle, "wb") as file:
        file.write(data)


def _parse(text: bytes) -> Line | None:
    check, _, body = text.rstrip(b"\n").partition(b" ")
    if check != b"%08x" % crc32(body, _seed()):
        return None
    file, mark, digest, payload = body.split(b"\t")
    return Line(json.loads(file), mark.decode(), digest.decode(), payload.decode())


def _write(line: Line) -> bytes:
    body = "\t".join((json.dumps(line.file), line.mark, line.digest, line.payload)).encode()
    return b"%08x %b\n" % (crc32(body, _seed()), body)


@cache
def _seed() -> int:
    """A number for everything that what a file says depends on, besides its bytes."""
    seed = crc32(f"{sys.version} {getattr(os, 'geteuid', int)()}".encode())
    for folder in ("model", "source"):
        for module in sorted((_PROGRAM / folder).glob("*.py")):
            seed = crc32(module.read_bytes(), seed)
    for mark in (*_marks("pydantic"), *_marks("pydantic_core"), *_marks("yaml")):
        seed = crc32(mark.encode(), seed)
    return seed


def _marks(package: str) -> Iterator[str]:
    """Name, size and time of every file at the top of a package, which is not imported for that."""
    spec = find_spec(package)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.is_file():
                    yield f"{entry.path} {entry.stat().st_size} {entry.stat().st_mtime_ns}"
