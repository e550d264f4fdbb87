"""What was added to whom, so that the last of it can be taken out again."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path as FilePath
from typing import Any

from pydantic import TypeAdapter

from generator.editing.change import Change
from generator.editing.document import Document
from generator.editing.lines import is_line_start
from generator.editing.lock import FOLDER, open_folder
from generator.editing.proof import find_node, prove
from generator.editing.refusal import Refusal
from generator.editing.splice import Piece, Splice
from generator.editing.value import list_texts
from generator.source.nodes import Sequence
from generator.source.reading import SourceFile

MOST = 100
_GONE = "the lines of the last `log` are no longer in {} as they were written; take them out by hand"


@dataclass(frozen=True, slots=True)
class _Record:
    """One change: its splice, and a fingerprint of the file that it made."""

    pieces: tuple[tuple[int, str], ...]
    entry: tuple[int | str, ...]
    values: tuple[Any, ...]
    wraps: bool
    after: str


def remember(root: FilePath, change: Change) -> None:
    """Keep what the change adds. Call it before the change is written: what is remembered wrongly is never found."""
    splice, source = change.splice, change.before.source
    pieces = tuple((piece.at, piece.text) for piece in splice.pieces)
    values = tuple(map(list_texts, splice.values))
    record = _Record(pieces, splice.entry, values, splice.wraps, _fingerprint(change.after))
    _save(root, source, [*_load(root, source), record][-MOST:])


def forget(root: FilePath, source: SourceFile) -> None:
    """Let go of the last thing remembered of the file."""
    _save(root, source, _load(root, source)[:-1])


def recall(root: FilePath, document: Document) -> Change:
    """The last thing remembered of this file, as a change that ends in the file as it is now.

    Refusal where there is none, or where its lines are not all there byte for byte.
    """
    records = _load(root, document.source)
    if not records:
        raise Refusal(f"there is no `log` of this program to undo in {document.source.file}")
    try:
        splice = _find_splice(document, records[-1])
        before = document.replaced(splice.remove(document.text))
        prove(before, document, splice)
    except Refusal:
        raise Refusal(_GONE.format(document.source.file)) from None
    return Change(before, document, splice)


def _find_splice(document: Document, record: _Record) -> Splice:
    pieces = tuple(Piece(at, text) for at, text in record.pieces)
    if _fingerprint(document) == record.after:
        return Splice(pieces, record.entry, record.values, record.wraps)
    if len(pieces) != 1:
        raise Refusal("other lines have changed, and there is more than one place to find")
    piece = Piece(_find_lines(document.text, pieces[0].text), pieces[0].text)
    entry = _find_entry(document, record.entry, piece.at, piece.at + len(piece.text))
    return Splice((piece,), entry, record.values, record.wraps)


def _find_lines(text: str, lines: str) -> int:
    """Where the lines stand now that other lines of the file have changed."""
    at = text.rfind(lines)
    if not lines or at < 0 or not (is_line_start(text, at) or lines[0] in "\r\n"):
        raise Refusal("the lines are not there")
    return at


def _find_entry(document: Document, entry: tuple[str | int, ...], start: int, end: int) -> tuple[str | int, ...]:
    """The path of the item that stands between two places of the text, where the path ends in an item's number."""
    items = find_node(document.root, entry[:-1]) if entry and isinstance(entry[-1], int) else None
    if not isinstance(items, Sequence):
        return entry
    return (*entry[:-1], next((index for index, item in enumerate(items.items) if start <= item.start < end), -1))


def _fingerprint(document: Document) -> str:
    return sha256(document.data).hexdigest()


@cache
def _records() -> TypeAdapter[list[_Record]]:
    return TypeAdapter(list[_Record])


def _path(root: FilePath, source: SourceFile) -> FilePath:
    return root / FOLDER / "log" / f"{source.stem}.json"


def _load(root: FilePath, source: SourceFile) -> list[_Record]:
    """What is remembered of the file; nothing where the memory is damaged."""
    try:
        return _records().validate_json(_path(root, source).read_bytes())
    except (OSError, ValueError):
        return []


def _save(root: FilePath, source: SourceFile, records: list[_Record]) -> None:
    open_folder(root)
    path = _path(root, source)
    path.parent.mkdir(mode=0o700, exist_ok=True)
    temporary = path.with_suffix(".tmp")
    temporary.write_bytes(_records().dump_json(records))
    os.replace(temporary, path)
