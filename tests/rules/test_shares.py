"""Only fields that there are, and that may leave, are shown."""

from __future__ import annotations

import pytest

from generator.rules import codes, shares
from tests.rules.examples import Example, is_silent, name_of, silent, speaking, speaks

EXAMPLES = [
    *(
        Example(shares.check_names, {"me": {"share": {name: {}}}}, codes.PROFILE_NAME, ("share", name))
        for name in ("../x", "a/b", "a\\b", "..")
    ),
    Example(shares.check_names, {"me": {"share": {"mentor": {}, "Priya (mentor)": {}, "v1.2": {}}}}),
    Example(
        shares.check_shown,
        {"me": {"share": {"mentor": {"show": ["name", "log.abuot"]}}}},
        codes.UNKNOWN_FIELD,
        ("share", "mentor", "show", 1),
        suggestion="log.about",
    ),
    Example(
        shares.check_shown,
        {"me": {"share": {"mentor": {"show": ["log.private"]}}}},
        codes.UNKNOWN_FIELD,
        ("share", "mentor", "show", 0),
    ),
    Example(
        shares.check_shown,
        {
            "me": {
                "share": {
                    "mentor": {
                        "show": "name role company stage freshness plan log.on log.via log.about past.from".split()
                    }
                }
            }
        },
    ),
]


@pytest.mark.parametrize("example", speaking(EXAMPLES), ids=name_of)
def test_a_rule_speaks_of_the_right_place(example: Example) -> None:
    speaks(example)


@pytest.mark.parametrize("example", silent(EXAMPLES), ids=name_of)
def test_a_rule_is_silent_where_nothing_is_wrong(example: Example) -> None:
    is_silent(example)
