"""Dates go forward."""

from __future__ import annotations

import pytest

from generator.rules import codes, dates
from tests.rules.examples import CALL, Example, introduced, is_silent, name_of, silent, speaking, speaks

EXAMPLES = [
    Example(
        dates.check_periods,
        {"people": {"ada": {"past": [{"at": "x", "from": "2019-05", "to": "2019-04"}]}}},
        codes.FROM_AFTER_TO,
        ("past", 0, "to"),
    ),
    Example(
        dates.check_periods,
        {"people": {"ada": {"shared": [{"what": "x", "from": "2020", "to": "2019"}]}}},
        codes.FROM_AFTER_TO,
        ("shared", 0, "to"),
    ),
    Example(
        dates.check_periods,
        {"people": {"ada": {"away": [{"from": "2026-12-20", "to": "2026-12-19"}]}}},
        codes.FROM_AFTER_TO,
        ("away", 0, "to"),
    ),
    Example(
        dates.check_periods,
        {"me": {"past": [{"at": "x", "from": "2019", "to": "2018"}]}},
        codes.FROM_AFTER_TO,
        ("past", 0, "to"),
    ),
    Example(
        dates.check_periods,
        {
            "people": {
                "ada": {
                    "past": [{"at": "x", "from": "2019-05", "to": "2019"}, {"at": "x", "to": "2019"}],
                    "away": [{"from": "2026-12-20", "to": "2026-12-20"}],
                }
            }
        },
    ),
    Example(
        dates.check_steps,
        introduced(agreed="2026-11-05", made="2026-11-04", talked="2026-11-05"),
        codes.STEPS_OUT_OF_ORDER,
        (0, "made"),
    ),
    Example(dates.check_steps, introduced(hollow="2026-11-01"), codes.STEPS_OUT_OF_ORDER, (0, "hollow")),
    Example(dates.check_steps, introduced(agreed="2026-11-02", made="2026-11-02", thanked="2026-11-09")),
    Example(
        dates.check_closing_days,
        {"companies": {"acme": {"openings": {"id": "x", "title": "X", "posted": "2026-11", "closes": "2026-10-31"}}}},
        codes.CLOSES_BEFORE_POSTED,
        ("openings", 0, "closes"),
    ),
    Example(
        dates.check_closing_days,
        {"companies": {"acme": {"openings": {"id": "x", "title": "X", "posted": "2026-11-20", "closes": "2026-11"}}}},
    ),
    Example(
        dates.check_promises,
        {"people": {"ada": {"log": CALL | {"promise": {"what": "x", "due": "2026-11-19"}}}}},
        codes.PROMISE_BEFORE_ENTRY,
        ("log", 0, "promise", "due"),
    ),
    Example(
        dates.check_promises,
        {"people": {"ada": {"log": CALL | {"promise": {"what": "x", "due": "2026-11-20", "done": "2026-11-20"}}}}},
    ),
]


@pytest.mark.parametrize("example", speaking(EXAMPLES), ids=name_of)
def test_a_rule_speaks_of_the_right_place(example: Example) -> None:
    speaks(example)


@pytest.mark.parametrize("example", silent(EXAMPLES), ids=name_of)
def test_a_rule_is_silent_where_nothing_is_wrong(example: Example) -> None:
    is_silent(example)
