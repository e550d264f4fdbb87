"""Lines of a text, found by the index of a character in them. A line ends in LF, CRLF or CR."""

from __future__ import annotations

import re

_LINE_END = re.compile(r"(\r\n|\n|\r)")
_LAST_END = re.compile(r"(\r\n|\n|\r)[^\r\n]*\Z")
_COMMENT = re.compile(r"([ \t]*)#[^\r\n]*")
_BLANK = re.compile(r"[ \t]*(?=[\r\n])")


def line_start(text: str, at: int) -> int:
    """Where the line begins that the character at `at` stands in."""
    if text.startswith("\r\n", at - 1):
        at -= 1
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def line_end(text: str, at: int) -> int:
    """Where the next line begins; the end of the text where there is none."""
    match = _LINE_END.search(text, at)
    return match.end() if match else len(text)


def column(text: str, at: int) -> int:
    """How many characters stand before `at` on its line."""
    return at - line_start(text, at)


def is_line_start(text: str, at: int) -> bool:
    """True at the beginning of the text and after a line's end."""
    return at == 0 or text[at - 1] in "\r\n"


def line_break(text: str, at: int) -> str:
    """How lines end around `at`: as the last line above it that does, else the first one below, else LF."""
    match = _LAST_END.search(text, 0, at) or _LINE_END.search(text, at)
    return match.group(1) if match else "\n"


def skip_comments(text: str, at: int, deeper_than: int) -> int:
    """Where the lines end that are comments indented deeper than a column, from the line start `at` on."""
    while (match := _COMMENT.match(text, at)) and len(match.group(1)) > deeper_than:
        at = line_end(text, at)
    return at


def is_empty(text: str, start: int) -> bool:
    """True for a line that is blank or a comment."""
    return bool(_BLANK.match(text, start) or _COMMENT.match(text, start))


def has_blank_above(text: str, at: int) -> bool:
    """True where a blank line stands above the line of `at`, with nothing but comments in between."""
    start = line_start(text, at)
    while start > 0:
        start = line_start(text, start - 1)
        if _BLANK.match(text, start):
            return True
        if not is_empty(text, start):
            return False
    return False
