"""What `plan --json` says about reach, fortify, giving, openings and progress."""

from __future__ import annotations

import json
from typing import Any

from generator.reporting.plan_json import plan_object
from tests.method.builders import company, introduction, log, person, relation, stand
from tests.method.networks import knows, phonebook

ACME = company("acme", openings=[{"id": "lead", "title": "Lead", "closes": "2026-12"}])


def plan(*facts: Any, **me: Any) -> dict[str, Any]:
    planned: dict[str, Any] = json.loads(json.dumps(plan_object(stand(*facts, me=me)), sort_keys=True))
    return planned


def test_a_path_names_its_people_its_warmth_and_the_first_step() -> None:
    dana = relation(knows=knows("bob", well="unknown"), log=log("2026-09-10 coffee both", "2026-11-20 call both"))
    assert plan(ACME, dana, person("bob", at="acme"))["companies"]["acme"]["paths"] == [
        {
            "to": "bob",
            "via": ["dana-li"],
            "warmth": 0.15,
            "weak_spot": "Nobody said yet how well Dana Li knows Bob.",
            "first_step": "Ask Dana Li how well they know Bob, before you ask for an introduction.",
            "not_before": None,
        }
    ]


def test_a_step_that_has_to_wait_says_until_when() -> None:
    dana = relation(at="acme", log=[*relation().log, *log("2026-11-20 email")])
    assert plan(ACME, dana)["companies"]["acme"]["paths"][0]["not_before"] == "2026-11-30"


def test_where_there_is_no_path_the_ways_are_told() -> None:
    found = plan(ACME)["companies"]["acme"]
    assert (found["paths"], [way["kind"] for way in found["ways"]]) == ([], ["look"])


def test_the_queue_has_ids_of_people_and_names_of_rows() -> None:
    found = plan(person("gus-holm", linked="yes"), phonebook("me", {"name": "Mia Vogt", "at": "Globex"}))["fortify"]
    assert found == [
        {"id": "gus-holm", "state": "to do", "prospects": []},
        {"name": "Mia Vogt", "at": "Globex", "state": "to do", "prospects": []},
    ]


def test_an_invitation_is_told_with_its_state() -> None:
    found = plan(person(invited={"on": "2026-11-01", "note": "yes"}))["invitations"]
    assert found == [{"id": "dana-li", "on": "2026-11-01", "note": True, "state": "answer"}]


def test_connectors_bridges_and_who_rests_are_lists_of_ids() -> None:
    facts = (
        company("acme"),
        company("globex"),
        person("ann", at="acme"),
        person("bob", at="globex"),
        relation(knows=knows("ann", "bob"), cadence={"max": 7}),
    )
    found = plan(*facts, capacity={"touches_per_week": 0})
    assert (found["connectors"], found["bridges"]) == (["dana-li"], ["dana-li"])
    assert found["sustainable"] == {"needed_per_week": 1.0, "capacity": 0, "rest": ["dana-li"]}


def test_matches_and_gifts_are_told_with_their_rules() -> None:
    found = plan(relation("ann", needs=["Rust"]), relation("bob", offers=["Rust"]))
    assert found["matches"] == [{"needer": "ann", "giver": "bob", "need": "Rust", "offer": "Rust"}]
    assert {who: [(gift["kind"], gift["reasons"]) for gift in gifts] for who, gifts in found["gifts"].items()} == {
        "ann": [("matchmaking", ["R07"])],
        "bob": [("matchmaking", ["R07"])],
    }


def test_a_row_of_the_board_says_whom_to_reach() -> None:
    (row,) = plan(ACME, relation(at="acme"))["board"]
    assert row == {
        "company": "acme",
        "opening": "lead",
        "fit": None,
        "closes": "2026-12-31",
        "warmth": 0.5,
        "to": "dana-li",
        "via": [],
        "next_step": "Ask Dana Li for a conversation about Acme.",
    }
    (row,) = plan(ACME)["board"]
    assert (row["to"], row["via"], row["next_step"]) == (None, [], None)


def test_progress_is_told_by_week_and_month() -> None:
    found = plan(ACME, relation(at="acme"), introduction("dana-li", "bob"))["progress"]
    assert found["weeks"][-5]["begins"] == "2026-10-26"
    assert sum(week["conversations"] for week in found["weeks"]) == 2
    assert found["months"][-2] == {
        "begins": "2026-10-01",
        "stages": {"stranger": 0, "link": 0, "acquaintance": 0, "relationship": 1, "ally": 0, "advocate": 0},
        "moves": [{"who": "dana-li", "from": "acquaintance", "to": "relationship"}],
    }
    assert found["introductions"]["asked"] == 1
    assert found["openings"] == {"open": 1, "warm": 1}
    assert found["effort"] == {"outreaches": 0, "referrals": 0, "cold": 0, "share": None}
