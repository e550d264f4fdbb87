"""A file as it was read: its bytes, its text, its tree and the fact that it holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from generator.editing.refusal import Refusal
from generator.source.characters import decode_bytes
from generator.source.decode import decode
from generator.source.nodes import Node
from generator.source.reading import SourceFile
from generator.source.text import Faults, SourceText, Unreadable
from generator.source.tree import parse_tree

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Document:
    """A file that is right as it stands. `fact` is what the model makes of it."""

    source: SourceFile
    text: str = field(repr=False)
    root: Node | None = field(repr=False)
    fact: Any = field(repr=False)
    mark: bytes = b""

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return self.mark + self.text.encode("utf-8")

    def replaced(self, text: str) -> Document:
        """The same file with another text; Refusal where that is not right."""
        return _read(self.source, text, self.mark)


def read_document(source: SourceFile, data: bytes) -> Document:
    """The file that has these bytes; Refusal names the first error in it."""
    faults = Faults()
    text = decode_bytes(data, faults)
    if faults:
        raise Refusal(_write_fault(source, text, faults))
    document = _read(source, text, BYTE_ORDER_MARK if data.startswith(BYTE_ORDER_MARK) else b"")
    if document.data != data:
        raise Refusal(f"{source.file} cannot be written back as it was read")
    return document


def _read(source: SourceFile, text: str, mark: bytes) -> Document:
    faults = Faults()
    ours = {} if source.kind == "introductions" else {"file": source.file}
    if source.kind in ("person", "company", "phonebook"):
        ours["id"] = source.stem
    try:
        fact = decode(source.kind, text, ours, faults)
    except Unreadable:
        raise Refusal(_write_fault(source, text, faults)) from None
    return Document(source, text, parse_tree(text, Faults()), fact, mark)


def _write_fault(source: SourceFile, text: str, faults: Faults) -> str:
    first = next(fault for fault in faults.in_order() if fault.level == "error")
    span = SourceText(source.file, text).span(first.start, first.end)
    return f"{source.file}:{span.line}:{span.column}: {first.message}"
