"""The sections of the site, and the line of links that leads from a page to the others of its section."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.environment import Renderer
from generator.pages.page import Page


@dataclass(frozen=True, slots=True)
class Place:
    """A page in the navigation: the word for it, and its address."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the site; the first of its places is where its own name leads."""

    title: str
    places: tuple[Place, ...]


SECTIONS = (
    Section("Home", (Place("Home", "index.html"),)),
    Section("This week", (Place("Today and this week", "today.html"), Place("Calendar", "calendar.html"))),
    Section(
        "People",
        (Place("Everybody", "people/index.html"), Place("Giving", "giving.html"), Place("Fortify", "fortify.html")),
    ),
    Section("Companies", (Place("All companies", "companies/index.html"), Place("Openings", "openings.html"))),
    Section("Reach", (Place("Ways in", "reach.html"), Place("Introductions", "introductions.html"))),
    Section("Progress", (Place("Progress", "progress.html"), Place("The week’s review", "review.html"))),
    Section(
        "Method",
        (
            Place("The method", "method/index.html"),
            Place("Rules", "method/rules/index.html"),
            Place("Glossary", "method/glossary.html"),
        ),
    ),
)
_BESIDE = ("Method",)
"""Sections whose pages the theme's own menu lists beside the text."""


def find_section(address: str) -> Section | None:
    """The section that the page at `address` is listed in."""
    return next((s for s in SECTIONS if any(place.address == address for place in s.places)), None)


def write_places(renderer: Renderer, page: Page) -> str:
    """HTML: links to the pages of the page's section; empty where it has no other or the theme lists them."""
    section = find_section(page.address)
    if section is None or len(section.places) < 2 or section.title in _BESIDE:
        return ""
    return renderer.render_page("places.html", page, section=section).body
