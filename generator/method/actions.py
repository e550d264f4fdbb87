"""Everything there is to do, each with its window, before the planner lays it on days (method.md section 9)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

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


@dataclass(frozen=True, slots=True)
class ToDo:
    """Everything there is to do, what belongs to one person in chains.

    `owed` may be many with one person. `contacts` hold one chain a person. `links` is the fortify queue in its order.
    `research` takes no touch, nor do `steps` of applications.
    """

    owed: tuple[Action, ...]
    contacts: tuple[Chain, ...]
    links: Iterator[Chain]
    research: tuple[Action, ...]
    steps: tuple[Action, ...]


def find_actions(ground: Ground, fortify: Fortify) -> ToDo:
    """Every action that the rules give; none with people who are not to be contacted."""
    owed: list[Action] = []
    contacts: list[Chain] = []
    research: list[Action] = []
    busy: set[str] = set()
    for who, person in ground.standing.people.items():
        if person.person.do_not_contact:
            continue
        mine = list(_list_owed(person, ground))
        contact = plan_contact(person, ground, mine)
        first = next(contact, None)
        owed += mine
        if first:
            contacts.append(chain((first,), contact))
        research += research_person(person, ground)
        if mine or first:
            busy.add(who)
    for company in ground.standing.companies.values():
        research += research_company(company, ground)
    links = list_fortify(fortify, ground, busy)
    return ToDo(tuple(owed), tuple(contacts), links, tuple(research), tuple(list_steps(ground)))


def _list_owed(person: PersonStanding, ground: Ground) -> Iterator[Action]:
    for action in chain(list_owed(person, ground), list_introductions(person, ground)):
        if action.ends is None or ground.anchor <= action.ends:
            yield action
