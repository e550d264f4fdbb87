"""Sustainable size: which relationships fit the week, and which to let rest (method.md section 8)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Upkeep:
    """What one relationship needs: outreaches a week (7 / maximum gap), and what speaks for keeping it."""

    who: str
    per_week: float
    keep_because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sustainable:
    """What all maximum gaps together need a week against the capacity; both in outreaches a week.

    `keep` and `rest` are ordered by how much speaks for them: best first in `keep`, the first to let rest first in
    `rest`. `rest` is empty where everything fits.
    """

    needed_per_week: float
    capacity: int
    keep: tuple[Upkeep, ...]
    rest: tuple[Upkeep, ...]
