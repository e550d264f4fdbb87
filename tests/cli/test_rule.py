"""`playbook rule CODE`."""

from __future__ import annotations

import pytest

from generator.rulebook import load_rulebook
from tests.cli.running import run


@pytest.mark.parametrize("code", load_rulebook())
def test_every_rule_can_be_explained(code: str) -> None:
    result = run("rule", code)
    rule = load_rulebook()[code]
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{code} {rule.title}\n{rule.family}\n")
    for text in (rule.what, rule.why, rule.instead):
        assert text.strip() in result.stdout


def test_the_case_of_the_code_does_not_matter_and_no_playbook_is_needed() -> None:
    assert run("rule", "t02").stdout == run("rule", "T02").stdout


def test_an_unknown_code_is_answered_with_the_nearest_ones() -> None:
    result = run("rule", "T2")
    assert result.exit_code == 2
    assert "there is no rule T2. Did you mean" in result.stderr
    assert "T02" in result.stderr


def test_where_nothing_is_near_all_codes_are_named() -> None:
    assert "The rules are " in run("rule", "nonsense").stderr
