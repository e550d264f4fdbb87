"""The contact rhythm: a strip of time with everything that happened, and what the days ahead mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from generator.method.standing import PersonStanding
from generator.model.person import LogEntry
from generator.pages.dates import MONTHS

BACK = (365, 730)
"""The strip shows at least and at most this many days of the past, and the rest of that month."""

AHEAD = (45, 200)
"""And of the days to come. With whole months many people have the same strip of time."""

CLEAR = 10
"""Percent of the width that lie at least between the middles of two words."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A contact on the strip: its place in percent, how it was (`met`, `spoke`, `wrote`, `open`), who started it."""

    x: float
    kind: str
    by: str
    day: date


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of days, in percent: `fresh`, `fading`, `lapsed`, `wait` or `away`."""

    x: float
    width: float
    kind: str


@dataclass(frozen=True, slots=True)
class Tick:
    """The first day of a month: January with its year, every third month with its name, the others bare."""

    x: float
    label: str
    is_year: bool


@dataclass(frozen=True, slots=True)
class Label:
    """A word above the strip."""

    x: float
    text: str


@dataclass(frozen=True, slots=True)
class Strip:
    """All of the picture, in percent of its width, but for where today is: a style sheet of that day puts it there."""

    first: date
    last: date
    ticks: tuple[Tick, ...]
    zones: tuple[Zone, ...]
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]
    allowed: float | None

    @property
    def kinds(self) -> frozenset[str]:
        """What occurs in it, so that the legend explains no more than that."""
        return frozenset([*(mark.kind for mark in self.marks), *(zone.kind for zone in self.zones)])


@dataclass(frozen=True, slots=True)
class Scale:
    """The days of a strip. `allowed` is the day from which you may write again, where it is still to come.

    It is the same on most days of a month.
    """

    first: date
    last: date
    allowed: date | None

    @property
    def days(self) -> int:
        """How many lie between the first and the last."""
        return (self.last - self.first).days

    def place(self, day: date) -> float:
        """Where a day is, in percent."""
        inside = min(max(day, self.first), self.last)
        return round(100 * (inside - self.first).days / self.days, 2)

    def zone(self, start: date, end: date, kind: str) -> Zone | None:
        """The zone from one day to another; None where none of it is on the strip."""
        x, width = self.place(start), round(self.place(end) - self.place(start), 2)
        return Zone(x, width, kind) if width > 0 else None


def draw_rhythm(standing: PersonStanding, scale: Scale) -> Strip:
    """The strip of one person."""
    return Strip(
        scale.first,
        scale.last,
        _ticks(scale.first, scale.last),
        tuple(zone for zone in _zones(standing, scale) if zone),
        tuple(_marks(standing, scale)),
        tuple(_labels(standing, scale)),
        scale.place(scale.allowed) if scale.allowed else None,
    )


def choose_scale(standing: PersonStanding, today: date) -> Scale | None:
    """The days to show of one person; None where the log holds nothing up to today."""
    if not standing.contacts.entries:
        return None
    back = min(max((today - standing.contacts.entries[0].on).days + 15, BACK[0]), BACK[1])
    rhythm = standing.rhythm
    ahead = [day for day in (rhythm.fades_on, rhythm.lapses_on, rhythm.next_allowed) if day]
    wanted = max(((day - today).days + 20 for day in ahead), default=0)
    ahead_most = today + timedelta(min(max(wanted, AHEAD[0]), AHEAD[1]))
    return Scale(
        (today - timedelta(back)).replace(day=1),
        (ahead_most.replace(day=1) + timedelta(31)).replace(day=1),
        rhythm.next_allowed if rhythm.next_allowed and rhythm.next_allowed > today else None,
    )


@lru_cache
def _ticks(first: date, last: date) -> tuple[Tick, ...]:
    """Many people share a scale."""
    return tuple(_find_ticks(Scale(first, last, None)))


def _find_ticks(scale: Scale) -> Iterator[Tick]:
    year, month = scale.first.year, scale.first.month
    while True:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        day = date(year, month, 1)
        if day > scale.last:
            return
        label = str(year) if month == 1 else MONTHS[month - 1][:3] if month % 3 == 1 else ""
        yield Tick(scale.place(day), label, month == 1)


def _zones(standing: PersonStanding, scale: Scale) -> Iterator[Zone | None]:
    rhythm = standing.rhythm
    if rhythm.last_exchange and rhythm.fades_on and rhythm.lapses_on:
        yield scale.zone(rhythm.last_exchange, rhythm.fades_on, "fresh")
        yield scale.zone(rhythm.fades_on, rhythm.lapses_on, "fading")
        yield scale.zone(rhythm.lapses_on, scale.last, "lapsed")
    if rhythm.last_outreach and rhythm.next_allowed:
        yield scale.zone(rhythm.last_outreach, rhythm.next_allowed, "wait")
    for away in standing.person.away:
        yield scale.zone(away.from_, away.to + timedelta(1), "away")


def _labels(standing: PersonStanding, scale: Scale) -> Iterator[Label]:
    """`fades` and `lapses` where they begin, unless words would meet."""
    taken: list[float] = []
    for day, text in ((standing.rhythm.fades_on, "fades"), (standing.rhythm.lapses_on, "lapses")):
        if day and scale.first < day < scale.last:
            x = scale.place(day)
            if all(abs(x - other) >= CLEAR for other in taken) and x <= 100 - CLEAR / 2:
                taken.append(x)
                yield Label(x, text)


def _marks(standing: PersonStanding, scale: Scale) -> Iterator[Mark]:
    contacts = standing.contacts
    unanswered = {id(entry) for entry in (*contacts.unanswered, *contacts.waiting_for_me, *contacts.waiting_for_them)}
    for entry in contacts.entries:
        if entry.on >= scale.first:
            kind = "open" if id(entry) in unanswered else _kind(entry)
            yield Mark(scale.place(entry.on), kind, entry.by, entry.on)


def _kind(entry: LogEntry) -> str:
    if entry.is_in_person:
        return "met"
    return "spoke" if entry.is_live else "wrote"
