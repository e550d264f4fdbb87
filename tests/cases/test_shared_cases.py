"""The scenario cases here hold, from the files to the object that `plan --json` prints."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.method.assess import assess
from generator.reporting.plan_json import plan_object
from generator.source.loading import load_playbook
from tests.cases.matching import find_failures, matches
from tests.cases.reading import Case, read_cases
from tests.playbooks import write_playbook

CASES = list(read_cases(Path(__file__).parent))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_plan_is_what_the_case_expects(case: Case, tmp_path: Path) -> None:
    loaded = load_playbook(write_playbook(tmp_path, case.contacts))
    assert loaded.broken == frozenset()
    plan = json.loads(json.dumps(plan_object(assess(loaded.playbook, case.today))))
    assert find_failures(plan, case.expect) == [], case.because


def test_every_case_has_a_name_of_its_own() -> None:
    assert len({case.name for case in CASES}) == len(CASES) > 10


@pytest.mark.parametrize(
    ("wanted", "value"),
    [
        (1, True),
        ("1", 1),
        ([1], [1, 2]),
        ({"has": {"a": 1}}, [{"a": 2}]),
        ({"none": {"a": 1}}, [{"a": 1, "b": 2}]),
        ({"contains": "x"}, ["y"]),
        ({"not_contains": ["x", "y"]}, ["y"]),
        ({"length": 1}, []),
        ({"close": 0.5, "tol": 0.01}, 0.52),
    ],
)
def test_what_differs_does_not_match(wanted: object, value: object) -> None:
    assert not matches(wanted, value)
