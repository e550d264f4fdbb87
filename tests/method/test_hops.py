"""Each hop of a path in words."""

from __future__ import annotations

from typing import Any

import pytest

from generator.method.paths import Hop, Path
from generator.model.phonebook import Phonebook
from tests.method.builders import company, log, person, relation
from tests.method.networks import phonebook, reach

BOB = person("bob-chen", at="acme")


def path(*facts: Any) -> Path:
    return reach(company("acme"), BOB, *facts).companies["acme"].paths[0]


def hop(knows: list[dict[str, str]], *books: Phonebook) -> Hop:
    return path(relation(knows=knows), *books).hops[1]


def test_an_edge_known_well_has_no_weak_spot() -> None:
    found = hop([{"who": "bob-chen", "well": "yes", "how": "managed him"}])
    assert (found.source, found.weak_spot) == ("Dana Li knows Bob Chen well: “managed him”.", "")


def test_it_is_weak_that_nobody_said_how_well() -> None:
    found = hop([{"who": "bob-chen"}])
    assert found.source == "Dana Li knows Bob Chen."
    assert found.weak_spot == "Nobody said yet how well Dana Li knows Bob Chen."


def test_it_is_weak_that_they_may_be_a_mere_link() -> None:
    found = hop([], phonebook("dana-li", {"name": "Bob Chen", "at": "acme"}))
    assert found.source == "Bob Chen is in the phonebook of Dana Li."
    assert found.weak_spot == "Bob Chen may be a mere link of Dana Li."


@pytest.mark.parametrize(
    ("facts", "source", "weak_spot"),
    [
        ({"linked": "yes"}, "a link of yours.", "linked, no more"),
        ({"log": log("2026-10-20 call both")}, "your last exchange was on 20 October.", "you hardly know each other"),
        ({"log": log("2026-03-20 call both")}, "your last exchange was on 20 March.", "fading"),
        ({"log": log("2025-03-20 call both")}, "your last exchange was on 20 March 2025.", "lapsed"),
    ],
)
def test_the_first_hop_says_where_you_stand(facts: dict[str, Any], source: str, weak_spot: str) -> None:
    found = path(person(knows=[{"who": "bob-chen", "well": "yes"}], **facts)).hops[0]
    assert found.source.endswith(source)
    assert weak_spot in found.weak_spot


def test_the_weak_spot_of_a_path_is_that_of_its_weakest_hop() -> None:
    assert path(relation(knows=[{"who": "bob-chen", "well": "yes"}])).weak_spot == ""
    weak = path(person(linked="yes", knows=[{"who": "bob-chen"}]))
    assert weak.weak_spot == weak.hops[0].weak_spot
