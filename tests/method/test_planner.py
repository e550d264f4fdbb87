"""How actions find their days. TODAY is Tuesday, 24 November 2026."""

from __future__ import annotations

import cProfile
from datetime import date, timedelta
from typing import Any

import pytest

from generator.method.plan import Plan
from generator.method.planner import make_plan
from generator.model.me import WEEKDAYS
from generator.model.person import Person
from tests.method.builders import RESEARCHED, TODAY, codes_of, company, entry, log, person, playbook, stand
from tests.method.plans import day, find_all, plan

LOOKED_UP = {"role": "Analyst", "care_about": ["maps"]}


def capacity(**numbers: Any) -> dict[str, Any]:
    return {"capacity": numbers}


def waiting(number: int, on: str = "2026-11-20") -> list[Person]:
    """People who wait for an answer since then."""
    return [person(f"p{index:02}", log=log(f"{on} email them"), **LOOKED_UP) for index in range(number)]


def days_of(found: Plan) -> list[str]:
    return [f"{action.on:%m-%d}" for action in found.actions]


def test_an_empty_playbook_has_an_empty_plan_of_eight_weeks() -> None:
    found = plan()
    assert (found.actions, found.unplaced, found.waiting) == ((), (), {})
    assert (found.end - found.today).days == 55


def test_no_day_and_no_week_holds_more_than_you_can_do() -> None:
    found = plan(*waiting(8), me=capacity(touches_per_day=3, touches_per_week=5))
    assert days_of(found) == ["11-24"] * 3 + ["11-25"] * 2 + ["11-30"] * 3


def test_what_was_logged_has_used_up_its_day_and_week() -> None:
    done = [person("done", log=log("2026-11-23 email me", "2026-11-24 call me"), **LOOKED_UP)]
    found = plan(*waiting(4), *done, me=capacity(touches_per_day=2, touches_per_week=4))
    assert [f"{a.on:%m-%d}" for a in found.actions if a.kind == "answer"] == ["11-24", "11-25", "11-30", "11-30"]


def test_only_working_days_are_used_and_no_holiday() -> None:
    me = capacity(touches_per_day=1, days=["mon", "tue"], holidays="ES-MD")
    found = plan(*waiting(4, "2026-12-04"), today=day("12-05"), me=me)
    assert days_of(found) == ["12-14", "12-15", "12-21", "12-22"], "8 December is a holiday, and the 7th is one as well"


def test_what_is_owed_comes_in_order_of_its_day_then_of_urgency() -> None:
    facts = [
        person("a", log=[entry("2026-11-17", promise={"what": "the talk", "due": "2026-11-24"})]),
        person("b", log=log("2026-11-23 email them")),
        person("c", log=log("2026-11-23 coffee them")),
        person("d", log=log("2026-11-24 coffee them")),
    ]
    found = plan(*facts, me=capacity(touches_per_day=1))
    assert [action.who for action in found.actions][:4] == ["c", "b", "a", "d"]


def test_what_is_owed_takes_the_place_of_what_is_not() -> None:
    faded = [person(f"f{number}", log=log("2026-05-20 email both")) for number in range(3)]
    found = plan(*faded, *waiting(1, "2026-11-23"), me=capacity(touches_per_day=1))
    assert found.actions[0].kind == "answer" and found.actions[0].on == TODAY


def test_room_is_left_for_what_comes_in_where_that_delays_nothing() -> None:
    faded = [person(f"f{number}", log=log("2026-05-20 email both")) for number in range(6)]
    assert days_of(plan(*faded)) == ["11-24"] * 2 + ["11-25"] * 2 + ["11-26"] * 2


def test_late_is_only_what_is_owed_and_says_until_when_it_was_due() -> None:
    found = plan(*waiting(1), person("f", log=log("2026-05-20 email both")))
    late, fading = found.actions
    assert late.late and late.reasons[-1].text == "It was due by 23 November; this is the next day with room for it."
    assert not fading.late and fading.due < TODAY


@pytest.mark.parametrize(
    ("me", "code", "words"),
    [
        (capacity(touches_per_week=0), "P05", "Your capacity is 0 touches."),
        (capacity(touches_per_day=0), "P05", "Your capacity is 0 touches."),
        (capacity(days=[]), "P06", "You named no day of the week"),
    ],
)
def test_what_finds_no_day_is_listed_with_the_reason(me: dict[str, Any], code: str, words: str) -> None:
    (found,) = plan(*waiting(1), me=me).unplaced
    assert found.on is None and found.late
    assert codes_of(found.reasons)[-1] == code and found.reasons[-1].text.startswith(words)


def test_more_than_eight_weeks_can_hold_is_listed_as_well() -> None:
    found = plan(*waiting(12), me=capacity(touches_per_week=1))
    assert len(found.actions) == 9 and len(found.unplaced) == 3, "these eight weeks begin on a Tuesday"
    assert found.unplaced[0].reasons[-1].text == (
        "Every day from 24 November to 18 January 2027 is taken by what comes before it."
    )


@pytest.mark.parametrize("until", ["2027-03-01", "2199-12-31"])
def test_somebody_away_all_the_time_is_listed_and_nobody_else_is_touched(until: str) -> None:
    gone = person("gone", log=log("2026-11-20 email them"), away=[{"from": "2026-11-01", "to": until}])
    found = plan(gone, *waiting(2))
    assert [action.who for action in found.actions] == ["p00", "p01"]
    assert found.unplaced[0].reasons[-1].text.startswith("Gone is away on every working day from 24 November")


@pytest.mark.parametrize(
    "odd",
    [
        {"cadence": {"min": 36500, "max": 0}},
        {"cadence": {"min": 0, "max": 36500}},
        {"away": [{"from": "1900-01-01", "to": "2200-12-31"}] * 2},
        {"away": [{"from": "2026-12-31", "to": "2026-01-01"}]},
        {"log": log("1900-01-01 email them", "2200-12-31 call me")},
        {"log": [entry("1900-01-01", promise={"what": "x", "due": "2200-12-31"})]},
        {"log": [entry("2026-11-20", promise={"what": "x", "due": "1900-01-01"})]},
        {"linked": "1900", "invited": {"on": "1900-01-01"}},
    ],
)
def test_one_odd_person_spoils_no_plan(odd: dict[str, Any]) -> None:
    facts = {"log": log("2026-05-20 email both", "2026-11-20 email them"), **odd}
    found = plan(person("odd", **facts), *waiting(2), me={"method": {"lapsed_after": 50}})
    assert [action.who for action in found.actions if action.who != "odd"] == ["p00", "p01"]


def test_no_day_works_in_a_week_of_holidays_only() -> None:
    found = plan(*waiting(1), me=capacity(days=["sun"], holidays="ES-MD", touches_per_day=1))
    assert days_of(found) == ["11-29"]


def test_links_are_at_most_so_many_a_week() -> None:
    links = [person(f"l{number:02}", linked="yes", **LOOKED_UP) for number in range(20)]
    weeks = [a.on.isocalendar()[1] for a in find_all(plan(*links, me=capacity(fortify_per_week=2))) if a.on]
    assert len(weeks) == 16 + 2 and max(weeks.count(week) for week in weeks) == 2


def test_links_written_to_this_week_count() -> None:
    links = [person(f"l{number:02}", linked="yes", **LOOKED_UP) for number in range(20)]
    wrote = person("wrote", linked="yes", **LOOKED_UP, log=log("2026-11-23 message me"))
    found = plan(*links, wrote, me=capacity(fortify_per_week=1))
    assert min(action.on for action in find_all(found, "fortify") if action.on) >= day("11-30")


def test_what_has_no_date_is_spread_over_two_weeks_where_there_is_little_and_over_more_where_there_is_much() -> None:
    old = [person(f"o{number:02}", log=log("2024-05-20 email both")) for number in range(40)]
    few, many = plan(*old[:4]), plan(*old)
    assert max(action.on for action in few.actions if action.on) < TODAY + timedelta(days=14)
    assert len({action.on for action in many.actions}) > 20
    assert not many.unplaced


def test_the_plan_spans_as_many_days_as_the_user_says() -> None:
    found = plan(*waiting(9), me={**capacity(touches_per_week=1), "method": {"plan_days": 14}})
    assert (found.end - found.today).days == 13
    assert len(found.actions) == 3 and len(found.unplaced) == 6


def test_capacity_on_every_day_of_the_week_uses_weekends_too() -> None:
    found = plan(*waiting(3), me=capacity(touches_per_day=1, days=list(WEEKDAYS)), today=day("11-21"))
    assert days_of(found) == ["11-21", "11-22", "11-23"]


def plans(facts: list[Person], number: int, first: date = TODAY) -> list[Plan]:
    return [make_plan(stand(*facts, today=first + timedelta(days=later))) for later in range(number)]


def test_what_was_missed_goes_on_the_next_day_with_room_and_nothing_else_moves() -> None:
    first, second = plans(waiting(8, "2026-11-24"), 2, day("11-25"))
    assert days_of(first) == ["11-25"] * 3 + ["11-26"] * 3 + ["11-27"] * 2
    missed = {action.who for action in first.actions if action.on == day("11-25")}
    moved = {action.who: action.on for action in second.actions if action.who in missed}
    assert sorted(map(str, moved.values())) == ["2026-11-27", "2026-11-30", "2026-11-30"]
    kept = {action.who: action.on for action in first.actions if action.who not in missed}
    assert kept == {action.who: action.on for action in second.actions if action.who not in missed}


def test_after_months_of_silence_the_plan_is_still_a_plan() -> None:
    facts = [*waiting(3, "2026-11-20"), *(person(f"f{n}", log=log("2026-05-20 email both")) for n in range(4))]
    for later in (70, 200, 800):
        found = make_plan(stand(*facts, today=TODAY + timedelta(days=later)))
        assert {action.kind for action in found.actions} <= {"answer", "keep-in-touch", "reconnect"}
        assert len(found.actions) == (7 if later < 90 else 4)


def test_a_plan_can_be_asked_for_a_stretch_and_its_actions_name_person_and_company() -> None:
    lead = company(**RESEARCHED, openings=[{"id": "lead", "title": "Lead", "closes": "2026-12-11"}])
    inside = person("ann", at="acme", log=log("2026-11-20 email them"), **LOOKED_UP)
    found = plan(inside, *waiting(1), lead)
    assert {action.who for action in found.between(TODAY, TODAY)} == {"ann", "p00"}
    assert [action.kind for action in found.actions if action.who == "ann"] == ["answer"]
    assert [action.kind for action in found.actions if action.company == "acme"] == ["answer", "apply-step"]


def count_calls(size: int) -> int:
    shared = {"useful": ["knows boats"], "at": "acme"}
    friends = [
        person(f"f{n:04}", log=log("2026-08-20 call both", "2026-11-20 email them"), **shared) for n in range(size)
    ]
    faded = [person(f"g{n:04}", log=log("2026-03-20 call both"), **shared) for n in range(size)]
    links = [person(f"l{n:04}", linked="yes", **shared) for n in range(size)]
    standing = stand(*friends, *faded, *links, company())
    with cProfile.Profile() as profile:
        make_plan(standing)
    return sum(entry.callcount for entry in profile.getstats())


def test_twice_the_people_are_about_twice_the_work() -> None:
    assert count_calls(240) < 2.5 * count_calls(120)


def test_a_playbook_without_a_single_date_has_a_plan() -> None:
    assert plan(person("a", linked="yes"), person("b")).actions
    assert playbook(person("a")).people
