"""What speaks for a link: a target company, a way to one, the same field, a past in common (method.md section 8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from functools import cached_property

from generator.method.graph import Network
from generator.method.standing import Standing
from generator.method.subjects import find_subject
from generator.method.wording import join
from generator.model.fact import fact
from generator.model.person import Person
from generator.model.phonebook import Link


@fact
class Prospect:
    """What speaks for a link in words, strongest first; `rank` sorts the best first."""

    texts: tuple[str, ...]
    rank: tuple[bool, ...]


_NOTHING = Prospect((), (True,) * 4)


@fact
class Employer:
    """What an employer's name means: the company file (`company`, and `target` where you are after it) and the field.

    `name` is what to call it, `key` that by which employers match, `subject` what name and field are about. You were
    there yourself where `is_shared`.
    """

    company: str | None
    target: str | None
    name: str
    key: str
    subject: frozenset[str]
    is_shared: bool


@dataclass(frozen=True)
class Prospects:
    """Weighs links: at a target company, knows somebody at one, same field, shared past employer, in that order."""

    standing: Standing
    network: Network
    _read: dict[str | None, Employer] = dataclass_field(default_factory=dict)

    def weigh_person(self, person: Person) -> Prospect:
        """What speaks for somebody with a file."""
        employer = self.read_employer(person.at)
        company = self._employers.get(person.id)
        known = [edge.target for edge in self.network.known.get(person.id, ()) if edge.target in self._employers]
        words = (person.role, *person.tags, *person.useful, *person.care_about, *person.offers, employer.name)
        past = (person.at, *(job.at for job in person.past))
        return self._weigh(company, known, self._find_field(words, self._subject_of(company)), past)

    def weigh_link(self, link: Link) -> Prospect:
        """What speaks for a row of the phonebook."""
        employer = self.read_employer(link.at)
        field = self._find_field((link.role,), employer.subject)
        if not (employer.target or field or employer.is_shared):
            return _NOTHING
        return self._weigh(employer.target, (), field, (link.at,))

    def read_employer(self, at: str | None) -> Employer:
        """What the name means."""
        if at not in self._read:
            playbook = self.standing.playbook
            company, name = playbook.company_id(at), playbook.employer_name(at)
            target = company if company and self.standing.companies[company].company.is_target else None
            key, subject = playbook.employer_key(at), find_subject(name) | self._subject_of(target)
            self._read[at] = Employer(company, target, name, key, subject, bool(at) and key in self._my_employers)
        return self._read[at]

    def _weigh(
        self, company: str | None, known: Iterable[str], field: str | None, employers: Iterable[str | None]
    ) -> Prospect:
        companies = self.standing.companies
        names = [self.standing.people[who].person.name for who in known]
        shared = next((employer.name for employer in map(self.read_employer, employers) if employer.is_shared), None)
        texts = (
            f"works at {companies[company].company.name}" if company else "",
            f"knows {join(names[:3])}" if names else "",
            f"works in {field}" if field else "",
            f"was at {shared}, like you" if shared else "",
        )
        return Prospect(tuple(filter(None, texts)), tuple([not text for text in texts]))

    def _find_field(self, words: Iterable[str | None], subject: frozenset[str]) -> str | None:
        """The first of your fields that their words, or what else they are about, speak of."""
        subject = subject.union(*[find_subject(word) for word in words if word])
        for name, wanted in self._my_fields:
            if wanted and wanted <= subject:
                return name
        return None

    def _subject_of(self, company: str | None) -> frozenset[str]:
        field = self.standing.companies[company].company.field if company else None
        return find_subject(field or "")

    @cached_property
    def _employers(self) -> Mapping[str, str]:
        """Person -> the target company where they work."""
        targets = (found for found in self.standing.companies.values() if found.company.is_target)
        return {who: found.company.id for found in targets for who in found.insiders}

    @cached_property
    def _my_fields(self) -> Sequence[tuple[str, frozenset[str]]]:
        """The fields you look for, each with its subject; where you name none, those of your target companies."""
        names = self.standing.playbook.me.looking_for.fields or tuple(self._list_target_fields())
        return [(name, find_subject(name)) for name in dict.fromkeys(names)]

    def _list_target_fields(self) -> Iterator[str]:
        for found in self.standing.companies.values():
            if found.company.is_target and found.company.field:
                yield found.company.field

    @cached_property
    def _my_employers(self) -> frozenset[str]:
        return frozenset(self.standing.playbook.employer_key(job.at) for job in self.standing.playbook.me.past)
