"""All rules together: each has its examples, and what they find comes in order."""

from __future__ import annotations

import importlib

from generator.rules import RULES, check_facts, codes
from tests.rules.examples import Example, silent, speaking
from tests.rules.standings import stand

MODULES = sorted({rule.__module__.rpartition(".")[2] for rule in RULES})
EXAMPLES: list[Example] = [
    example for module in MODULES for example in importlib.import_module(f"tests.rules.test_{module}").EXAMPLES
]
MILD = {
    codes.TWO_WORDS,
    codes.UNKNOWN_HOLIDAYS,
    codes.UNKNOWN_TIMEZONE,
    codes.TWO_FILES,
    codes.FILED_LINKS,
    codes.SAME_INTRODUCTION,
    codes.NO_ROOM,
}


def test_every_rule_is_seen_speaking_and_silent() -> None:
    assert {example.rule for example in speaking(EXAMPLES)} == set(RULES)
    assert {example.rule for example in silent(EXAMPLES)} == set(RULES)


def test_what_facts_contradict_is_an_error_and_what_the_method_advises_is_not() -> None:
    for example in speaking(EXAMPLES):
        (finding,) = example.rule(stand(**example.facts))
        is_error = finding.code.startswith("F") and finding.code not in MILD
        assert (finding.level == "error") == is_error


def test_an_empty_playbook_has_nothing_to_report() -> None:
    assert check_facts(stand()) == ()


def test_findings_come_in_the_order_of_files() -> None:
    people = {id: {"knows": {"who": id}, "timezone": "Nowhere"} for id in ("zoe", "ada", "mia")}
    found = check_facts(stand(people=people))
    assert [finding.file for finding in found] == sorted(finding.file for finding in found)
    assert len(found) == 6


def test_no_more_than_a_hundred_suggestions_are_looked_for() -> None:
    people = {"ada": {}, "bob": {"knows": [{"who": f"adda{number}"} for number in range(150)]}}
    found = check_facts(stand(people=people))
    assert [bool(finding.suggestion) for finding in found].count(True) == 100
    assert len(found) == 150
