"""Where in a file a fact stands."""

from __future__ import annotations

from collections.abc import Mapping as Table

from generator.model.diagnostic import Diagnostic, Finding, Path, Span
from generator.source.text import SourceText, Unreadable
from generator.source.tree import Mapping, Node, Sequence, parse_tree


def node_at(root: Node, path: Path) -> Node:
    """The value at a path of keys and indexes, or the nearest value above it that the file has.

    An index into what is no list is passed over: a field that takes a list takes a single item too.
    """
    node = root
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str) and step in node.values:
            node = node.values[step]
        elif isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
            node = node.items[step]
        elif not isinstance(step, int):
            return node
    return node


def locate(finding: Finding, texts: Table[str, SourceText]) -> Diagnostic:
    """The finding as a message with its place; the start of the file where it has none."""
    text = texts.get(finding.file)
    span, line = Span(1, 1), ""
    if text is not None:
        try:
            root = parse_tree(text.text).root
        except Unreadable:
            root = None
        if root is not None:
            node = node_at(root, finding.path)
            span = text.span(node.start, node.end)
        line = text.line(span.line)
    return Diagnostic(
        code=finding.code,
        level=finding.level,
        file=finding.file,
        span=span,
        message=finding.message,
        help=finding.help,
        suggestion=finding.suggestion,
        source_line=line,
    )
