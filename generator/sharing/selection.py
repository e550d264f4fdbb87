"""Who is in an edition, and what they are called there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.me import ShareProfile
from generator.model.person import Person
from generator.model.playbook import Playbook

SOMEONE = "someone"
SOMEONE_I_KNOW = "someone I know"
A_COMPANY = "a company"


@dataclass(frozen=True, slots=True)
class Shown:
    """A person in the edition: the id their page goes by, and the name. Both are theirs only where names are full."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Selection:
    """Who is in: their own id -> what they are called there; and which companies are."""

    people: Mapping[str, Shown]
    companies: frozenset[str]
    is_full: bool


def select(playbook: Playbook, profile: ShareProfile, numbers: Mapping[str, int]) -> Selection:
    """The union of the profile's tags, ids and companies, or everybody. `numbers` are what aliases are made of.

    A company is in where it is listed, or where everybody is; a person's employer is not in for their sake.
    """
    chosen, companies = profile.people, frozenset(playbook.companies)
    if not chosen.all:
        companies &= frozenset(chosen.companies)
    people = [person for person in playbook.people.values() if _is_chosen(person, playbook, profile)]
    names = profile.names if "name" in profile.show else "alias"
    return Selection(_name_people(people, names, numbers), companies, names == "full")


def _is_chosen(person: Person, playbook: Playbook, profile: ShareProfile) -> bool:
    chosen = profile.people
    return (
        chosen.all
        or person.id in chosen.ids
        or not set(chosen.tags).isdisjoint(person.tags)
        or playbook.company_id(person.at) in chosen.companies
    )


def _name_people(people: list[Person], names: str, numbers: Mapping[str, int]) -> Mapping[str, Shown]:
    if names == "full":
        return {person.id: Shown(person.id, person.name) for person in people}
    taken: defaultdict[str, int] = defaultdict(int)
    found = {}
    for person in sorted(people, key=lambda person: numbers[person.id]):
        number = numbers[person.id]
        name = write_initials(person.name) if names == "initials" else f"Person {number}"
        taken[name] += 1
        again = f" ({taken[name]})" if taken[name] > 1 else ""
        found[person.id] = Shown(f"person-{number}", name + again)
    return found


def write_initials(name: str) -> str:
    """`C. G.` for Carla Gómez: the first letter of each word that begins with one."""
    letters = [word[0].upper() for word in name.split() if word[0].isalpha()]
    return " ".join(f"{letter}." for letter in letters) or "N. N."
