"""The sections of the site and the way between their pages."""

from __future__ import annotations

from dataclasses import replace

from generator.pages.navigation import SECTIONS, find_section, write_places
from generator.pages.page import Page
from generator.pages.site import render_site
from tests.method.builders import person
from tests.pages.sites import renderer, words


def _line(address: str) -> str:
    return write_places(renderer(), Page(address, "", ""))


def test_every_place_in_the_navigation_is_a_page_even_in_an_empty_playbook() -> None:
    pages = render_site(replace(renderer().site, texts={"method": "x", "glossary": "y"}))
    assert [place.address for section in SECTIONS for place in section.places if place.address not in pages] == []


def test_a_page_links_to_the_others_of_its_section_and_says_which_it_is() -> None:
    line = _line("people/index.html")
    assert words(line) == "Everybody Giving Fortify"
    assert 'href="../giving.html"' in line
    assert 'href="../people/index.html" aria-current="page"' in line


def test_sections_of_one_page_and_those_of_the_themes_menu_have_no_such_line() -> None:
    assert _line("index.html") == _line("method/index.html") == ""


def test_a_persons_page_is_in_no_section() -> None:
    assert find_section("people/dana-li.html") is None
    assert write_places(renderer(person()), Page("people/dana-li.html", "", "")) == ""
