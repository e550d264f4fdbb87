"""How the work grows with the playbook: counted in lines that are run, not in seconds."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from generator.method.outlook import Outlook, look_ahead
from generator.model.phonebook import Phonebook
from tests.growth import count_lines, list_too_fast
from tests.method.builders import TODAY, USEFUL, company, entry, person, stand
from tests.method.networks import phonebook

PARTS = ("reach", "fortify", "sustainable", "gifts", "board", "progress", "plan")
FEW, MANY = 100, 300


def crowd(size: int) -> Outlook:
    """The worst case: everybody was with one employer, needs what everybody offers, and half are strangers inside."""
    dice = random.Random(size)
    ids = [f"p{number:04}" for number in range(size)]
    shared: dict[str, Any] = {
        "past": [{"at": "Northwind", "from": "2010", "to": "2020"}],
        "needs": ["Rust engineers"],
        "offers": ["Rust engineers"],
        "care_about": ["sailing"],
    }
    talked = [entry(TODAY - timedelta(days=days), "coffee", "them", got="a name") for days in (200, 100, 20)]
    friends = [
        person(who, log=talked, useful=USEFUL, knows=[{"who": dice.choice(ids)} for _ in range(4)], **shared)
        for who in ids[: size // 2]
    ]
    strangers = [person(who, at=dice.choice(("acme", "globex")), **shared) for who in ids[size // 2 :]]
    lead = [{"id": "lead", "title": "Lead"}]
    companies = [company("acme", openings=lead), company("globex", openings=lead), company("unreached", openings=lead)]
    return look_ahead(stand(*friends, *strangers, *companies, rows("me", size), rows(ids[0], size)))


def rows(owner: str, size: int) -> Phonebook:
    return phonebook(owner, *({"name": f"Link {number}", "at": "Unreached"} for number in range(size)))


def count_work(outlook: Outlook, part: str) -> Mapping[str, int]:
    def ask() -> None:
        found = getattr(outlook, part)
        if part == "reach":
            targets = found.companies, found.openings, found.connectors, found.bridges, found.opened_by
            assert all(targets) or not found.bridges
            for who in found.target_people:
                found.approach_person(who)

    return count_lines(ask)


@pytest.mark.parametrize("part", PARTS)
def test_three_times_the_people_are_about_three_times_the_work(part: str) -> None:
    few, many = (count_work(crowd(size), part) for size in (FEW, MANY))
    assert list_too_fast(few, many, MANY / FEW, MANY) == {}
    assert sum(many.values()) < 1.25 * MANY / FEW * sum(few.values())
