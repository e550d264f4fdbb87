"""The registry: each rule is whole, passes what it must let pass, and finds what it must find."""

from __future__ import annotations

import re

import pytest

from generator.messages import RULES, lint_message
from generator.messages.rule import Example, MessageRule

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
PASSES = [(rule, example) for rule in RULES for example in rule.passes]
FAILS = [(rule, example) for rule in RULES for example in rule.fails]


def name(value: object) -> str:
    return value.code if isinstance(value, MessageRule) else ""


def test_the_rules_are_listed_by_code_without_a_gap() -> None:
    assert [rule.code for rule in RULES] == [f"M{number:02}" for number in range(1, len(RULES) + 1)]


@each_rule
def test_a_rule_has_examples_of_both_sorts(rule: MessageRule) -> None:
    assert rule.passes and rule.fails


@pytest.mark.parametrize(("rule", "example"), PASSES, ids=name)
def test_an_example_that_must_pass_passes(rule: MessageRule, example: Example) -> None:
    assert rule.code not in {remark.code for remark in lint_message(example.text, example.context)}


@pytest.mark.parametrize(("rule", "example"), FAILS, ids=name)
def test_an_example_that_must_fail_fails(rule: MessageRule, example: Example) -> None:
    assert rule.code in {remark.code for remark in lint_message(example.text, example.context)}


@pytest.mark.parametrize(("rule", "example"), FAILS, ids=name)
def test_a_finding_says_what_is_wrong_how_to_say_it_better_and_why(rule: MessageRule, example: Example) -> None:
    remark = next(remark for remark in lint_message(example.text, example.context) if remark.code == rule.code)
    for sentence in (remark.message, remark.help, remark.why):
        assert re.search(r"[.?]”?$", sentence)
        assert "!" not in sentence.replace(example.text, "")


@each_rule
def test_a_rule_yields_only_to_rules_that_there_are(rule: MessageRule) -> None:
    assert set(rule.yields_to) <= {other.code for other in RULES} - {rule.code}


@each_rule
def test_a_rule_that_knows_english_only_is_silent_on_other_languages(rule: MessageRule) -> None:
    text = "Hallo Jonas,\nich würde mich freuen, wenn wir uns bald wieder sprechen, und danke dir für den Plan.\nMira"
    if rule.english:
        for example in rule.fails:
            assert rule.code not in {remark.code for remark in lint_message(text, example.context)}
