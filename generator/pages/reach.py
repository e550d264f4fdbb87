"""Reach: the network as a picture, the best ways to each target in words, and who opens doors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.method import codes
from generator.method.reach import Approach, Reach
from generator.method.standing import CompanyStanding, PersonStanding, Reason, Standing
from generator.pages.environment import Renderer
from generator.pages.home import shorten
from generator.pages.page import Page
from generator.pages.pictures.cast import choose_cast
from generator.pages.pictures.network import HEIGHT, MIDDLE, WIDTH, draw_network
from generator.pages.warmth import BANDS, NO_PATH, name_warmth

COMPANIES = 30
"""So many companies have their ways written out here; each company's own page has them, too."""


@dataclass(frozen=True, slots=True)
class Target:
    """A company that is no closed file, with the ways to it and the next day on which an opening of it closes."""

    standing: CompanyStanding
    approach: Approach
    openings: int
    closes: date | None

    @property
    def warmth(self) -> float:
        """The warmth of the best path; 0 where there is none."""
        return self.approach.paths[0].warmth if self.approach.paths else 0.0


@dataclass(frozen=True, slots=True)
class Resting:
    """Somebody who introduced you lately and is better left alone with that for a while."""

    standing: PersonStanding
    reason: Reason


REACH = Page("reach.html", "Reach", "", kind="reach", hint="whom to talk to, and through whom")


def make_reach(renderer: Renderer) -> Page:
    """The page about ways to people, at `reach.html`."""
    site = renderer.site
    reach = site.outlook.reach
    targets = list_targets(site.standing, reach)
    cast = choose_cast(reach, [target.standing.company.id for target in targets])
    counts = Counter(name_warmth(target.warmth) for target in targets)
    words = [*(band.word for band in BANDS), NO_PATH]
    return renderer.render_page(
        "reach.html",
        REACH,
        targets=shorten(targets, COMPANIES),
        counts=[(word, counts[word]) for word in words if counts[word]],
        cast=cast,
        picture=draw_network(cast, site.standing),
        openings={target.standing.company.id: target.openings for target in targets},
        canvas=(WIDTH, HEIGHT, MIDDLE),
        connectors=reach.connectors,
        bridges=shorten(reach.bridges, 20),
        resting=shorten(tuple(find_resting(site.standing)), 20),
    )


def list_targets(standing: Standing, reach: Reach) -> list[Target]:
    """The companies to get into: those with open openings first, the first to close first, then by motivation."""
    targets = [
        Target(found, reach.companies[found.company.id], *_look_at_openings(found, standing.today))
        for found in standing.companies.values()
        if found.company.is_target
    ]
    return sorted(targets, key=_rank)


def _rank(target: Target) -> tuple[bool, date, int, str]:
    company = target.standing.company
    return not target.openings, target.closes or date.max, -(company.motivation or 0), company.id


def _look_at_openings(found: CompanyStanding, today: date) -> tuple[int, date | None]:
    """How many openings may still be applied for, and the first day on which one of them closes."""
    ends = [
        opening.closes.last if opening.closes else None
        for opening in found.company.openings
        if opening.status == "open"
    ]
    alive = [end for end in ends if end is None or end >= today]
    return len(alive), min((end for end in alive if end), default=None)


def find_resting(standing: Standing) -> Iterator[Resting]:
    """Who may not be asked for an introduction because they were asked for one lately, sorted by id."""
    for person in standing.people.values():
        for reason in person.asks["introduction"].reasons:
            if reason.code in (codes.INTRODUCER_GAP, codes.INTRODUCER_OPEN):
                yield Resting(person, reason)
                break
