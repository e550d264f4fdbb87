"""What YAML offers and a playbook does not take, each with its remedy."""

from __future__ import annotations

from generator.model.diagnostic import shorten
from generator.source import codes
from generator.source.nodes import Node, Scalar, Sequence
from generator.source.text import Fault


def second_document(at: int) -> Fault:
    """A line of three hyphens after the first value."""
    return Fault(
        codes.SECOND_DOCUMENT,
        "a second document begins here",
        at,
        at + 3,
        expected="one document a file",
        help="take the line of three hyphens out, or move what follows into a file of its own",
    )


def tag(name: str, at: int) -> Fault:
    """A type that is named before a value."""
    return Fault(
        codes.TAG,
        f"the tag {shorten(name.replace('tag:yaml.org,2002:', '!!'))} is not taken here",
        at,
        at + 1,
        help="take it out: every field knows its type; text that begins with ! goes in quotes",
    )


def no_anchor(name: str, start: int, end: int) -> Fault:
    """An alias for a value that is not there."""
    name = shorten(name)
    remedy = f'mark a value before it with &{name}, or put quotes around the text: "*{name}"'
    return Fault(codes.ALIAS, f"the alias *{name} repeats a value that is not there", start, end, help=remedy)


def alias_in_itself(name: str, start: int, end: int) -> Fault:
    """An alias within the value that it stands for."""
    message = f"the alias *{shorten(name)} stands inside the very value it repeats"
    return Fault(codes.ALIAS, message, start, end, help="write the value out")


def too_many_values(most: int, start: int, end: int) -> Fault:
    """Aliases that stand for more than can be wanted."""
    message = f"the aliases of this file stand for more than {most:,} values"
    return Fault(codes.ALIAS, message, start, end, help="write the values out where they are needed")


def too_deep(deepest: int, at: int) -> Fault:
    """Lists and keys within each other without end."""
    message = f"this is nested more than {deepest} levels deep"
    return Fault(codes.TOO_DEEP, message, at, at + 1, help="a playbook needs 6 levels at most")


def merge_key(key: Scalar) -> Fault:
    """The key that copies keys from elsewhere."""
    remedy = "write the keys out, or repeat one whole value with an alias"
    return Fault(codes.MERGE_KEY, "merge keys (<<) are not taken", key.start, key.end, help=remedy)


def key_not_text(node: Node) -> Fault:
    """A list or mapping for a key."""
    kind = "a list" if isinstance(node, Sequence) else "a mapping"
    return Fault(
        codes.KEY_NOT_TEXT,
        f"{kind} stands where a key is wanted",
        node.start,
        node.start + 1,
        expected="a key is one word, followed by a colon",
        help="text that begins with [ or { goes in quotes",
    )


def duplicate_key(key: Scalar, line: int) -> Fault:
    """A key that the mapping has already, on this line."""
    return Fault(
        codes.DUPLICATE_KEY,
        f'"{shorten(key.text)}" is given twice; the first one is on line {line}',
        key.start,
        key.end,
        help="keep one of them; where both have items, put all items under one key",
    )


def control_character(node: Scalar, character: str) -> Fault:
    """A character that belongs in no text, written as an escape."""
    return Fault(
        codes.CONTROL_CHARACTER,
        f"an escape in this text stands for a control character (U+{ord(character):04X})",
        node.start,
        node.end,
        help="take it out; for a backslash write two of them, or use single quotes",
    )


def cut_off(start: int, end: int) -> Fault:
    """The rest of a line that YAML takes for a comment: a warning."""
    return Fault(
        codes.CUT_OFF,
        "this is read as a comment, not as part of the value before it",
        start,
        end,
        help="put quotes around the whole value; if it is a comment, put a space after the #",
        level="warning",
    )
