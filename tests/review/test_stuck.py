"""Where it is stuck, and the three questions for the mentor."""

from __future__ import annotations

from typing import Any

from generator.review.questions import choose_questions
from generator.review.stuck import find_stuck
from tests.method.builders import company, entry, log, person, relation, stand


def kinds(*facts: Any, **rest: Any) -> list[str]:
    return [found.kind for found in find_stuck(stand(*facts, **rest))]


def acme(**facts: Any) -> Any:
    opening = {"id": "lead", "title": "Lead", "closes": "2026-12-10", **facts}
    return company("acme", offer="faster launches", openings=[opening])


def test_an_opening_that_closes_with_nobody_inside_is_stuck() -> None:
    (found,) = find_stuck(stand(acme()))
    assert found.text == "Lead at Acme closes on 10 December, and there is nobody inside to talk to."
    assert found.company == "acme"


def test_an_opening_with_an_acquaintance_inside_is_not() -> None:
    assert "door" not in kinds(acme(), relation("dana-li", at="acme"))


def test_an_opening_that_was_applied_for_is_not() -> None:
    assert kinds(acme(status="applied", applied={"on": "2026-11-20"})) == []


def test_two_messages_without_an_answer_are_stuck() -> None:
    assert "silence" in kinds(person(log=log("2026-11-02 email", "2026-11-12 email")))


def test_a_promise_past_its_day_is_stuck() -> None:
    promise = {"what": "send the talk", "due": "2026-11-18"}
    assert "promise" in kinds(person(log=[entry("2026-11-10", "call", "both", promise=promise)]))


def test_somebody_one_thing_away_for_two_weeks_is_stuck() -> None:
    quiet = person(useful=["a", "b"], log=log("2026-09-10 coffee both", "2026-10-20 call both"))
    (found,) = find_stuck(stand(quiet))
    assert (
        found.text == "Dana Li is one thing away from a relationship: 1 more useful thing about them (2 of 3 so far)."
    )


def test_a_need_without_a_proof_is_stuck() -> None:
    skills = {"skills": [{"name": "python"}]}
    assert "proof" in kinds(acme(needs=["python"]), relation("dana-li", at="acme"), me=skills)


def test_people_who_are_to_be_left_alone_are_no_business_of_a_mentor() -> None:
    assert kinds(person(do_not_contact=True, log=log("2026-11-02 email", "2026-11-12 email"))) == []


def test_no_kind_fills_the_list() -> None:
    quiet = [person(f"friend-{n}", log=log("2026-11-02 email", "2026-11-12 email")) for n in range(9)]
    assert kinds(*quiet) == ["silence"] * 3


def test_the_users_own_questions_come_first_and_there_are_three() -> None:
    now = stand(acme(), me={"questions": ["Is my value\n proposition clear?"]})
    questions = choose_questions(now.playbook.me, find_stuck(now))
    assert questions[0] == "Is my value proposition clear?"
    assert questions[1].startswith("Lead at Acme closes on 10 December")
    assert len(questions) == 3


def test_an_empty_playbook_has_three_questions_as_well() -> None:
    assert len(set(choose_questions(stand().playbook.me, ()))) == 3
