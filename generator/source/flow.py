"""Values on one line in quotes or brackets, read without a parser where nothing about them is unusual.

Nothing in these patterns can be tried in two ways, so that no line takes long.
"""

from __future__ import annotations

import re
from sys import intern
from typing import Any

from generator.source.nodes import NOT_GIVEN

SHARED = 40  # texts shorter than that are often used again: equal ones are one object
KEY = r"[A-Za-z_][A-Za-z0-9_-]{0,60}"

_PLAIN = r"[^ \-?:,\[\]{}#&*!|>'\"%@`][^?:,\[\]{}#]*+(?:[?:](?=[A-Za-z0-9/])[^?:,\[\]{}#]*+)*+"
_QUOTED = r"'(?:[^']++|'')*+'|\"[^\"\\]*+\""
_FLAT = rf"\[(?:[^\[\]{{}}'\"]++|{_QUOTED})*+\]|\{{(?:[^\[\]{{}}'\"]++|{_QUOTED})*+\}}"
_NESTED = rf"\[(?:[^\[\]{{}}'\"]++|{_QUOTED}|{_FLAT})*+\]|\{{(?:[^\[\]{{}}'\"]++|{_QUOTED}|{_FLAT})*+\}}"
_VALUE = rf"(?:{_PLAIN}|(?:{_QUOTED}|{_NESTED}) *+)"
_ITEM = re.compile(rf" *+({_VALUE})(?:,|$)")
_ITEMS = re.compile(rf"(?: *+{_VALUE}(?:,(?!$)|$))++")
_PAIR = re.compile(rf" *+({KEY}): ++({_VALUE})(?:,|$)")
_PAIRS = re.compile(rf"(?: *+{KEY}: ++{_VALUE}(?:,(?!$)|$))++")
_COMMENTED = re.compile(rf"({_QUOTED}|{_NESTED}) ++#(?: .*+)?+")
_ENDS = {"'": "'", '"': '"', "[": "]", "{": "}"}


def read_flow(text: str) -> Any:
    """The value of a text that begins with a quote or bracket; None where it takes more to read it."""
    if text[:1] not in _ENDS:
        return None
    if text[-1] != _ENDS[text[0]]:
        match = _COMMENTED.fullmatch(text)
        return read_flow(match[1]) if match else None
    inner = text[1:-1]
    if text[0] == "{":
        return _read_pairs(inner)
    if text[0] == "[":
        return _read_items(inner)
    return _unquote(text[0], inner) if len(text) > 1 else None


def _unquote(quote: str, inner: str) -> str | None:
    if quote == "'":
        return inner.replace("''", "'") if "'" not in inner.replace("''", "") else None
    return inner if '"' not in inner and "\\" not in inner else None


def _read_items(inner: str) -> list[Any] | None:
    if not inner.strip(" "):
        return []
    if not _ITEMS.fullmatch(inner):
        return None
    items = [_read_value(item) for item in _ITEM.findall(inner)]
    return None if None in items else items


def _read_pairs(inner: str) -> dict[str, Any] | None:
    if not inner.strip(" "):
        return {}
    if not _PAIRS.fullmatch(inner):
        return None
    pairs = _PAIR.findall(inner)
    data = {key: _read_value(value) for key, value in pairs}
    return None if None in data.values() or len(data) < len(pairs) else data


def _read_value(text: str) -> Any:
    """The value of one item; also None where nothing is given, which is seldom meant in brackets."""
    text = text.rstrip(" ")
    if text[0] in _ENDS:
        return read_flow(text)
    if text in NOT_GIVEN:
        return None
    return intern(text) if len(text) < SHARED else text
