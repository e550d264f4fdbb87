"""The text of a file, and where in it a character stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from generator.model.diagnostic import Diagnostic, Span
from generator.source.codes import MANY

MOST_FAULTS = 100

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


class Faults:
    """What is wrong with one file, up to MOST_FAULTS; of more than that only the number is kept.

    True where there is an error, so that the file cannot be used.
    """

    def __init__(self) -> None:
        self._errors: list[Fault] = []
        self._warnings: list[Fault] = []
        self._passed_over = 0

    def add(self, make: Callable[[], Fault | None]) -> None:
        """One more error, unless `make` finds none; it is not called once there are enough."""
        if len(self._errors) >= MOST_FAULTS:
            self._passed_over += 1
            return
        fault = make()
        if fault is not None:
            self._errors.append(fault)

    def warn(self, make: Callable[[], Fault]) -> None:
        """One more warning, as long as there are not too many."""
        if len(self._warnings) < MOST_FAULTS:
            self._warnings.append(make())

    def __bool__(self) -> bool:
        return bool(self._errors)

    def in_order(self) -> tuple[Fault, ...]:
        """All faults in the order of the text, each once, and the number of those that were passed over."""
        places = {fault.start for fault in self._errors}
        kept = dict.fromkeys((*self._errors, *(fault for fault in self._warnings if fault.start not in places)))
        listed = sorted(kept, key=lambda fault: (fault.start, fault.code, fault.message))
        if self._passed_over:
            listed.append(Fault(MANY, f"{self._passed_over:,} more problems are in this file", listed[-1].start))
        return tuple(listed)


class Unreadable(Exception):
    """A file cannot be read any further; its faults say why."""


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
