"""The network: strengths, and which file an edge comes from."""

from __future__ import annotations

from typing import Any

import pytest

from generator.method.graph import Network, build_network, find_return
from tests.method.builders import TODAY, introduction, log, person, relation, stand
from tests.method.networks import phonebook


def network(*facts: Any, **rest: Any) -> Network:
    return build_network(stand(*facts, **rest))


BOB = person(
    "bob-chen", at="acme", emails=["bob@acme.example"], links={"linkedin": "https://www.linkedin.example/in/bob"}
)


@pytest.mark.parametrize(
    ("facts", "strength"),
    [
        ({"linked": "yes"}, 0.05),
        ({"log": log("2026-10-20 call both")}, 0.2),
        ({"log": log("2026-04-20 call both")}, 0.1),
        ({"log": log("2025-04-20 call both")}, 0.04),
        ({"shared": [{"kind": "study", "what": "the same class"}]}, 0.2),
    ],
)
def test_the_first_edge_is_as_strong_as_stage_and_freshness(facts: dict[str, Any], strength: float) -> None:
    assert network(person("dana-li", **facts)).first["dana-li"].strength == pytest.approx(strength)


def test_a_stranger_is_no_first_hop() -> None:
    assert network(BOB).first == {}


def test_whoever_wants_no_contact_is_in_no_edge() -> None:
    found = network(
        relation("dana-li", knows=[{"who": "bob-chen", "well": "yes"}]),
        person("bob-chen", do_not_contact="yes", linked="yes", knows=[{"who": "dana-li"}]),
    )
    assert (list(found.first), found.known) == (["dana-li"], {})


def test_a_recruiter_leads_to_nobody() -> None:
    assert network(relation(kind="recruiter", knows=[{"who": "bob-chen", "well": "yes"}]), BOB).known == {}


def test_an_edge_tells_where_it_comes_from() -> None:
    dana = relation(file="contacts/people/dana-li.yaml", knows=[{"who": "bob-chen", "well": "yes", "how": "her boss"}])
    (edge,) = network(dana, BOB).known["dana-li"]
    assert (edge.strength, edge.origin, edge.how, edge.file) == (0.8, "declared", "her boss", dana.file)


def test_how_well_is_unknown_where_nobody_said() -> None:
    (edge,) = network(relation(knows=[{"who": "bob-chen"}]), BOB).known["dana-li"]
    assert (edge.strength, edge.well) == (0.3, "unknown")


@pytest.mark.parametrize(
    "link",
    [
        {"name": "Robert", "url": "http://linkedin.example/in/Bob/?trk=x"},
        {"name": "Robert", "email": "BOB@acme.example"},
        {"name": "bob chen", "at": "ACME", "linked": "2026-11-24"},
    ],
)
def test_a_friends_row_leads_to_the_person_it_means(link: dict[str, Any]) -> None:
    found = network(relation(), BOB, phonebook("dana-li", link))
    (edge,) = found.known["dana-li"]
    assert (edge.target, edge.strength, edge.origin) == ("bob-chen", 0.1, "phonebook")
    assert edge.file == "contacts/phonebook/dana-li.yaml"


@pytest.mark.parametrize(
    "link",
    [
        {"name": "Bob Chen", "at": "Acme Robotics Holding"},
        {"name": "Bob Chen", "at": "acme", "linked": "2027-01"},
        {"name": "Dana Li"},
    ],
)
def test_a_row_of_somebody_else_of_later_or_of_the_owner_is_no_edge(link: dict[str, Any]) -> None:
    assert network(relation(), BOB, phonebook("dana-li", link)).known == {}


def test_my_own_phonebook_is_nobodys_acquaintance() -> None:
    assert network(relation(), BOB, phonebook("me", {"name": "Bob Chen", "at": "acme"})).known == {}


def test_what_is_declared_outweighs_the_phonebook() -> None:
    row = phonebook("dana-li", {"name": "Bob Chen", "at": "acme"})
    assert network(relation(knows=[{"who": "bob-chen"}]), BOB, row).known["dana-li"][0].origin == "declared"


def test_a_hollow_edge_is_remembered_and_no_phonebook_revives_it() -> None:
    row = phonebook("dana-li", {"name": "Bob Chen", "at": "acme"})
    found = network(relation(knows=[{"who": "bob-chen", "well": "no"}]), BOB, row)
    assert found.known == {}
    assert found.is_hollow("dana-li", "bob-chen")


def test_of_two_entries_about_one_person_the_hollow_one_counts() -> None:
    twice = [{"who": "bob-chen", "well": "no"}, {"who": "bob-chen", "well": "yes"}]
    assert network(relation(knows=twice), BOB).known == {}


def test_an_introduction_that_came_back_hollow_makes_the_edge_hollow() -> None:
    hollow = introduction("dana-li", "bob-chen", hollow="2026-08-05")
    row = phonebook("dana-li", {"name": "Bob Chen", "at": "acme"})
    assert network(relation(knows=[{"who": "bob-chen"}]), BOB, hollow).known == {}
    assert network(relation(), BOB, row, hollow).known == {}


def test_edges_to_nobody_and_to_oneself_are_left_out() -> None:
    assert network(relation(knows=[{"who": "ghost"}, {"who": "dana-li"}])).known == {}


def test_the_numbers_of_me_are_used_and_kept_between_0_and_1() -> None:
    method = {"warmth_relationship": 0.6, "warmth_knows_well": 7, "warmth_knows_unknown": 0}
    found = network(
        relation(knows=[{"who": "bob-chen", "well": "yes"}, {"who": "eva"}]), BOB, person("eva"), me={"method": method}
    )
    assert found.first["dana-li"].strength == 0.6
    assert [(edge.target, edge.strength) for edge in found.known["dana-li"]] == [("bob-chen", 1.0)]


def test_somebody_is_back_on_the_day_after_they_were_away() -> None:
    spans = [{"from": "2026-11-27", "to": "2026-11-30"}, {"from": "2026-11-20", "to": "2026-11-26"}]
    assert find_return(person(away=spans), TODAY).isoformat() == "2026-12-01"
    assert find_return(person(away=spans[:1]), TODAY) == TODAY
    assert find_return(person(away=[{"from": "2026-11-24", "to": "2026-11-24"}]), TODAY).isoformat() == "2026-11-25"
