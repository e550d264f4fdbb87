"""How far an introduction has come, and whether it goes round in a circle (method.md section 7)."""

from __future__ import annotations

from datetime import date

from generator.method.contacts import read_contacts
from generator.method.evidence import find_shared
from generator.method.standing import IntroductionStanding
from generator.model.introduction import Introduction
from generator.model.playbook import Playbook

LIFE = ("asked", "agreed", "declined", "hollow", "made", "talked", "thanked")
OPEN = ("asked", "agreed")


def assess_introductions(playbook: Playbook, today: date) -> tuple[IntroductionStanding, ...]:
    """How each introduction stands, in file order; those asked for after today are plans and left out."""
    states = ((introduction, find_state(introduction, today)) for introduction in playbook.introductions)
    return tuple(
        IntroductionStanding(introduction, state, goes_in_circle(introduction, playbook))
        for introduction, state in states
        if state
    )


def find_state(introduction: Introduction, today: date) -> str | None:
    """The furthest step taken by `today`, one of LIFE; None before it is asked for."""
    if introduction.asked > today:
        return None
    taken = (step for step in reversed(LIFE) if _is_taken(getattr(introduction, step), today))
    return next(taken)


def goes_in_circle(introduction: Introduction, playbook: Playbook) -> bool:
    """True where the introduced was an acquaintance or better on the day the introduction was asked for."""
    person = playbook.people.get(introduction.introduced)
    if person is None:
        return False
    day = introduction.asked
    return bool(read_contacts(person.log, day).exchanges or find_shared(person, day))


def find_made(introduced: str, playbook: Playbook, today: date) -> Introduction | None:
    """The latest introduction to this person that has been made by `today`."""
    made = [i for i in playbook.introductions_to(introduced) if i.made and i.made <= today]
    return max(made, key=lambda introduction: introduction.made or date.min, default=None)


def list_agreed(introducer: str, playbook: Playbook, today: date) -> tuple[Introduction, ...]:
    """What this person has agreed to and not made yet, in file order: a note to forward is owed for each."""
    return tuple(i for i in playbook.introductions_by(introducer) if find_state(i, today) == "agreed")


def _is_taken(day: date | None, today: date) -> bool:
    return day is not None and day <= today
