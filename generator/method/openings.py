"""Openings first: the board of all open openings, and whom to reach for each (method.md section 7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.method.paths import FirstStep, Path
from generator.method.standing import Fit
from generator.method.ways import Way


@dataclass(frozen=True, slots=True)
class Row:
    """An open opening: how it fits, until when, whom to reach and via whom, and the next step.

    `paths` lead to the hiring manager or to an insider, best first; `ways` say what would make one where there is
    none. `closes` is the last day it can mean; `closed` is True where that day has passed.
    """

    company: str
    fit: Fit
    closes: date | None
    closed: bool
    paths: tuple[Path, ...]
    ways: tuple[Way, ...]

    @property
    def warmth(self) -> float:
        """The warmth of the best path; 0 where there is none."""
        return self.paths[0].warmth if self.paths else 0.0

    @property
    def next_step(self) -> FirstStep | None:
        """The first step of the best path."""
        return self.paths[0].first_step if self.paths else None


@dataclass(frozen=True, slots=True)
class Effort:
    """Where effort went: outreaches and referrals through people, against cold applications; counts."""

    outreaches: int
    referrals: int
    cold: int

    @property
    def share(self) -> float | None:
        """The share that went through people, 0 to 1, rounded to 3 decimals; None where there was no effort."""
        total = self.outreaches + self.referrals + self.cold
        return round((self.outreaches + self.referrals) / total, 3) if total else None


@dataclass(frozen=True, slots=True)
class Board:
    """All open openings by fit, deadline and warmth, and the effort so far."""

    rows: tuple[Row, ...]
    effort: Effort
