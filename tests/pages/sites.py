"""Small sites for the tests of the pages, and ways to look at what came out."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser
from typing import Any

from markupsafe import Markup

from generator.method.assess import assess
from generator.method.outlook import look_ahead
from generator.model.company import Company
from generator.model.diagnostic import Diagnostic
from generator.model.introduction import Introduction
from generator.model.person import Person
from generator.model.phonebook import Phonebook
from generator.pages.company import make_company
from generator.pages.environment import Renderer
from generator.pages.page import Page, Site
from generator.pages.people import make_person
from tests.method.builders import TODAY, playbook

BLOCK = re.compile(r"</?(h\d|p|div|ul|ol|li|table|tr|th|td|br|section|header|text|label|option|blockquote)\b")
VOID = frozenset("area br col embed hr img input link meta source track wbr".split())


def renderer(
    *facts: Person | Company | Introduction | Phonebook,
    me: dict[str, Any] | None = None,
    today: date = TODAY,
    diagnostics: tuple[Diagnostic, ...] = (),
) -> Renderer:
    standing = assess(playbook(*facts, me=me), today)
    return Renderer(Site(standing, look_ahead(standing), rules={}, texts={}, diagnostics=diagnostics))


def person_page(about: Person, *facts: Person | Company | Introduction, **options: Any) -> Page:
    made = renderer(about, *facts, **options)
    return make_person(made, made.site.standing.people[about.id])


def company_page(about: Company, *facts: Person | Company | Introduction, **options: Any) -> Page:
    made = renderer(about, *facts, **options)
    return make_company(made, made.site.standing.companies[about.id])


def words(html: str) -> str:
    """What a reader sees of it, on one line."""
    return " ".join(Markup(re.sub(BLOCK, r" \g<0>", html)).striptags().split())


def section(page: Page, anchor: str) -> str:
    """The HTML from one second-level heading to the next, empty where there is none."""
    found = re.search(rf'<h2 id="{anchor}">.*?(?=<h2 |\Z)', page.body, re.DOTALL)
    return found[0] if found else ""


class Outline(HTMLParser):
    """Reads a page and notes what must not be there: empty headings, tags left open, attributes with code."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.wrong: list[str] = []
        self._heading: str | None = None
        self.feed(html)
        self.wrong += [f"{tag} is left open" for tag in self.open]
        self.wrong += [f"id {id_} twice" for id_ in set(self.ids) if self.ids.count(id_) > 1]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            if name.startswith("on") or name == "style" or (value or "").lower().startswith(("javascript:", "data:")):
                self.wrong.append(f"{tag} has {name}={value}")
        if tag in VOID:
            return
        self.open.append(tag)
        if tag in ("h1", "h2", "h3", "title"):
            self._heading = ""

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        if self._heading is not None:
            self._heading += data.strip()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"{tag} is closed where it is not open")
        if tag in ("h1", "h2", "h3", "title") and self._heading is not None:
            if not self._heading:
                self.wrong.append(f"an empty {tag}")
            self._heading = None


def wrong_with(page: Page) -> list[str]:
    """All that no page may have, whatever the facts are."""
    wrong = Outline(page.body).wrong
    if re.search(r"\bNone\b", words(page.body)):
        wrong.append("an English None")
    if re.search(r"<h2[^>]*>[^<]*(<[^>]*>)*[^<]*</h2>\s*(?=<h2|\Z|<p class=\"pb-file\")", page.body):
        wrong.append("a heading with nothing below it")
    wrong += [f"a table with one row: {words(body)}" for body in _tables(page.body) if body.count("<tr") == 1]
    return wrong


def _tables(html: str) -> list[str]:
    return re.findall(r"<tbody>(.*?)</tbody>", html, re.DOTALL)
