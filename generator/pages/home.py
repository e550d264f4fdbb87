"""The first page: what needs you now, who is close to the next rung, what is in trouble."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from generator.model.diagnostic import Diagnostic
from generator.pages.beginning import list_steps
from generator.pages.dates import write_weekday
from generator.pages.environment import Renderer
from generator.pages.needs import find_chances, find_close, find_drifted, find_needs, find_quiet
from generator.pages.page import Page
from generator.pages.pictures.ladder import draw_stages

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shortlist(Generic[T]):
    """The first few of a list, and how many more there are: no list of the home page grows with the playbook."""

    shown: Sequence[T]
    more: int


def shorten(items: Sequence[T], limit: int) -> Shortlist[T]:
    """At most `limit` of `items`."""
    return Shortlist(items[:limit], max(len(items) - limit, 0))


HOME = Page("index.html", "Home", "", kind="home", hint="what needs you now")


def make_home(renderer: Renderer) -> Page:
    """The home page; in a new playbook it says what to do first, too."""
    site = renderer.site
    standing = site.standing
    files = group_errors(site.diagnostics)
    people, chances = standing.people.values(), find_chances(standing)
    return renderer.render_page(
        "home.html",
        HOME,
        me=standing.playbook.me,
        as_of=write_weekday(site.today),
        files=shorten(files, 20),
        steps=list_steps(standing),
        links=len(standing.playbook.my_links),
        somebody=next((id_ for id_, person in standing.people.items() if not person.off_limits), None),
        first_day=next((action.on for action in site.outlook.plan.actions if action.on), site.today),
        needs=shorten(find_needs(site.outlook.plan, standing), 12),
        quiet=shorten(find_quiet(people), 8),
        close=shorten(find_close(people), 6),
        drifted=shorten(find_drifted(people), 8),
        ending=shorten([chance for chance in chances if chance.soon], 8),
        chances=shorten([chance for chance in chances if not chance.soon], 8),
        stages=draw_stages(people),
        companies=standing.companies,
        people=standing.people,
    )


def group_errors(diagnostics: Iterable[Diagnostic]) -> tuple[tuple[str, tuple[Diagnostic, ...]], ...]:
    """The errors by file, files and places in order."""
    errors = sorted((problem for problem in diagnostics if problem.level == "error"), key=lambda p: p.sort_key)
    return tuple((file, tuple(problems)) for file, problems in groupby(errors, key=lambda p: p.file))
