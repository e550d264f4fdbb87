"""From a survey to all pages: what both sinks, the MkDocs plugin and the Markdown folder, start from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from types import MappingProxyType

from generator.halves import start_apart
from generator.messages.drafts.occasions import DraftBook
from generator.messages.drafts.reference import write_reference
from generator.model.rule import Rule
from generator.pages.environment import Renderer
from generator.pages.everybody import EVERYBODY
from generator.pages.fortify import FORTIFY
from generator.pages.home import HOME
from generator.pages.page import Page, Site
from generator.pages.people_index import PEOPLE
from generator.pages.progress import PROGRESS
from generator.pages.reach import REACH
from generator.pages.review import REVIEW, make_review
from generator.pages.site import Leaf
from generator.pages.today import TODAY
from generator.rulebook import load_rulebook, load_text
from generator.survey import Survey

MANY = 100
"""From so many people on the longest page is made by a process of its own."""


def begin_pages(survey: Survey) -> Mapping[str, Callable[[], Page]]:
    """What takes longest is begun, among many people, while this process has something else to do; by address.

    That is the review: it judges everybody again, as of a week ago, and nothing else rests on it.
    """
    if len(survey.standing.people) < MANY:
        return {}
    return {REVIEW.address: start_apart(partial(make_review, Renderer(make_site(survey))))}


def make_pages(leaves: Iterable[Leaf], begun: Mapping[str, Callable[[], Page]]) -> dict[str, Page]:
    """The pages by address; `begun` are those that `begin_pages` began. Where it began any, another process helps."""
    makers = {leaf.address: begun.get(leaf.address, leaf.make) for leaf in leaves}
    made = {HOME.address: makers[HOME.address]()}  # first, since most others rest on the plan, too
    apart = [address for address in _HELD_APART if address in makers] if begun else []
    wait = start_apart(lambda: {address: makers[address]() for address in apart}) if apart else dict[str, Page]
    made |= {address: make() for address, make in makers.items() if address not in made and address not in apart}
    made |= wait()
    return {address: made[address] for address in makers}


_HELD_APART = tuple(page.address for page in (TODAY, PEOPLE, EVERYBODY, FORTIFY, REACH, PROGRESS))
"""Pages that take a while, and find out what no other page needs."""


def make_site(survey: Survey) -> Site:
    """What pages are made from, with the rules' own texts."""
    drafts = DraftBook(survey.outlook, survey.templates)
    return Site(
        standing=survey.standing,
        outlook=survey.outlook,
        rules=_load_rules(),
        texts=_load_texts(),
        diagnostics=survey.errors,
        broken=survey.loaded.broken,
        find_drafts=drafts.find,
        sketch_drafts=drafts.sketch,
    )


@cache
def _load_rules() -> Mapping[str, Rule]:
    return load_rulebook()


@cache
def _load_texts() -> Mapping[str, str]:
    texts = {name: load_text(name) for name in ("method", "glossary")}
    return MappingProxyType({**texts, "drafts": write_reference()})
