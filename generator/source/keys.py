"""What is wrong with the keys and items of a file: unknown, missing, empty, or not what is wanted."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.model.diagnostic import nearest, shorten
from generator.source import codes
from generator.source.nodes import Mapping, Node, Scalar, Sequence
from generator.source.shape import Shape
from generator.source.text import Fault

_MEANT = {
    **dict.fromkeys(("company", "employer", "works_at", "organisation", "organization"), "at"),
    **dict.fromkeys(("title", "job", "position"), "role"),
    **dict.fromkeys(("city", "place", "address"), "location"),
    **dict.fromkeys(("date", "day", "when"), "on"),
    **dict.fromkeys(("channel", "medium"), "via"),
    **dict.fromkeys(("history", "contacts", "timeline"), "log"),
    **dict.fromkeys(("start", "begin"), "from"),
    **dict.fromkeys(("end", "until"), "to"),
    **dict.fromkeys(("jobs", "positions", "vacancies"), "openings"),
}


def unknown_key(key: Scalar, value: Node, names: Iterable[str], mapping: Mapping, root: Shape) -> Fault:
    """A key that the mapping does not take."""
    names = list(names)
    suggestion = _MEANT.get(key.text.casefold(), "")
    if suggestion not in names:
        suggestion = nearest(key.text.replace(" ", "_"), names)
    remedy = _remedy_of_key(key, value, names, mapping, root)
    return Fault(
        codes.UNKNOWN_KEY,
        f'unknown key "{shorten(key.text)}"',
        key.start,
        key.end,
        expected="one of " + ", ".join(names),
        help=remedy,
        suggestion="" if remedy else suggestion,
    )


def _remedy_of_key(key: Scalar, value: Node, names: list[str], mapping: Mapping, root: Shape) -> str:
    empty = isinstance(value, Scalar) and value.style == "" and value.text == ""
    before, colon, _ = key.text.partition(":")
    if colon and before in names and empty:
        return "put a space after the colon"
    visible = "".join(c for c in key.text if c.isascii() and not c.isspace())
    if visible in names:
        return f'type "{visible}" again: there is an invisible character in this one'
    if mapping.flow and empty and key.start > mapping.start + 1:
        return "text with a comma in it goes in quotes inside { }"
    if key.text in ("id", "file") and names == list(root.keys):
        return "leave it out: the id is the name of the file"
    if key.text in root.keys and names != list(root.keys):
        return f'"{key.text}" belongs at the start of a line, outside of any list'
    return ""


def empty_item(item: Node) -> Fault:
    """An item of a list with nothing in it."""
    return Fault(
        codes.EMPTY_ITEM,
        "this item of the list is empty",
        item.start,
        max(item.end, item.start + 1),
        help="write something after the dash or between the commas, or take it out",
    )


def space_missing(after: int, sign: str) -> Fault:
    """Plain text that was meant as a key or an item, but has no space after its colon or dash."""
    form = "key: value" if sign == "colon" else "- item"
    return Fault(codes.NO_COLON, f"a space is missing after this {sign}", after - 1, after, help=f"write {form}")


_BEGIN = {"phonebook": "begin with owner: me", "questions": "begin with questions:"}


def wrong_root(kind: str, root: Node) -> Fault:
    """A file that holds something else than keys with values."""
    key = re.match(r"\w+:(?=\S)", root.text) if isinstance(root, Scalar) and root.style == "" else None
    if key and isinstance(root, Scalar):
        return space_missing(root.start + key.end(), "colon")
    return Fault(
        codes.WRONG_SHAPE,
        f"the file holds {kind_of(root)}",
        root.start,
        root.end,
        expected="keys with values, each key at the start of a line",
        help=_BEGIN.get(kind, "begin with name: and the name"),
    )


def missing_key(node: Node, shape: Shape, name: str) -> Fault:
    """A required key that the mapping `node` lacks, or that has no value."""
    example = sample_of(name, shape.keys.get(name))
    if isinstance(node, Mapping) and name in node.keys:
        key = node.keys[name]
        return Fault(
            codes.MISSING_KEY, f'"{name}" has no value', key.start, key.end, help=f"write for instance {example}"
        )
    return Fault(
        codes.MISSING_KEY,
        f'"{name}" is missing' + ("" if node.end > node.start else ": the file is empty"),
        node.start,
        _first_key_end(node),
        help=f"add for instance {example}",
    )


def _first_key_end(node: Node) -> int:
    if isinstance(node, Mapping):
        return next((key.end for key in node.keys.values()), node.end)
    return node.end


def sample_of(name: str, shape: Shape | None) -> str:
    """A line that shows how the key is written."""
    if shape is None:
        return f"{name}: …"
    by_kind = {"day": "2026-10-02", "date": "2026-10", "whole number": "7", "number": "1.5", "yes or no": "yes"}
    value = shape.example or (shape.words[0] if shape.words else by_kind.get(shape.kind, "…"))
    return f"{name}: {value}"


def kind_of(node: Node) -> str:
    """What a value is, in words."""
    if isinstance(node, Sequence):
        return "a list"
    if isinstance(node, Mapping):
        return "keys with values"
    return "text"
