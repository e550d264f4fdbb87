"""What a page is, and what all pages are made from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Protocol

from generator.method.draft import Draft
from generator.method.outlook import Outlook
from generator.method.plan import PlannedAction
from generator.method.standing import Standing
from generator.model.diagnostic import Diagnostic
from generator.model.rule import Rule


@dataclass(frozen=True, slots=True)
class Page:
    """One page: `body` is HTML from the first heading on, `sections` its second-level headings (id, title).

    `address` is relative to the site, `words` are plain text that search finds the page by, `hint` is
    the grey line under a search result.
    """

    address: str
    title: str
    body: str
    sections: tuple[tuple[str, str], ...] = ()
    kind: str = "page"
    words: str = ""
    hint: str = ""

    @property
    def root(self) -> str:
        """The relative address of the site's folder, seen from this page: "" or "../" and so on."""
        return "../" * self.address.count("/")


Facts = Mapping[str, Any]
"""What a template gets, by the names that it uses."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that one of many pages is made of: what is announced of it, its template, and facts that say all by value.

    `derive` gives the template more facts, which follow from these alone. The day is no fact: what it makes of the
    others is. So two recipes that read the same make the same page, be they of different days. `render` makes it.
    """

    template: str
    page: Page
    facts: Facts
    derive: Callable[[Facts], Facts] = field(repr=False)
    render: Callable[[Recipe], Page] = field(repr=False)

    def make(self) -> Page:
        """The page."""
        return self.render(self)


class Sketch(Protocol):
    """A draft that no rule on messages has read yet. All that they may know is in it, by value."""

    def finish(self) -> Draft | None:
        """The draft; None where it is not to be shown."""


@dataclass(frozen=True)
class Site:
    """All that pages are made from: the verdicts, what follows from them, the rules' texts, and what is wrong.

    `find_drafts` gives the drafts to a person, `sketch_drafts` the same before they are judged, which is quicker.
    """

    standing: Standing
    outlook: Outlook
    rules: Mapping[str, Rule]
    texts: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...] = ()
    broken: frozenset[str] = frozenset()
    find_drafts: Callable[[str], tuple[Draft, ...]] = lambda who: ()
    sketch_drafts: Callable[[str], tuple[Sketch, ...]] = lambda who: ()

    @property
    def today(self) -> date:
        """The day for which everything is computed."""
        return self.standing.today

    @cached_property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What keeps files, or parts of them, from being taken."""
        return tuple(problem for problem in self.diagnostics if problem.level == "error")

    @cached_property
    def target_people(self) -> frozenset[str]:
        """The people who work at a target company or decide about an opening there."""
        return frozenset(self.outlook.reach.target_people)

    @cached_property
    def planned_with(self) -> Mapping[str, tuple[PlannedAction, ...]]:
        """Person -> everything planned with them: first what has a day, then what has none."""
        return self._index_plan(lambda action: action.who)

    @cached_property
    def planned_about(self) -> Mapping[str, tuple[PlannedAction, ...]]:
        """Company -> everything planned that has to do with it, in the same order."""
        return self._index_plan(lambda action: action.company)

    def _index_plan(self, key: Callable[[PlannedAction], str | None]) -> Mapping[str, tuple[PlannedAction, ...]]:
        plan = self.outlook.plan
        index: defaultdict[str, list[PlannedAction]] = defaultdict(list)
        for action in (*plan.actions, *plan.unplaced):
            found = key(action)
            if found:
                index[found].append(action)
        return {id_: tuple(actions) for id_, actions in index.items()}
