"""The next weeks as a calendar: a grid to print, a list on a phone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.method.acting.calendar import Calendar
from generator.method.plan import PlannedAction
from generator.method.workdays import find_holidays
from generator.pages.dates import WEEKDAYS
from generator.pages.environment import Renderer
from generator.pages.page import Page


@dataclass(frozen=True, slots=True)
class Cell:
    """A day: what is planned, and what sort of day it is.

    `state` is past, today, free (no working day), holiday or empty for a working day. `is_off` is True on weekdays
    that are never worked on.
    """

    day: date
    weekday: str
    state: str
    is_off: bool
    actions: tuple[PlannedAction, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from a Monday on."""

    begins: date
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class _Frame:
    today: date
    calendar: Calendar
    planned: Mapping[date, Sequence[PlannedAction]]

    def fill(self, day: date) -> Cell:
        """The cell of a day."""
        is_off = day.weekday() not in self.calendar.weekdays
        actions = tuple(self.planned.get(day, ()))
        return Cell(day, WEEKDAYS[day.weekday()], self._judge(day), is_off and not actions, actions)

    def _judge(self, day: date) -> str:
        if day <= self.today:
            return "today" if day == self.today else "past"
        if day in find_holidays(self.calendar.holidays, day.year):
            return "holiday"
        return "" if self.calendar.is_working(day) else "free"


CALENDAR = Page("calendar.html", "Calendar", "", kind="calendar", hint="the next eight weeks, to print")


def make_calendar(renderer: Renderer) -> Page:
    """The page with the weeks of the plan, at `calendar.html`."""
    site = renderer.site
    plan = site.outlook.plan
    weeks = tuple(_list_weeks(renderer))
    return renderer.render_page(
        "calendar.html",
        CALENDAR,
        plan=plan,
        weeks=weeks,
        off=[all(week.cells[place].is_off for week in weeks) for place in range(7)],
        weekdays=WEEKDAYS,
    )


def _list_weeks(renderer: Renderer) -> Iterator[Week]:
    """The weeks from this one on in which something is planned, and those between them."""
    site = renderer.site
    planned: defaultdict[date, list[PlannedAction]] = defaultdict(list)
    for action in site.outlook.plan.actions:
        if action.on:
            planned[action.on].append(action)
    frame = _Frame(site.today, Calendar(site.standing.playbook.me.capacity), planned)
    monday = site.today - timedelta(site.today.weekday())
    while planned and monday <= max(planned):
        yield Week(monday, tuple(frame.fill(monday + timedelta(number)) for number in range(7)))
        monday += timedelta(7)
