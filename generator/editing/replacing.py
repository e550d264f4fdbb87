"""One value of a file replaced, on the user's word; every other byte stays."""

from __future__ import annotations

from generator.editing.document import Document
from generator.editing.proof import find_node, read_texts
from generator.editing.refusal import Refusal
from generator.editing.scalar import write_text
from generator.source.tree import Scalar


def replace_value(document: Document, key: str, value: str) -> Document:
    """The file with another text for a key at its top level; Refusal where nothing on one line stands there."""
    node = find_node(document.root, (key,))
    if not isinstance(node, Scalar) or not node.is_given or "\n" in document.text[node.start : node.end]:
        raise Refusal(f"`{key}` of {document.source.file} does not stand on one line", f"{key}: {write_text(value)}")
    text = document.text
    after = document.replaced(text[: node.start] + write_text(value) + text[node.end :])
    if read_texts(after.root) != {**read_texts(document.root), key: value}:
        raise Refusal(f"something else in {document.source.file} would be read differently")
    return after
