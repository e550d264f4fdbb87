"""Each rule's page says what the rule does: its example is found, and what it proposes instead passes."""

from __future__ import annotations

import re

import pytest

from generator.messages import RULES, lint_message
from generator.messages.rule import MessageRule
from generator.rulebook import load_rulebook

PAGES = load_rulebook()
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def list_messages(markdown: str) -> list[str]:
    return re.findall(r"^```text\n(.*?)^```$", markdown, flags=re.MULTILINE | re.DOTALL)


def find_codes(rule: MessageRule, text: str) -> list[str]:
    return [remark.code for remark in lint_message(text, rule.fails[0].context)]


def test_every_rule_has_a_page_and_every_page_a_rule() -> None:
    assert [code for code in PAGES if code.startswith("M")] == [rule.code for rule in RULES]


@each_rule
def test_the_page_bears_the_rules_title(rule: MessageRule) -> None:
    assert PAGES[rule.code].title == rule.title


@each_rule
def test_the_example_is_found(rule: MessageRule) -> None:
    for text in list_messages(PAGES[rule.code].example):
        assert rule.code in find_codes(rule, text)


@each_rule
def test_what_is_proposed_instead_has_no_findings(rule: MessageRule) -> None:
    for text in list_messages(PAGES[rule.code].instead):
        assert find_codes(rule, text) == []
