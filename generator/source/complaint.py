"""Where the YAML parser gave up, with the text around the place."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from generator.source.text import SourceText

_FAR = 1000  # lines above in which the cause of a complaint is looked for


@dataclass(frozen=True, slots=True)
class Complaint:
    """What the parser said, where it gave up (`at`) and where it began what it was reading (`begun`)."""

    problem: str
    context: str
    at: int
    begun: int
    source: SourceText

    @property
    def character(self) -> str:
        """The character at which the parser gave up, empty at the end of the text."""
        return self.source.text[self.at : self.at + 1]

    @property
    def before(self) -> str:
        """The text of the line up to that character."""
        return self.source.text[self._line_start(self.at) : self.at]

    @property
    def line(self) -> str:
        """The line at which the parser gave up."""
        return self.line_at(self.at)

    def line_at(self, index: int) -> str:
        """The line that the character at `index` stands in."""
        return self.source.line(self.source.span(index, index).line)

    def _line_start(self, index: int) -> int:
        return self.source.line_starts[self.source.span(index, index).line - 1]

    def content_start(self, index: int) -> int:
        """The index of the first character of that line that is no space."""
        line = self.line_at(index)
        return self._line_start(index) + len(line) - len(line.lstrip())

    def previous_content(self, index: int) -> int | None:
        """The index of the first character of the nearest line above that says something."""
        here = self.source.span(index, index).line
        for number in range(here - 1, max(here - _FAR, 0), -1):
            text = self.source.line(number)
            if text.strip() and not text.lstrip().startswith("#"):
                return self.source.line_starts[number - 1] + len(text) - len(text.lstrip())
        return None


def read_complaint(error: yaml.YAMLError, text: str) -> Complaint:
    """What the parser said about the text."""
    mark = getattr(error, "problem_mark", None)
    begun = getattr(error, "context_mark", None)
    at = min(mark.index, len(text)) if mark else 0
    return Complaint(
        problem=getattr(error, "problem", None) or getattr(error, "reason", None) or str(error),
        context=getattr(error, "context", None) or "",
        at=at,
        begun=min(begun.index, len(text)) if begun else at,
        source=SourceText("", text),
    )
