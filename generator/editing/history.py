"""What was added to whom, so that the last of it can be taken out again."""

from __future__ import annotations

import json
import os
from hashlib import sha256
from pathlib import Path as FilePath
from typing import Any

from generator.editing.change import Change
from generator.editing.document import Document
from generator.editing.lines import is_line_start
from generator.editing.lock import open_folder
from generator.editing.proof import find_node, prove
from generator.editing.refusal import Refusal
from generator.editing.splice import Piece, Splice
from generator.editing.value import list_texts
from generator.source.reading import SourceFile
from generator.source.tree import Sequence

MOST = 100
_GONE = "the lines of the last `log` are no longer in {} as they were written; take them out by hand"


def remember(root: FilePath, change: Change) -> None:
    """Keep what the change adds. Call it before the change is written: what is remembered wrongly is never found."""
    splice = change.splice
    record = {
        "pieces": [[piece.at, piece.text] for piece in splice.pieces],
        "entry": list(splice.entry),
        "value": list_texts(splice.value),
        "wraps": splice.wraps,
        "after": sha256(change.after.data).hexdigest(),
    }
    _save(root, change.before.source, [*_load(root, change.before.source), record][-MOST:])


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


def _find_splice(document: Document, record: dict[str, Any]) -> Splice:
    pieces = tuple(Piece(at, text) for at, text in record["pieces"])
    entry = tuple(record["entry"])
    if sha256(document.data).hexdigest() != record["after"]:
        at = _find_piece(document.text, pieces)
        pieces = (Piece(at, pieces[0].text),)
        entry = _find_entry(document, entry, at, at + len(pieces[0].text))
    return Splice(pieces, entry, record["value"], record["wraps"])


def _find_piece(text: str, pieces: tuple[Piece, ...]) -> int:
    """Where the lines stand now that other lines of the file have changed."""
    piece = pieces[0].text
    at = text.rfind(piece)
    if len(pieces) > 1 or at < 0 or not (is_line_start(text, at) or piece[0] in "\r\n"):
        raise Refusal("not there")
    return at


def _find_entry(document: Document, entry: tuple[str | int, ...], start: int, end: int) -> tuple[str | int, ...]:
    """The path of the item that stands between two places of the text, where the path ends in an item's number."""
    items = find_node(document.root, entry[:-1]) if entry and isinstance(entry[-1], int) else None
    if not isinstance(items, Sequence):
        return entry
    return (*entry[:-1], next((index for index, item in enumerate(items.items) if start <= item.start < end), -1))


def _path(root: FilePath, source: SourceFile) -> FilePath:
    return open_folder(root) / "log" / f"{source.stem}.json"


def _load(root: FilePath, source: SourceFile) -> list[dict[str, Any]]:
    try:
        records = json.loads(_path(root, source).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [record for record in records if isinstance(record, dict)] if isinstance(records, list) else []


def _save(root: FilePath, source: SourceFile, records: list[dict[str, Any]]) -> None:
    path = _path(root, source)
    path.parent.mkdir(mode=0o700, exist_ok=True)
    temporary = path.with_suffix(".tmp")
    temporary.write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8", newline="\n")
    os.replace(temporary, path)
