"""The text of a file, and where in it a character stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from generator.model.diagnostic import Diagnostic, Span

_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in the text between two character indexes. The words are those of Diagnostic."""

    code: str
    message: str
    start: int = 0
    end: int = 0
    expected: str = ""
    help: str = ""
    suggestion: str = ""
    level: str = "error"


class Unreadable(Exception):
    """A file that cannot be read any further; it carries the reasons."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(faults[0].message)
        self.faults = faults


@dataclass(frozen=True)
class SourceText:
    """The text of one file. `file` is relative to the playbook, with forward slashes."""

    file: str
    text: str = field(repr=False)

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The index of the first character of each line."""
        return (0, *(match.end() for match in _LINE_END.finditer(self.text)))

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its end; empty beyond the last one."""
        if not 1 <= number <= len(self.line_starts):
            return ""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def span(self, start: int, end: int) -> Span:
        """The place of the characters from `start` up to `end`, cut off at the end of the first line."""
        start = min(start, len(self.text))
        number = bisect_right(self.line_starts, start)
        column = start - self.line_starts[number - 1]
        length = min(end - start, len(self.line(number)) - column)
        return Span(number, column + 1, max(length, 0))

    def diagnose(self, fault: Fault) -> Diagnostic:
        """The fault as a message with its place and the line it stands in."""
        span = self.span(fault.start, fault.end)
        return Diagnostic(
            code=fault.code,
            level=fault.level,
            file=self.file,
            span=span,
            message=fault.message,
            expected=fault.expected,
            help=fault.help,
            suggestion=fault.suggestion,
            source_line=self.line(span.line),
        )
