"""Watching yourself: the counts that matter, by week and by month (method.md section 12)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain

from generator.method.changes import Again
from generator.method.climbs import Month, follow_climbs
from generator.method.effort import Effort, count_effort, list_applications
from generator.method.introductions import LIFE
from generator.method.openings import Board
from generator.method.outreach import list_outreaches
from generator.method.standing import Standing
from generator.model.fact import fact

_WEEKS = 26


@fact
class Week:
    """The counts of one ISO week, which begins on the Monday `begins`.

    `conversations` are exchanges (one a person and day); `outreaches` are your written messages that answer nothing,
    of which `answered` got an answer and `waiting` still may get one.
    """

    begins: date
    conversations: int
    gives: int
    asks: int
    outreaches: int
    answered: int
    waiting: int
    effort: Effort


@fact
class Progress:
    """The last 26 weeks and 24 months, oldest first, and how things stand today.

    `introductions` counts them by state, in the order of their life; `warm_openings` of the `open_openings` have a
    path as warm as an acquaintance inside. `effort` is that of the weeks together.
    """

    weeks: tuple[Week, ...]
    months: tuple[Month, ...]
    introductions: Mapping[str, int]
    open_openings: int
    warm_openings: int
    effort: Effort


def watch_progress(standing: Standing, board: Board, before: Again[Progress] | None = None) -> Progress:
    """The counts up to today."""
    weeks = _count_weeks(standing, before and before.narrow(before.result.weeks))
    states = Counter(introduction.state for introduction in standing.introductions)
    return Progress(
        weeks=weeks,
        months=follow_climbs(standing, before and before.narrow(before.result.months)),
        introductions={state: states[state] for state in LIFE},
        open_openings=len(board.rows),
        warm_openings=board.count_warm(standing.playbook.me.method.warmth_acquaintance),
        effort=count_effort(standing, weeks[0].begins, standing.today, before and before.narrow(before.result.effort)),
    )


def _count_weeks(standing: Standing, before: Again[tuple[Week, ...]] | None) -> tuple[Week, ...]:
    if before is None:
        applications = ((application.on, application.through) for application in list_applications(standing))
        return _fill_weeks(Counter(chain(_list_events(standing.people, standing), applications)), standing.today)
    then = _fill_weeks(Counter(_list_events(before.changed, before.then)), standing.today)
    now = _fill_weeks(Counter(_list_events(before.changed, standing)), standing.today)
    return tuple(_mend(*weeks) for weeks in zip(before.result, then, now, strict=True))


def _mend(week: Week, then: Week, now: Week) -> Week:
    """The week with some people's counts of now instead of those of then."""
    counts = {
        count: getattr(week, count) - getattr(then, count) + getattr(now, count)
        for count in ("conversations", "gives", "asks", "outreaches", "answered", "waiting")
    }
    outreaches = week.effort.outreaches - then.effort.outreaches + now.effort.outreaches
    return Week(week.begins, **counts, effort=replace(week.effort, outreaches=outreaches))


def _fill_weeks(events: Mapping[tuple[date, str], int], today: date) -> tuple[Week, ...]:
    counts: defaultdict[date, Counter[str]] = defaultdict(Counter)
    for (day, what), number in events.items():
        counts[find_monday(day)][what] += number
    this = find_monday(today)
    mondays = [this - timedelta(weeks=back) for back in reversed(range(_WEEKS))]
    return tuple(_fill(monday, counts[monday]) for monday in mondays)


def find_monday(day: date) -> date:
    """The Monday of the day's ISO week."""
    return date.fromordinal(max(day.toordinal() - day.weekday(), 1))


def _list_events(people: Iterable[str], standing: Standing) -> Iterator[tuple[date, str]]:
    """Everything with these people that counts, with its day."""
    for who in people:
        person = standing.people[who]
        contacts = person.contacts
        yield from ((exchange.day, "conversation") for exchange in contacts.exchanges)
        yield from ((entry.on, "touch") for entry in contacts.entries if entry.by == "me")
        yield from ((entry.on, "give") for entry in person.ledger.gave)
        yield from ((entry.on, "ask") for entry in person.ledger.asked)
        yield from list_outreaches(contacts, standing)


def _fill(monday: date, counts: Counter[str]) -> Week:
    return Week(
        begins=monday,
        conversations=counts["conversation"],
        gives=counts["give"],
        asks=counts["ask"],
        outreaches=counts["answered"] + counts["waiting"] + counts["unanswered"],
        answered=counts["answered"],
        waiting=counts["waiting"],
        effort=Effort(counts["touch"], counts["referral"], counts["cold"]),
    )
