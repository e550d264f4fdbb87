"""Introductions: one lane a state, what is owed to whom, and what is better not asked again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.method.graph import Edge
from generator.method.standing import IntroductionStanding, Standing
from generator.model.introduction import STEPS, Introduction
from generator.pages.environment import Renderer
from generator.pages.home import Shortlist, shorten
from generator.pages.needs import Need, find_needs
from generator.pages.page import Page, Site

ENDED = ("declined", "hollow")
CARDS = 10
"""So many cards a lane shows, the latest first."""


@dataclass(frozen=True, slots=True)
class Card:
    """An introduction in its lane: the day of its state, and what is owed for it, if anything."""

    standing: IntroductionStanding
    day: date
    owed: Need | None


@dataclass(frozen=True, slots=True)
class Lane:
    """All introductions in one state."""

    state: str
    count: int
    cards: Shortlist[Card]


INTRODUCTIONS = Page("introductions.html", "Introductions", "", kind="introductions", hint="who introduces you to whom")


def make_introductions(renderer: Renderer) -> Page:
    """The page about introductions, at `introductions.html`."""
    site = renderer.site
    standing = site.standing
    owed = [need for need in find_needs(site.outlook.plan, standing) if need.introduction]
    by_introduction = {need.introduction: need for need in owed if need.introduction}
    hollow = tuple(list_hollow(site))
    return renderer.render_page(
        "introductions.html",
        INTRODUCTIONS,
        owed=shorten(owed, 20),
        lanes=tuple(_fill(state, standing, by_introduction) for state in STEPS),
        ended=tuple(lane for state in ENDED if (lane := _fill(state, standing, by_introduction)).count),
        circles=sum(introduction.circle for introduction in standing.introductions),
        hollow=shorten(hollow, 20),
        method=standing.playbook.me.method,
    )


def list_hollow(site: Site) -> Iterator[Edge]:
    """Who hardly knows a person at a target, sorted by id, without those that an introduction already says it of."""
    introductions = site.standing.introductions
    told = {(i.introduction.introducer, i.introduction.introduced) for i in introductions if i.state == "hollow"}
    for edges in site.outlook.reach.network.hollow.values():
        for edge in edges:
            if edge.target in site.target_people and (edge.source, edge.target) not in told:
                yield edge


def _fill(state: str, standing: Standing, owed: Mapping[Introduction, Need]) -> Lane:
    cards = list(_list_cards(state, standing.introductions, owed))
    return Lane(state, len(cards), shorten(_sort(cards), CARDS))


def _list_cards(
    state: str, introductions: Iterable[IntroductionStanding], owed: Mapping[Introduction, Need]
) -> Iterator[Card]:
    for standing in introductions:
        if standing.state == state:
            day = getattr(standing.introduction, state)
            yield Card(standing, day, owed.get(standing.introduction))


def _sort(cards: Sequence[Card]) -> Sequence[Card]:
    """What is owed first, then the latest."""
    return sorted(cards, key=lambda card: (card.owed is None, -card.day.toordinal()))
