"""The whole site as {address: page}: every kind of page, in one explicit list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from generator.pages.calendar import make_calendar
from generator.pages.company import announce_company, make_companies, make_company
from generator.pages.environment import Renderer
from generator.pages.fortify import make_fortify
from generator.pages.giving import make_giving
from generator.pages.home import make_home
from generator.pages.introductions import make_introductions
from generator.pages.method import announce_rule, make_draft_facts, make_glossary, make_method, make_rule, make_rules
from generator.pages.openings import make_openings
from generator.pages.page import Page, Site
from generator.pages.people import announce_person, make_people, make_person
from generator.pages.progress import make_progress
from generator.pages.reach import make_reach
from generator.pages.review import make_review
from generator.pages.today import make_today


@dataclass(frozen=True, slots=True)
class Leaf:
    """One of the many pages that are alike (people, companies, rules): announced now, made when it is wanted."""

    announced: Page
    make: Callable[[], Page]

    @property
    def address(self) -> str:
        """Where the page stands in the site."""
        return self.announced.address


def render_site(site: Site) -> Mapping[str, Page]:
    """Every generated page by its address, in a fixed order. Pure: the same site, the same bytes."""
    return {page.address: page.make() if isinstance(page, Leaf) else page for page in lay_out(Renderer(site))}


def lay_out(renderer: Renderer) -> Iterator[Page | Leaf]:
    """Every page in a fixed order; of those that are alike nothing is rendered yet."""
    site = renderer.site
    yield make_home(renderer)
    yield make_today(renderer)
    yield make_calendar(renderer)
    yield make_people(renderer)
    for standing in site.standing.people.values():
        yield Leaf(announce_person(renderer, standing), partial(make_person, renderer, standing))
    yield make_giving(renderer)
    yield make_fortify(renderer)
    yield make_companies(renderer)
    for company in site.standing.companies.values():
        yield Leaf(announce_company(company), partial(make_company, renderer, company))
    yield make_openings(renderer)
    yield make_reach(renderer)
    yield make_introductions(renderer)
    yield make_progress(renderer)
    yield make_review(renderer)
    yield make_method(renderer)
    yield make_rules(renderer)
    for code in site.rules:
        yield Leaf(announce_rule(renderer, code), partial(make_rule, renderer, code))
    yield make_glossary(renderer)
    if "drafts" in site.texts:
        yield make_draft_facts(renderer)
