"""How the user laid out a list: where its dashes stand and what its entries look like."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.editing.lines import (
    column,
    has_blank_above,
    is_empty,
    is_line_start,
    line_end,
    line_start,
    skip_comments,
)
from generator.editing.value import Value, write_block, write_inline
from generator.source.nodes import Mapping, Node, Scalar, Sequence

LONGEST = 120
_KEEP = re.compile(r"(?:&\S+[ \t]+)?[|>][1-9]?\+")
_DASH = re.compile(r"( *)-([ \t]*)")
_LONE_DASH = re.compile(r"( *)-[ \t]*(?:#[^\r\n]*)?(?=[\r\n])")


@dataclass(frozen=True, slots=True)
class Layout:
    """The style of a list's last entry.

    `gap` is the space between dash and entry, None where the entry begins on the next line, `inner` columns in.
    `padding` is the space inside the braces of an entry in braces, None where entries have a line for each key;
    `may_be_long` holds where all entries are in braces, however long. `is_spaced` holds where a blank line stands
    between all entries.
    """

    indent: int
    gap: str | None = " "
    inner: int = 0
    padding: str | None = None
    may_be_long: bool = True
    is_spaced: bool = False

    def write(self, item: Value) -> list[str]:
        """The lines of an entry, with their indentation."""
        dash = " " * self.indent + "-"
        lines = self._write_item(item)
        if self.gap is None:
            return [dash, *_indent(lines, self.inner)]
        first, *others = _indent(lines, self.indent + 1 + len(self.gap))
        return [dash + self.gap + first.lstrip(" "), *others]

    def write_all(self, items: Iterable[Value]) -> list[str]:
        """The lines of several entries, with the blank lines that the list has between them."""
        above = [""] if self.is_spaced else []
        return [line for item in items for line in (*above, *self.write(item))]

    def _write_item(self, item: Value) -> list[str]:
        if self.padding is None:
            return write_block(item)
        line = write_inline(item, padding=self.padding)
        fits = self.indent + 2 + len(line) <= LONGEST
        return [line] if fits or self.may_be_long else write_block(item)


def read_layout(text: str, node: Sequence) -> Layout:
    """The layout of a list that is not in brackets and has items."""
    dashes = [_find_dash(text, item) for item in node.items]
    last, dash = node.items[-1], dashes[-1]
    if dash is None:
        return Layout(column(text, node.start))
    in_braces = [isinstance(item, Mapping) and item.flow for item in node.items]
    others = [other for other in dashes[1:] if other is not None]
    return Layout(
        dash.indent,
        dash.gap,
        column(text, last.start),
        read_padding(text, last),
        all(in_braces),
        bool(others) and all(has_blank_above(text, other.line) for other in others),
    )


def read_padding(text: str, item: Node) -> str | None:
    """The space inside the braces of an entry; None where it has none."""
    if isinstance(item, Mapping) and item.flow:
        return " " if text[item.start + 1 : item.start + 2] == " " else ""
    return None


def find_indent(text: str, root: Node | None) -> int:
    """How far the dashes of a new list are to stand behind its key: as in the file's first list, else 2."""
    if not isinstance(root, Mapping):
        return 2
    for key, node in root.values.items():
        name = root.keys[key]
        if isinstance(node, Sequence) and not node.flow and node.start > name.start:
            return max(read_layout(text, node).indent - column(text, name.start), 0)
    return 2


def find_places(text: str, node: Node, deeper_than: int) -> Iterator[int]:
    """Where what comes after a value may begin, the best place first: always the start of a line, or the end.

    Comments below the value that are indented deeper than its list or mapping belong to it.
    """
    places = []
    end = find_end(text, node)
    if end is not None:
        after = end if is_line_start(text, end) else line_end(text, end)
        places = [skip_comments(text, after, deeper_than), after]
    if is_line_start(text, node.end) or node.end == len(text):
        places.append(node.end)
    return iter(dict.fromkeys(places))


def find_end(text: str, node: Node) -> int | None:
    """Where the last character of a value stands, before blank lines and comments below it; None for an alias."""
    while not isinstance(node, Scalar) and not node.flow:
        children = node.items if isinstance(node, Sequence) else list(node.values.values())
        before = list(node.keys.values())[-1:] if isinstance(node, Mapping) else children[:-1]
        if any(children[-1].start <= other.start for other in before):
            return None  # what is repeated stands further up
        node = children[-1]
    if isinstance(node, Scalar) and node.style in ("|", ">") and not _KEEP.match(text, node.start):
        return node.start + len(text[node.start : node.end].rstrip(" \t\r\n"))
    return node.end


@dataclass(frozen=True, slots=True)
class _Dash:
    """The dash of an item: the start of its line, its indentation, and the space behind it, None at a line's end."""

    line: int
    indent: int
    gap: str | None


def _find_dash(text: str, item: Node) -> _Dash | None:
    """The dash on the item's line, or on a line of its own above it; None where what stands there is something else."""
    start = line_start(text, item.start)
    same = _DASH.fullmatch(text, start, item.start)
    if same:
        gap = same.group(2)
        return _Dash(start, len(same.group(1)), gap if set(gap) == {" "} else " ")
    if text[start : item.start].strip(" "):
        return None
    while start > 0:
        start = line_start(text, start - 1)
        lone = _LONE_DASH.match(text, start)
        if lone:
            return _Dash(start, len(lone.group(1)), None)
        if not is_empty(text, start):
            return None
    return None


def _indent(lines: list[str], by: int) -> list[str]:
    return [" " * by + line if line else "" for line in lines]
