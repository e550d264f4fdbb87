"""A stretch of a text that remembers where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

REMEMBERED = 512  # sentences, for each question that is asked of them: drafts share many of theirs

_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of a message on one line (line breaks are blanks), and the offset at which they begin."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """The offset behind the last character."""
        return self.start + len(self.text)

    def offset(self, match: re.Match[str]) -> int:
        """Where a match within `text` stands in the message."""
        return self.start + match.start()


def cut(text: str, start: int, end: int, origin: int = 0) -> Part:
    """The part of a text from `start` to `end`, without the white space around it; the text begins at `origin`."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    words = piece.strip()
    return Part(words if words.isprintable() else _SPACE.sub(" ", words), origin + start + left)
