"""What can be there once is there once."""

from __future__ import annotations

import pytest

from generator.rules import codes, repeats
from tests.rules.examples import ASKED, PAIR, Example, introduced, is_silent, name_of, silent, speaking, speaks

EXAMPLES = [
    Example(
        repeats.check_opening_ids,
        {"companies": {"acme": {"openings": [{"id": "x", "title": "X"}, {"id": "x", "title": "Y"}]}}},
        codes.SAME_OPENING,
        ("openings", 1, "id"),
    ),
    Example(
        repeats.check_opening_ids,
        {"companies": {name: {"openings": [{"id": "x", "title": "X"}]} for name in ("acme", "globex")}},
    ),
    Example(repeats.check_oneself, {"people": {"ada": {"knows": {"who": "ada"}}}}, codes.ONESELF, ("knows", 0, "who")),
    Example(
        repeats.check_oneself,
        {"people": PAIR, "introductions": [ASKED | {"introducer": "ada"}]},
        codes.ONESELF,
        (0, "introduced"),
    ),
    Example(repeats.check_oneself, introduced() | {"people": {"ada": {"knows": {"who": "bob"}}, "bob": {}}}),
    Example(
        repeats.check_acquaintances,
        {"people": {"ada": {"knows": [{"who": "bob", "well": w} for w in ("yes", "unknown", "no")]}, "bob": {}}},
        codes.TWO_WORDS,
        ("knows", 2, "well"),
    ),
    Example(
        repeats.check_acquaintances,
        {"people": {"ada": {"knows": [{"who": "bob", "well": w} for w in ("yes", "unknown", "yes")]}, "bob": {}}},
    ),
    Example(
        repeats.check_introductions,
        {"people": PAIR, "introductions": [ASKED, ASKED | {"made": "2026-11-05"}]},
        codes.SAME_INTRODUCTION,
        (1,),
    ),
    Example(
        repeats.check_introductions,
        {"people": PAIR, "introductions": [ASKED, ASKED | {"asked": "2026-11-09"}, ASKED | {"company": "acme"}]},
    ),
    Example(
        repeats.check_answers,
        introduced(agreed="2026-11-03", hollow="2026-11-04"),
        codes.TWO_ANSWERS,
        (0, "hollow"),
    ),
    Example(repeats.check_answers, introduced(agreed="2026-11-03")),
    Example(
        repeats.check_companies_agree,
        introduced(company="acme", opening="globex/x"),
        codes.TWO_COMPANIES,
        (0, "company"),
    ),
    Example(repeats.check_companies_agree, introduced(company="acme", opening="acme/x")),
    Example(
        repeats.check_files,
        {"people": {"ada": {"emails": "A@x.example"}, "ada-2": {"emails": ["b@x.example", "a@X.example"]}}},
        codes.TWO_FILES,
        ("emails", 1),
    ),
    Example(
        repeats.check_files,
        {
            "people": {
                "ada": {"links": {"linkedin": "https://www.linkedin.com/in/ada", "blog": "https://x.example"}},
                "bob": {"links": {"linkedin": "https://www.linkedin.com/in/bob", "blog": "https://x.example"}},
            }
        },
    ),
    Example(
        repeats.check_phonebooks,
        {"people": {"ada": {}}, "phonebooks": {"x": {"links": [{"name": "Zoe"}, {"name": "ADA"}]}}},
        codes.FILED_LINKS,
        ("links",),
    ),
    Example(
        repeats.check_phonebooks,
        {"people": {"ada": {}, "bob": {}}, "phonebooks": {"x": {"owner": "bob", "links": [{"name": "Ada"}]}}},
    ),
]


@pytest.mark.parametrize("example", speaking(EXAMPLES), ids=name_of)
def test_a_rule_speaks_of_the_right_place(example: Example) -> None:
    speaks(example)


@pytest.mark.parametrize("example", silent(EXAMPLES), ids=name_of)
def test_a_rule_is_silent_where_nothing_is_wrong(example: Example) -> None:
    is_silent(example)
