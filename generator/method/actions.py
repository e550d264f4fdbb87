"""Everything there is to do, each with its window, before the planner lays it on days (method.md section 9)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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
    """Everything there is to do.

    `owed` comes first and may be many with one person. `contacts` hold one chain a person, never with anybody to whom
    something is owed soon. `links` is the fortify queue in its order. `untouched` is what takes no touch.
    """

    owed: tuple[Action, ...]
    contacts: tuple[Chain, ...]
    links: tuple[Chain, ...]
    untouched: tuple[Action, ...]


def find_actions(ground: Ground, fortify: Fortify) -> ToDo:
    """Every action that the rules give; none with people who are not to be contacted."""
    owed, contacts, untouched, busy = [], [], list(list_steps(ground)), set()
    for who, person in ground.standing.people.items():
        if person.person.do_not_contact:
            continue
        mine = list(_list_owed(person, ground))
        chain = plan_contact(person, ground, mine)
        owed += mine
        contacts += [chain] if chain else []
        untouched += research_person(person, ground)
        if mine or chain:
            busy.add(who)
    for company in ground.standing.companies.values():
        untouched += research_company(company, ground)
    return ToDo(tuple(owed), tuple(contacts), tuple(list_fortify(fortify, ground, busy)), tuple(untouched))


def _list_owed(person: PersonStanding, ground: Ground) -> Iterator[Action]:
    found = (*list_owed(person, ground), *list_introductions(person, ground))
    return (action for action in found if action.ends is None or ground.anchor <= action.ends)
