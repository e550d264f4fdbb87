"""Two people of yours who could help each other."""

from __future__ import annotations

from typing import Any

import pytest

from generator.method.matchmaking import Match
from tests.method.builders import codes_of, company, log, person, relation
from tests.method.networks import knows, outlook

RUST = {"needs": ["Rust engineers"]}
GIVES_RUST = {"offers": ["Rust engineer in Madrid"]}


def matches(*facts: Any) -> list[tuple[str, str]]:
    return [(match.needer, match.giver) for match in outlook(*facts).matches]


def test_who_needs_what_another_offers_could_meet_them() -> None:
    (match,) = outlook(relation("ann", **RUST), relation("bob", **GIVES_RUST)).matches
    assert match == Match("ann", "bob", "Rust engineers", "Rust engineer in Madrid", match.reasons)
    assert codes_of(match.reasons) == ["R07"]
    assert "ask each before you connect them" in match.reasons[0].text


@pytest.mark.parametrize("other", [person("bob", log=log("2026-10-20 call both"), **GIVES_RUST), person("bob")])
def test_both_are_at_least_a_relationship(other: Any) -> None:
    assert matches(relation("ann", **RUST), other) == []
    assert matches(person("ann", log=log("2026-10-20 call both"), **RUST), relation("bob", **GIVES_RUST)) == []


def test_whoever_wants_no_contact_is_left_alone() -> None:
    assert matches(relation("ann", do_not_contact="yes", **RUST), relation("bob", **GIVES_RUST)) == []


@pytest.mark.parametrize("known", [{"ann": {"knows": knows("bob", well="unknown")}}, {"bob": {"knows": knows("ann")}}])
def test_who_know_each_other_need_nobody(known: dict[str, dict[str, Any]]) -> None:
    people = relation("ann", **RUST, **known.get("ann", {})), relation("bob", **GIVES_RUST, **known.get("bob", {}))
    assert matches(*people) == []


def test_colleagues_are_left_to_themselves_and_hollow_acquaintances_are_not() -> None:
    acme = company("acme")
    assert matches(acme, relation("ann", at="acme", **RUST), relation("bob", at="Acme", **GIVES_RUST)) == []
    hollow = relation("ann", knows=knows("bob", well="no"), **RUST)
    assert matches(hollow, relation("bob", **GIVES_RUST)) == [("ann", "bob")]


def test_what_you_noted_about_them_counts_where_it_has_the_whole_need() -> None:
    useful = relation("bob", useful=["has hired Rust engineers for years", "b", "c"])
    assert matches(relation("ann", **RUST), useful) == [("ann", "bob")]
    assert matches(relation("ann", **RUST), relation("bob", role="Rust engineer")) == [("ann", "bob")]
    assert matches(relation("ann", needs=["engineers"]), relation("bob", role="Rust engineer")) == []


def test_what_is_offered_in_so_many_words_comes_before_what_you_noted() -> None:
    found = matches(relation("ann", **RUST), relation("bob", role="Rust engineer"), relation("cleo", **GIVES_RUST))
    assert found == [("ann", "cleo"), ("ann", "bob")]


def test_an_offer_is_shown_before_closer_people_of_whom_you_noted_it() -> None:
    noted = [relation(f"a-{number}", role="Rust engineer") for number in range(3)]
    assert matches(relation("ann", **RUST), *noted, relation("zoe", **GIVES_RUST))[0] == ("ann", "zoe")


def test_of_two_texts_of_one_person_the_offer_is_named() -> None:
    (match,) = outlook(relation("ann", **RUST), relation("bob", role="Rust engineer", **GIVES_RUST)).matches
    assert match.offer == "Rust engineer in Madrid"


def test_three_are_shown_for_a_need_and_nobody_helps_themselves() -> None:
    givers = [relation(f"giver-{number}", **GIVES_RUST) for number in range(5)]
    found = matches(relation("ann", **RUST, **GIVES_RUST), *givers)
    assert found == [("ann", f"giver-{number}") for number in range(3)]
