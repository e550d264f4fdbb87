"""Every text of a playbook with whether a profile permits it: read from the facts, apart from the code that copies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Any

from generator.model.company import COMPANY_STATES, OPENING_STATES, SIGNS
from generator.model.dates import PartialDate
from generator.model.me import WEEKDAYS, ShareProfile
from generator.model.person import ASK_KINDS, CHANNELS, GIVE_KINDS, LOG_KINDS, SHARED_KINDS
from generator.model.playbook import Playbook
from generator.sharing.listing import is_listed
from generator.sharing.selection import Selection

_LISTS = (CHANNELS, LOG_KINDS, GIVE_KINDS, ASK_KINDS, SHARED_KINDS, COMPANY_STATES, OPENING_STATES, SIGNS, WEEKDAYS)
_OTHERS = "person recruiter yes no unknown pending me them both referral cold full initials alias"
CLOSED = frozenset(_OTHERS.split()).union(*_LISTS)
"""The format's own words: they are no evidence of anybody."""


@dataclass(frozen=True, slots=True)
class Value:
    """A text of the playbook: where it stands, and whether it may be in the edition.

    `is_identity` marks what says who somebody is: names, ids, e-mail addresses, phone numbers, profiles. Those are
    not excused by standing in a permitted text as well.
    """

    text: str
    place: str
    permitted: bool
    is_identity: bool = False


def list_values(playbook: Playbook, profile: ShareProfile, selection: Selection) -> Iterator[Value]:
    """Every text of the playbook, in a fixed order."""
    show = frozenset(profile.show)
    for person in playbook.people.values():
        is_in, place = person.id in selection.people, person.file or f"people/{person.id}"
        named = is_in and selection.is_full
        yield Value(person.id, place, named, is_identity=True)
        for path, text in _walk(person):
            permitted = is_in and _permits(show, path, named) and not _names_other(path, text, playbook, selection)
            identity = path[0] in ("name", "emails", "phones", "links") and path[-1] != "key"
            yield Value(text, f"{place}: {'.'.join(path)}", permitted, is_identity=identity)
    for company in playbook.companies.values():
        is_in, place = company.id in selection.companies, company.file or f"companies/{company.id}"
        yield Value(company.id, place, is_in, is_identity=True)
        for path, text in _walk(company):
            is_name = path == ("name",)
            listed = is_listed(show, path[0], path[1] if len(path) > 1 else None, "company.")
            permitted = is_in and (is_name or listed) and not _names_other(path, text, playbook, selection)
            yield Value(text, f"{place}: {'.'.join(path)}", permitted, is_identity=is_name)
    for book in playbook.phonebooks.values():
        yield from _list_links(book, playbook)
    for introduction in playbook.introductions:
        for path, text in _walk(introduction):
            if path == ("outcome",):
                yield Value(text, "introductions: outcome", False)
    yield from _list_mine(playbook, profile, selection)


def _list_links(book: Any, playbook: Playbook) -> Iterator[Value]:
    for text in filter(None, (book.source,)):
        yield Value(text, f"phonebook/{book.id}: source", False)
    for link in playbook.unfiled(book.links):
        for path, text in _walk(link):
            identity = path[0] in ("name", "url", "email")
            yield Value(text, f"phonebook/{book.id}: {path[0]}", False, is_identity=identity)


def _list_mine(playbook: Playbook, profile: ShareProfile, selection: Selection) -> Iterator[Value]:
    show = frozenset(profile.show)
    if profile.for_:
        yield Value(profile.for_, "me: share", True)
    for path, text in _walk(playbook.me):
        listed = is_listed(show, path[0], path[1] if len(path) > 1 else None, "me.")
        permitted = listed or path[0] in ("name", "looking_for", "questions")
        permitted = permitted and not _names_other(path, text, playbook, selection)
        identity = path[0] in ("email", "phone", "links") and path[-1] != "key"
        if path[0] not in ("share", "method", "capacity") or path[-1] == "for":
            yield Value(text, f"me: {'.'.join(path)}", permitted, is_identity=identity)


def _names_other(path: tuple[str, ...], text: str, playbook: Playbook, selection: Selection) -> bool:
    """True where the text is no text but the id of somebody, or names a company that is not in the edition."""
    if path[-1] == "at":
        company = playbook.company_id(text)
        return company is not None and company not in selection.companies
    return path[-1] in ("who", "hiring_manager", "source")


def _permits(show: frozenset[str], path: tuple[str, ...], named: bool) -> bool:
    if path[0] == "name":
        return named
    if path[0] in ("emails", "phones", "links"):
        return named and path[0] in show
    if path[0] == "at" and "company" in show:
        return True
    return is_listed(show, path[0]) or (len(path) > 1 and is_listed(show, path[0], path[1]))


def _walk(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """The texts of a record with the names of the fields that lead there; private parts of a log are `log.private`."""
    if isinstance(value, str):
        if value not in CLOSED:
            yield path, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield (*path, "key"), str(key)
            yield from _walk(inner, path)
    elif isinstance(value, (tuple, frozenset)):
        for inner in value:
            yield from _walk(inner, path)
    elif is_dataclass(value) and not isinstance(value, (PartialDate, date)):
        for one in fields(value):
            if path or one.name not in ("id", "file"):
                yield from _walk(getattr(value, one.name), (*path, one.name.rstrip("_")))
