from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.method.builders import USEFUL, entry, introduction, lacks, log, person, stand_with

LIVE_METHOD = {"method": {"trust_needs": "live"}}


def stage(**facts: Any) -> str:
    return stand_with(person(**facts)).stage


def ally(**facts: Any) -> dict[str, Any]:
    """The facts of an ally, one of each kind."""
    entries = [
        entry("2026-10-01", "video", "both"),
        entry("2026-10-08", "lunch", "both", gave="the list of test labs"),
        entry("2026-10-15", "call", "them"),
    ]
    return {"useful": USEFUL, "log": entries, **facts}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"linked": "yes"}, "link"),
        ({"linked": "2021-03"}, "link"),
        ({"linked": "2026"}, "link"),
        ({"linked": "no"}, "stranger"),
        ({"linked": "2026-12"}, "stranger"),
        ({"linked": "2027"}, "stranger"),
        ({"met": {"on": "2026-11-24"}}, "link"),
        ({"met": {"how": "at the meet-up"}}, "link"),
        ({"met": {"on": "2026-11-25", "how": "at the meet-up"}}, "stranger"),
        ({"shared": [{"what": "Northwind launch"}]}, "acquaintance"),
        ({"shared": [{"what": "Northwind launch", "from": "2018", "to": "2030"}]}, "acquaintance"),
        ({"shared": [{"what": "the next Northwind launch", "from": "2027"}]}, "stranger"),
        ({"log": [entry("2026-10-01", reply="yes")]}, "acquaintance"),
        ({"log": [entry("2026-10-01")]}, "stranger"),
        ({"log": [entry("2026-11-25", "coffee", "both")]}, "stranger"),
    ],
)
def test_the_lower_rungs_rest_on_facts_that_are_not_plans(facts: dict[str, Any], expected: str) -> None:
    assert stage(**facts) == expected


def test_shared_experience_alone_leaves_all_of_a_relationship_to_earn() -> None:
    standing = stand_with(person(shared=[{"what": "Northwind launch"}]))
    assert standing.next_rung == "relationship"
    assert lacks(standing) == ["exchange", "live", "useful"]


def test_two_calls_on_one_day_are_one_day_of_exchange() -> None:
    facts = {"useful": USEFUL, "log": log("2026-10-01 call both", "2026-10-01 coffee both")}
    assert lacks(stand_with(person(**facts))) == ["exchange"]


def test_two_days_of_writing_lack_a_live_exchange() -> None:
    facts = {"useful": USEFUL, "log": log("2026-10-01 email me yes", "2026-10-05 email me yes")}
    assert lacks(stand_with(person(**facts))) == ["live"]


def test_two_useful_things_are_not_three() -> None:
    facts = {"useful": USEFUL[:2], "log": log("2026-10-01 call both", "2026-10-05 call both")}
    standing = stand_with(person(**facts))
    assert standing.stage == "acquaintance"
    assert lacks(standing) == ["useful"]


def test_an_ally_is_met_given_to_liked_and_known_for_two_weeks() -> None:
    standing = stand_with(person(**ally()))
    assert standing.stage == "ally"
    assert lacks(standing) == ["knows_my_work", "would_vouch"]


def test_thirteen_days_are_no_spread_and_fourteen_are() -> None:
    def last_on(day: str) -> dict[str, Any]:
        facts = ally()
        return {**facts, "log": [*facts["log"][:2], entry(day, "call", "them")]}

    assert lacks(stand_with(person(**last_on("2026-10-14")))) == ["spread"]
    assert stage(**last_on("2026-10-15")) == "ally"


def test_an_ally_was_met_in_person_unless_trust_may_be_live() -> None:
    entries = [
        entry("2026-10-01", "video", "both", gave="a list"),
        *log("2026-10-08 call both", "2026-10-15 call them"),
    ]
    remote = person(useful=USEFUL, log=entries)
    assert lacks(stand_with(remote)) == ["in_person"]
    assert stand_with(remote, me=LIVE_METHOD).stage == "ally"


@pytest.mark.parametrize(
    "facts",
    [
        {"vouch": {"likes_me": "asked me to join her reading group"}},
        {"log": [entry("2026-09-01", "call", "both", got="a list of labs"), *ally()["log"][:2]]},
        {"log": [entry("2026-09-01", "email", "them"), *ally()["log"][:2]]},
    ],
)
def test_words_a_gift_of_theirs_or_a_message_they_started_show_that_they_like_me(facts: dict[str, Any]) -> None:
    started_by_both = [*ally()["log"][:2], entry("2026-10-15", "call", "both")]
    assert lacks(stand_with(person(**ally(log=started_by_both)))) == ["likes_me"]
    assert "likes_me" not in lacks(stand_with(person(**ally(**{"log": started_by_both, **facts}))))


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"vouch": {"would_vouch": "offered", "knows_my_work": "reviewed my plan"}}, "advocate"),
        ({"vouch": {"would_vouch": "offered"}, "shared": [{"kind": "work", "what": "Northwind"}]}, "advocate"),
        ({"vouch": {"would_vouch": "offered"}, "shared": [{"kind": "project", "what": "Beacon"}]}, "advocate"),
        ({"vouch": {"would_vouch": "offered"}, "shared": [{"kind": "study", "what": "Physics"}]}, "ally"),
        ({"vouch": {"would_vouch": "offered"}, "shared": [{"kind": "work", "what": "x", "from": "2027"}]}, "ally"),
        ({"vouch": {"knows_my_work": "reviewed my plan"}}, "ally"),
    ],
)
def test_an_advocate_knows_my_work_and_said_they_would_vouch(facts: dict[str, Any], expected: str) -> None:
    assert stage(**ally(**facts)) == expected


def test_words_of_praise_lift_nobody_over_a_rung() -> None:
    assert stage(vouch={"likes_me": "x", "knows_my_work": "y", "would_vouch": "z"}) == "stranger"


def test_nothing_is_missing_at_the_top() -> None:
    standing = stand_with(person(**ally(vouch={"would_vouch": "offered", "knows_my_work": "reviewed my plan"})))
    assert (standing.next_rung, standing.missing) == (None, ())


def test_the_rung_after_stranger_and_after_link_is_acquaintance() -> None:
    for facts in ({}, {"linked": "yes"}):
        standing = stand_with(person(**facts))
        assert standing.next_rung == "acquaintance"
        assert lacks(standing) == ["exchange"]


def test_a_recruiter_climbs_like_everybody() -> None:
    assert stage(kind="recruiter", **ally()) == "ally"


def test_an_acquaintance_need_not_be_linked() -> None:
    rungs = {rung.stage: rung.held for rung in stand_with(person(log=log("2026-10-01 call both"))).rungs}
    assert rungs["acquaintance"]
    assert not rungs["link"]


def test_evidence_names_the_fact_and_rests_on_the_day_that_made_it_enough() -> None:
    rungs = {rung.stage: rung for rung in stand_with(person(**ally(linked="2021-03"))).rungs}
    assert [(e.text, e.on) for e in rungs["link"].evidence] == [("Linked since March 2021", date(2021, 3, 1))]
    assert rungs["relationship"].evidence[0].on == date(2026, 10, 8)
    texts = [e.text for e in rungs["ally"].evidence]
    assert "You gave “the list of test labs”" in texts
    assert "They started the call of 15 October" in texts
    assert "In person: lunch on 8 October" in texts


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, "Find out what Dana Li does and cares about, then write with one question about it."),
        ({"role": "Buyer", "at": "Globex"}, "Find out what Dana Li cares about (Buyer at Globex)"),
        ({"care_about": ["sailing"]}, "Write to Dana Li about “sailing” and ask one question."),
        ({"needs": ["Rust people"]}, "Offer Dana Li something towards “Rust people”."),
        ({"kind": "recruiter"}, "Tell Dana Li in a few lines what you are looking for"),
        ({"log": log("2026-11-20 email them")}, "Answer Dana Li, who waits since the email of 20 November."),
        ({"log": log("2026-11-20 email me")}, "Wait for the answer to your email of 20 November"),
        ({"log": log("2026-11-01 email me", "2026-11-20 email me")}, "Stay silent until 19 February 2027"),
        ({"log": log("2021-11-20 email me"), "care_about": ["sailing"]}, "Write to Dana Li about “sailing”"),
        ({"invited": {"on": "2026-11-01"}}, "Answer the invitation that Dana Li sent on 1 November."),
        ({"care_about": ["sailing"], "do_not_contact": "yes"}, "Leave Dana Li alone, as you decided."),
    ],
)
def test_the_action_for_a_first_exchange_is_built_from_a_fact(facts: dict[str, Any], expected: str) -> None:
    (missing,) = stand_with(person(**facts)).missing
    assert missing.action.startswith(expected)


def test_whoever_was_introduced_is_written_to_in_the_name_of_the_introducer() -> None:
    made = introduction("carla-gomez", "dana-li", made="2026-11-20")
    (missing,) = stand_with(person(), person("carla-gomez", name="Carla Gómez"), made).missing
    assert missing.action == "Write to Dana Li: Carla Gómez introduced you on 20 November."


@pytest.mark.parametrize(
    ("what", "facts", "expected"),
    [
        ("live", {"care_about": ["sailing"]}, "Ask Dana Li for a short call about “sailing”."),
        ("live", {"location": "MADRID"}, "Invite Dana Li for a coffee in MADRID."),
        ("useful", {"offers": ["API design"]}, "Write down 3 useful things about Dana Li; start from “API design”."),
        ("useful", {}, "Ask Dana Li what they work on"),
    ],
)
def test_actions_towards_a_relationship_use_what_is_known(what: str, facts: dict[str, Any], expected: str) -> None:
    standing = stand_with(person(log=log("2026-10-01 email both"), **facts), me={"location": "Madrid"})
    assert {m.what: m.action for m in standing.missing}[what].startswith(expected)


@pytest.mark.parametrize(
    ("what", "facts", "expected"),
    [
        ("in_person", {"location": "Oslo"}, "Meet Dana Li the next time that one of you travels: they live in Oslo."),
        ("in_person", {}, "Invite Dana Li for a coffee, or go to an event together."),
        ("spread", {}, "Have one more exchange with Dana Li on 15 October or later."),
        ("gave", {"needs": ["Rust people"]}, "Do something for Dana Li about what they need: “Rust people”."),
        ("gave", {}, "Offer Dana Li what you are glad to give: “code review”."),
        ("likes_me", {"offers": ["API design"]}, "Ask Dana Li for advice on “API design”"),
    ],
)
def test_actions_towards_an_ally_use_what_is_known(what: str, facts: dict[str, Any], expected: str) -> None:
    entries = log("2026-10-01 call both", "2026-10-02 call both")
    standing = stand_with(person(useful=USEFUL, log=entries, **facts), me={"offers": ["code review"]})
    assert {m.what: m.action for m in standing.missing}[what].startswith(expected)


def test_the_numbers_of_the_ladder_are_the_users() -> None:
    facts = {"useful": USEFUL[:1], "log": log("2026-10-01 call both", "2026-10-05 call both")}
    assert stand_with(person(**facts), me={"method": {"useful_things": "1"}}).stage == "relationship"
