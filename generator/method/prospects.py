"""What speaks for a link: a target company, a way to one, the same field, a past in common (method.md section 8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.method.graph import Network
from generator.method.standing import Standing
from generator.method.subjects import covers, find_subject
from generator.method.wording import join
from generator.model.names import fold_company
from generator.model.person import Person
from generator.model.phonebook import Link


@dataclass(frozen=True, slots=True)
class Prospect:
    """What speaks for a link in words, strongest first; `rank` sorts the best first."""

    texts: tuple[str, ...]
    rank: tuple[bool, ...]


@dataclass(frozen=True)
class Prospects:
    """Weighs links: at a target company, knows somebody at one, same field, shared past employer, in that order."""

    standing: Standing
    network: Network

    def weigh_person(self, person: Person) -> Prospect:
        """What speaks for somebody with a file."""
        known = [edge.target for edge in self.network.known.get(person.id, ()) if edge.target in self._employers]
        words = (person.role, *person.tags, *person.useful, *person.care_about, *person.offers)
        employers = (person.at, *(job.at for job in person.past))
        return self._weigh(
            self._employers.get(person.id), known, (*words, self.standing.playbook.employer_name(person.at)), employers
        )

    def weigh_link(self, link: Link) -> Prospect:
        """What speaks for a row of the phonebook."""
        company = self.standing.playbook.company_id(link.at)
        at_target = company if company and self.standing.companies[company].company.is_target else None
        words = (link.role, self.standing.playbook.employer_name(link.at))
        return self._weigh(at_target, (), words, (link.at,))

    def _weigh(
        self,
        company: str | None,
        known: Iterable[str],
        words: Iterable[str | None],
        employers: Iterable[str | None],
    ) -> Prospect:
        targets = self.standing.companies
        names = [self.standing.people[who].person.name for who in known]
        field = self._find_field(company, words)
        shared = next((name for name in employers if name and self._fold(name) in self._my_employers), None)
        texts = (
            f"works at {targets[company].company.name}" if company else "",
            f"knows {join(names[:3])}" if names else "",
            f"works in {field}" if field else "",
            f"was at {self.standing.playbook.employer_name(shared)}, like you" if shared else "",
        )
        return Prospect(tuple(filter(None, texts)), tuple(not text for text in texts))

    def _find_field(self, company: str | None, words: Iterable[str | None]) -> str | None:
        """The first of your fields that their words or their company are about."""
        field = self.standing.companies[company].company.field if company else None
        text = " ".join(filter(None, (*words, field)))
        return next((name for name, subject in self._my_fields.items() if covers(text, subject)), None)

    @cached_property
    def _employers(self) -> Mapping[str, str]:
        """Person -> the target company where they work."""
        targets = (found for found in self.standing.companies.values() if found.company.is_target)
        return {who: found.company.id for found in targets for who in found.insiders}

    @cached_property
    def _my_fields(self) -> Mapping[str, frozenset[str]]:
        """The fields you look for; where you name none, those of your target companies."""
        names = self.standing.playbook.me.looking_for.fields or tuple(self._list_target_fields())
        return {name: find_subject(name) for name in names}

    def _list_target_fields(self) -> Iterator[str]:
        for found in self.standing.companies.values():
            if found.company.is_target and found.company.field:
                yield found.company.field

    @cached_property
    def _my_employers(self) -> frozenset[str]:
        return frozenset(self._fold(job.at) for job in self.standing.playbook.me.past)

    def _fold(self, employer: str) -> str:
        return fold_company(self.standing.playbook.employer_name(employer))
