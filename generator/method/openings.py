"""Openings first: the board of all open openings, and whom to reach for each (method.md section 7)."""

from __future__ import annotations

from datetime import date

from generator.method.changes import Again
from generator.method.effort import Effort, count_effort
from generator.method.paths import FirstStep, Path
from generator.method.reach import Reach
from generator.method.standing import CompanyStanding, Fit
from generator.method.ways import Way
from generator.model.fact import fact


@fact
class Row:
    """An open opening: how it fits, until when, whom to reach and via whom, and the next step.

    `paths` lead to the hiring manager or to an insider, best first; `ways` say what would make one where there is
    none. `closes` is the last day it can mean; `is_over` is True where that day has passed.
    """

    company: str
    fit: Fit
    closes: date | None
    is_over: bool
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


@fact
class Board:
    """All open openings of target companies, and the effort of the last weeks, as many as the plan looks ahead.

    Those that are over come last; the others by fit (an unknown one counts as none), deadline and warmth.
    """

    rows: tuple[Row, ...]
    effort: Effort

    def count_warm(self, warmth: float) -> int:
        """How many have a path of at least this warmth."""
        return sum(row.warmth >= warmth for row in self.rows)


def draw_board(reach: Reach, before: Again[Board] | None = None) -> Board:
    """The board as it stands today."""
    standing = reach.standing
    rows = [
        _draw_row(reach, found, fit)
        for found in standing.companies.values()
        for fit in found.fits.values()
        if f"{found.company.id}/{fit.opening.id}" in reach.openings
    ]
    first = date.fromordinal(max(standing.today.toordinal() - standing.playbook.me.method.plan_days + 1, 1))
    effort = count_effort(standing, first, standing.today, before and before.narrow(before.result.effort))
    return Board(tuple(sorted(rows, key=_rank)), effort)


def _draw_row(reach: Reach, found: CompanyStanding, fit: Fit) -> Row:
    approach = reach.openings[f"{found.company.id}/{fit.opening.id}"]
    closes = fit.opening.closes.last if fit.opening.closes else None
    is_over = closes is not None and closes < reach.standing.today
    return Row(found.company.id, fit, closes, is_over, approach.paths, approach.ways)


def _rank(row: Row) -> tuple[bool, float, date, float, str, str]:
    return row.is_over, -(row.fit.share or 0.0), row.closes or date.max, -row.warmth, row.company, row.fit.opening.id
