"""The YAML that nearly every file is written in, read without a parser: four times as fast as from its events.

One key or item a line, its value there in plain text, in quotes without escapes, or in brackets; longer text after `|`
or `>`; no key without a value. What is written in any other way, or may be wrong, is NotSimple and left to `tree`,
which knows all of YAML and every place. Where this reader has a result, it is the same (a property test compares them).
"""

from __future__ import annotations

import re
from sys import intern
from typing import Any

from generator.source.characters import FORBIDDEN
from generator.source.flow import KEY, SHARED, read_flow
from generator.source.nodes import NOT_GIVEN

DEEPEST = 20


_UNUSUAL = re.compile(FORBIDDEN.pattern + "|[\t\r\x85\u2028\u2029]")
_LINE = re.compile(rf"^( *+)((?:- ++)?+)(?:({KEY}):(?: ++|$))?+(.*+)$", re.MULTILINE)
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
_LINE_ENDS = re.compile("\n+")
_BLOCKS = {"|": "\n", "|-": "", ">": "\n", ">-": ""}


class NotSimple(Exception):
    """The text is not of the simple kind."""


def read_simple(text: str) -> Any:
    """The plain value of a text, as `plain.Reading` gives it; NotSimple where that takes more than is known here."""
    text = text.replace("\r\n", "\n")
    if _UNUSUAL.search(text):
        raise NotSimple
    return _Lines(text.removeprefix("---\n")).read()


class _Lines:
    """The lines of a text, each as its indentation, dash, key and what is left; `at` is the next one."""

    __slots__ = ("_at", "_depth", "_lines", "_raw", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines: list[tuple[str, str, str, str]] = _LINE.findall(text)
        self._raw: list[str] = []
        self._at = 0
        self._depth = 0

    def read(self) -> Any:
        """The value of all lines."""
        if self._indent() != 0:
            raise NotSimple
        value = self._block()
        if self._at < len(self._lines):
            raise NotSimple
        return value

    def _indent(self) -> int:
        """How far the next line that says something is indented; -1 at the end."""
        lines, at = self._lines, self._at
        while at < len(lines):
            spaces, dash, key, rest = lines[at]
            if key or dash or (rest and rest[0] != "#"):
                self._at = at
                return len(spaces)
            at += 1
        self._at = at
        return -1

    def _block(self) -> Any:
        """The list or mapping that begins on the next line."""
        spaces, dash, key, _ = self._lines[self._at]
        self._depth += 1
        if self._depth > DEEPEST or not (dash or key):
            raise NotSimple
        value = self._list(len(spaces)) if dash else self._mapping(len(spaces))
        self._depth -= 1
        return value

    def _list(self, indent: int) -> list[Any]:
        items = []
        while True:
            _, dash, key, rest = self._lines[self._at]
            if key:
                items.append(self._mapping(indent + len(dash)))
            else:
                self._at += 1
                items.append(self._value(rest, indent))
            following = self._indent()
            if following > indent:
                raise NotSimple
            if following < indent or not self._lines[self._at][1]:
                return items

    def _mapping(self, indent: int) -> dict[str, Any]:
        """The keys from the next line on; that its key stands at `indent` is known already."""
        data: dict[str, Any] = {}
        while True:
            _, _, key, rest = self._lines[self._at]
            if not key or key in data:
                raise NotSimple
            self._at += 1
            data[key] = self._value(rest, indent) if rest and rest[0] != "#" else self._below(rest, indent)
            following = self._indent()
            if following < indent:
                return data
            if following > indent or self._lines[self._at][1]:
                raise NotSimple

    def _below(self, comment: str, indent: int) -> Any:
        """What stands below a key that has nothing but a comment after it."""
        if comment[1:2].strip(" "):
            raise NotSimple
        following = self._indent()
        if following > indent or (following == indent and self._lines[self._at][1]):
            return self._block()
        raise NotSimple  # whether the key is known at all has to be looked at

    def _value(self, rest: str, indent: int) -> Any:
        """What stands on a line after its key or dash."""
        rest = rest.rstrip(" ")
        if rest and rest[0] not in _INDICATORS:
            if "#" in rest and " #" in rest:
                rest, _, comment = rest.partition(" #")
                if comment and comment[0] != " ":
                    raise NotSimple
                rest = rest.rstrip(" ")
            if (":" in rest and (": " in rest or rest[-1] == ":")) or rest in NOT_GIVEN:
                raise NotSimple
            return intern(rest) if len(rest) < SHARED else rest
        if rest in _BLOCKS:
            return self._text_below(rest, indent)
        value = read_flow(rest)
        if value is None:
            raise NotSimple
        return value

    def _text_below(self, sign: str, indent: int) -> str:
        """The lines below, which are indented further than `indent`, as the sign after their key has it."""
        kept = self._take_text(indent)
        text = "\n".join(kept).rstrip("\n")
        if sign[0] == ">":
            if any(line[:1] == " " for line in kept):
                raise NotSimple
            text = _LINE_ENDS.sub(lambda ends: ends[0][1:] or " ", text)
        return text + _BLOCKS[sign]

    def _take_text(self, indent: int) -> list[str]:
        raw = self._raw = self._raw or self._text.split("\n")
        margin = _count_spaces(raw[self._at]) if self._at < len(raw) else 0
        if margin <= indent or margin == len(raw[self._at]) or raw[-1]:
            raise NotSimple
        kept: list[str] = []
        while self._at < len(raw) and not raw[self._at][:margin].strip(" "):
            kept.append(raw[self._at][margin:])
            self._at += 1
        if any(line and not line.strip(" ") for line in kept):
            raise NotSimple
        if self._at < len(raw) and _count_spaces(raw[self._at]) > indent:
            raise NotSimple
        return kept


def _count_spaces(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
