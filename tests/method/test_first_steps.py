"""What to do first on a path: the request, or what has to come before it."""

from __future__ import annotations

from typing import Any

import pytest

from generator.method.paths import FirstStep
from generator.method.reach import Reach
from generator.model.person import Person
from tests.method.builders import RESEARCHED, codes_of, company, entry, introduction, log, person, relation, stand
from tests.method.networks import phonebook

ACME = company("acme", name="Acme Robotics", **RESEARCHED)
BOB = person("bob-chen", at="acme")
WELL = [{"who": "bob-chen", "well": "yes"}]


def step(someone: Person, *facts: Any) -> FirstStep:
    """The first step on the best path to Acme."""
    return Reach(stand(someone, ACME, *facts)).companies["acme"].paths[0].first_step


def test_whoever_knows_them_well_is_asked_for_an_introduction() -> None:
    found = step(relation(knows=WELL), BOB)
    assert (found.kind, found.who, found.not_before) == ("ask-introduction", "dana-li", None)
    assert found.text == "Ask Dana Li for an introduction to Bob Chen."


def test_where_it_is_unknown_how_well_that_is_asked_first() -> None:
    found = step(relation(knows=[{"who": "bob-chen"}]), BOB)
    assert (found.kind, codes_of(found.reasons)) == ("ask-how-well", ["T07"])


def test_a_row_of_a_phonebook_is_asked_about_even_where_they_are_said_to_know_nobody() -> None:
    found = step(relation(), BOB, phonebook("dana-li", {"name": "Bob Chen", "at": "acme"}))
    assert found.kind == "ask-how-well"


def test_below_a_relationship_you_get_to_know_them_better_first() -> None:
    found = step(person(knows=WELL, log=log("2026-10-20 call both"), care_about=["sailing"]), BOB)
    assert (found.kind, codes_of(found.reasons)) == ("build", ["T06"])
    assert found.text.startswith("Get to know Dana Li better before you ask for an introduction to Bob Chen. ")


@pytest.mark.parametrize(
    ("someone", "kind", "code", "day"),
    [
        (relation(log=log("2026-01-10 coffee both", "2026-02-20 call both")), "reconnect", "C04", None),
        (
            relation(log=log("2026-09-10 coffee both", "2026-10-20 call both", "2026-11-20 email")),
            "wait",
            "C01",
            "11-30",
        ),
        (
            relation(log=[*log("2026-09-10 coffee both"), entry("2026-10-20", "call", "both", asked={"for": "other"})]),
            "wait",
            "R01",
            None,
        ),
        (
            relation(
                log=[
                    entry("2026-09-10", "coffee", "both", asked={"for": "other", "answer": "yes"}),
                    entry("2026-10-20", "call", "both", asked={"for": "other", "answer": "no"}),
                ]
            ),
            "give",
            "R02",
            None,
        ),
    ],
)
def test_what_closes_an_introduction_comes_first(someone: Person, kind: str, code: str, day: str | None) -> None:
    found = step(relation(log=someone.log, knows=WELL), BOB)
    assert (found.kind, codes_of(found.reasons)) == (kind, [code])
    assert found.not_before == (None if day is None else found.not_before)
    assert str(found.not_before) == (f"2026-{day}" if day else "None")


def test_an_introducer_who_was_asked_lately_rests() -> None:
    asked = introduction("dana-li", "eva", asked="2026-11-02", declined="2026-11-03")
    found = step(relation(knows=WELL), BOB, person("eva"), asked)
    assert (found.kind, codes_of(found.reasons), str(found.not_before)) == ("wait", ["R03"], "2026-12-03")


@pytest.mark.parametrize(
    ("steps", "kind", "who"),
    [
        ({}, "await-introduction", "dana-li"),
        ({"agreed": "2026-11-18"}, "forward", "dana-li"),
        ({"declined": "2026-11-18"}, "declined", "dana-li"),
        ({"made": "2026-11-18"}, "follow-introduction", "bob-chen"),
        ({"agreed": "2027-01-01"}, "await-introduction", "dana-li"),
    ],
)
def test_an_introduction_under_way_goes_on(steps: dict[str, str], kind: str, who: str) -> None:
    found = step(relation(knows=WELL), BOB, introduction("dana-li", "bob-chen", asked="2026-11-16", **steps))
    assert (found.kind, found.who) == (kind, who)


def test_nobody_is_asked_to_introduce_you_to_whom_you_know() -> None:
    known = person("bob-chen", at="acme", log=log("2025-10-20 call both"))
    yourself, round_about = Reach(stand(ACME, relation(knows=WELL), known)).companies["acme"].paths
    assert (yourself.via, yourself.first_step.kind) == ((), "reconnect")
    assert yourself.warmth < round_about.warmth  # and still it comes first
    found = round_about.first_step
    assert (found.kind, found.who, codes_of(found.reasons)) == ("circle", "bob-chen", ["I06"])


def test_an_introduction_under_way_is_no_circle_when_you_get_to_know_them() -> None:
    known = person("bob-chen", at="acme", log=log("2025-10-20 call both"))
    asked = introduction("dana-li", "bob-chen", asked="2025-09-16", made="2025-10-01")
    paths = Reach(stand(ACME, relation(knows=WELL), known, asked)).companies["acme"].paths
    assert [path.first_step.kind for path in paths] == ["follow-introduction", "reconnect"]


def test_whoever_waits_for_an_answer_gets_it_first() -> None:
    waits = relation(knows=WELL, log=log("2026-09-10 coffee both", "2026-10-20 call both", "2026-11-20 email them"))
    found = step(waits, BOB)
    assert (found.kind, codes_of(found.reasons)) == ("answer", ["C09"])
    assert "20 November" in found.text


def test_whoever_is_away_is_asked_when_they_are_back() -> None:
    found = step(relation(knows=WELL, away=[{"from": "2026-11-20", "to": "2026-11-30"}]), BOB)
    assert (found.kind, str(found.not_before), codes_of(found.reasons)) == ("wait", "2026-12-01", ["C08"])


def test_an_insider_is_asked_for_a_conversation() -> None:
    found = step(relation(at="acme"))
    assert (found.kind, found.text) == ("ask-conversation", "Ask Dana Li for a conversation about Acme Robotics.")


def test_a_link_inside_is_fortified() -> None:
    found = step(person(at="acme", linked="yes"))
    assert (found.kind, "T04" in codes_of(found.reasons)) == ("fortify", True)


def test_a_link_to_whom_you_were_introduced_is_researched() -> None:
    made = introduction("eva", "dana-li", made="2026-11-20")
    assert step(person(at="acme", linked="yes"), made).kind == "research"


def test_too_many_unanswered_messages_call_for_silence() -> None:
    silent = log("2026-09-10 coffee both", "2026-10-20 call both", "2026-10-25 email", "2026-11-10 email")
    found = step(relation(at="acme", log=silent))
    assert (found.kind, codes_of(found.reasons), str(found.not_before)) == ("wait", ["C02"], "2027-02-09")


@pytest.mark.parametrize(("knows_my_work", "code"), [({"knows_my_work": "reviewed it"}, "T08"), ({}, "T09")])
def test_whoever_is_ready_to_endorse_you_is_asked_for_it(knows_my_work: dict[str, str], code: str) -> None:
    vouch = {"likes_me": "said so", "would_vouch": "said so", **knows_my_work}
    found = step(relation(at="acme", vouch=vouch))
    assert (found.kind, codes_of(found.reasons)) == ("ask-endorsement", [code])
    assert "Acme Robotics" in found.text


def test_braces_in_a_name_are_no_template() -> None:
    found = step(person(name="{what} Li", knows=WELL, log=log("2026-10-20 call both")), BOB)
    assert found.text.startswith("Get to know {what} Li better")
