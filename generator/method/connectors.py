"""Who opens doors: connectors, and the bridges that a target hangs on (method.md section 7)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nlargest, nsmallest

from generator.method.graph import DECLARED, Network
from generator.method.paths import Path
from generator.method.routes import Atlas
from generator.method.standing import Standing
from generator.model.fact import fact
from generator.model.names import fold_text

_SHOWN = 10
_SPAN = 2

Span = tuple[int, int, str]
"""How many companies and how many fields the acquaintances of somebody span, and who it is."""


@fact
class Connector:
    """Somebody whose acquaintances span at least 2 companies.

    `companies` are the acquaintances' employers, `fields` those of the employers with a company file; both as typed,
    each once, sorted. A row in their phonebook is no acquaintance.
    """

    who: str
    companies: tuple[str, ...]
    fields: tuple[str, ...]
    acquaintances: int


@fact
class Bridge:
    """Somebody through whom every path to each of the target companies `companies` leads."""

    who: str
    companies: tuple[str, ...]


def find_connectors(spans: Sequence[Span], network: Network, standing: Standing) -> tuple[Connector, ...]:
    """At most 10, by how many companies and fields they span, then by how well you know them, then by id."""
    worlds = _Worlds(network, standing)
    best = nsmallest(_SHOWN, spans, key=lambda span: _rank(span, network))
    return tuple(worlds.describe(who) for *_, who in best)


def list_spans(network: Network, standing: Standing) -> Sequence[Span]:
    """How many companies and fields those who may be among the first 10 span: they, and whoever spans as many."""
    worlds = _Worlds(network, standing)
    spans = [span for who in network.known if (span := (*worlds.count(who), who))[0] >= _SPAN]
    least = min(nlargest(_SHOWN, map(_measure, spans)), default=(0, 0))
    return [span for span in spans if _measure(span) >= least]


def list_bridges(needed: Mapping[str, Collection[str]]) -> tuple[Bridge, ...]:
    """The bridges, sorted by id; `needed` maps a company to those without whom it is out of reach."""
    companies: dict[str, list[str]] = {}
    for company, people in sorted(needed.items()):
        for who in people:
            companies.setdefault(who, []).append(company)
    return tuple(Bridge(who, tuple(companies[who])) for who in sorted(companies))


def find_needed(company: str, paths: Sequence[Path], atlas: Atlas, absent: Collection[str]) -> tuple[str, ...]:
    """Those on every one of the best `paths` to the company without whom there is none, sorted."""
    via = sorted(set.intersection(*(set(path.via) for path in paths)) if paths else ())
    return tuple(who for who in via if not atlas.find_routes(("company", company), 1, {*absent, who}))


def _measure(span: Span) -> tuple[int, int]:
    companies, fields, _ = span
    return companies + fields, companies


def _rank(span: Span, network: Network) -> tuple[int, int, float, str]:
    total, companies = _measure(span)
    first = network.first.get(span[2])
    return -total, -companies, -(first.strength if first else 0.0), span[2]


@dataclass(frozen=True)
class _Worlds:
    """Where the acquaintances of people work; what an employer's name means is looked up once."""

    network: Network
    standing: Standing
    _read: dict[str, tuple[str, str, str, str]] = field(default_factory=dict)

    def count(self, who: str) -> tuple[int, int]:
        """How many companies and fields they span."""
        found = self._list(who)
        return len({key for key, *_ in found}), len({key for _, _, key, _ in found if key})

    def describe(self, who: str) -> Connector:
        """The same in names."""
        found = self._list(who)
        companies = {key: name for key, name, *_ in found}.values()
        fields = {key: name for *_, key, name in found if key}.values()
        return Connector(who, tuple(sorted(companies)), tuple(sorted(fields)), len(self._list_acquaintances(who)))

    def _list(self, who: str) -> list[tuple[str, str, str, str]]:
        people = self.standing.playbook.people
        return [self._read_employer(at) for target in self._list_acquaintances(who) if (at := people[target].at)]

    def _list_acquaintances(self, who: str) -> list[str]:
        return [edge.target for edge in self.network.known[who] if edge.origin == DECLARED]

    def _read_employer(self, at: str) -> tuple[str, str, str, str]:
        """What the employer is called and its field, as far as a company file says so, each after its key."""
        if at not in self._read:
            playbook = self.standing.playbook
            company = playbook.company_id(at)
            works_on = (playbook.companies[company].field if company else None) or ""
            self._read[at] = playbook.employer_key(at), playbook.employer_name(at), fold_text(works_on), works_on
        return self._read[at]
