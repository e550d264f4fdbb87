"""The same thing twice where it can be there only once."""

from __future__ import annotations

from collections.abc import Iterator

from generator.method.standing import Standing
from generator.method.wording import join
from generator.model.diagnostic import Finding
from generator.model.directory import profile_key
from generator.model.person import Person
from generator.rules import codes
from generator.rules.findings import INTRODUCTIONS, error, note, warning

_NAMED = 3


def check_opening_ids(standing: Standing) -> Iterator[Finding]:
    """The id of an opening is unique in its company."""
    for company in standing.playbook.companies.values():
        seen: set[str] = set()
        for index, opening in enumerate(company.openings):
            if opening.id in seen:
                message = f'another opening of this company has the id "{opening.id}"'
                help = "give each opening an id of its own"
                yield error(codes.SAME_OPENING, company.file, ("openings", index, "id"), message, help)
            seen.add(opening.id)


def check_oneself(standing: Standing) -> Iterator[Finding]:
    """Nobody introduces me to themselves, and nobody is listed among those they know."""
    for person in standing.playbook.people.values():
        for index, acquaintance in enumerate(person.knows):
            if acquaintance.who == person.id:
                message = f'"{person.id}" is this person'
                help = "name somebody else, or take the entry out"
                yield error(codes.ONESELF, person.file, ("knows", index, "who"), message, help)
    for index, introduction in enumerate(standing.playbook.introductions):
        if introduction.introducer == introduction.introduced:
            message = f'"{introduction.introduced}" cannot be introduced by themselves'
            help = "introducer is who brings you together, introduced is whom you get to know"
            yield error(codes.ONESELF, INTRODUCTIONS, (index, "introduced"), message, help)


def check_acquaintances(standing: Standing) -> Iterator[Finding]:
    """How well somebody is known is said once: not yes in one entry and no in another."""
    for person in standing.playbook.people.values():
        said: dict[str, str] = {}
        for index, acquaintance in enumerate(person.knows):
            who, well = acquaintance.who, acquaintance.well
            if {well, said.get(who)} == {"yes", "no"}:
                message = f'another entry says that they know "{who}" well: {said[who]}'
                help = "keep the entry that is true, and take the other out"
                yield warning(codes.TWO_WORDS, person.file, ("knows", index, "well"), message, help)
            elif well != "unknown":
                said[who] = well


def check_introductions(standing: Standing) -> Iterator[Finding]:
    """An introduction that was asked for once is there once."""
    seen: set[tuple[object, ...]] = set()
    for index, it in enumerate(standing.playbook.introductions):
        key = (it.introducer, it.introduced, it.asked, it.company, it.opening)
        if key in seen:
            message = "this introduction is here already: the same two, asked for on the same day"
            help = "make the two one; an introduction that is there twice counts as two favours"
            yield warning(codes.SAME_INTRODUCTION, INTRODUCTIONS, (index,), message, help)
        seen.add(key)


def check_answers(standing: Standing) -> Iterator[Finding]:
    """The introducer agreed, or declined, or hardly knows them: one of the three."""
    for index, introduction in enumerate(standing.playbook.introductions):
        given = [name for name in ("agreed", "declined", "hollow") if getattr(introduction, name)]
        if len(given) > 1:
            message = f"only one of {join(given)} can be what they said"
            help = "keep the last answer, and put the story under outcome"
            yield error(codes.TWO_ANSWERS, INTRODUCTIONS, (index, given[-1]), message, help)


def check_companies_agree(standing: Standing) -> Iterator[Finding]:
    """An introduction's company is the one of its opening."""
    for index, introduction in enumerate(standing.playbook.introductions):
        of_opening, slash, _ = (introduction.opening or "").partition("/")
        if introduction.company and slash and introduction.company != of_opening:
            message = f'the opening is one of "{of_opening}", not of "{introduction.company}"'
            help = "leave company out: the opening names it"
            yield error(codes.TWO_COMPANIES, INTRODUCTIONS, (index, "company"), message, help)


def check_files(standing: Standing) -> Iterator[Finding]:
    """One person has one file: no two share an e-mail address or a profile."""
    owners: dict[str, str] = {}
    for person in standing.playbook.people.values():
        reported: set[str] = set()
        for key, path, shown in _identities(person):
            other = owners.setdefault(key, person.id)
            if other != person.id and other not in reported:
                reported.add(other)
                message = f'"{shown}" is in the file of "{other}" too'
                help = "if they are one person, make the two files one"
                yield warning(codes.TWO_FILES, person.file, path, message, help)


def _identities(person: Person) -> Iterator[tuple[str, tuple[str | int, ...], str]]:
    for index, email in enumerate(person.emails):
        yield f"email:{email.casefold()}", ("emails", index), email
    for name, url in person.links.items():
        if "linkedin." in url.casefold():
            yield f"url:{profile_key(url)}", ("links", name), url


def check_phonebooks(standing: Standing) -> Iterator[Finding]:
    """Whoever has a person file is never also shown from my phonebook (format.md section 3)."""
    for book in standing.playbook.phonebooks.values():
        if book.owner != "me":
            continue
        unfiled = set(map(id, standing.playbook.unfiled_rows[book.id]))
        filed = [link.name for link in book.links if id(link) not in unfiled]
        if filed:
            names = filed if len(filed) <= _NAMED + 1 else [*filed[:_NAMED], f"{len(filed) - _NAMED} more"]
            verb = "has a file of their own and is" if len(filed) == 1 else "have files of their own and are"
            message = f"{join(names)} {verb} not shown from this list"
            help = "nothing needs doing; the lines may stay"
            yield note(codes.FILED_LINKS, book.file, ("links",), message, help)
