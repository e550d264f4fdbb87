"""The rules' texts: one for each code, whole, true to the model's numbers, with examples that can be typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from pydantic import TypeAdapter

from generator.method import codes
from generator.method.acting import codes as plan_codes
from generator.method.standing import STAGES
from generator.model.company import Company
from generator.model.introduction import Introduction
from generator.model.me import Me
from generator.model.numbers import Method
from generator.model.person import Person
from generator.model.rule import Rule
from generator.rulebook import load_rulebook
from tests.rulebook.prose import METHOD, RULES, join_sections, list_headings

OF_THE_METHOD = "TCRKIP"
SHAPES: dict[str, TypeAdapter[Any]] = {
    "contacts/people/": TypeAdapter(Person),
    "contacts/companies/": TypeAdapter(Company),
    "contacts/introductions.yaml": TypeAdapter(tuple[Introduction, ...]),
    "contacts/me.yaml": TypeAdapter(Me),
}
METHOD_RULES = [rule for rule in RULES.values() if rule.code[0] in OF_THE_METHOD]


def list_snippets(rule: Rule) -> Iterator[str]:
    """Every fenced YAML text of the rule's example."""
    yield from re.findall(r"^```yaml\n(.*?)^```$", rule.example, flags=re.MULTILINE | re.DOTALL)


def test_every_code_of_the_method_has_a_text_and_every_text_a_code() -> None:
    constants = {value for module in (codes, plan_codes) for name, value in vars(module).items() if name.isupper()}
    assert {rule.code for rule in METHOD_RULES} == constants


def test_the_rulebook_is_sorted_by_code_and_cannot_be_changed() -> None:
    rules = load_rulebook()
    assert list(rules) == sorted(rules)
    assert all(code == rule.code for code, rule in rules.items())
    with pytest.raises(TypeError):
        rules["T01"] = rules["T02"]  # type: ignore[index]


def test_no_two_rules_share_a_title() -> None:
    titles = [rule.title.casefold() for rule in RULES.values()]
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize("rule", METHOD_RULES, ids=lambda rule: rule.code)
def test_a_rule_of_the_method_names_the_topic_it_comes_from(rule: Rule) -> None:
    topics = re.findall(r'"([^"]+)"', rule.source)
    assert rule.source.startswith("The method, ")
    assert topics
    assert set(topics) <= set(list_headings(METHOD))


@pytest.mark.parametrize("rule", METHOD_RULES, ids=lambda rule: rule.code)
def test_why_and_instead_stay_short(rule: Rule) -> None:
    assert 30 <= len(rule.why.split()) <= 110
    assert 10 <= len(rule.instead.split()) <= 80


@pytest.mark.parametrize("rule", METHOD_RULES, ids=lambda rule: rule.code)
def test_the_yaml_of_an_example_can_be_typed_into_the_file_it_names(rule: Rule) -> None:
    for snippet in list_snippets(rule):
        path, _, body = snippet.removeprefix("# ").partition("\n")
        shape = next(shape for start, shape in SHAPES.items() if path.startswith(start) and path.endswith(".yaml"))
        facts = yaml.load(body, yaml.BaseLoader)
        shape.validate_python({"name": "Somebody", **facts} if isinstance(facts, dict) else facts)


@pytest.mark.parametrize("rule", METHOD_RULES, ids=lambda rule: rule.code)
def test_a_setting_that_a_rule_names_exists(rule: Rule) -> None:
    text = " ".join(join_sections(rule).split())
    named = re.findall(r"`([a-z_]+)`(?= under `method`| and `[a-z_]+` under `method`)", text)
    named += re.findall(r"`method: \{([a-z_]+):", text)
    assert set(named) <= set(Method.__dataclass_fields__)


def test_the_gaps_that_the_texts_tell_are_those_of_the_method() -> None:
    least = re.findall(r"^- ([a-z ]+): (\d+) days$", RULES["C01"].what, flags=re.MULTILINE)
    most = re.findall(r"^- ([a-z]+): (\d+) days$", RULES["C03"].what, flags=re.MULTILINE)
    table = re.findall(r"^\| ([a-z, ]+) \| (\d+) \| (\d+|no limit) \|$", METHOD, flags=re.MULTILINE)
    told_least = {stage: int(days) for stages, days in least for stage in stages.split(" or ")}
    told_most = {stage: int(days) for stage, days in most}
    assert told_least == {stage: getattr(Method().cadence, stage).min for stage in STAGES}
    assert told_most == {stage: getattr(Method().cadence, stage).max for stage in STAGES[2:]}
    assert table == [
        ("stranger, link", "21", "no limit"),
        *((stage, str(told_least[stage]), str(told_most[stage])) for stage in STAGES[2:]),
    ]


def test_the_strengths_that_the_rules_tell_are_those_of_the_method() -> None:
    numbers = Method()
    told = dict(re.findall(r"(link|acquaintance|relationship|ally|advocate) (0\.\d+)", RULES["I01"].what))
    assert told == {stage: f"{getattr(numbers, f'warmth_{stage}'):g}" for stage in told}
    assert len(told) == 5
    assert f"`well: yes` {numbers.warmth_knows_well:g}" in RULES["I01"].what
    assert f"`well: unknown` {numbers.warmth_knows_unknown:g}" in RULES["I01"].what
