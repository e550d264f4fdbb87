"""What is owed and late is said, and whom to leave alone."""

from __future__ import annotations

import pytest

from generator.method import codes as method
from generator.rules import owed
from tests.rules.examples import CALL, Example, introduced, is_silent, name_of, silent, speaking, speaks

EXAMPLES = [
    Example(
        owed.check_pressure,
        {"people": {"ada": {"log": [{"on": f"2026-11-0{day}", "via": "email"} for day in (2, 9)]}}},
        method.STOP,
        ("log", 1),
    ),
    Example(owed.check_pressure, {"people": {"ada": {"log": [{"on": "2026-11-02", "via": "email"}]}}}),
    Example(
        owed.check_pressure,
        {
            "people": {
                "ada": {
                    "do_not_contact": "yes",
                    "log": [{"on": f"2026-11-0{day}", "via": "email"} for day in (2, 9)],
                }
            }
        },
    ),
    Example(
        owed.check_promises,
        {"people": {"ada": {"log": [CALL, CALL | {"promise": {"what": "x", "due": "2026-11-23"}}]}}},
        method.PROMISE,
        ("log", 1, "promise"),
    ),
    Example(
        owed.check_promises,
        {
            "people": {
                "ada": {
                    "log": [
                        CALL | {"promise": {"what": "x", "due": "2026-11-24"}},
                        CALL | {"promise": {"what": "x", "due": "2026-11-23", "done": "2026-11-23"}},
                        CALL | {"promise": {"by": "them", "what": "x", "due": "2026-11-23"}},
                        CALL | {"promise": {"what": "x"}},
                    ]
                }
            }
        },
    ),
    Example(
        owed.check_answers,
        {"people": {"ada": {"log": [CALL, {"on": "2026-11-20", "via": "email", "by": "them"}]}}},
        method.OWED,
        ("log", 1),
    ),
    Example(
        owed.check_answers,
        {
            "people": {
                "ada": {"log": [{"on": "2026-11-21", "via": "email", "by": "them"}]},
                "bob": {"log": [{"on": "2026-11-16", "via": "email", "by": who} for who in ("them", "me")]},
            }
        },
    ),
    Example(
        owed.check_hollow,
        introduced(hollow="2026-11-04") | {"people": {"ada": {}, "bob": {"knows": {"who": "ada", "well": "yes"}}}},
        method.HOLLOW,
        ("knows", 0, "well"),
    ),
    Example(
        owed.check_hollow,
        introduced(hollow="2026-11-04") | {"people": {"ada": {}, "bob": {"knows": {"who": "ada", "well": "no"}}}},
    ),
    Example(
        owed.check_hollow,
        introduced(hollow="2026-12-04") | {"people": {"ada": {}, "bob": {"knows": {"who": "ada", "well": "yes"}}}},
    ),
    Example(owed.check_introduced, introduced(made="2026-11-21"), method.WRITE_INTRODUCED, (0, "made")),
    Example(owed.check_introduced, introduced(made="2026-11-22")),
    Example(owed.check_introduced, introduced(made="2026-11-16", talked="2026-11-23")),
    Example(owed.check_introduced, introduced(made="2026-11-19") | {"people": {"ada": {"log": CALL}, "bob": {}}}),
    Example(owed.check_introduced, introduced(made="2026-11-16") | {"people": {"bob": {}}}),
    Example(owed.check_loops, introduced(made="2026-11-16", talked="2026-11-20"), method.CLOSE_LOOP, (0, "talked")),
    Example(owed.check_loops, introduced(made="2026-11-16", talked="2026-11-21")),
    Example(owed.check_loops, introduced(made="2026-11-16", talked="2026-11-18", thanked="2026-11-24")),
    Example(
        owed.check_loops,
        introduced(made="2026-11-16", talked="2026-11-18", thanked="2026-12-24"),
        method.CLOSE_LOOP,
        (0, "talked"),
    ),
    Example(
        owed.check_introduced, introduced(made="2026-11-16", talked="2026-12-01"), method.WRITE_INTRODUCED, (0, "made")
    ),
    Example(owed.check_introduced, introduced(made="2026-11-16", thanked="2026-11-18", talked="2026-11-17")),
]


@pytest.mark.parametrize("example", speaking(EXAMPLES), ids=name_of)
def test_a_rule_speaks_of_the_right_place(example: Example) -> None:
    speaks(example)


@pytest.mark.parametrize("example", silent(EXAMPLES), ids=name_of)
def test_a_rule_is_silent_where_nothing_is_wrong(example: Example) -> None:
    is_silent(example)
