"""The line a diagnostic points at, with `^~~~` under the characters it is about."""

from __future__ import annotations

import re
import unicodedata

from generator.model.diagnostic import Span

WIDTH = 100
MOST = 400
_BEFORE = 40
_ELLIPSIS = "…"
_REORDERS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def excerpt(line: str, span: Span) -> tuple[str, str]:
    """The line as a terminal can show it, and the marks that go below it.

    Tabs become four spaces; what a terminal would obey instead of showing is replaced. A long line is cut to a
    window of about WIDTH columns around the place.
    """
    start = min(span.column - 1, len(line))
    end = min(start + max(span.length, 1), max(len(line), start + 1))
    first, last = _window(line, start, end)
    lead = _ELLIPSIS if first else ""
    shown = lead + "".join(_shown(character) for character in line[first:last])
    shown += _ELLIPSIS if last < len(line) else ""
    indent = len(lead) + sum(_width(character) for character in line[first:start])
    length = max(1, sum(_width(character) for character in line[start : min(end, last)]))
    return shown.rstrip(), " " * indent + "^" + "~" * (length - 1)


def clean(text: str) -> str:
    """The text without anything that a terminal would obey or that would reorder the line."""
    return "".join(_shown(character) for character in text)


def _window(line: str, start: int, end: int) -> tuple[int, int]:
    """Indexes of the part to show; marks without a width of their own do not make it longer than MOST."""
    if len(line) <= MOST and sum(_width(character) for character in line) <= WIDTH:
        return 0, len(line)
    first = start
    room = _BEFORE if end - start < WIDTH - _BEFORE else 10
    while first > max(0, start - MOST // 2) and room - _width(line[first - 1]) >= 0:
        first -= 1
        room -= _width(line[first])
    last, room = first, WIDTH
    while last < min(len(line), first + MOST) and room - _width(line[last]) >= 0:
        room -= _width(line[last])
        last += 1
    return first, last


def _shown(character: str) -> str:
    if character == "\t":
        return "    "
    return character if _is_printable(character) else "\N{REPLACEMENT CHARACTER}"


def _is_printable(character: str) -> bool:
    category = unicodedata.category(character)
    if category == "Cf":
        return character != "\ufeff" and not _REORDERS.match(character)
    return category not in ("Cc", "Cs", "Zl", "Zp")


def _width(character: str) -> int:
    if character == "\t":
        return 4
    if not _is_printable(character):
        return 1
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
