"""The queue that turns links into contacts."""

from __future__ import annotations

from typing import Any

import pytest

from generator.method.fortify import Fortify
from generator.model.person import Person
from tests.method.builders import company, log, person, relation
from tests.method.networks import knows, outlook, phonebook

ACME = company("acme", name="Acme Robotics")


def fortify(*facts: Any, **me: Any) -> Fortify:
    return outlook(*facts, me=me).fortify


def states(*facts: Any) -> list[tuple[str, str]]:
    return [(candidate.name, candidate.state) for candidate in fortify(*facts).queue]


def link(id_: str = "gus-holm", **facts: Any) -> Person:
    return person(id_, **{"linked": "2020-05-01", **facts})


@pytest.mark.parametrize(
    ("entries", "state"),
    [
        ([], "to do"),
        (["2026-11-18 message"], "asked"),
        (["2026-11-18 message me no"], "asked"),
        (["2026-09-15 message", "2026-10-12 message"], "let go"),
        (["2026-11-20 message them"], "talking"),
        (["2026-11-30 message"], "to do"),
    ],
)
def test_the_state_follows_from_the_log(entries: list[str], state: str) -> None:
    assert states(link(log=log(*entries))) == [("Gus Holm", state)]


def test_whoever_answered_has_left_the_queue() -> None:
    assert states(link(log=log("2026-11-18 message", "2026-11-20 message them"))) == []
    assert states(link(shared=[{"what": "the same class"}])) == []


def test_strangers_recruiters_and_whoever_wants_no_contact_are_not_in_it() -> None:
    assert states(person(), link("a", kind="recruiter"), link("b", do_not_contact="yes"), relation("c")) == []


def test_a_row_of_my_phonebook_is_a_link_once_and_only_without_a_file() -> None:
    rows = [
        {"name": "Mia Vogt", "at": "Globex"},
        {"name": "mia vogt", "at": "GLOBEX"},
        {"name": "Gus Holm", "at": "acme"},
        {"name": "Later", "linked": "2027"},
    ]
    (candidate,) = fortify(ACME, person("gus-holm", at="Acme Robotics"), phonebook("me", *rows)).queue
    assert (candidate.id, candidate.name, candidate.at, candidate.state) == (None, "Mia Vogt", "Globex", "to do")
    assert candidate.link is not None


def test_the_links_of_a_friend_are_not_mine() -> None:
    assert states(relation(), phonebook("dana-li", {"name": "Mia Vogt"})) == []


def test_whose_turn_it_is_comes_first_and_those_let_go_last() -> None:
    gone = link("gone", log=log("2026-09-15 message", "2026-10-12 message"), at="acme")
    found = states(
        ACME,
        gone,
        link("asked", log=log("2026-11-18 message")),
        link("new"),
        link("talks", log=log("2026-11-20 email them")),
    )
    assert [state for _, state in found] == ["talking", "to do", "asked", "let go"]


def test_the_best_prospects_come_first() -> None:
    me = {"looking_for": {"fields": ["Robotics"]}, "past": [{"at": "Northwind"}]}
    found = fortify(
        ACME,
        person("bob", at="acme"),
        link("recent", linked="2026-01"),
        link("old"),
        link("colleague", past=[{"at": "northwind"}]),
        link("field", role="Robotics engineer"),
        link("knows", knows=knows("bob", well="unknown")),
        link("hollow", knows=knows("bob", well="no"), linked="2019"),
        phonebook("me", {"name": "Insider", "at": "acme"}),
        **me,
    )
    assert [candidate.name for candidate in found.queue] == [
        "Insider", "Knows", "Field", "Colleague", "Recent", "Old", "Hollow",
    ]  # fmt: skip
    assert [candidate.prospects for candidate in found.queue[:4]] == [
        ("works at Acme Robotics", "works in Robotics"),
        ("knows Bob",),
        ("works in Robotics",),
        ("was at northwind, like you",),
    ]


def test_where_you_name_no_field_those_of_your_targets_count() -> None:
    found = fortify(company("acme", field="energy"), link(care_about=["clean energy"]))
    assert found.queue[0].prospects == ("works in energy",)


def test_so_many_a_week_are_next_and_those_written_to_since_monday_count() -> None:
    links = [link(f"link-{number}") for number in range(4)]
    wrote = person("wrote", linked="yes", log=log("2026-11-23 message"))
    talked = person("talked", linked="yes", log=log("2026-11-23 message", "2026-11-24 message them"))
    earlier = person("earlier", linked="yes", log=log("2026-11-22 message"))
    friend = relation(log=[*relation().log, *log("2026-11-23 message")])
    shared = [{"what": "the same class", "from": "2026-11-23"}]
    joined = person("joined", linked="yes", shared=shared, log=log("2026-11-24 message"))
    found = fortify(*links, wrote, talked, earlier, friend, joined, capacity={"fortify_per_week": 3})
    assert (found.done_this_week, found.left_this_week, [c.id for c in found.next]) == (2, 1, ["link-0"])


def test_who_is_away_or_was_written_to_lately_is_not_next() -> None:
    away = link("away", away=[{"from": "2026-11-20", "to": "2026-11-30"}])
    found = fortify(away, link("free"))
    assert [candidate.id for candidate in found.next] == ["free"]


def test_the_wingman_test_goes_both_ways_and_a_pact_passes_it_twice() -> None:
    found = fortify(
        relation("ann"),
        relation("bob", blurb="Knows boats."),
        relation("cleo", their_blurb="Ana ships."),
        relation("dan", blurb="Knows boats.", their_blurb="Ana ships."),
        relation("rita", kind="recruiter"),
        link(),
    )
    assert found.wingman_missing == ("ann", "cleo")
    assert found.wingman_for_me_missing == ("ann", "bob")
    assert found.pacts == ("dan",)
