"""Reach: whom to talk to at each target, through whom, or what would make a path (method.md section 7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from generator.method.changes import Again
from generator.method.connectors import (
    Bridge,
    Connector,
    Span,
    find_connectors,
    find_needed,
    list_bridges,
    list_spans,
)
from generator.method.first_steps import find_circles, find_first_step
from generator.method.graph import Network, build_network, find_return
from generator.method.hops import describe_hop
from generator.method.paths import Path
from generator.method.routes import Atlas, Route, Target, lay_out
from generator.method.stage import is_at_least
from generator.method.standing import Standing
from generator.method.ways import Leads, Way
from generator.method.workdays import add_days
from generator.model.company import Company, Opening
from generator.model.fact import fact
from generator.model.introduction import Introduction

T = TypeVar("T")


@fact
class Approach:
    """The ways to one target, best first; where there is none, `ways` says what would make one.

    `target` is a company's or a person's id, or company/opening.
    """

    target: str
    paths: tuple[Path, ...]
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class Reach:
    """Everything about paths, each part worked out when it is first asked for."""

    standing: Standing
    before: Again[Reach] | None = field(default=None, compare=False, repr=False)

    @cached_property
    def network(self) -> Network:
        """Who knows whom."""
        known = vars(self.before.result).get("network") if self.before else None
        return build_network(self.standing, self.before.narrow(known) if self.before and known else None)

    @cached_property
    def companies(self) -> Mapping[str, Approach]:
        """Company -> the ways to any of its insiders; a company whose file is closed has none."""
        kept = self._keep("company", self._recall("companies") or {})
        return {company: kept.get(company) or self._approach_company(company) for company in self.standing.companies}

    @cached_property
    def openings(self) -> Mapping[str, Approach]:
        """company/opening -> the ways to the hiring manager or an insider, for every open opening of a target."""
        kept = self._keep("opening", self._recall("openings") or {})
        return {
            id_: kept.get(id_) or self._approach_opening(company, opening)
            for company in self._targets
            for opening in company.openings
            for id_ in (f"{company.id}/{opening.id}",)
            if opening.status == "open"
        }

    @cached_property
    def target_people(self) -> tuple[str, ...]:
        """The insiders of target companies, and the hiring managers of their openings, sorted."""
        found = {who for company in self._targets for who in self.standing.companies[company.id].insiders}
        for opening in (opening for company in self._targets for opening in company.openings):
            found.update(self._find_manager(opening))
        return tuple(sorted(found))

    def approach_person(self, who: str) -> Approach:
        """The ways to one person, who may be anybody with a file."""
        company = self._employers.get(who)
        paths = self._find_paths(("person", who), company, self._find_need(company))
        return Approach(who, paths, () if paths else self.leads.list_ways_to_person(who))

    @cached_property
    def opened_by(self) -> Mapping[str, tuple[str, ...]]:
        """First hop -> the target companies that a path shown begins with them for, sorted."""
        found: dict[str, list[str]] = {}
        for company, approach in self.companies.items():
            for path in approach.paths:
                found.setdefault(path.first_hop, []).append(company)
        return {who: tuple(companies) for who, companies in sorted(found.items())}

    @cached_property
    def connectors(self) -> tuple[Connector, ...]:
        """Those whose acquaintances span the most companies and fields, best first."""
        return find_connectors(self._spans, self.network, self.standing)

    @cached_property
    def _spans(self) -> Sequence[Span]:
        return self._recall("_spans") or list_spans(self.network, self.standing)

    @cached_property
    def bridges(self) -> tuple[Bridge, ...]:
        """Those without whom a target company is out of reach, sorted by id."""
        return list_bridges(self._needed)

    @cached_property
    def _needed(self) -> Mapping[str, tuple[str, ...]]:
        kept = self._keep("company", self._recall("_needed") or {})
        return {
            company: kept[company]
            if company in kept
            else find_needed(company, found.paths, self._atlas, self._find_absent(self._find_need(company)))
            for company, found in self.companies.items()
        }

    @cached_property
    def leads(self) -> Leads:
        """What may lead to a target without being a path."""
        return Leads(self.standing, self.network)

    def _approach_company(self, company: str) -> Approach:
        if not self.standing.companies[company].company.is_target:
            return Approach(company, (), ())
        paths = self._find_paths(("company", company), company, self._find_need(company))
        return Approach(company, paths, () if paths else self.leads.list_ways_to_company(company))

    def _approach_opening(self, company: Company, opening: Opening) -> Approach:
        target = f"{company.id}/{opening.id}"
        closes = opening.closes.last if opening.closes else None
        need = closes if closes and closes >= self.standing.today else self._find_need(company.id)
        paths = self._find_paths(("opening", target), company.id, need)
        return Approach(target, paths, () if paths else self.leads.list_ways_to_company(company.id))

    def _find_paths(self, target: Target, company: str | None, need: date) -> tuple[Path, ...]:
        used = {i.introducer for i in self._asked_this_month if self._is_for_another(i, target, company)}
        limit = self.standing.playbook.me.method.paths
        routes = self._atlas.find_routes(target, limit, self._find_absent(need), used)
        return tuple(self._describe(route, company, used) for route in routes)

    def _describe(self, route: Route, company: str | None, used: set[str]) -> Path:
        hops = tuple(describe_hop(edge, self.standing) for edge in route.edges)
        step = find_first_step(route, company, self.standing)
        return Path(route.to, route.via, route.warmth, hops, step, route.first_hop in used)

    def _recall(self, part: str) -> Any:
        """That part as it was before a quiet edit, where it was asked for."""
        return vars(self.before.result).get(part) if self.before and self.before.is_quiet else None

    def _keep(self, kind: str, found: Mapping[str, T]) -> Mapping[str, T]:
        """What was found before for the targets to whom no path leads by anybody who has changed.

        Where there was none at all, what would make one follows from everybody.
        """
        if not found or self._touched is None:
            return {}
        approaches = self._recall("companies" if kind == "company" else "openings")
        groups = self._groups
        return {
            target: value
            for target, value in found.items()
            if approaches[target].paths and self._touched.isdisjoint(groups[kind, target])
        }

    @cached_property
    def _touched(self) -> Set[str] | None:
        """Those who have changed and whom you reach through them; None where paths may lead elsewhere now."""
        known = self._recall("_atlas")
        if self.before is None or known is None or self._atlas.layers is not known.layers:
            return None
        touched, last = set(self.before.changed), set(self.before.changed)
        for _ in range(self.standing.playbook.me.method.path_edges - 1):
            last = {edge.target for who in last for edge in self.network.known.get(who, ())} - touched
            touched |= last
        return touched

    @cached_property
    def _atlas(self) -> Atlas:
        known: Atlas | None = self._recall("_atlas")
        if self.before and known and self._is_same_ground(self.before):
            return known.renew(self.network, self.before.changed)
        circles = find_circles(self.network, self.standing)
        edges = self.standing.playbook.me.method.path_edges
        return lay_out(self.network, self._groups, self.standing.people, edges, circles)

    def _is_same_ground(self, before: Again[Reach]) -> bool:
        """True where you know the same people as before, however well."""
        then, now = before.then.people, self.standing.people
        return before.result.network.first.keys() == self.network.first.keys() and all(
            is_at_least(then[who].stage, "acquaintance") == is_at_least(now[who].stage, "acquaintance")
            for who in before.changed
        )

    @cached_property
    def _groups(self) -> Mapping[Target, Sequence[str]]:
        groups: dict[Target, list[str]] = {}
        for company in self._targets:
            insiders = set(self.standing.companies[company.id].insiders) - self.network.closed
            groups["company", company.id] = sorted(insiders)
            for opening in company.openings:
                people = insiders.union(self._find_manager(opening)) - self.network.closed
                groups["opening", f"{company.id}/{opening.id}"] = sorted(people)
        return groups

    def _find_manager(self, opening: Opening) -> tuple[str, ...]:
        """The hiring manager, where they have a file."""
        manager = opening.hiring_manager
        return (manager,) if manager and manager in self.standing.people else ()

    @cached_property
    def _targets(self) -> tuple[Company, ...]:
        return tuple(found.company for found in self.standing.companies.values() if found.company.is_target)

    @cached_property
    def _employers(self) -> Mapping[str, str]:
        return self.standing.find_employers()

    def _find_need(self, company: str | None) -> date:
        """By when somebody is needed: the closing day of the company's next open opening, else in 14 days."""
        today = self.standing.today
        openings = self.standing.companies[company].company.openings if company else ()
        closing = [o.closes.last for o in openings if o.status == "open" and o.closes and o.closes.last >= today]
        return min(closing, default=add_days(today, self.standing.playbook.me.method.away_horizon))

    def _find_absent(self, need: date) -> set[str]:
        """Those who are away and not back by the day they are needed."""
        return {who for who, back in self._returns.items() if back > need}

    @cached_property
    def _returns(self) -> Mapping[str, date]:
        today, people = self.standing.today, self.standing.playbook.people.values()
        backs = ((person.id, find_return(person, today)) for person in people if person.away)
        return {who: back for who, back in backs if back > today}

    @cached_property
    def _asked_this_month(self) -> tuple[Introduction, ...]:
        today = self.standing.today
        asked = (i for i in self.standing.playbook.introductions if i.asked <= today)
        return tuple(i for i in asked if (i.asked.year, i.asked.month) == (today.year, today.month))

    def _is_for_another(self, introduction: Introduction, target: Target, company: str | None) -> bool:
        """True where the introduction was asked for with another target in mind."""
        if introduction.introduced == target[1] and target[0] == "person":
            return False
        opening = introduction.opening.split("/")[0] if introduction.opening else None
        meant = introduction.company or opening or self._employers.get(introduction.introduced)
        return company is None or meant != company
