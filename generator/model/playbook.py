"""The whole playbook: every fact of every file, with the indexes the method reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.model.company import Company
from generator.model.introduction import Introduction
from generator.model.me import Me
from generator.model.names import fold_company, fold_text
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
        return tuple(
            link for book in self.phonebooks.values() if book.owner == "me" for link in self.unfiled(book.links)
        )

    @cached_property
    def _filed(self) -> Mapping[str, str]:
        index: dict[str, str] = {}
        for person in self.people.values():
            for key in self._keys(person.name, person.at, person.links.values(), person.emails):
                index.setdefault(key, person.id)
        return index

    def filed_as(self, link: Link) -> str | None:
        """The id of the person whose row this link is: by profile, e-mail, or name and employer; else None."""
        keys = self._keys(link.name, link.at, filter(None, (link.url,)), filter(None, (link.email,)))
        return next((self._filed[key] for key in keys if key in self._filed), None)

    def unfiled(self, links: Iterable[Link]) -> Iterable[Link]:
        """The links of those who have no person file."""
        return (link for link in links if self.filed_as(link) is None)

    def _keys(self, name: str, employer: str | None, urls: Iterable[str], emails: Iterable[str]) -> Iterator[str]:
        yield from (f"url:{profile_key(url)}" for url in urls)
        yield from (f"email:{email.casefold()}" for email in emails)
        yield self._name_key(name, employer)

    def _name_key(self, name: str, employer: str | None) -> str:
        return f"name:{fold_text(name)}|{fold_company(self.employer_name(employer))}"

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


def profile_key(url: str) -> str:
    """The part of a profile address that names the person: host without `www.` and path, case folded."""
    bare = url.casefold().split("://", 1)[-1].split("?", 1)[0].split("#", 1)[0]
    return bare.removeprefix("www.").rstrip("/")
