"""What is owed: thanks, answers, promises and what introductions ask for. TODAY is Tuesday, 24 November 2026."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.method.plan import PlannedAction
from tests.method.builders import codes_of, entry, introduction, log, person, playbook
from tests.method.plans import act, day, find_all, plan, window

COFFEE = {"on": "2026-11-23", "via": "coffee", "by": "them"}


def thanks(*entries: Any, **facts: Any) -> PlannedAction | None:
    return act("thank", person(log=entries, **facts))


@pytest.mark.parametrize("by", ["me", "them", "both"])
@pytest.mark.parametrize("via", ["coffee", "call", "event"])
def test_a_meeting_or_call_asks_for_thanks_on_the_day_after(via: str, by: str) -> None:
    found = thanks(entry("2026-11-23", via, by))
    assert found and found.on == day("11-24") and not found.late
    assert window(found) == ("11-23", "11-24", "11-24")
    assert codes_of(found.reasons) == ["P01", "C09"]


def test_what_they_gave_asks_for_thanks_and_is_named() -> None:
    found = thanks(entry("2026-11-23", "email", "me", reply="yes", got="two names at Acme"))
    assert found and found.text == "Thank Dana Li for what they gave you on 23 November: “two names at Acme”."


def test_a_gift_of_theirs_asks_for_thanks_and_a_message_does_not() -> None:
    assert thanks(entry("2026-11-23", "gift", "them"))
    assert not thanks(entry("2026-11-23", "email", "them"))


def test_a_later_entry_of_kind_thank_settles_it_and_nothing_else_does() -> None:
    coffee = entry(**COFFEE)
    assert not thanks(coffee, entry("2026-11-23", kind="thank"))
    assert not thanks(coffee, entry("2026-11-24", "call", "both", kind="thank"))
    assert thanks(coffee, entry("2026-11-24"))
    assert thanks(entry("2026-11-22", kind="thank"), coffee)
    assert thanks(coffee, entry("2026-11-24", by="them", kind="thank"))


def test_thanks_of_a_friday_are_due_on_monday_and_those_of_a_holiday_after_it() -> None:
    friday = act("thank", person(log=log("2026-11-20 coffee both")), today=day("11-21"))
    assert friday and (friday.on, friday.due) == (day("11-23"), day("11-23"))
    me = {"capacity": {"holidays": "ES-MD"}}  # 8 December is a holiday
    monday = act("thank", person(log=log("2026-12-07 coffee both")), today=day("12-07"), me=me)
    assert monday and (monday.on, monday.latest) == (day("12-09"), day("12-09"))


def test_late_thanks_go_on_the_next_possible_day_and_are_let_go_after_three_weeks() -> None:
    found = thanks(entry("2026-11-03", "coffee", "both"))
    assert found and found.late and found.on == day("11-24")
    assert codes_of(found.reasons)[-1] == "P08"
    assert not thanks(entry("2026-11-02", "coffee", "both"))


def test_two_meetings_ask_for_one_word_of_thanks_for_the_last() -> None:
    found = thanks(entry("2026-11-19", "call", "both"), entry(**COFFEE))
    assert found and found.earliest == day("11-23")


def answer(*entries: Any, **facts: Any) -> PlannedAction | None:
    return act("answer", person(log=entries, **facts))


def test_a_message_that_waits_is_answered_on_the_next_business_day() -> None:
    found = answer(entry("2026-11-20", by="them"))
    assert window(found) == ("11-20", "11-23", "11-23")
    assert found and found.late and found.on == day("11-24")
    assert codes_of(found.reasons) == ["P02", "C09", "P08"]


def test_what_was_answered_waits_no_longer() -> None:
    assert not answer(entry("2026-11-20", by="them"), entry("2026-11-23"))
    assert not answer(entry("2026-11-20", by="them"), entry("2026-11-23", "call", "both"))
    assert not answer(entry("2026-11-19"), entry("2026-11-20", by="them"))


def test_several_messages_are_answered_at_once_and_the_first_says_since_when() -> None:
    found = answer(entry("2026-11-18", by="them"), entry("2026-11-23", by="them"))
    assert found and found.due == day("11-19")
    assert found.text == "Answer Dana Li, who has been waiting since the email of 18 November (2 messages by now)."


def test_a_message_of_three_months_ago_is_let_go() -> None:
    assert answer(entry("2026-08-26", by="them"))
    assert not answer(entry("2026-08-25", by="them"))


def promise(due: str | None = "2026-11-30", on: str = "2026-11-17", **facts: Any) -> PlannedAction | None:
    promised = {"by": "me", "what": "send the talk", **({"due": due} if due else {}), **facts}
    return act("promise", person(log=[entry(on, promise=promised)]))


def test_a_promise_has_its_day_before_it_is_due_and_keeps_its_words() -> None:
    found = promise()
    assert window(found) == ("11-17", "11-30", "11-30")
    assert found and found.on == day("11-27")
    assert found.text == "Keep your promise to Dana Li, by 30 November: “send the talk”."


def test_a_promise_for_a_sunday_is_aimed_at_the_friday_and_late_only_after_monday() -> None:
    found = promise("2026-11-29")
    assert window(found) == ("11-17", "11-29", "11-30")
    assert found and found.on == day("11-27") and not found.late


def test_a_promise_stays_until_it_is_kept_however_old() -> None:
    found = promise("2024-03-01", "2024-02-01")
    assert found and found.late and found.on == day("11-24")
    assert not promise(done="2026-11-20")
    assert promise(done="2026-11-25"), "what will be done tomorrow is a plan"
    assert not promise(by="them")


def test_a_promise_without_a_day_is_due_in_a_week_and_one_for_next_year_finds_its_day_now() -> None:
    assert window(promise(None)) == ("11-17", "11-24", "11-24")
    far = promise("2027-06-01")
    assert far and far.on == day("12-11")


def follow(*entries: Any, **steps: Any) -> PlannedAction | None:
    made = introduction("ann", "bob", "2026-11-10", agreed="2026-11-12", made="2026-11-23", **steps)
    return act("follow-introduction", person("ann"), person("bob", log=entries), made)


def test_the_introduced_is_written_to_within_two_days() -> None:
    found = follow()
    assert found and (found.who, found.on) == ("bob", day("11-24"))
    assert window(found) == ("11-23", "11-25", "11-25")
    assert found.text == "Write to Bob: Ann introduced you on 23 November."
    assert codes_of(found.reasons) == ["I03", "C09"]


def test_an_introduction_is_followed_by_any_outreach_after_it_or_when_they_wrote_first() -> None:
    assert not follow(entry("2026-11-23"))
    assert not follow(entry("2026-11-24", by="them"))
    assert not follow(talked="2026-11-24")
    assert follow(entry("2026-11-22"))


def loop(*entries: Any, **steps: Any) -> PlannedAction | None:
    days = {"agreed": "2026-11-04", "made": "2026-11-05", "talked": "2026-11-20", **steps}
    talked = introduction("ann", "bob", "2026-11-03", company="acme", **days)
    return act("close-loop", person("ann", log=entries), person("bob"), talked)


def test_the_introducer_hears_within_three_days_how_the_talk_went() -> None:
    found = loop()
    assert found and (found.who, found.on, found.late) == ("ann", day("11-24"), True)
    assert found.due == day("11-23")
    assert found.text == "Tell Ann how your talk with Bob on 20 November went, with thanks for the introduction."
    assert codes_of(found.reasons) == ["I04", "C09", "P08"]


def test_the_loop_is_closed_by_its_date_or_by_an_entry_that_says_so() -> None:
    assert not loop(thanked="2026-11-21")
    assert not loop(entry("2026-11-21", kind="close-loop"))
    assert loop(entry("2026-11-21"))
    assert loop(thanked="2026-11-25"), "what will be done tomorrow is a plan"


OWED = log("2026-11-20 email them", "2026-11-23 coffee them")


def test_nothing_is_planned_with_somebody_who_is_to_be_left_alone() -> None:
    assert not find_all(plan(person(log=OWED, do_not_contact="yes", at="acme")))


def test_what_falls_into_their_days_away_moves_to_the_day_they_are_back() -> None:
    found = thanks(entry(**COFFEE), away=[{"from": "2026-11-24", "to": "2026-11-26"}])
    assert found and (found.on, found.due, found.late) == (day("11-27"), day("11-27"), False)


def test_several_things_owed_to_one_person_come_on_different_days_the_most_urgent_first() -> None:
    entries = [entry("2026-11-23", "coffee", "them"), entry("2026-11-23", by="them")]
    found = find_all(plan(person(log=entries)))
    assert [(a.kind, a.on, a.late) for a in found] == [("thank", day("11-24"), False), ("answer", day("11-25"), True)]


def test_while_something_is_owed_nothing_else_is_planned_with_them() -> None:
    faded = log("2026-01-20 call both", "2026-11-23 email them")
    assert {action.kind for action in find_all(plan(person(log=faded)))} == {"answer"}


def test_a_promise_for_later_leaves_room_for_what_comes_well_before_it() -> None:
    promised = {"by": "me", "what": "send the talk", "due": "2026-12-28"}
    faded = person(log=[entry("2026-04-20", "call", "both"), entry("2026-04-20", by="both", promise=promised)])
    yesterday = person("erik", log=log("2026-11-23 email me"))
    kinds = {a.kind: a.on for a in find_all(plan(faded, yesterday), who="dana-li")}
    assert kinds.keys() == {"keep-in-touch", "promise"}
    assert kinds["keep-in-touch"] and kinds["promise"]
    assert (kinds["promise"] - kinds["keep-in-touch"]).days >= 14


def test_the_same_promise_twice_is_two_actions() -> None:
    twice = [entry("2026-11-17", promise={"what": "send the talk"}) for _ in range(2)]
    keys = [action.key for action in find_all(plan(person(log=twice)), "promise")]
    assert len(set(keys)) == 2


def test_an_introduction_written_down_twice_is_one() -> None:
    twice = [introduction("ann", "bob", "2026-11-03", talked="2026-11-20") for _ in range(2)]
    assert len(find_all(plan(person("ann"), person("bob"), *twice), "close-loop")) == 1


def test_mentions_of_nobody_are_passed_over() -> None:
    assert playbook(introduction("nobody", "no-one", made="2026-11-23")).introductions
    assert not find_all(plan(introduction("nobody", "no-one", made="2026-11-23", talked="2026-11-23")))


def test_a_plan_of_an_earlier_day_knows_nothing_of_what_came_later() -> None:
    assert not act("thank", person(log=[COFFEE]), today=date(2026, 11, 22))
