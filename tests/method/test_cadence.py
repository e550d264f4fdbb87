from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from generator.method.standing import Rhythm
from generator.model.fields import LARGEST, LARGEST_FACTOR
from tests.method.builders import TODAY, USEFUL, codes_of, entry, log, person, relation, stand_with


def rhythm(today: date = TODAY, me: Any = None, **facts: Any) -> Rhythm:
    return stand_with(person(**facts), today=today, me=me).rhythm


def days_after(day: str, days: int) -> date:
    return date.fromisoformat(day) + timedelta(days=days)


@pytest.mark.parametrize(("days", "expected"), [(180, "fresh"), (181, "fading"), (360, "fading"), (361, "lapsed")])
def test_the_last_day_of_a_limit_is_still_inside(days: int, expected: str) -> None:
    assert rhythm(log=log("2025-01-01 call both"), today=days_after("2025-01-01", days)).freshness == expected


def test_the_rhythm_says_when_they_fade_and_lapse() -> None:
    found = rhythm(log=log("2026-11-01 call both"))
    assert (found.fades_on, found.lapses_on) == (days_after("2026-11-01", 181), days_after("2026-11-01", 361))


def test_an_acquaintance_by_shared_experience_is_new_until_the_first_exchange() -> None:
    assert rhythm(shared=[{"what": "Northwind", "from": "1999"}]).freshness == "new"


@pytest.mark.parametrize(
    ("cadence", "expected"), [({"max": 20}, (14, 20)), ({"min": 3}, (3, 180)), ({"min": 0, "max": 0}, (0, 0))]
)
def test_a_cadence_with_one_key_takes_the_other_from_the_table(cadence: dict[str, int], expected: object) -> None:
    found = rhythm(log=log("2026-11-01 call both"), cadence=cadence)
    assert (found.min_days, found.max_days) == expected


def test_the_users_own_table_may_change_one_of_two_numbers() -> None:
    table = {"method": {"cadence": {"acquaintance": {"max": "30"}}}}
    found = rhythm(log=log("2026-11-01 call both"), me=table)
    assert (found.min_days, found.max_days) == (14, 30)


def test_pressure_clears_on_the_day_the_minimum_gap_has_passed() -> None:
    facts: dict[str, Any] = {"useful": USEFUL, "log": log("2026-10-20 coffee both", "2026-11-18 call me")}
    assert rhythm(date(2026, 11, 27), **facts).pressure == "wait"
    assert rhythm(date(2026, 11, 27), **facts).next_allowed == date(2026, 11, 28)
    assert rhythm(date(2026, 11, 28), **facts).pressure == "clear"
    assert rhythm(date(2026, 11, 28), **facts).next_allowed is None


def test_an_entry_started_by_both_or_by_them_puts_no_pressure_on() -> None:
    assert rhythm(log=log("2026-11-24 call both", "2026-11-24 email them")).pressure == "clear"


def test_two_unanswered_messages_stop_for_ninety_days_and_day_ninety_is_inside() -> None:
    entries = log("2026-08-03 call both", "2026-10-05 email me", "2026-10-21 message me")
    last_day = days_after("2026-10-21", 90)
    assert rhythm(last_day, log=entries).pressure == "stop"
    assert rhythm(last_day, log=entries).next_allowed == last_day + timedelta(days=1)
    assert rhythm(last_day + timedelta(days=1), log=entries).pressure == "clear"
    assert rhythm(last_day + timedelta(days=1), log=entries).unanswered == 2


def test_a_long_gap_of_their_own_outlasts_the_stop() -> None:
    facts: dict[str, Any] = {"log": log("2026-10-05 email me", "2026-10-21 message me"), "cadence": {"min": 120}}
    assert rhythm(**facts).pressure == "stop"
    assert rhythm(**facts).next_allowed == days_after("2026-10-21", 120)
    assert rhythm(days_after("2026-10-21", 100), **facts).pressure == "wait"


def test_one_unanswered_message_is_no_stop() -> None:
    assert rhythm(log=log("2026-11-20 email me no")).pressure == "wait"


def test_off_limits_leaves_the_figures_as_they_are() -> None:
    entries = log("2026-11-20 call me")
    away: dict[str, Any] = {"away": [{"from": "2026-11-01", "to": "2026-12-31"}], "do_not_contact": "yes"}
    assert rhythm(log=entries, **away) == rhythm(log=entries)


@pytest.mark.parametrize(
    ("today", "off_limits"),
    [("2026-11-19", False), ("2026-11-20", True), ("2026-11-25", True), ("2026-11-26", False)],
)
def test_away_counts_both_its_days(today: str, off_limits: bool) -> None:
    someone = person(away=[{"from": "2026-11-20", "to": "2026-11-25"}])
    assert bool(stand_with(someone, today=date.fromisoformat(today)).off_limits) == off_limits


def every(days: int, times: int, until: str = "2026-10-01") -> list[Any]:
    last = date.fromisoformat(until)
    return [entry(last - timedelta(days=days * number), "call", "both") for number in range(times)]


@pytest.mark.parametrize(
    ("gap", "times", "silence", "drifting"),
    [(10, 4, 20, False), (10, 4, 21, True), (10, 3, 90, False), (3, 5, 14, False), (3, 5, 15, True)],
)
def test_drift_is_a_silence_longer_than_twice_the_pairs_own_gap_and_two_weeks(
    gap: int, times: int, silence: int, drifting: bool
) -> None:
    found = rhythm(days_after("2026-10-01", silence), log=every(gap, times))
    assert found.drifting == drifting


def test_the_pairs_own_gap_is_the_median() -> None:
    entries = log("2026-01-01 call both", "2026-01-05 call both", "2026-01-15 call both", "2026-04-15 call both")
    assert rhythm(log=entries).own_gap == 10
    assert rhythm(log=[*entries, entry("2026-04-21", "call", "both")]).own_gap == 8


def test_each_trouble_is_explained_under_its_rule_with_dates() -> None:
    stopped = rhythm(log=log("2026-10-05 email me", "2026-10-21 message me"))
    assert codes_of(stopped.reasons) == ["C02"]
    assert "Stay silent until 20 January 2027" in stopped.reasons[0].text
    waiting = stand_with(relation(log=log("2026-01-20 coffee both", "2026-02-20 call both", "2026-11-18 email me")))
    assert codes_of(waiting.rhythm.reasons) == ["C01", "C04"]


def test_the_largest_numbers_that_the_files_may_hold_still_give_dates() -> None:
    numbers = {"method": {"lapsed_after": LARGEST_FACTOR}}
    found = rhythm(log=log("2026-11-01 call me"), cadence={"min": LARGEST, "max": LARGEST}, me=numbers)
    assert found.freshness == "fresh"
    assert found.lapses_on == days_after("2026-11-01", LARGEST * LARGEST_FACTOR + 1)
