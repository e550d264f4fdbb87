"""A text cut into sentences, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.messages.part import Part, cut

_ABBREVIATIONS = frozenset(
    "mr mrs ms mx dr prof sr sra st no nr vs etc e.g i.e approx dept est inc ltd co corp jr u.s u.k a.m p.m cf al fig "
    "z.b d.h bzw ca evtl ing lic p.ej ud uds av bijv o.a jan feb mar apr jun jul aug sep sept oct nov dec p.s "
    "p.p.s".split()
)
_LONGEST = 600
_END = re.compile(  # the first character of all of them first, so that the search can leap to it
    r"[.!?…。！？\n](?:(?<=[.!?…])[.!?…]*[\"'”’)\]]*(?=\s|$)|(?<=[。！？])|(?<=\n)[ \t]*\n\s*"
    r"|(?<=\n)(?=[ \t]*(?:[-*•·]|\d{1,2}[.)])\s))"
)


def split_sentences(text: str) -> tuple[Part, ...]:
    """The sentences of `text`; a blank line and a list item always begin a new one. White space is no sentence.

    What goes on for more than 600 characters is cut at a blank, so that no text takes the rules long.
    """
    return tuple(piece for part in _cut_all(text) for piece in _cut_long(part) if piece.text)


def _cut_long(part: Part) -> Iterator[Part]:
    start = 0
    while len(part.text) - start > _LONGEST:
        end = part.text.rfind(" ", start, start + _LONGEST)
        end = end if end > start else start + _LONGEST
        yield cut(part.text, start, end, part.start)
        start = end
    yield cut(part.text, start, len(part.text), part.start) if start else part


def _cut_all(text: str) -> Iterator[Part]:
    start = 0
    for match in _END.finditer(text):
        if match.group().startswith(".") and _is_abbreviation(text, match):
            continue
        yield cut(text, start, match.end())
        start = match.end()
    yield cut(text, start, len(text))


def _is_abbreviation(text: str, match: re.Match[str]) -> bool:
    """True for the full stop of `Dr.`, `e.g.` or an initial."""
    before = text[max(match.start() - 20, 0) : match.start()].removesuffix("\n").replace("(", " ")
    word = before.split()[-1] if before and not before[-1].isspace() else ""
    if len(word) == 1 and word.isupper() and word != "I":
        return text[match.end() :].lstrip()[:1].isupper()
    return (
        word.lower() in _ABBREVIATIONS and match.end() < len(text) and "\n\n" not in text[match.end() : match.end() + 3]
    )
