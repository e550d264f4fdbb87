"""Numbers stay in their range."""

from __future__ import annotations

import pytest

from generator.rules import codes, numbers
from tests.rules.examples import Example, is_silent, name_of, silent, speaking, speaks

EXAMPLES = [
    Example(
        numbers.check_motivation, {"companies": {"acme": {"motivation": "0"}}}, codes.OUT_OF_RANGE, ("motivation",)
    ),
    Example(numbers.check_motivation, {"companies": {"acme": {"motivation": "5"}, "globex": {}}}),
    Example(
        numbers.check_cadences,
        {"people": {"ada": {"cadence": {"min": "8", "max": "7"}}}},
        codes.OUT_OF_RANGE,
        ("cadence", "min"),
    ),
    Example(
        numbers.check_cadences,
        {"me": {"method": {"cadence": {"ally": {"min": "8", "max": "7"}}}}},
        codes.OUT_OF_RANGE,
        ("method", "cadence", "ally", "min"),
    ),
    Example(numbers.check_cadences, {"people": {"ada": {"cadence": {"min": "7", "max": "7"}}, "bob": {"cadence": {}}}}),
]


@pytest.mark.parametrize("example", speaking(EXAMPLES), ids=name_of)
def test_a_rule_speaks_of_the_right_place(example: Example) -> None:
    speaks(example)


@pytest.mark.parametrize("example", silent(EXAMPLES), ids=name_of)
def test_a_rule_is_silent_where_nothing_is_wrong(example: Example) -> None:
    is_silent(example)
