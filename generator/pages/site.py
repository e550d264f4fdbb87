"""The whole site as leaves: every kind of page, in one explicit order, each made when it is wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, KeysView, Mapping
from dataclasses import dataclass
from functools import partial

from generator.pages.calendar import CALENDAR, make_calendar
from generator.pages.company import COMPANIES, announce_company, make_companies, make_company
from generator.pages.environment import Renderer
from generator.pages.everybody import EVERYBODY, is_called_for, make_everybody
from generator.pages.fortify import FORTIFY, make_fortify
from generator.pages.giving import GIVING, make_giving
from generator.pages.home import HOME, make_home
from generator.pages.introductions import INTRODUCTIONS, make_introductions
from generator.pages.method import (
    DRAFT_FACTS,
    GLOSSARY,
    METHOD,
    RULES,
    announce_rule,
    make_draft_facts,
    make_glossary,
    make_method,
    make_rule,
    make_rules,
)
from generator.pages.openings import OPENINGS, make_openings
from generator.pages.page import Page, Recipe, Site
from generator.pages.people import announce_person, gather_person, make_person
from generator.pages.people_index import PEOPLE, make_people
from generator.pages.progress import PROGRESS, make_progress
from generator.pages.reach import REACH, make_reach
from generator.pages.review import REVIEW, make_review
from generator.pages.today import TODAY, make_today


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page that is not made yet. `announce` gives it without its text, which is quick.

    `is_alike` where it is one of many of a kind: people, companies, rules. `gather` where there may be thousands: what
    the page is made of, which is quicker than the page.
    """

    address: str
    announce: Callable[[], Page]
    make: Callable[[], Page]
    is_alike: bool = True
    gather: Callable[[], Recipe] | None = None


def render_site(site: Site) -> Mapping[str, Page]:
    """Every generated page by its address, in a fixed order. Pure: the same site, the same bytes."""
    return {address: leaf.make() for address, leaf in Leaves(Renderer(site)).items()}


class Leaves(Mapping[str, Leaf]):
    """Every page by its address, in a fixed order; nothing is rendered yet. A leaf is made when it is asked for."""

    def __init__(self, renderer: Renderer) -> None:
        site = renderer.site
        self._renderer = renderer
        self._places: dict[str, Callable[[Renderer, str], Leaf]] = {
            **{page.address: partial(_lay_single, page, make) for page, make in _list_single(site)},
            **{f"people/{id_}.html": _lay_person for id_ in site.standing.people},
            **{f"companies/{id_}.html": _lay_company for id_ in site.standing.companies},
            **{f"method/rules/{code}.html": _lay_rule for code in site.rules},
        }

    def __getitem__(self, address: str) -> Leaf:
        return self._places[address](self._renderer, address)

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def keys(self) -> KeysView[str]:
        """The addresses; they are compared as a whole."""
        return self._places.keys()


def _lay_single(page: Page, make: Callable[[Renderer], Page], renderer: Renderer, address: str) -> Leaf:
    return Leaf(address, partial(_give, page), partial(make, renderer), is_alike=False)


def _lay_person(renderer: Renderer, address: str) -> Leaf:
    person = renderer.site.standing.people[_name(address)]
    announce, gather = partial(announce_person, renderer, person), partial(gather_person, renderer, person)
    return Leaf(address, announce, partial(make_person, renderer, person), gather=gather)


def _lay_company(renderer: Renderer, address: str) -> Leaf:
    company = renderer.site.standing.companies[_name(address)]
    return Leaf(address, partial(announce_company, company), partial(make_company, renderer, company))


def _lay_rule(renderer: Renderer, address: str) -> Leaf:
    code = _name(address)
    return Leaf(address, partial(announce_rule, renderer, code), partial(make_rule, renderer, code))


def _name(address: str) -> str:
    """The id or code that the page is about."""
    return address.rpartition("/")[2].removesuffix(".html")


def _list_single(site: Site) -> Iterator[tuple[Page, Callable[[Renderer], Page]]]:
    yield HOME, make_home
    yield TODAY, make_today
    yield CALENDAR, make_calendar
    yield PEOPLE, make_people
    if is_called_for(site.standing):
        yield EVERYBODY, make_everybody
    yield GIVING, make_giving
    yield FORTIFY, make_fortify
    yield COMPANIES, make_companies
    yield OPENINGS, make_openings
    yield REACH, make_reach
    yield INTRODUCTIONS, make_introductions
    yield PROGRESS, make_progress
    yield REVIEW, make_review
    yield METHOD, make_method
    yield RULES, make_rules
    yield GLOSSARY, make_glossary
    if "drafts" in site.texts:
        yield DRAFT_FACTS, make_draft_facts


def _give(page: Page) -> Page:
    return page
