"""What is wrong with a file: where, what, and how to mend it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

from generator.model.fact import fact

LEVELS = ("error", "warning", "note")
Path = tuple[str | int, ...]


@fact(order=True)
class Span:
    """A stretch of one line: line and column count from 1, length in characters (0 for a point)."""

    line: int
    column: int
    length: int = 0


@fact(kw_only=True)
class Diagnostic:
    """One message about one place of one file.

    `file` is relative to the playbook with forward slashes; `expected` says what could stand there and
    `help` how to mend it, each a sentence or empty; `suggestion` is the nearest valid name, where there is
    one; `source_line` is the text of the line that `span` points at, for the excerpt.
    """

    code: str
    level: str
    file: str
    span: Span
    message: str
    expected: str = ""
    help: str = ""
    suggestion: str = ""
    source_line: str = ""

    @property
    def sort_key(self) -> tuple[str, Span, str, str]:
        """Files in order, then places, then codes."""
        return (self.file, self.span, self.code, self.message)


@fact(kw_only=True)
class Finding:
    """What a rule reports about a fact: the file and the path of keys within it, no text positions.

    The loader knows where each path stands (`source`), so rules stay free of YAML.
    """

    code: str
    level: str
    file: str
    path: Path
    message: str
    help: str = ""
    suggestion: str = ""


def shorten(text: str) -> str:
    """The text on one line, cut off after 60 characters, to be quoted in a message."""
    line = re.sub(r"[\r\n\t]+", " ", text[:200])
    return line if len(line) <= 60 else line[:57] + "…"


def nearest(text: str, names: Iterable[str]) -> str:
    """The name that was probably meant by a misspelt one, empty where none is near; case does not count."""
    if len(text) > 200:
        return ""
    folded = {name.casefold(): name for name in names}
    near = get_close_matches(text.strip().casefold(), folded, n=1, cutoff=0.6)
    return folded[near[0]] if near else ""
