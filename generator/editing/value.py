"""Values for the user's files, as lines of YAML and as the texts that must be read back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias

from generator.editing.scalar import write_lines, write_text
from generator.model.dates import PartialDate

Value: TypeAlias = str | bool | int | date | PartialDate | Mapping[str, "Value"] | Sequence["Value"]


def write_inline(value: Value, *, in_brackets: bool = False, padding: str = "") -> str:
    """The value on one line; lists and mappings in brackets, with `padding` inside the outermost."""
    if isinstance(value, str):
        return write_text(value, in_brackets=in_brackets)
    if isinstance(value, Mapping):
        pairs = (f"{_write_key(key)}: {_write_inner(item)}" for key, item in value.items())
        return "{" + padding + ", ".join(pairs) + padding + "}"
    if isinstance(value, Sequence):
        return "[" + padding + ", ".join(map(_write_inner, value)) + padding + "]"
    return _write_typed(value)


def write_block(value: Value) -> list[str]:
    """The value on lines of its own, not indented: a mapping with one key a line, text of several lines as typed."""
    if isinstance(value, Mapping) and value:
        return [line for key, item in value.items() for line in write_pair(key, item)]
    literal = write_lines(value) if isinstance(value, str) else None
    return [literal[0], *_indent(literal[1:])] if literal else [write_inline(value)]


def write_pair(key: str, value: Value) -> list[str]:
    """A key with its value, not indented."""
    name = _write_key(key)
    if isinstance(value, str):
        first, *others = write_block(value)
        return [f"{name}: {first}", *others]
    return [f"{name}: {write_inline(value)}"]


def list_texts(value: Value) -> Any:
    """What reading must give: the same value with every scalar as the text that was typed."""
    if isinstance(value, Mapping):
        return {key: list_texts(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [list_texts(item) for item in value]
    return value if isinstance(value, str) else _write_typed(value)


def _write_key(key: str) -> str:
    """A key; words such as `on` need no quotes where every reader takes a key for text."""
    return key if key.isidentifier() and key.isascii() else write_text(key, in_brackets=True)


def _write_inner(value: Value) -> str:
    return write_inline(value, in_brackets=True)


def _write_typed(value: bool | int | date | PartialDate) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value.isoformat() if isinstance(value, date) else str(value)


def _indent(lines: Sequence[str]) -> Iterator[str]:
    return (f"  {line}" if line else "" for line in lines)
