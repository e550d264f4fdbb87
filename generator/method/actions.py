"""Everything there is to do, each with its window, before the planner lays it on days (method.md section 9)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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
from generator.model.fact import fact


@fact
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


@fact
class Duties:
    """What there is to do with one person: what is owed, what comes one after the other, and what to find out."""

    owed: tuple[Action, ...]
    contact: Iterable[Action]
    research: tuple[Action, ...]

    def settle(self) -> Duties:
        """The same, with everything that comes later worked out, so that it may be used again."""
        return Duties(self.owed, tuple(self.contact), self.research)


def list_duties(person: PersonStanding, ground: Ground) -> Duties:
    """Every action with this person that the rules give; none where they are not to be contacted."""
    if person.person.do_not_contact:
        return Duties((), (), ())
    owed = tuple(_list_owed(person, ground))
    return Duties(owed, plan_contact(person, ground, owed), tuple(research_person(person, ground)))


def find_actions(ground: Ground, fortify: Fortify, known: Mapping[str, Duties] | None = None) -> ToDo:
    """Every action that the rules give; `known` are those with people, where they were listed already."""
    owed: list[Action] = []
    contacts: list[Chain] = []
    research: list[Action] = []
    busy: set[str] = set()
    for who, person in ground.standing.people.items():
        duties = known[who] if known else list_duties(person, ground)
        contact = iter(duties.contact)
        first = next(contact, None)
        owed += duties.owed
        research += duties.research
        if first:
            contacts.append(chain((first,), contact))
        if duties.owed or first:
            busy.add(who)
    for company in ground.standing.companies.values():
        research += research_company(company, ground)
    links = list_fortify(fortify, ground, busy)
    return ToDo(tuple(owed), tuple(contacts), links, tuple(research), tuple(list_steps(ground)))


def _list_owed(person: PersonStanding, ground: Ground) -> Iterator[Action]:
    for action in chain(list_owed(person, ground), list_introductions(person, ground)):
        if action.ends is None or ground.anchor <= action.ends:
            yield action
