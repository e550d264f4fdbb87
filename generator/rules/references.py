"""Names of people, companies and openings that are not there (format.md section 1)."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.method.standing import Standing
from generator.model.addresses import is_web_address
from generator.model.diagnostic import Finding, Path, nearest, shorten
from generator.model.playbook import Playbook
from generator.rules import codes
from generator.rules.findings import INTRODUCTIONS, error

_MENTION = tuple[str, Path, str | None]
_MOST_SUGGESTIONS = 100


def check_people(standing: Standing) -> Iterator[Finding]:
    """Whoever is mentioned as a person has a file."""
    playbook = standing.playbook
    help = "make a file for them below contacts/people/, or mend the id"
    yield from _unknown(_people(playbook), playbook.known_people, codes.UNKNOWN_PERSON, "person", help)


def check_companies(standing: Standing) -> Iterator[Finding]:
    """What is mentioned as a target company has a file."""
    playbook = standing.playbook
    help = "make a file for it below contacts/companies/, or mend the id"
    yield from _unknown(_companies(playbook), playbook.known_companies, codes.UNKNOWN_COMPANY, "company", help)


def _unknown(
    mentions: Iterator[_MENTION], known: Collection[str], code: str, kind: str, help: str
) -> Iterator[Finding]:
    names = sorted(known)
    found = 0
    for file, path, mentioned in mentions:
        if mentioned is not None and mentioned not in known:
            found += 1
            suggestion = nearest(mentioned, names) if found <= _MOST_SUGGESTIONS else ""
            yield error(code, file, path, f'there is no {kind} with the id "{shorten(mentioned)}"', help, suggestion)


def _people(playbook: Playbook) -> Iterator[_MENTION]:
    for person in playbook.people.values():
        for index, acquaintance in enumerate(person.knows):
            yield person.file, ("knows", index, "who"), acquaintance.who
    for company in playbook.companies.values():
        for index, opening in enumerate(company.openings):
            yield company.file, ("openings", index, "hiring_manager"), opening.hiring_manager
    for index, introduction in enumerate(playbook.introductions):
        yield INTRODUCTIONS, (index, "introducer"), introduction.introducer
        yield INTRODUCTIONS, (index, "introduced"), introduction.introduced
    for book in playbook.phonebooks.values():
        yield book.file, ("owner",), None if book.owner == "me" else book.owner
    for name, profile in playbook.me.share.items():
        for index, id in enumerate(profile.people.ids):
            yield playbook.me.file, ("share", name, "people", "ids", index), id


def _companies(playbook: Playbook) -> Iterator[_MENTION]:
    for index, introduction in enumerate(playbook.introductions):
        yield INTRODUCTIONS, (index, "company"), introduction.company
    for name, profile in playbook.me.share.items():
        for index, id in enumerate(profile.people.companies):
            yield playbook.me.file, ("share", name, "people", "companies", index), id


def check_openings(standing: Standing) -> Iterator[Finding]:
    """The opening of an introduction is written company/opening, and both are there."""
    playbook = standing.playbook
    openings = {f"{company.id}/{opening.id}" for company in playbook.companies.values() for opening in company.openings}
    unread = playbook.known_companies - set(playbook.companies)
    for index, introduction in enumerate(playbook.introductions):
        named = introduction.opening
        if named is None or named in openings or named.partition("/")[0] in unread:
            continue
        path = (index, "opening")
        help = "write it as company/opening, with the ids of both"
        suggestion = _nearest_opening(named, openings)
        message = f'there is no opening "{shorten(named)}"'
        yield error(codes.UNKNOWN_OPENING, INTRODUCTIONS, path, message, help, suggestion)


def _nearest_opening(named: str, openings: Collection[str]) -> str:
    alone = sorted(opening for opening in openings if opening.partition("/")[2] == named)
    return alone[0] if alone else nearest(named, sorted(openings))


def check_sources(standing: Standing) -> Iterator[Finding]:
    """A research note's source is a person's id or a web address (method.md section 6)."""
    playbook = standing.playbook
    known = sorted(playbook.known_people)
    for company in playbook.companies.values():
        for index, research in enumerate(company.research):
            source = research.source
            if source is None or source in playbook.known_people or is_web_address(source):
                continue
            path = ("research", index, "source")
            message = f'"{shorten(source)}" is neither the id of a person nor a web address'
            help = "name the person by their id, or give a whole address, such as https://acme.example/news"
            yield error(codes.UNKNOWN_SOURCE, company.file, path, message, help, nearest(source, known))
