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


@pytest.mark.parametrize("typed", ["T2", "t002", "T-02", "TO2", " t02"])
def test_a_code_that_is_nearly_right_is_answered_with_the_right_one(typed: str) -> None:
    result = run("rule", typed)
    if typed.strip().upper() == "T02":
        assert result.exit_code == 0
    else:
        assert result.exit_code == 2
        assert f"there is no rule {typed}. Did you mean T02?" in result.stderr


def test_a_code_of_a_known_letter_is_answered_with_those_of_the_letter() -> None:
    stderr = run("rule", "k77").stderr
    assert "Those with K are K01, K02, K03, K04, K05." in stderr and "T01" not in stderr


@pytest.mark.parametrize("typed", ["XX99", "nonsense", "99"])
def test_where_nothing_is_near_all_codes_are_named(typed: str) -> None:
    stderr = run("rule", typed).stderr
    assert "The rules are " in stderr and "Did you mean" not in stderr


def test_no_code_at_all_is_asked_for_with_an_example() -> None:
    result = run("rule", "")
    assert result.exit_code == 2
    assert "the code of a rule is wanted, such as R02. The rules are" in result.stderr
