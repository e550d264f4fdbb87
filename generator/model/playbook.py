"""The whole playbook: every fact of every file, with the indexes the method reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.model.company import Company
from generator.model.directory import Directory, list_people
from generator.model.introduction import Introduction
from generator.model.me import Me
from generator.model.names import fold_company
from generator.model.person import Acquaintance, Person
from generator.model.phonebook import Link, Phonebook


@dataclass(frozen=True)
class Playbook:
    """All facts. People and companies are keyed by id and sorted by it; phonebooks by file stem.

    `known_people` and `known_companies` also hold the ids of files that could not be read, so that a
    broken file does not make every mention of its person an unknown id.
    """

    me: Me
    people: Mapping[str, Person] = field(default_factory=dict)
    companies: Mapping[str, Company] = field(default_factory=dict)
    introductions: tuple[Introduction, ...] = ()
    phonebooks: Mapping[str, Phonebook] = field(default_factory=dict)
    known_people: frozenset[str] = frozenset()
    known_companies: frozenset[str] = frozenset()

    def take_indexes(self, before: Playbook) -> None:
        """Take over what `before` has looked up already, as far as it would be found again.

        The ids of people and the names of companies must be the same.
        """
        lost: set[str] = set()
        for then, now in zip(map(before.people.__getitem__, self.people), self.people.values(), strict=True):
            if then is not now:
                lost |= {"known_by"} if then.knows != now.knows else set()
                lost |= {"insiders"} if then.at != now.at else set()
                lost |= _OF_LINKS if _recognise(then) != _recognise(now) else set()
        lost |= _OF_LINKS if before.phonebooks != self.phonebooks else set()
        lost |= {"_introductions_by"} if before.introductions != self.introductions else set()
        for index in _INDEXES - lost:
            if index in vars(before):
                vars(self).setdefault(index, vars(before)[index])

    @cached_property
    def _companies_by_name(self) -> Mapping[str, str]:
        index: dict[str, str] = {}
        for company in self.companies.values():
            index.setdefault(fold_company(company.name), company.id)
        return index

    def company_id(self, text: str | None) -> str | None:
        """The id of the target company that `text` names: by id, or by exact folded name; else None."""
        if not text:
            return None
        if text in self.companies:
            return text
        return self._companies_by_name.get(fold_company(text))

    @cached_property
    def insiders(self) -> Mapping[str, tuple[str, ...]]:
        """Company id -> ids of the people whose current employer it is, sorted."""
        index: dict[str, list[str]] = defaultdict(list)
        for person in self.people.values():
            company = self.company_id(person.at)
            if company:
                index[company].append(person.id)
        return {company: tuple(sorted(index[company])) for company in sorted(index)}

    @cached_property
    def known_by(self) -> Mapping[str, tuple[tuple[str, Acquaintance], ...]]:
        """Person -> who is on file as knowing them (their id, how well), sorted by id."""
        index: dict[str, list[tuple[str, Acquaintance]]] = defaultdict(list)
        for person in self.people.values():
            for known in person.knows:
                index[known.who].append((person.id, known))
        return {who: tuple(found) for who, found in index.items()}

    @cached_property
    def my_links(self) -> tuple[Link, ...]:
        """My own phonebook, without whoever has a person file."""
        books = (book for book in self.phonebooks.values() if book.owner == "me")
        return tuple(link for book in books for link in self.unfiled_rows[book.id])

    @cached_property
    def my_links_at(self) -> Mapping[str, tuple[Link, ...]]:
        """Company -> the rows of my own phonebook there, without whoever has a person file."""
        index: dict[str, list[Link]] = defaultdict(list)
        for link in self.my_links:
            if company := self.company_id(link.at):
                index[company].append(link)
        return {company: tuple(links) for company, links in index.items()}

    @cached_property
    def unfiled_rows(self) -> Mapping[str, tuple[Link, ...]]:
        """Phonebook -> its links of those who have no person file."""
        return {id_: tuple(self.unfiled(book.links)) for id_, book in self.phonebooks.items()}

    @cached_property
    def _directory(self) -> Directory:
        return list_people(self.people.values(), self.employer_key)

    def filed_as(self, link: Link) -> str | None:
        """The id of the person whose row this link is: by profile, e-mail, or name and employer; else None."""
        return self._directory.find(link, self.employer_key)

    def unfiled(self, links: Iterable[Link]) -> Iterable[Link]:
        """The links of those who have no person file."""
        return (link for link in links if self.filed_as(link) is None)

    def employer_key(self, text: str | None) -> str:
        """The key by which employers match: the same for all spellings of a target company."""
        return fold_company(self.employer_name(text))

    def employer_name(self, text: str | None) -> str:
        """What to call an employer: the company's own name where it is a target, else the text as typed."""
        company = self.company_id(text)
        return self.companies[company].name if company else (text or "")

    def introductions_to(self, person: str) -> tuple[Introduction, ...]:
        """Every introduction of mine to this person, in file order."""
        return self._introductions_by[1].get(person, ())

    def introductions_by(self, person: str) -> tuple[Introduction, ...]:
        """Every introduction that I asked this person for, in file order."""
        return self._introductions_by[0].get(person, ())

    @cached_property
    def _introductions_by(self) -> tuple[dict[str, tuple[Introduction, ...]], dict[str, tuple[Introduction, ...]]]:
        by: dict[str, list[Introduction]] = defaultdict(list)
        to: dict[str, list[Introduction]] = defaultdict(list)
        for introduction in self.introductions:
            by[introduction.introducer].append(introduction)
            to[introduction.introduced].append(introduction)
        return {k: tuple(v) for k, v in by.items()}, {k: tuple(v) for k, v in to.items()}


def _recognise(person: Person) -> tuple[object, ...]:
    """By what rows of phonebooks are known to be theirs."""
    return person.name, person.at, person.emails, person.links


_INDEXES = frozenset(name for name, value in vars(Playbook).items() if isinstance(value, cached_property))
_OF_LINKS = frozenset(("_directory", "my_links", "my_links_at", "unfiled_rows"))
