"""Which relationships fit the week, and which rest."""

from __future__ import annotations

from typing import Any

import pytest

from generator.method.sustainable import Sustainable
from tests.method.builders import company, entry, log, person, relation
from tests.method.networks import knows, outlook

VOUCH = {"likes_me": "x", "knows_my_work": "y", "would_vouch": "z"}


def weigh(*facts: Any, capacity: int = 10) -> Sustainable:
    return outlook(*facts, me={"capacity": {"touches_per_week": capacity}}).sustainable


def test_the_maximum_gaps_together_say_how_much_a_week_needs() -> None:
    found = weigh(relation(), person("bob", log=log("2025-10-20 call both")), person("eva", linked="yes"))
    assert found.needed_per_week == pytest.approx(7 / 90 + 7 / 180, abs=0.0005)
    assert (found.capacity, found.rest) == (10, ())


def test_a_gap_of_your_own_counts_and_whoever_wants_no_contact_needs_nothing() -> None:
    assert weigh(person(linked="yes", cadence={"max": 7})).needed_per_week == 1
    assert weigh(relation(do_not_contact="yes")).needed_per_week == 0
    assert weigh(relation(cadence={"max": 0})).needed_per_week == 7


def test_what_does_not_fit_rests_the_least_important_first() -> None:
    weekly = {"cadence": {"max": 7}}
    dana = relation("dana-li", **weekly)
    link, known = person("bob", linked="yes", **weekly), person("eva", log=log("2026-10-20 call both"), **weekly)
    found = weigh(dana, link, known, capacity=1)
    assert [upkeep.who for upkeep in found.keep] == ["dana-li"]
    assert [upkeep.who for upkeep in found.rest] == ["bob", "eva"]


def test_insiders_connectors_advocates_and_bridges_are_kept_first() -> None:
    weekly = {"cadence": {"max": 7}}
    companies = company("acme"), company("globex"), company("shut", status="closed")
    people = (
        person("gone", at="shut", linked="yes", **weekly),
        relation("friend", **weekly),
        person("insider", at="acme", linked="yes", **weekly),
        person("connector", linked="yes", knows=knows("insider", "boss"), **weekly),
        person("boss", at="globex"),
    )
    found = weigh(*companies, *people, capacity=2)
    assert [(upkeep.who, upkeep.keep_because) for upkeep in found.keep] == [
        ("insider", ("works at Acme",)),
        ("connector", ("is a connector", "is the only way to Globex")),
    ]
    assert [upkeep.who for upkeep in found.rest] == ["gone", "friend"]


def test_an_advocate_is_kept_before_an_ally() -> None:
    lived = [entry(day, "coffee", "them", gave="a book") for day in ("2026-09-01", "2026-10-20", "2026-11-10")]
    facts = {"log": lived, "cadence": {"max": 7}}
    found = weigh(relation("ally", **facts), relation("vouch", vouch=VOUCH, **facts), capacity=1)
    assert [(upkeep.who, upkeep.keep_because) for upkeep in found.keep] == [("vouch", ("would vouch for you",))]


def test_who_does_not_fit_leaves_room_for_the_next() -> None:
    greedy, modest = relation("ann", cadence={"max": 1}), relation("bob", cadence={"max": 7})
    found = weigh(greedy, modest, capacity=1)
    assert ([upkeep.who for upkeep in found.keep], [upkeep.who for upkeep in found.rest]) == (["bob"], ["ann"])
