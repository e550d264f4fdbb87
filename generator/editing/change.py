"""Changes of one file: planned and proven on what was read, then written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path as FilePath

from generator.editing.disk import read_file, replace_file
from generator.editing.document import Document, read_document
from generator.editing.layout import Layout
from generator.editing.places import propose_items, propose_key
from generator.editing.proof import find_node, splice_first
from generator.editing.refusal import Refusal
from generator.editing.splice import Splice
from generator.editing.value import Value, write_inline, write_pair
from generator.model.diagnostic import Path
from generator.source.decode import shape
from generator.source.nodes import Mapping, Node
from generator.source.nodes import Sequence as List
from generator.source.reading import SourceFile


@dataclass(frozen=True, slots=True)
class Change:
    """A file before and after, which differ by the splice alone."""

    before: Document
    after: Document
    splice: Splice

    @property
    def added(self) -> str:
        """The lines that are new, LF between them."""
        return "".join(piece.text for piece in self.splice.pieces).replace("\r\n", "\n").replace("\r", "\n").strip("\n")


def open_document(root: FilePath, source: SourceFile) -> Document:
    """The file as it is on the disk now; Refusal where it cannot be edited."""
    return read_document(source, read_file(root, source))


def append_items(document: Document, path: Path, items: Sequence[Value]) -> Change:
    """The file with these items, one or more, at the end of the list at `path`; Refusal has lines to paste."""
    try:
        return _make(document, propose_items(document.text, document.root, path, items, _order(document, path)))
    except Refusal as refusal:
        raise Refusal(refusal.reason, _write_paste(document.root, path, items)) from None


def set_key(document: Document, path: Path, value: Value) -> Change:
    """The file with a value for the key at `path`, missing or empty so far; Refusal has the line."""
    try:
        return _make(document, propose_key(document.text, document.root, path, value, _order(document, path)))
    except Refusal as refusal:
        raise Refusal(refusal.reason, "\n".join(write_pair(str(path[-1]), value))) from None


def write_items(items: Sequence[Value]) -> str:
    """Items as most people type them: lines of their own, below the list's key."""
    return "\n".join(Layout(2).write_all(items))


def write_change(root: FilePath, before: Document, after: Document) -> None:
    """Put `after` on the disk where `before` is; Refusal where that is no longer so. Call it under the lock."""
    replace_file(root, before.source, before.data, after.data)


def write_diff(before: Document, after: Document) -> str:
    """What changes, as `diff -u` shows it."""
    name = before.source.file
    lines = unified_diff(_split(before.text), _split(after.text), f"a/{name}", f"b/{name}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _make(document: Document, proposals: Iterable[Splice]) -> Change:
    splice, after = splice_first(document, proposals)
    return Change(document, after, splice)


def _write_paste(root: Node | None, path: Path, items: Sequence[Value]) -> str:
    """The items as the user would type them where they belong: on lines of their own, or within brackets."""
    above, there = find_node(root, path[:-1]), find_node(root, path)
    if isinstance(there, List) and there.flow:
        return write_inline(items)[1:-1]
    if path and there is None and isinstance(above, Mapping) and above.flow:
        return f"{path[-1]}: {write_inline(items)}"
    return write_items(items)


def _order(document: Document, path: Path) -> tuple[str, ...]:
    """The keys of the file in the order of the model, for what is new at its top level."""
    return tuple(shape(document.source.kind).keys) if len(path) == 1 else ()


def _split(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").splitlines(keepends=True)
