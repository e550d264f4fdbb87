"""The network: who can introduce you to whom, how strongly, and where each edge comes from (method.md section 7)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from generator.method.acquaintances import find_acquaintances
from generator.method.changes import Again
from generator.method.introductions import find_state
from generator.method.standing import PersonStanding, Standing
from generator.model.fact import fact
from generator.model.numbers import Method
from generator.model.person import Person
from generator.model.playbook import Playbook

STAGE, DECLARED, PHONEBOOK = "stage", "declared", "phonebook"


@fact
class Edge:
    """That `source` knows `target`; `source` is None for you.

    `strength` lies between 0 and 1. `origin` says where the edge comes from: what your own files say about them
    (`stage`), `knows` in the file of `source` (`declared`), or the phonebook that `source` shared (`phonebook`).
    `well` is yes, unknown or no (hollow: typed so, or the outcome of an introduction); `how` as typed; `file` the
    file that says so.
    """

    source: str | None
    target: str
    strength: float
    origin: str
    file: str
    well: str = "unknown"
    how: str | None = None


@dataclass(frozen=True)
class Network:
    """Every edge that may be used, and the hollow ones, which never are.

    `first` maps each first hop to the edge from you; `known` maps each person who may be a hop to the edges that
    leave them; `hollow` maps a person to those whom they hardly know. All sorted by id. `closed` holds the people
    who are to be left alone: no path touches them. `recruiters` may only be the end of a path.
    """

    first: Mapping[str, Edge]
    known: Mapping[str, tuple[Edge, ...]]
    hollow: Mapping[str, tuple[Edge, ...]]
    closed: frozenset[str]
    recruiters: frozenset[str]

    @cached_property
    def between(self) -> Mapping[tuple[str, str], Edge]:
        """(source, target) -> the usable edge between the two."""
        return {(who, edge.target): edge for who, edges in self.known.items() for edge in edges}

    def is_hollow(self, source: str, target: str) -> bool:
        """True where `source` is known to hardly know `target`."""
        return any(edge.target == target for edge in self.hollow.get(source, ()))


def build_network(standing: Standing, before: Again[Network] | None = None) -> Network:
    """The network as it stands; strengths come from the numbers of me.yaml."""
    if before and before.is_quiet:
        return _renew(before.result, before.changed, standing)
    playbook = standing.playbook
    closed = frozenset(person.id for person in playbook.people.values() if person.do_not_contact)
    recruiters = frozenset(person.id for person in playbook.people.values() if person.is_recruiter)
    if before and (closed, recruiters) == (before.result.closed, before.result.recruiters):
        return _read_again(before.result, before.changed, standing)
    known, hollow = _read_acquaintances(playbook.people, standing)
    return Network(
        first=dict(_find_first_hops(standing.people, standing, closed)),
        known=_leave_out(known, closed, recruiters),
        hollow=hollow,
        closed=closed,
        recruiters=recruiters,
    )


def _leave_out(
    known: Mapping[str, tuple[Edge, ...]], closed: frozenset[str], recruiters: frozenset[str]
) -> dict[str, tuple[Edge, ...]]:
    """The edges that may be a part of a path."""
    return {
        who: usable
        for who, edges in known.items()
        if who not in closed | recruiters and (usable := tuple(e for e in edges if e.target not in closed))
    }


def _read_again(network: Network, changed: frozenset[str], standing: Standing) -> Network:
    """The same with the edges that leave those in `changed` as they are now."""
    known, hollow = _read_acquaintances(changed, standing)
    for who, edges in network.known.items():
        if who not in changed:
            known[who] = edges
    for who, edges in network.hollow.items():
        if who not in changed:
            hollow[who] = edges
    return replace(
        _renew(network, changed, standing),
        known=dict(sorted(_leave_out(known, network.closed, network.recruiters).items())),
        hollow=dict(sorted(hollow.items())),
    )


def _renew(network: Network, changed: frozenset[str], standing: Standing) -> Network:
    """The same people knowing each other, with the edges from you to those in `changed` as they are now."""
    found = dict(_find_first_hops(changed, standing, network.closed))
    first = {**network.first, **found}
    if first.keys() != network.first.keys() or found.keys() != changed & network.first.keys():
        first = dict(_find_first_hops(standing.people, standing, network.closed))
    renewed = replace(network, first=first)
    if "between" in vars(network):
        vars(renewed)["between"] = network.between
    return renewed


def weigh_stage(standing: PersonStanding, method: Method) -> float:
    """How strong the edge from you to them is, 0 to 1: by stage and freshness; a stranger is none."""
    if standing.stage == "stranger":
        return 0.0
    strength = float(getattr(method, f"warmth_{standing.stage}"))
    factor = {"fading": method.warmth_fading, "lapsed": method.warmth_lapsed}.get(standing.rhythm.freshness, 1.0)
    return _between_0_and_1(strength * factor)


def find_return(person: Person, today: date) -> date:
    """The first day from today on which they are not away."""
    day = today
    for away in sorted(person.away, key=lambda away: (away.from_, away.to)):
        if away.from_ <= day <= away.to:
            day = date.fromordinal(min(away.to.toordinal() + 1, date.max.toordinal()))
    return day


def _find_first_hops(people: Iterable[str], standing: Standing, closed: frozenset[str]) -> Iterator[tuple[str, Edge]]:
    for who in sorted(people):
        strength = weigh_stage(standing.people[who], standing.playbook.me.method)
        if strength > 0 and who not in closed:
            yield who, Edge(None, who, strength, STAGE, standing.playbook.people[who].file, "yes")


def _read_acquaintances(
    sources: Collection[str], standing: Standing
) -> tuple[dict[str, tuple[Edge, ...]], dict[str, tuple[Edge, ...]]]:
    """Usable and hollow edges by the person they leave, each sorted by id; one edge for each pair."""
    best: dict[str, dict[str, Edge]] = {}
    for source, edge in _list_edges(sources, standing.playbook, standing.today):
        edges = best.setdefault(source, {})
        if edge.target not in edges or _outweighs(edge, edges[edge.target]):
            edges[edge.target] = edge
    known, hollow = {}, {}
    for source in sorted(best):
        found = [edge for _, edge in sorted(best[source].items())]
        if usable := tuple([edge for edge in found if edge.well != "no" and edge.strength > 0]):
            known[source] = usable
        if useless := tuple([edge for edge in found if edge.well == "no"]):
            hollow[source] = useless
    return known, hollow


def _outweighs(edge: Edge, other: Edge) -> bool:
    """A hollow edge outweighs every other, whatever a phonebook says; then the stronger one does."""
    return (edge.well == "no", edge.strength) > (other.well == "no", other.strength)


def _list_edges(sources: Collection[str], playbook: Playbook, today: date) -> Iterator[tuple[str, Edge]]:
    """Every edge between two people that a file speaks of, to people who have a file, with the one it leaves."""
    method = playbook.me.method
    typed = {"yes": method.warmth_knows_well, "unknown": method.warmth_knows_unknown, "no": 0.0}
    strengths = {well: _between_0_and_1(strength) for well, strength in typed.items()}
    for person in (playbook.people[who] for who in sources if who in playbook.people):
        for known in find_acquaintances(person, playbook, today):
            well = known.well
            yield person.id, Edge(person.id, known.who, strengths[well], DECLARED, person.file, well, known.how)
    yield from _list_phonebook_edges(playbook, today)


def _list_phonebook_edges(playbook: Playbook, today: date) -> Iterator[tuple[str, Edge]]:
    """An edge for each row of a friend's phonebook that means somebody with a file."""
    strength = _between_0_and_1(playbook.me.method.warmth_phonebook)
    hollow = {
        (introduction.introducer, introduction.introduced)
        for introduction in playbook.introductions
        if find_state(introduction, today) == "hollow"
    }
    for book in playbook.phonebooks.values():
        for link in book.links if book.owner in playbook.people else ():
            who = playbook.filed_as(link)
            if who and who != book.owner and not (link.linked and link.linked.first > today):
                said_no = (book.owner, who) in hollow
                well = "no" if said_no else "unknown"
                yield book.owner, Edge(book.owner, who, strength, PHONEBOOK, book.file, well)


def _between_0_and_1(strength: float) -> float:
    return min(max(float(strength), 0.0), 1.0)
