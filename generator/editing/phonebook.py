"""Links of the phonebooks, and whether their people have a file already."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.editing.document import read_document
from generator.editing.refusal import Refusal
from generator.editing.roster import Roster, Someone
from generator.editing.value import Value
from generator.model.company import Company
from generator.model.directory import profile_key
from generator.model.me import Me
from generator.model.names import fold_text
from generator.model.person import Person
from generator.model.phonebook import Link
from generator.model.playbook import Playbook
from generator.source.reading import Refused, SourceFile, read_bytes


def find_links(roster: Roster, text: str) -> list[Link]:
    """The links of the user's own phonebooks that `text` names: by name, else by part of it."""
    links = [link for source in roster.of_kind("phonebook") for link in _read_links(roster.root, source)]
    folded = fold_text(text)
    names = [(fold_text(link.name), link) for link in links]
    exact = [link for name, link in names if name == folded]
    return list(dict.fromkeys(exact or [link for name, link in names if folded and folded in name]))


def find_files(roster: Roster, links: Sequence[Link]) -> list[Someone | None]:
    """For each link who has a file and is its person, by the phonebook's rule: profile, e-mail, name with employer.

    Only files that could be theirs are read.
    """
    names = {fold_text(link.name) for link in links}
    words = {word for link in links for word in (profile_key(link.url or ""), (link.email or "").casefold()) if word}
    near = [one for one in roster.people if fold_text(one.name) in names or (words and roster.holds(one.source, words))]
    people = {one.id: person for one in near if (person := _read_person(roster.root, one.source)) is not None}
    companies = {one.id: Company(id=one.id, name=one.name) for one in roster.companies if one.name}
    playbook = Playbook(me=Me(name="You"), people=people, companies=companies)
    by_id = {one.id: one for one in near}
    return [by_id.get(playbook.filed_as(link) or "") for link in links]


def list_facts(link: Link) -> dict[str, Value]:
    """What a person's file takes over from a link."""
    facts: dict[str, Value] = {"name": link.name}
    known = {"at": link.at, "role": link.role, "emails": [link.email] if link.email else None}
    facts |= {key: value for key, value in known.items() if value}
    if link.url:
        host = profile_key(link.url).partition("/")[0]
        facts["links"] = {"linkedin" if host.split(".")[-2:-1] == ["linkedin"] else "profile": link.url}
    if link.linked:
        facts["linked"] = link.linked
    return facts


def _read_links(root: Path, source: SourceFile) -> Iterable[Link]:
    try:
        book = read_document(source, read_bytes(root, source)).fact
    except (Refusal, Refused):
        return ()
    return book.links if book.owner == "me" else ()


def _read_person(root: Path, source: SourceFile) -> Person | None:
    try:
        person: Person = read_document(source, read_bytes(root, source)).fact
    except (Refusal, Refused):
        return None
    return person
