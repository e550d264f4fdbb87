"""Diagnostics for people: place, message, excerpt, remedy, and how many there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from generator.model.diagnostic import LEVELS, Diagnostic
from generator.reporting.diagnostics.advice import advise
from generator.reporting.diagnostics.excerpt import WIDTH, clean, excerpt

_COLOURS = {"error": "1;31", "warning": "1;33", "note": "1;36", "strong": "1", "quiet": "2"}


def format_text(diagnostics: Sequence[Diagnostic], colour: bool = False) -> str:
    """One block each with an empty line between, then a line that counts them."""
    paint = _Paint(colour)
    blocks = ["\n".join(_block(diagnostic, paint)) for diagnostic in diagnostics]
    return "\n\n".join([*blocks, count_line(diagnostics)]) + "\n"


def count_line(diagnostics: Sequence[Diagnostic]) -> str:
    """How many of each level in how many files: `2 errors and 1 warning in 2 files`."""
    counts = []
    for level in LEVELS:
        number = sum(diagnostic.level == level for diagnostic in diagnostics)
        if number:
            counts.append(_plural(number, level))
    if not counts:
        return "no problems found"
    files = _plural(len({diagnostic.file for diagnostic in diagnostics}), "file")
    listed = counts[0] if len(counts) == 1 else ", ".join(counts[:-1]) + " and " + counts[-1]
    return f"{listed} in {files}"


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


class _Paint:
    def __init__(self, colour: bool) -> None:
        self._colour = colour

    def __call__(self, text: str, style: str) -> str:
        return f"\x1b[{_COLOURS[style]}m{text}\x1b[0m" if self._colour else text


def _block(diagnostic: Diagnostic, paint: _Paint) -> Iterator[str]:
    place = f"{clean(diagnostic.file)}:{diagnostic.span.line}:{diagnostic.span.column}"
    label = paint(f"{diagnostic.level}[{diagnostic.code}]", diagnostic.level)
    yield f"{paint(place, 'strong')}: {label}: {clean(diagnostic.message)}"
    number = str(diagnostic.span.line)
    margin = " " * len(number)
    if diagnostic.source_line.strip():
        shown, marks = excerpt(diagnostic.source_line, diagnostic.span)
        bar = paint("|", "quiet")
        yield f" {margin} {bar}"
        yield f" {paint(number, 'quiet')} {bar} {shown}"
        yield f" {margin} {bar} {paint(marks, diagnostic.level)}"
    for word, sentence in advise(diagnostic):
        yield from _wrapped(f" {margin} = ", word, clean(sentence), paint)


def _wrapped(margin: str, word: str, sentence: str, paint: _Paint) -> Iterator[str]:
    indent = " " * (len(margin) + len(word) + 2)
    lines = wrap(sentence, WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
    yield f"{margin}{paint(word, 'strong')}: {lines[0].lstrip() if lines else ''}"
    yield from lines[1:]
