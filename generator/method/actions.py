"""Everything there is to do, each with its window, before the planner lays it on days (method.md section 9)."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date
from itertools import chain
from operator import attrgetter

from generator.method.acting.action import Action, Chain
from generator.method.acting.contact import plan_contact
from generator.method.acting.fortify import list_fortify
from generator.method.acting.ground import Ground
from generator.method.acting.introductions import list_introductions
from generator.method.acting.openings import list_steps
from generator.method.acting.owed import list_owed
from generator.method.acting.research import research_company, research_person
from generator.method.fortify import Fortify
from generator.method.standing import PersonStanding
from generator.model.fact import fact


@fact
class ToDo:
    """Everything there is to do, what belongs to one person in chains.

    `owed` may be many with one person. `contacts` hold one chain a person, what matters most first. `links` is the
    fortify queue in its order. `research` takes no touch, nor do `steps` of applications.
    """

    owed: tuple[Action, ...]
    contacts: tuple[Chain, ...]
    links: Iterator[Chain]
    research: tuple[Action, ...]
    steps: tuple[Action, ...]


@fact
class Duties:
    """What there is to do with one person: what is owed, what comes one after the other, and what to find out.

    The same holds on each anchor from `since` to `until`, both inclusive, while the facts are the same.
    """

    owed: tuple[Action, ...]
    contact: Chain | None
    research: tuple[Action, ...]
    since: date = date.min
    until: date = date.max


@fact
class Roster:
    """The duties with everybody, and all that is in them: `contacts` stand in the order in which a plan takes them."""

    duties: Mapping[str, Duties] = field(default_factory=dict)
    owed: tuple[Action, ...] = ()
    contacts: tuple[Chain, ...] = ()
    research: tuple[Action, ...] = ()

    def replace(self, changed: Mapping[str, Duties]) -> Roster:
        """The same with other duties with these people."""
        owed = [action for action in self.owed if action.who not in changed]
        contacts = [chain for chain in self.contacts if chain.first.who not in changed]
        research = [action for action in self.research if action.who not in changed]
        for duties in changed.values():
            owed += duties.owed
            research += duties.research
            if duties.contact:
                insort(contacts, duties.contact, key=attrgetter("first.weight"))
        return Roster({**self.duties, **changed}, tuple(owed), tuple(contacts), tuple(research))

    def is_busy(self, who: str | None) -> bool:
        """True where something is to be done with them, besides finding out more."""
        duties = self.duties.get(who) if who else None
        return duties is not None and bool(duties.owed or duties.contact)


def list_duties(person: PersonStanding, ground: Ground) -> Duties:
    """Every action with this person that the rules give; none where they are not to be contacted."""
    if person.person.do_not_contact:
        return Duties((), None, ())
    owed = tuple(_list_owed(person, ground))
    contact = plan_contact(person, ground, owed)
    first = next(contact, None)
    return Duties(owed, Chain(first, contact) if first else None, tuple(research_person(person, ground)))


def settle_duties(person: PersonStanding, ground: Ground) -> Duties:
    """The same, with everything that comes later worked out, so that it may be used again and again."""
    anchor = ground.anchor
    anchor.begin()
    found = list_duties(person, ground)
    contact = Chain(found.contact.first, tuple(found.contact.later)) if found.contact else None
    return Duties(found.owed, contact, found.research, anchor.since, anchor.until)


def find_actions(ground: Ground, fortify: Fortify, roster: Roster) -> ToDo:
    """Every action that the rules give; `roster` are those with people."""
    companies = (action for found in ground.standing.companies.values() for action in research_company(found, ground))
    return ToDo(
        owed=roster.owed,
        contacts=roster.contacts,
        links=list_fortify(fortify, ground, roster.is_busy),
        research=(*roster.research, *companies),
        steps=tuple(list_steps(ground)),
    )


def _list_owed(person: PersonStanding, ground: Ground) -> Iterator[Action]:
    for action in chain(list_owed(person, ground), list_introductions(person, ground)):
        if action.ends is None or not ground.anchor.is_past(action.ends):
            yield action
