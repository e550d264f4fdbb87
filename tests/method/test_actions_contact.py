"""Contact when nothing is owed: nudge, build, keep in touch, reconnect. TODAY is Tuesday, 24 November 2026."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from generator.method.plan import PlannedAction
from tests.method.builders import TODAY, USEFUL, codes_of, company, entry, introduction, log, person, relation
from tests.method.plans import act, day, find_all, plan, window


def nudge(*lines: str, today: date = TODAY, **facts: Any) -> PlannedAction | None:
    return act("nudge", person(log=log(*lines), **facts), today=today)


def test_a_nudge_waits_for_seven_business_days_or_the_minimum_gap_whichever_is_later() -> None:
    acquaintance = nudge("2026-10-01 call both", "2026-11-09 email me")
    assert acquaintance and acquaintance.earliest == day("11-23"), "14 days"
    ally_like = nudge("2026-10-01 call both", "2026-11-09 email me", cadence={"min": 3})
    assert ally_like and ally_like.earliest == day("11-18"), "7 business days"
    assert codes_of(ally_like.reasons) == ["C05"]


def test_a_nudge_names_the_message_and_promises_silence() -> None:
    found = nudge("2026-11-02 message me", linked="yes")
    assert found and found.text == (
        "Nudge Dana Li once: your message of 2 November has had no answer. After that, silence."
    )


def test_there_is_no_nudge_after_a_no_a_nudge_or_two_messages() -> None:
    assert nudge("2026-11-02 email me")
    assert not nudge("2026-11-02 email me no")
    assert not nudge("2026-10-02 email me", "2026-11-02 email me")
    assert not act("nudge", person(log=[entry("2026-11-02", kind="nudge")]))


@pytest.mark.parametrize("facts", [{"kind": "thank"}, {"kind": "close-loop"}, {"via": "card"}, {"via": "comment"}])
def test_what_asks_for_nothing_needs_no_answer(facts: dict[str, Any]) -> None:
    assert not act("nudge", person(log=[entry("2026-11-02", **facts)]))


def test_a_message_of_two_months_ago_is_not_nudged_any_more() -> None:
    assert nudge("2026-09-25 email me", linked="yes")
    assert not nudge("2026-09-18 email me", linked="yes")


def test_an_invitation_without_a_note_gets_one_question_and_no_nudge() -> None:
    asked = log("2026-11-03 message me")
    assert not act("nudge", person(log=asked, invited={"on": "2026-11-01"}))
    assert act("nudge", person(log=asked, invited={"on": "2026-11-01", "note": "yes"}))


def test_while_a_nudge_is_due_nothing_else_is() -> None:
    faded = person(log=log("2026-02-01 call both", "2026-11-09 email me"))
    assert {action.kind for action in find_all(plan(faded))} == {"nudge"}


def test_contact_is_kept_before_it_fades_and_while_it_fades() -> None:
    fading = act("keep-in-touch", person(log=log("2026-04-01 call both")))
    assert fading and fading.on == TODAY and codes_of(fading.reasons) == ["C03"]
    nearing = act("keep-in-touch", person(log=log("2026-06-10 call both")))
    assert window(nearing) == ("11-23", "12-07", "06-05")
    assert not act("keep-in-touch", person(log=log("2026-10-10 call both")))


def test_a_short_rhythm_of_their_own_has_a_short_lead() -> None:
    found = act("keep-in-touch", person(log=log("2026-11-01 email both"), cadence={"min": 7, "max": 20}))
    assert window(found) == ("11-16", "11-23", "12-11"), "a due day on a Saturday moves to Monday"


def test_drift_is_a_reason_to_write_even_while_contact_is_fresh() -> None:
    weekly = [entry(f"2026-{month_day}", "email", "both") for month_day in ("10-06", "10-13", "10-20", "10-27")]
    found = act("keep-in-touch", person(log=weekly))
    assert window(found) == ("11-11", "11-18", "10-22")
    assert found and codes_of(found.reasons) == ["C06"]


def test_after_the_maximum_twice_over_it_is_a_reconnection() -> None:
    found = find_all(plan(person(log=log("2025-11-01 call both"))))
    assert [(action.kind, codes_of(action.reasons)) for action in found] == [("reconnect", ["C04"])]
    assert found[0].on and found[0].on <= TODAY + timedelta(days=14)


def test_nothing_is_planned_inside_the_silence_after_two_messages() -> None:
    stopped = person(log=log("2025-11-01 call both", "2026-09-20 email me", "2026-10-12 email me"))
    found = act("reconnect", stopped)
    assert found and found.on and found.on >= date(2027, 1, 11)


def test_somebody_who_did_not_answer_after_the_silence_either_is_let_rest() -> None:
    unanswered = ("2026-01-20 email me", "2026-02-12 email me", "2026-06-20 email me")
    assert not find_all(plan(person(log=log("2024-11-01 call both", *unanswered))))


def build(*facts: Any, **rest: Any) -> PlannedAction | None:
    return act("build", *facts, **rest)


def test_the_next_rung_is_built_and_says_what_is_missing() -> None:
    found = build(person(log=log("2026-10-20 call both"), useful=USEFUL))
    assert found and found.draft == "conversation"
    assert codes_of(found.reasons) == ["T01"]
    assert found.reasons[0].text == "For a relationship Dana Li lacks 1 more day with an exchange (1 of 2 so far)."


def test_trust_that_lacks_a_meeting_names_the_rule() -> None:
    found = build(relation(log=log("2026-10-13 call both", "2026-10-27 call both", "2026-11-01 call both")))
    assert found and codes_of(found.reasons) == ["T01", "T03"]


def test_a_rung_far_away_with_nobody_who_matters_is_not_built() -> None:
    assert not build(person(log=log("2026-10-20 email both")))
    assert build(person(log=log("2026-10-20 email both"), at="acme"), company())


def test_nothing_is_built_inside_the_minimum_gap() -> None:
    found = build(person(log=log("2026-10-20 call both", "2026-11-20 email me yes"), useful=USEFUL))
    assert found and found.on and found.on >= day("12-04")


def test_two_asks_without_a_give_ask_for_a_give() -> None:
    asks = [
        entry(on, reply="yes", asked={"for": "information", "answer": "yes"}) for on in ("2026-10-01", "2026-10-25")
    ]
    found = build(relation(log=[entry("2026-09-10", "coffee", "both"), *asks], needs=["Rust engineers"]))
    assert found and (found.draft, codes_of(found.reasons)) == ("give", ["R02"])
    assert found.text == "Do something for Dana Li before you ask for anything else. They need “Rust engineers”."


OPENING = {"openings": [{"id": "lead", "title": "Lead"}]}
INSIDER = person("bob-chen", at="acme", role="Analyst", care_about=["maps"])


@pytest.mark.parametrize(("well", "text"), [("yes", "Ask Dana Li for an intro"), ("unknown", "Ask Dana Li how well")])
def test_a_relationship_is_asked_for_an_introduction_to_an_insider(well: str, text: str) -> None:
    found = build(relation(knows=[{"who": "bob-chen", "well": well}]), INSIDER, company(**OPENING))
    assert found and found.text.startswith(text)
    assert (found.draft, found.company) == ("introduction-request", "acme")


def test_no_introduction_is_asked_for_twice_nor_to_somebody_you_know() -> None:
    dana = relation(knows=[{"who": "bob-chen", "well": "yes"}])
    asked = introduction("dana-li", "bob-chen", "2026-11-16")
    known = person("bob-chen", at="acme", log=log("2026-10-20 email both"))
    for facts in ((dana, INSIDER, asked), (dana, known)):
        found = [action for action in find_all(plan(*facts, company()), "build", "dana-li")]
        assert [action.draft for action in found] != ["introduction-request"]


def test_an_introducer_rests_a_month_before_the_next_request() -> None:
    dana = relation(
        knows=[{"who": "bob-chen", "well": "yes"}], log=log("2026-09-10 coffee both", "2026-11-02 email both")
    )
    before = introduction("dana-li", "carl", "2026-11-16", declined="2026-11-17")
    found = build(dana, INSIDER, person("carl", log=log("2020-01-01 email me")), before, company())
    assert found and found.earliest == day("12-17")


READY = {
    "at": "acme",
    "vouch": {"likes_me": "said so", "knows_my_work": "reviewed it", "would_vouch": "offered to"},
}


def test_a_good_word_is_asked_for_when_nothing_is_missing_and_an_opening_waits() -> None:
    found = build(relation(**READY), company(**OPENING))
    assert found and (found.draft, codes_of(found.reasons)) == ("referral-ask", ["T08"])
    assert found.text == "Ask Dana Li for a good word at Acme: nothing is missing for it."
    no_opening = build(relation(**READY), company())
    assert no_opening and no_opening.draft != "referral-ask"


def test_without_knowing_your_work_it_is_a_meeting_first() -> None:
    vouch = {key: value for key, value in READY["vouch"].items() if key != "knows_my_work"}  # type: ignore[attr-defined]
    found = build(relation(**{**READY, "vouch": vouch}), company(**OPENING))
    assert found and (found.draft, codes_of(found.reasons)) == ("conversation", ["T09"])


def test_no_good_word_is_asked_for_while_an_ask_is_pending() -> None:
    pending = [*log("2026-09-10 coffee both", "2026-10-20 call both"), entry("2026-10-21", asked={"for": "other"})]
    found = [a for a in find_all(plan(relation(**READY, log=pending), company(**OPENING))) if a.draft == "referral-ask"]
    assert not found


def test_a_recruiter_is_told_once_what_you_look_for() -> None:
    found = build(person(kind="recruiter", linked="yes"))
    assert found and (found.draft, codes_of(found.reasons)) == ("conversation", ["T10"])
    assert not build(person(kind="recruiter", log=log("2026-10-20 email both")))


def test_a_stranger_is_neither_written_to_nor_built() -> None:
    assert {action.kind for action in find_all(plan(person(at="acme"), company(**OPENING)), who="dana-li")} == {
        "research"
    }


def test_with_each_person_only_one_thing_is_planned_at_a_time() -> None:
    ally = relation(log=log("2026-09-01 coffee both", "2026-09-25 call them"), at="acme")
    assert len(find_all(plan(ally, company(**OPENING)), who="dana-li")) == 1
