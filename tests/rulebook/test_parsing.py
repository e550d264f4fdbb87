"""A rule's text is read strictly: what is out of order is said, with its code."""

from __future__ import annotations

import pytest

from generator.rulebook.parsing import parse_rule

RULE = """\
# T02 The three-useful-things test

## What

Three entries.

## Why

Because.

## Example

```yaml
# contacts/people/ada.yaml
## not a heading
useful: [one]
```

## Instead

Ask.

## Source

The method, "The ladder"
"""


def test_a_rule_is_read_into_its_parts() -> None:
    rule = parse_rule("T02", RULE)
    assert (rule.code, rule.title, rule.family) == ("T02", "The three-useful-things test", "Trust and asks")
    assert (rule.what, rule.why, rule.instead) == ("Three entries.", "Because.", "Ask.")
    assert rule.source == 'The method, "The ladder"'


def test_a_comment_within_a_fence_is_no_heading() -> None:
    assert "## not a heading\nuseful: [one]" in parse_rule("T02", RULE).example


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("# T02", "# T03", "T02: line 1 must be"),
        ("# T02 The three-useful-things test", "# T02", "T02: line 1 must be"),
        ("## Why", "## Reason", "T02: line 7 is no heading of a rule"),
        ("## Instead", "## Why", "T02: line 19 is no heading of a rule, or its second"),
        ("Ask.", "### More\n\nAsk.", "T02: line 21 is no heading of a rule"),
        ("## What", "Some words.\n\n## What", "T02: line 3 stands before the first section"),
        ("Because.", "", "T02: the section Why is empty"),
        ("## Source", "The source", "T02: the sections must be What, Why, Example, Instead, Source, not What"),
        ("[one]\n```", "[one]", "T02: a fence is never closed"),
    ],
)
def test_what_is_out_of_order_is_said(old: str, new: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        parse_rule("T02", RULE.replace(old, new, 1))


def test_sections_in_another_order_are_refused() -> None:
    what, why = "## What\n\nThree entries.\n", "## Why\n\nBecause.\n"
    swapped = RULE.replace(what, "@").replace(why, what).replace("@", why)
    with pytest.raises(ValueError, match="not Why, What, Example"):
        parse_rule("T02", swapped)


def test_an_empty_file_and_an_unknown_family_are_refused() -> None:
    with pytest.raises(ValueError, match="T02: line 1 must be"):
        parse_rule("T02", "")
    with pytest.raises(ValueError, match="X02: line 1 must be"):
        parse_rule("X02", RULE.replace("T02", "X02"))
