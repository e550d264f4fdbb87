"""Random playbooks for the plan: small, around TODAY, with everything in them that gives or takes away a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Any, TypeVar

from generator.model.company import Company
from generator.model.introduction import Introduction
from generator.model.me import WEEKDAYS
from generator.model.person import Person
from generator.model.phonebook import Phonebook
from generator.model.playbook import Playbook
from tests.method.builders import TODAY, build, company, introduction, person, playbook

T = TypeVar("T")
FIRMS = ("acme", "globex")
USEFUL = ["knows boats", "reads contracts well", "runs the meet-up"]


def invent(dice: Random, people: int, last_fact: int = 0, busy: bool = True) -> Playbook:
    """A playbook of so many people; its last fact is that many days before TODAY, or earlier.

    Where it is not `busy`, the capacity is the usual one, what happens lies further apart, and most of what was
    promised has been kept.
    """
    ids = [f"person-{number:02}" for number in range(people)]
    facts = [invent_person(dice, id_, ids, last_fact, busy) for id_ in ids]
    phonebook = build(Phonebook, id="mine", owner="me", links=[_link(dice, number) for number in range(3)])
    introductions = [_introduction(dice, ids, last_fact) for _ in range(people // 4)]
    me = {"capacity": _capacity(dice) if busy else {}}
    return playbook(*facts, *(_company(dice, id_, ids, last_fact) for id_ in FIRMS), *introductions, phonebook, me=me)


def invent_person(dice: Random, id_: str, ids: Sequence[str], last_fact: int, busy: bool = True) -> Person:
    stretch = 120 if busy else 500
    facts: dict[str, Any] = {
        "kind": _rarely(dice, "recruiter", "person"),
        "at": dice.choice((None, *FIRMS, "Elsewhere")),
        "linked": dice.choice((None, "yes", str(_ago(dice, 900, last_fact)))),
        "useful": USEFUL[: dice.randint(0, 3)],
        "care_about": dice.choice(([], ["sailing"])),
        "knows": [{"who": dice.choice(ids), "well": dice.choice(("yes", "no", "unknown"))}],
        "do_not_contact": _rarely(dice, "yes", "no"),
        "away": [_away(dice) for _ in range(_rarely(dice, 2, 0))],
        "log": [_entry(dice, stretch, last_fact, busy) for _ in range(dice.randint(0, 5))],
    }
    if _rarely(dice, True, False):
        facts["invited"] = {"on": _ago(dice, 40, last_fact), "note": dice.choice(("yes", "no"))}
    if _rarely(dice, True, False):
        facts["cadence"] = {"min": dice.choice((0, 3, 30)), "max": dice.choice((7, 40, 200))}
    return person(id_, **{key: value for key, value in facts.items() if value is not None})


def _entry(dice: Random, stretch: int, last_fact: int, busy: bool) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "on": _ago(dice, stretch, last_fact),
        "via": dice.choice(("email", "message", "call", "coffee", "gift")),
        "by": dice.choice(("me", "them", "both")),
        "kind": _rarely(dice, dice.choice(("thank", "nudge", "close-loop")), None),
        "reply": _rarely(dice, dice.choice(("yes", "no")), None),
        "got": _rarely(dice, "a name", None),
    }
    if _rarely(dice, True, False):
        due = TODAY + timedelta(days=dice.randint(-10, 30))
        done = entry["on"] if not busy and dice.random() < 0.8 else None
        by = dice.choice(("me", "them"))
        entry["promise"] = {"what": "send the talk", "due": dice.choice((None, due)), "by": by, "done": done}
    return {key: value for key, value in entry.items() if value is not None}


def _company(dice: Random, id_: str, ids: Sequence[str], last_fact: int) -> Company:
    closes = TODAY + timedelta(days=dice.randint(-5, 70))
    manager = {"hiring_manager": dice.choice(ids)} if ids else {}
    return company(
        id_,
        status=dice.choice(("target", "watching", "closed")),
        why="ships open source",
        offer="faster releases",
        research=[{"on": _ago(dice, 100, last_fact), "says": "grows"} for _ in range(2)],
        openings=[{"id": "lead", "title": "Lead", "closes": str(closes), **manager}],
    )


def _introduction(dice: Random, ids: Sequence[str], last_fact: int) -> Introduction:
    introducer, introduced = dice.sample(ids, 2)
    days = sorted(_ago(dice, 40, last_fact) for _ in range(4))
    steps = dict(zip(("asked", "agreed", "made", "talked"), days[: dice.randint(1, 4)], strict=False))
    return introduction(introducer, introduced, **steps)


def _link(dice: Random, number: int) -> dict[str, Any]:
    return {"name": f"Link {number}", "at": dice.choice((*FIRMS, "Elsewhere"))}


def _capacity(dice: Random) -> dict[str, Any]:
    return {
        "touches_per_week": dice.choice((0, 1, 4, 10)),
        "touches_per_day": dice.choice((0, 1, 2, 3)),
        "days": dice.choice((WEEKDAYS, WEEKDAYS[:5], ("tue", "sat"), ("wed",))),
        "holidays": dice.choice((None, "ES-MD")),
        "fortify_per_week": dice.choice((0, 1, 5)),
    }


def _away(dice: Random) -> dict[str, date]:
    begins = TODAY + timedelta(days=dice.randint(-20, 40))
    return {"from": begins, "to": begins + timedelta(days=dice.choice((0, 6, 100)))}


def _ago(dice: Random, most: int, least: int) -> date:
    return TODAY - timedelta(days=dice.randint(least, max(most, least)))


def _rarely(dice: Random, this: T, otherwise: T) -> T:
    return this if dice.random() < 0.2 else otherwise
