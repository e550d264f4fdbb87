"""Warmth in words: how likely it is that a way through people carries (method.md section 7)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of warmth: its word and the least warmth in it."""

    word: str
    least: float


BANDS = (Band("warm", 0.5), Band("lukewarm", 0.2), Band("cool", 0.05), Band("cold", 0.0))
"""From the warmest: a trusted person, an acquaintance, a mere link, and what is fainter than that."""

NO_PATH = "no path"


def name_warmth(warmth: float) -> str:
    """The word for a warmth between 0 and 1; `no path` for 0."""
    if warmth <= 0:
        return NO_PATH
    return next(band.word for band in BANDS if warmth >= band.least)


def write_number(number: float) -> str:
    """A number with at most two digits that say something: 0.9, 0.38, 0.067, 12."""
    return f"{number:.0f}" if abs(number) >= 10 else f"{float(f'{number:.2g}'):g}"
