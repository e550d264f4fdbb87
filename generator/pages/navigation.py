"""The sections of the site, and the line of links that leads from a page to the others of its section."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

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
OUTSIDE = ("people/", "companies/", "method/")
"""Where the pages are that the navigation does not list."""

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


def list_navigation(written: Iterable[str]) -> list[Any]:
    """What MkDocs' setting `nav` is: the sections, then `written`, the hand-written Markdown files that add pages.

    The many pages that are alike are not in it: with them every page would list every page.
    """
    ours = {name_source(place.address) for section in SECTIONS for place in section.places}
    others = sorted(file for file in written if file not in ours and not file.startswith(OUTSIDE))
    return [*map(_list_section, SECTIONS), *([{"Pages": others}] if others else [])]


def _list_section(section: Section) -> dict[str, Any]:
    places = [{place.title: name_source(place.address)} for place in section.places]
    return {section.title: name_source(section.places[0].address) if len(places) == 1 else places}


def name_source(address: str) -> str:
    """What MkDocs takes a page's Markdown file to be called."""
    return f"{address.removesuffix('.html')}.md"
