"""What is wrong with a key or value, in words: what was read, what is expected, how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from generator.source import codes
from generator.source.shape import Shape
from generator.source.text import Fault
from generator.source.tree import Node, Scalar


def unknown_key(key: Scalar, keys: Iterable[str]) -> Fault:
    """A key that the mapping does not take."""
    names = list(keys)
    near = get_close_matches(key.text.strip(), names, n=1, cutoff=0.6)
    return Fault(
        codes.UNKNOWN_KEY,
        f'unknown key "{key.text}"',
        key.start,
        key.end,
        expected="one of " + ", ".join(names),
        suggestion=near[0] if near else "",
    )


def empty_item(item: Node) -> Fault:
    """An item of a list with nothing in it."""
    return Fault(codes.EMPTY_ITEM, "this item is empty", item.start, item.start + 1, help="write it, or take it out")


def explain_value(details: Mapping[str, Any], root: Node, shape: Shape) -> Fault:
    """One complaint of the model about a value, as a fault at its place."""
    return Fault(codes.WRONG_TEXT, str(details["msg"]), root.start, root.end)
