"""Watching yourself: the counts that matter, by week and by month (method.md section 12)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.method.openings import Effort


@dataclass(frozen=True, slots=True)
class Week:
    """The counts of one ISO week, which begins on the Monday `begins`.

    `conversations` are exchanges (one a person and day); `outreaches` are your written messages that answer nothing,
    of which `answered` got an answer and `waiting` still may get one.
    """

    begins: date
    conversations: int
    gives: int
    asks: int
    outreaches: int
    answered: int
    waiting: int
    effort: Effort


@dataclass(frozen=True, slots=True)
class Month:
    """The month that begins on `begins`: people by stage at its end (or today), and who climbed since the month before.

    `climbed` holds (person, from, to), sorted by person; `fell` likewise.
    """

    begins: date
    stages: Mapping[str, int]
    climbed: tuple[tuple[str, str, str], ...]
    fell: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """The last weeks and months, oldest first, and how things stand today.

    `introductions` counts them by state, in the order of their life; `warm_openings` of `open_openings` have a warm
    path.
    """

    weeks: tuple[Week, ...]
    months: tuple[Month, ...]
    introductions: Mapping[str, int]
    open_openings: int
    warm_openings: int
    effort: Effort
