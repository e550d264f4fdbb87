"""The board of openings: for each whom to reach, via whom, and the next step; and where effort goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from generator.method.openings import Row
from generator.method.standing import CompanyStanding, Fit, Standing
from generator.pages.company import STATUS_ORDER
from generator.pages.environment import Renderer
from generator.pages.home import shorten
from generator.pages.page import Page
from generator.pages.pictures.fit import draw_fit
from generator.pages.pictures.ladder import Segment, lay_out

ROWS = 40
"""So many openings are written out; the others stand on their companies' pages."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the board with the picture of its fit."""

    row: Row
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Running:
    """An opening that you applied for and that is not decided."""

    company: CompanyStanding
    fit: Fit


OPENINGS = Page("openings.html", "Openings", "", kind="openings", hint="every opening, and whom to reach for it")


def make_openings(renderer: Renderer) -> Page:
    """The board, at `openings.html`."""
    site = renderer.site
    board = site.outlook.board
    alive = [Entry(row, draw_fit(row.fit)) for row in board.rows if not row.is_over]
    effort = board.effort
    people, total = effort.outreaches + effort.referrals, effort.outreaches + effort.referrals + effort.cold
    return renderer.render_page(
        "openings.html",
        OPENINGS,
        entries=shorten(alive, ROWS),
        over=shorten([row for row in board.rows if row.is_over], ROWS),
        running=shorten(tuple(list_running(site.standing)), ROWS),
        effort=effort,
        share=lay_out({"fresh": people, "lapsed": effort.cold}, max(total, 1)),
        since=site.today - timedelta(site.standing.playbook.me.method.plan_days - 1),
        companies=site.standing.companies,
    )


def list_running(standing: Standing) -> Iterator[Running]:
    """The openings under way, the furthest on first."""
    found = [
        Running(company, fit)
        for company in standing.companies.values()
        for fit in company.fits.values()
        if fit.opening.status in ("offer", "interviewing", "applied")
    ]
    yield from sorted(found, key=lambda it: (STATUS_ORDER.index(it.fit.opening.status), it.company.company.id))
