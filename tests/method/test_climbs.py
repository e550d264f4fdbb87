"""Who climbed and who fell, month by month."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given

from generator.method.assess import assess
from generator.method.climbs import Climb, Month, follow_climbs
from generator.model.person import Person
from tests.method.builders import log, person, playbook, relation, stand
from tests.method.strategies import people


def months(*facts: Any) -> dict[str, Month]:
    return {f"{month.begins:%Y-%m}": month for month in follow_climbs(stand(*facts))}


def test_a_climb_stands_in_the_month_in_which_it_happened() -> None:
    found = months(relation(linked="2025-06-10"))
    moves = {name: month.moves for name, month in found.items() if month.moves}
    assert moves == {
        "2025-06": (Climb("dana-li", "stranger", "link"),),
        "2026-09": (Climb("dana-li", "link", "acquaintance"),),
        "2026-10": (Climb("dana-li", "acquaintance", "relationship"),),
    }
    assert all(move.is_up for climbed in moves.values() for move in climbed)


def test_the_last_24_months_are_told_the_running_one_last() -> None:
    assert [*months()][:1] + [*months()][-1:] == ["2024-12", "2026-11"]
    assert len(months()) == 24


def test_the_people_are_counted_by_stage_at_the_end_of_each_month() -> None:
    found = months(relation(), person("bob", linked="yes"), person("eva", log=log("2020-01-01 call both")))
    assert {stage: count for stage, count in found["2026-08"].stages.items() if count} == {
        "stranger": 1,
        "link": 1,
        "acquaintance": 1,
    }
    assert {stage: count for stage, count in found["2026-11"].stages.items() if count} == {
        "link": 1,
        "acquaintance": 1,
        "relationship": 1,
    }


def test_what_happens_after_today_moves_nobody() -> None:
    assert months(person(linked="2026-11-30"))["2026-11"].moves == ()


@given(people("ann"), people("bob"))
def test_every_month_counts_as_if_it_had_been_assessed_on_its_last_day(ann: Person, bob: Person) -> None:
    book = playbook(ann, bob)
    found = follow_climbs(assess(book, date(2026, 11, 24)))
    for month, following in zip(found, (*found[1:], None), strict=True):
        last = date.fromordinal(following.begins.toordinal() - 1) if following else date(2026, 11, 24)
        stages = [standing.stage for standing in assess(book, last).people.values()]
        assert month.stages == {stage: stages.count(stage) for stage in month.stages}
