"""Today and this week: what to do, with whom, why, and how long it takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from generator.method.acting.calendar import Calendar
from generator.method.plan import Plan, PlannedAction
from generator.pages.dates import write_weekday
from generator.pages.drafts import list_days_drafts
from generator.pages.environment import Renderer
from generator.pages.home import shorten
from generator.pages.page import Page

UNPLACED = 20


@dataclass(frozen=True, slots=True)
class Day:
    """A day with everything that is planned for it."""

    day: date
    name: str
    actions: tuple[PlannedAction, ...]

    @property
    def minutes(self) -> int:
        """About how long all of it takes."""
        return sum(action.minutes for action in self.actions)


TODAY = Page("today.html", "Today and this week", "", kind="today", hint="what to do now, with whom and why")


def make_today(renderer: Renderer) -> Page:
    """The page for today and this week, at `today.html`."""
    site = renderer.site
    plan, today = site.outlook.plan, site.today
    sunday = today + timedelta(6 - today.weekday())
    later = tuple(list_days(plan.between(today + timedelta(1), sunday)))
    following = tuple(list_days(plan.between(sunday + timedelta(1), sunday + timedelta(7))))
    return renderer.render_page(
        "today.html",
        TODAY,
        plan=plan,
        as_of=write_weekday(today),
        now=Day(today, write_weekday(today), plan.between(today, today)),
        drafts=list_days_drafts(plan.between(today, sunday), site),
        is_free=not Calendar(site.standing.playbook.me.capacity).is_working(today),
        next=_find_next(plan, today),
        weeks=(("week", "Later this week", later), ("next-week", "Next week", following)),
        unplaced=shorten(plan.unplaced, UNPLACED),
        is_new=not (site.standing.people or site.standing.companies or plan.actions),
    )


def list_days(actions: Iterable[PlannedAction]) -> Iterator[Day]:
    """The days with something on them, in order; the actions must be sorted by day."""
    for day, found in groupby(actions, key=lambda action: action.on):
        if day:
            yield Day(day, write_weekday(day).rpartition(" ")[0], tuple(found))


def _find_next(plan: Plan, today: date) -> date | None:
    """The next day with something to do."""
    return next((action.on for action in plan.actions if action.on and action.on > today), None)
