"""Who opens doors: connectors, and the bridges that a target hangs on (method.md section 7)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from generator.method.graph import DECLARED, Network
from generator.method.paths import Path
from generator.method.routes import Atlas
from generator.method.standing import Standing
from generator.model.names import fold_company, fold_text

_SHOWN = 10
_SPAN = 2


@dataclass(frozen=True, slots=True)
class Connector:
    """Somebody whose acquaintances span at least 2 companies.

    `companies` are the acquaintances' employers, `fields` those of the employers with a company file; both as typed,
    each once, sorted. A row in their phonebook is no acquaintance.
    """

    who: str
    companies: tuple[str, ...]
    fields: tuple[str, ...]
    acquaintances: int


@dataclass(frozen=True, slots=True)
class Bridge:
    """Somebody through whom every path to each of the target companies `companies` leads."""

    who: str
    companies: tuple[str, ...]


def find_connectors(network: Network, standing: Standing) -> tuple[Connector, ...]:
    """At most 10, by how many companies and fields they span, then by how well you know them, then by id."""
    found = (_span(who, network, standing) for who in network.known)
    return tuple(sorted((c for c in found if len(c.companies) >= _SPAN), key=lambda c: _rank(c, network))[:_SHOWN])


def find_bridges(
    atlas: Atlas, paths: Mapping[str, tuple[Path, ...]], absent: Mapping[str, Collection[str]]
) -> tuple[Bridge, ...]:
    """The bridges, sorted by id; `paths` are the best ones by company, `absent` whom they must not touch."""
    companies: dict[str, list[str]] = {}
    for company, found in sorted(paths.items()):
        for who in sorted(set.intersection(*(set(path.via) for path in found)) if found else ()):
            if not atlas.find_routes(("company", company), 1, {*absent[company], who}):
                companies.setdefault(who, []).append(company)
    return tuple(Bridge(who, tuple(companies[who])) for who in sorted(companies))


def _span(who: str, network: Network, standing: Standing) -> Connector:
    known = [edge.target for edge in network.known[who] if edge.origin == DECLARED]
    employers = [employer for target in known if (employer := standing.playbook.people[target].at)]
    companies = {fold_company(name): name for name in map(standing.playbook.employer_name, employers)}
    fields = {fold_text(field): field for field in _list_fields(employers, standing)}
    return Connector(who, tuple(sorted(companies.values())), tuple(sorted(fields.values())), len(known))


def _list_fields(employers: Collection[str], standing: Standing) -> Iterator[str]:
    for employer in employers:
        company = standing.playbook.company_id(employer)
        field = standing.playbook.companies[company].field if company else None
        if field:
            yield field


def _rank(connector: Connector, network: Network) -> tuple[int, int, float, str]:
    first = network.first.get(connector.who)
    span = len(connector.companies) + len(connector.fields)
    return -span, -len(connector.companies), -(first.strength if first else 0.0), connector.who
