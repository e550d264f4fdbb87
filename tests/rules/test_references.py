"""Mentions lead somewhere."""

from __future__ import annotations

import pytest

from generator.rules import codes, references
from tests.rules.examples import ASKED, Example, introduced, is_silent, name_of, silent, speaking, speaks

EXAMPLES = [
    Example(
        references.check_people,
        {"people": {"ada": {"knows": [{"who": "bob"}, {"who": "bop"}]}, "bob": {}}},
        codes.UNKNOWN_PERSON,
        ("knows", 1, "who"),
        suggestion="bob",
    ),
    Example(references.check_people, {"people": {"ada": {"knows": [{"who": "bob"}]}}, "broken_people": ["bob"]}),
    Example(
        references.check_people,
        {"companies": {"acme": {"openings": {"id": "x", "title": "X", "hiring_manager": "zoe"}}}},
        codes.UNKNOWN_PERSON,
        ("openings", 0, "hiring_manager"),
    ),
    Example(
        references.check_people,
        {"people": {"bob": {}}, "introductions": [ASKED]},
        codes.UNKNOWN_PERSON,
        (0, "introduced"),
    ),
    Example(references.check_people, {"phonebooks": {"x": {"owner": "zoe"}}}, codes.UNKNOWN_PERSON, ("owner",)),
    Example(references.check_people, {"phonebooks": {"x": {"owner": "me"}}}),
    Example(
        references.check_people,
        {"me": {"share": {"mentor": {"people": {"ids": ["zoe"]}}}}},
        codes.UNKNOWN_PERSON,
        ("share", "mentor", "people", "ids", 0),
    ),
    Example(
        references.check_companies,
        introduced(company="acme"),
        codes.UNKNOWN_COMPANY,
        (0, "company"),
    ),
    Example(references.check_companies, introduced(company="acme") | {"broken_companies": ["acme"]}),
    Example(references.check_companies, {"people": {"ada": {"at": "any text", "past": [{"at": "nowhere"}]}}}),
    Example(
        references.check_companies,
        {"me": {"share": {"mentor": {"people": {"companies": "acme"}}}}},
        codes.UNKNOWN_COMPANY,
        ("share", "mentor", "people", "companies", 0),
    ),
    Example(
        references.check_openings,
        introduced(opening="acme/leed") | {"companies": {"acme": {"openings": {"id": "lead", "title": "Lead"}}}},
        codes.UNKNOWN_OPENING,
        (0, "opening"),
        suggestion="acme/lead",
    ),
    Example(
        references.check_openings,
        introduced(opening="acme/lead") | {"companies": {"acme": {"openings": {"id": "lead", "title": "Lead"}}}},
    ),
    Example(references.check_openings, introduced(opening="acme/lead") | {"broken_companies": ["acme"]}),
    Example(
        references.check_sources,
        {"companies": {"acme": {"research": {"on": "2026-11-02", "says": "x", "source": "somebody"}}}},
        codes.UNKNOWN_SOURCE,
        ("research", 0, "source"),
    ),
    *(
        Example(
            references.check_sources,
            {"companies": {"acme": {"research": {"on": "2026-11-02", "says": "x", "source": source}}}},
            codes.UNKNOWN_SOURCE,
            ("research", 0, "source"),
        )
        for source in ("https://", "http://[::1", "http://a b")
    ),
    Example(
        references.check_sources,
        {
            "people": {"ada": {}},
            "companies": {
                "acme": {
                    "research": [
                        {"on": "2026-11-02", "says": "x", "source": "ada"},
                        {"on": "2026-11-02", "says": "x", "source": "https://acme.example/x"},
                        {"on": "2026-11-02", "says": "x"},
                    ]
                }
            },
        },
    ),
]


@pytest.mark.parametrize("example", speaking(EXAMPLES), ids=name_of)
def test_a_rule_speaks_of_the_right_place(example: Example) -> None:
    speaks(example)


@pytest.mark.parametrize("example", silent(EXAMPLES), ids=name_of)
def test_a_rule_is_silent_where_nothing_is_wrong(example: Example) -> None:
    is_silent(example)
