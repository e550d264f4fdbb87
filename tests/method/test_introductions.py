from __future__ import annotations

from typing import Any

import pytest

from generator.method.introductions import find_made, find_state
from tests.method.builders import TODAY, introduction, log, person, playbook, stand


@pytest.mark.parametrize(
    ("steps", "state"),
    [
        ({}, "asked"),
        ({"agreed": "2026-08-04"}, "agreed"),
        ({"declined": "2026-08-04"}, "declined"),
        ({"hollow": "2026-08-04"}, "hollow"),
        ({"agreed": "2026-08-04", "declined": "2026-09-04"}, "declined"),
        ({"made": "2026-08-05"}, "made"),
        ({"agreed": "2026-08-04", "made": "2026-11-25"}, "agreed"),
        ({"made": "2026-08-05", "talked": "2026-08-05"}, "talked"),
        ({"made": "2026-08-05", "thanked": "2026-11-24"}, "thanked"),
        ({"asked": "2026-11-25"}, None),
    ],
)
def test_the_state_is_the_furthest_step_taken(steps: dict[str, Any], state: str | None) -> None:
    assert find_state(introduction("dana-li", "bob-chen", **steps), TODAY) == state


def test_an_introduction_to_be_asked_for_later_is_not_listed() -> None:
    standing = stand(introduction("a", "b", asked="2026-11-25"), introduction("c", "d", asked="2026-11-24"))
    assert [i.introduction.introducer for i in standing.introductions] == ["c"]


@pytest.mark.parametrize(
    ("facts", "circle"),
    [
        ({}, False),
        ({"linked": "2019"}, False),
        ({"log": log("2026-08-03 call both")}, True),
        ({"log": log("2026-08-04 call both")}, False),
        ({"log": log("2026-08-01 email me", "2026-08-04 email them")}, False),
        ({"shared": [{"what": "Northwind"}]}, True),
        ({"shared": [{"what": "the next launch", "from": "2026-09"}]}, False),
    ],
)
def test_a_circle_leads_to_somebody_who_was_an_acquaintance_on_the_day_of_the_asking(
    facts: dict[str, Any], circle: bool
) -> None:
    standing = stand(person("bob-chen", **facts), introduction("dana-li", "bob-chen", asked="2026-08-03"))
    assert [i.circle for i in standing.introductions] == [circle]


def test_nobody_knows_whether_an_introduction_to_somebody_without_a_file_is_a_circle() -> None:
    (found,) = stand(introduction("dana-li", "nobody-on-file")).introductions
    assert not found.circle


def test_the_latest_introduction_made_is_found() -> None:
    made = [introduction("a", "dana-li", made=day) for day in ("2026-09-01", "2026-10-01", "2026-11-25")]
    assert find_made("dana-li", playbook(*made), TODAY) == made[1]
    assert find_made("bob-chen", playbook(*made), TODAY) is None
