from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from generator.method.research import find_company_gaps, find_person_gaps, index_skills, weigh_fit
from generator.method.standing import Fit
from generator.model.company import Opening
from generator.model.me import Skill
from generator.model.numbers import Method
from tests.method.builders import RESEARCHED, TODAY, build, company, person


@pytest.mark.parametrize(
    ("facts", "gaps"),
    [
        ({"role": "Buyer", "care_about": ["sailing"]}, 0),
        ({"at": "Globex", "care_about": ["sailing"]}, 0),
        ({"care_about": ["sailing"]}, 1),
        ({"role": "Buyer", "at": "Globex"}, 1),
        ({}, 2),
    ],
)
def test_a_person_is_researched_with_a_role_or_employer_and_one_thing_they_care_about(
    facts: dict[str, Any], gaps: int
) -> None:
    assert len(find_person_gaps(person(**facts))) == gaps


def gaps(**facts: Any) -> int:
    return len(find_company_gaps(company(**{**RESEARCHED, **facts}), Method(), TODAY))


def notes(*days_ago: int) -> list[dict[str, Any]]:
    return [{"on": TODAY - timedelta(days=days), "says": "grows"} for days in days_ago]


def test_a_company_is_researched_with_a_reason_an_offer_and_two_fresh_notes() -> None:
    assert gaps() == 0
    assert gaps(why=None) == 1
    assert gaps(offer=None) == 1
    assert gaps(why=None, offer=None, research=[]) == 3


@pytest.mark.parametrize(("days", "expected"), [((0, 90), 0), ((0, 91), 1), ((0, -1), 1), ((5, 5), 0)])
def test_a_note_counts_for_ninety_days_and_not_before_its_day(days: tuple[int, ...], expected: int) -> None:
    assert gaps(research=notes(*days)) == expected


def fit(needs: list[str], *skills: Skill) -> Fit:
    return weigh_fit(build(Opening, id="lead", title="Lead", needs=needs), index_skills(skills))


PYTHON = build(Skill, name="Python", also=["python 3"], proof="wrote the release robot")
RUST = build(Skill, name="Rust")


def test_a_need_is_met_unproven_or_unmet() -> None:
    found = fit(["PYTHON", "rust", "Go"], PYTHON, RUST)
    assert found.share == 0.333
    assert found.met == (("PYTHON", "wrote the release robot"),)
    assert (found.unproven, found.unmet) == (("rust",), ("Go",))


def test_another_name_of_a_skill_meets_a_need_and_a_part_of_a_name_does_not() -> None:
    assert fit(["python  3"], PYTHON).share == 1
    assert fit(["pyth"], PYTHON).share == 0


def test_proof_counts_wherever_the_skill_has_it() -> None:
    assert fit(["python"], build(Skill, name="python"), PYTHON).share == 1


def test_an_opening_that_needs_nothing_has_no_fit() -> None:
    assert fit([], PYTHON).share is None
