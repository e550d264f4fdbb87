"""Where in a file a fact stands."""

from __future__ import annotations

from collections.abc import Mapping as Table

from generator.model.diagnostic import Diagnostic, Finding, Path, Span
from generator.source.nodes import Mapping, Node, Sequence
from generator.source.text import Faults, SourceText, Unreadable
from generator.source.tree import parse_tree


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


class Places:
    """Finds places in files; a file's tree is built when it is first asked for."""

    def __init__(self, texts: Table[str, SourceText]) -> None:
        self._files = texts
        self._texts: dict[str, SourceText | None] = {}
        self._trees: dict[str, Node | None] = {}

    def locate(self, finding: Finding) -> Diagnostic:
        """The finding as a message with its place; the start of the file where it has none."""
        file = self._actual(finding.file)
        span, line = Span(1, 1), ""
        if file not in self._texts:
            self._texts[file] = self._files.get(file)
        text = self._texts[file]
        if text is not None:
            root = self._tree(file, text)
            if root is not None:
                node = node_at(root, finding.path)
                span = text.span(node.start, node.end)
            line = text.line(span.line)
        return Diagnostic(
            code=finding.code,
            level=finding.level,
            file=file,
            span=span,
            message=finding.message,
            help=finding.help,
            suggestion=finding.suggestion,
            source_line=line,
        )

    def _actual(self, file: str) -> str:
        """Rules name a file whose path is fixed with .yaml; it may be a .yml."""
        shorter = file.removesuffix(".yaml") + ".yml"
        return shorter if file not in self._files and shorter in self._files else file

    def _tree(self, file: str, text: SourceText) -> Node | None:
        if file not in self._trees:
            try:
                self._trees[file] = parse_tree(text.text, Faults())
            except Unreadable:
                self._trees[file] = None
        return self._trees[file]
