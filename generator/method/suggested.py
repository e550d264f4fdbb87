"""Suggested edges: who of yours may know somebody, by employers and years; never used until confirmed (method.md 7)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest

from generator.method.graph import Network
from generator.method.standing import Standing
from generator.model.fact import fact
from generator.model.names import fold_company
from generator.model.person import Person

# Of each employer, so many of your strongest first hops are looked at: a firm of thousands is no lead to anybody.
_LOOKED_AT = 20
_SHOWN = 5


@fact
class Spell:
    """That somebody was with an employer in the years from `first` to `last`."""

    who: str
    employer: str
    first: int
    last: int


@fact
class Suggestion:
    """That `source`, a first hop of yours, may know `target`: both were with `employer` in the years given.

    `employer` is None where it is suggested because the file of `target` names `source` under `knows`.
    """

    source: str
    target: str
    employer: str | None = None
    first: int = 0
    last: int = 0


@dataclass(frozen=True)
class Suggestions:
    """Finds the suggested edges that lead to somebody; at most 5, from the strongest first hops."""

    standing: Standing
    network: Network

    def find(self, *targets: str) -> tuple[Suggestion, ...]:
        """The edges that may lead to one of `targets`, one for each first hop, the strongest first hop first."""
        best: dict[str, Suggestion] = {}
        for target in targets:
            for suggestion in self._list(target):
                best.setdefault(suggestion.source, suggestion)
        return tuple(nsmallest(_SHOWN, best.values(), key=lambda suggestion: self._rank(suggestion.source)))

    def _list(self, target: str) -> Iterator[Suggestion]:
        """Every suggestion for one target that no file confirms or denies yet."""
        for found in (*self._list_mutual(target), *self._list_colleagues(target)):
            pair = (found.source, target)
            if found.source != target and pair not in self.network.between and not self.network.is_hollow(*pair):
                yield found

    def _list_mutual(self, target: str) -> Iterator[Suggestion]:
        for edge in self.network.known.get(target, ()):
            if edge.target in self._introducers:
                yield Suggestion(edge.target, target)

    def _list_colleagues(self, target: str) -> Iterator[Suggestion]:
        for theirs in self._read_spells(self.standing.playbook.people[target]):
            for mine in self._by_employer.get(fold_company(theirs.employer), ()):
                first, last = max(mine.first, theirs.first), min(mine.last, theirs.last)
                if first <= last:
                    yield Suggestion(mine.who, target, theirs.employer, first, last)

    @cached_property
    def _introducers(self) -> frozenset[str]:
        return frozenset(who for who in self.network.first if who not in self.network.recruiters)

    @cached_property
    def _by_employer(self) -> Mapping[str, tuple[Spell, ...]]:
        """Folded employer -> the spells there of your strongest first hops."""
        index: defaultdict[str, list[Spell]] = defaultdict(list)
        for who in sorted(self._introducers, key=self._rank):
            for spell in self._read_spells(self.standing.playbook.people[who]):
                key = fold_company(spell.employer)
                if len(index[key]) < _LOOKED_AT:
                    index[key].append(spell)
        return {key: tuple(spells) for key, spells in index.items()}

    def _rank(self, who: str) -> tuple[float, str]:
        return -self.network.first[who].strength, who

    def _read_spells(self, person: Person) -> Iterator[Spell]:
        """Where they were in which years, as far as a year is known; a post without an end is still held.

        One that begins after this year ends before it begins, so it overlaps with none.
        """
        this_year, name = self.standing.today.year, self.standing.playbook.employer_name
        for job in person.past:
            known = job.from_ or job.to
            if known:
                last = min(job.to.last.year, this_year) if job.to else this_year
                yield Spell(person.id, name(job.at), known.first.year, last)
        if person.at:
            yield Spell(person.id, name(person.at), person.since.first.year if person.since else this_year, this_year)
