"""What each file said when it was last read, so that only those that changed are parsed.

A file is the same when its mark is (times, size and number on the disk), else when the digest of its bytes is. Times
prove nothing while they are so young that the clock may not have moved on since: such a mark is not noted.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from generator.halves import work_in_halves
from generator.model.diagnostic import Diagnostic
from generator.source.kinds import TYPES
from generator.source.ledger import Ledger, Line, digest_bytes, mark_file
from generator.source.packing import packer_of
from generator.source.reading import Shelf, SourceFile
from generator.source.strays import is_nameless, is_passed_over

MANY = 1000
"""So many unknown files are parsed by two processes, each half of them."""
SETTLED = 2_000_000_000  # nanoseconds: some disks count in steps of two seconds


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a file says, None where it is wrong, and everything there is to say about its text."""

    value: Any
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """What a file said when it had this mark and this digest. The mark is empty where it would prove nothing."""

    mark: str
    digest: str
    parsed: Parsed


class Records:
    """The files of the playbook in `root`, each parsed when it is not known yet.

    What is known is taken from `before`, the records of an earlier reading, or else from the disk.
    """

    def __init__(self, root: Path, parse: Callable[[SourceFile, bytes], Parsed], before: Records | None = None) -> None:
        self.shelf = Shelf(root)
        self._parse = parse
        self._ledger: Ledger = before._ledger if before else Ledger(root)
        self._before: dict[str, Record] = before._kept if before else {}
        self._lines: dict[str, Line] = {} if before else self._ledger.read()
        self._kept: dict[str, Record] = {}
        self.sources: dict[str, SourceFile] = {}
        self._new: list[str] = []

    def prepare(self, sources: Iterable[SourceFile]) -> None:
        """Parse what is not known with two processes, where there is much of it and that is possible.

        The other process tells by the lines that it adds to the cache. What goes wrong is left to `take`.
        """
        unknown = [source for source in sources if source.file not in self._before and source.file not in self._lines]
        if len(unknown) >= MANY and self._ledger.is_open():
            work_in_halves(unknown, partial(self._work, os.getpid()))
            self._lines = self._ledger.read()

    def _work(self, here: int, sources: Sequence[SourceFile]) -> None:
        for source in sources:
            with suppress(Exception):
                self.take(source)
        if os.getpid() != here:
            self._ledger.add(self._write(source.file for source in sources if source.file in self._kept))

    def take(self, source: SourceFile) -> Parsed:
        """What a file says; Refused where it cannot be read."""
        if source.file in self._kept:
            return self._kept[source.file].parsed
        known = self._before.get(source.file) or self._lines.pop(source.file, None)
        status = self.shelf.look(source)
        record = None
        if known and known.mark and status and known.mark == mark_file(status):
            record = _recall(source, known)
        if record is None:
            record = self._read(source, known)
        self._kept[source.file], self.sources[source.file] = record, source
        return record.parsed

    def renew(self, files: Collection[str]) -> Records | None:
        """The same with these files read again; None where one of them is new, or cannot be read any more."""
        known = [file for file in files if file in self.sources]
        if any(self._may_matter(file) for file in files if file not in self.sources):
            return None
        after = Records(self.shelf.root, self._parse, self)
        after._kept = {file: record for file, record in self._kept.items() if file not in known}
        after.sources = self.sources
        try:
            for file in known:
                after.take(self.sources[file])
        except Exception:  # whatever it is, a look at all files says it better
            return None
        after.keep()
        return after

    def _may_matter(self, file: str) -> bool:
        """False for what editors leave behind, and for what is gone as it came."""
        name = file.rpartition("/")[2]
        return os.path.lexists(self.shelf.root / file) and (is_nameless(name) or not is_passed_over(name))

    def keep(self) -> None:
        """Note on the disk what is new. Where that cannot be done, nothing is."""
        if self._new:
            if self._ledger.has_room(len(self._new), len(self._kept)):
                self._ledger.add(self._write(self._new))
            else:
                self._ledger.replace(self._write(self._kept))
        self._before, self._lines, self._new = {}, {}, []

    def _read(self, source: SourceFile, known: Record | Line | None) -> Record:
        settled = self._settled
        data, status = self.shelf.read(source)
        digest = digest_bytes(data)
        mark = mark_file(status) if status and max(status.st_mtime_ns, status.st_ctime_ns) < settled else ""
        record = _recall(source, known) if known and known.digest == digest else None
        if record is None or (mark and mark != record.mark):
            self._new.append(source.file)
        return replace(record, mark=mark) if record else Record(mark, digest, self._parse(source, data))

    @cached_property
    def _settled(self) -> int:
        """A change that is older than this has moved the times of its file, whenever it was read by this reading."""
        return self._ledger.read_clock() - SETTLED

    def _write(self, files: Iterable[str]) -> Iterator[Line]:
        for file in files:
            record = self._kept[file]
            pack, parsed = packer_of(TYPES[self.sources[file].kind]).pack, record.parsed
            assert pack and _FAULTS.pack
            value = None if parsed.value is None else pack(parsed.value)
            payload = _ENCODER.encode([value, _FAULTS.pack(parsed.diagnostics)])
            yield Line(file, record.mark, record.digest, payload)


_ENCODER = json.JSONEncoder(check_circular=False, separators=(",", ":"))
_FAULTS = packer_of(tuple[Diagnostic, ...])


def _recall(source: SourceFile, known: Record | Line) -> Record | None:
    """The record that is known; None where the line is not what was written."""
    if isinstance(known, Record):
        return known
    unpack = packer_of(TYPES[source.kind]).unpack
    assert unpack and _FAULTS.unpack
    try:
        value, diagnostics = json.loads(known.payload)
        parsed = Parsed(None if value is None else unpack(value), _FAULTS.unpack(diagnostics))
    except (LookupError, TypeError, ValueError):
        return None
    return Record(known.mark, known.digest, parsed)
