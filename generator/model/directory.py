"""Whose row a line of a phonebook is, among the people who have files."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.model.fact import fact
from generator.model.names import fold_text
from generator.model.person import Person
from generator.model.phonebook import Link

Keys = tuple[tuple[str, ...], tuple[str, ...], tuple[str, str]]
"""By what somebody is recognised: their profiles, their e-mail addresses, their name with their employer."""


@fact
class Directory:
    """Key -> the first person with it, by profile, by e-mail address, and by folded name and then employer."""

    profiles: dict[str, str]
    emails: dict[str, str]
    names: dict[str, dict[str, str]]

    def find(self, link: Link, employer_key: Callable[[str | None], str]) -> str | None:
        """The id of the person whose row the link is: by profile, e-mail, or name and employer; else None."""
        found = self.profiles.get(profile_key(link.url)) if link.url else None
        if found is None and link.email:
            found = self.emails.get(link.email.casefold())
        if found is None:
            namesakes = self.names.get(fold_text(link.name))
            found = namesakes.get(employer_key(link.at)) if namesakes else None
        return found


def list_people(people: Iterable[Person], employer_key: Callable[[str | None], str]) -> Directory:
    """Everybody with a file, under all their keys."""
    directory = Directory({}, {}, {})
    for person in people:
        profiles, emails, (name, employer) = find_keys(person, employer_key)
        for profile in profiles:
            directory.profiles.setdefault(profile, person.id)
        for email in emails:
            directory.emails.setdefault(email, person.id)
        directory.names.setdefault(name, {}).setdefault(employer, person.id)
    return directory


def find_keys(person: Person, employer_key: Callable[[str | None], str]) -> Keys:
    """By what this person is recognised."""
    profiles = tuple([profile_key(url) for url in person.links.values()])
    emails = tuple([email.casefold() for email in person.emails])
    return profiles, emails, (fold_text(person.name), employer_key(person.at))


def profile_key(url: str) -> str:
    """The part of a profile address that names the person: host without `www.` and path, case folded."""
    bare = url.casefold().split("://", 1)[-1].split("?", 1)[0].split("#", 1)[0]
    return bare.removeprefix("www.").rstrip("/")
