"""Fortify: links to turn into contacts, one at a time; invitations, the wingman test, and what size can be kept up."""

from __future__ import annotations

from collections import Counter

from generator.method.fortify import STATES, Fortify
from generator.method.standing import STAGES, PersonStanding
from generator.pages.environment import Renderer
from generator.pages.home import shorten
from generator.pages.page import Page
from generator.pages.pictures.ladder import lay_out

ROWS = 25
"""So many of each state of the queue are listed; the counts are those of all."""

PEOPLE = 12
"""So many people a list of names shows."""


FORTIFY = Page("fortify.html", "Fortify", "", kind="fortify", hint="links to turn into contacts, one at a time")


def make_fortify(renderer: Renderer) -> Page:
    """The page about links and upkeep, at `fortify.html`."""
    site = renderer.site
    found, size = site.outlook.fortify, site.outlook.sustainable
    counts = Counter(candidate.state for candidate in found.queue)
    first = set(map(id, found.next))
    listed = {state: [c for c in found.queue if c.state == state and id(c) not in first] for state in STATES}
    return renderer.render_page(
        "fortify.html",
        FORTIFY,
        fortify=found,
        counts=counts,
        queue=tuple((state, shorten(listed[state], ROWS)) for state in STATES if listed[state]),
        invitations=shorten(found.invitations, ROWS),
        names={
            "yours": shorten(found.wingman_missing, PEOPLE),
            "theirs": shorten(found.wingman_for_me_missing, PEOPLE),
        },
        has_known=any(_is_known(person) for person in site.standing.people.values()),
        pacts=shorten(found.pacts, PEOPLE),
        size=size,
        weeks=round(1 / size.needed_per_week) if size.needed_per_week else 0,
        keep=shorten(size.keep, PEOPLE),
        rest=shorten(size.rest, PEOPLE),
        rest_ids=shorten([upkeep.who for upkeep in size.rest], PEOPLE),
        gauge=lay_out(*_fill(size.needed_per_week, size.capacity)),
        is_empty=_is_empty(found) and not size.keep and not size.rest,
    )


def _is_known(found: PersonStanding) -> bool:
    """True for whom the wingman test is about: an acquaintance or better who is no recruiter."""
    return STAGES.index(found.stage) >= STAGES.index("acquaintance") and not found.person.is_recruiter


def _fill(needed: float, capacity: int) -> tuple[dict[str, int], int]:
    """What is needed of the capacity, and what is too much, in thousandths."""
    needed_, whole = round(1000 * needed), 1000 * capacity
    counts = {"fresh": min(needed_, whole), "lapsed": max(needed_ - whole, 0), "new": max(whole - needed_, 0)}
    return counts, max(needed_, whole, 1)


def _is_empty(found: Fortify) -> bool:
    return not (found.queue or found.invitations or found.wingman_missing or found.pacts)
