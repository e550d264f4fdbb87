"""Who stands in the picture of the network: the best ways first, and never more than fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from generator.method.graph import PHONEBOOK, Edge
from generator.method.paths import Path
from generator.method.reach import Reach

COMPANIES = 12
PEOPLE = 48
OUTSIDE = 2
"""So many insiders of a company are shown that no path leads to."""

DOORS = 5
"""So many connectors are shown."""


@dataclass(slots=True)
class Actor:
    """Somebody in the picture: the company they are a way into, and the warmth of the best way to them (0: none)."""

    who: str
    company: str | None = None
    warmth: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """An edge in the picture, from you where `source` is None; `kind` is sure, unsure or phonebook."""

    source: str | None
    target: str
    strength: float
    kind: str


@dataclass(frozen=True)
class Cast:
    """Everybody in the picture with the edges between them, in the order in which they were chosen."""

    companies: tuple[str, ...]
    actors: Mapping[str, Actor]
    lines: tuple[Line, ...]
    left_out: int


@dataclass
class _Stage:
    reach: Reach
    employers: Mapping[str, str]
    actors: dict[str, Actor] = field(default_factory=dict)
    lines: dict[tuple[str | None, str], Line] = field(default_factory=dict)

    def add_path(self, path: Path) -> None:
        """All of a path, or nothing where somebody on it does not fit any more."""
        if not self._has_room({*path.via, path.to}):
            return
        warmth = 1.0
        for hop in path.hops:
            warmth *= hop.edge.strength
            self._add(hop.edge.target, warmth)
            self._link(hop.edge)

    def add_person(self, who: str) -> None:
        """Somebody with their own edge from you, if there is one."""
        if not self._has_room({who}):
            return
        edge = self.reach.network.first.get(who)
        self._add(who, edge.strength if edge else 0.0)
        if edge:
            self._link(edge)

    def link_acquaintances(self, who: str) -> None:
        """Whom they know of those in the picture."""
        for edge in self.reach.network.known.get(who, ()):
            if who in self.actors and edge.target in self.actors:
                self._link(edge)

    def _has_room(self, people: set[str]) -> bool:
        return len(self.actors) + len(people - self.actors.keys()) <= PEOPLE

    def _add(self, who: str, warmth: float) -> None:
        actor = self.actors.setdefault(who, Actor(who, self.employers.get(who)))
        actor.warmth = max(actor.warmth, warmth)

    def _link(self, edge: Edge) -> None:
        kind = "phonebook" if edge.origin == PHONEBOOK else "sure" if edge.well == "yes" else "unsure"
        self.lines.setdefault((edge.source, edge.target), Line(edge.source, edge.target, edge.strength, kind))


def choose_cast(reach: Reach, companies: Sequence[str]) -> Cast:
    """The cast for the first of `companies`, the best path to each before the second best of any."""
    shown = tuple(companies[:COMPANIES])
    employers = {who: company for company in shown for who in reach.standing.companies[company].insiders}
    stage = _Stage(reach, employers)
    for path in _take_turns(reach.companies[company].paths for company in shown):
        stage.add_path(path)
    for who in _list_outsiders(reach, shown):
        stage.add_person(who)
    doors = [*(connector.who for connector in reach.connectors[:DOORS]), *(bridge.who for bridge in reach.bridges)]
    for who in doors:
        stage.add_person(who)
        stage.link_acquaintances(who)
    return Cast(shown, stage.actors, tuple(stage.lines.values()), len(companies) - len(shown))


def _take_turns(paths: Iterable[tuple[Path, ...]]) -> Iterator[Path]:
    for turn in zip_longest(*paths):
        yield from (path for path in turn if path)


def _list_outsiders(reach: Reach, companies: Iterable[str]) -> Iterator[str]:
    """The first insiders of each company that no path leads to."""
    for company in companies:
        if not reach.companies[company].paths:
            found = (who for who in reach.standing.companies[company].insiders if who not in reach.network.closed)
            yield from (who for who, _ in zip(found, range(OUTSIDE), strict=False))
