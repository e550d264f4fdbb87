"""One sentence at a time, in the words of many people: what makes a rule speak up, and what does not."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.messages import RULES, lint_message
from generator.messages.examples import to

SENTENCES: Mapping[str, Any] = yaml.safe_load(Path(__file__).with_name("phrases.yaml").read_text(encoding="utf-8"))


def list_sentences(sort: str) -> list[tuple[str, str]]:
    return [(code, sentence) for code, group in SENTENCES.items() for sentence in group[sort]]


def find_codes(code: str, sentence: str) -> set[str]:
    """The codes found in the sentence; a greeting is put before it where it has none."""
    greets = code == "M02" or "\n" in sentence or sentence.startswith(("Hi ", "Hej "))
    text = sentence if greets else f"Hi Jonas,\n{sentence}"
    context = to(SENTENCES[code].get("stage", "link"), SENTENCES[code].get("kind", ""))
    return {remark.code for remark in lint_message(text, context)}


def test_the_sentences_are_about_rules_that_there_are() -> None:
    assert set(SENTENCES) <= {rule.code for rule in RULES}


@pytest.mark.parametrize(("code", "sentence"), list_sentences("fires"))
def test_the_rule_speaks_up(code: str, sentence: str) -> None:
    assert code in find_codes(code, sentence)


@pytest.mark.parametrize(("code", "sentence"), list_sentences("silent"))
def test_the_rule_stays_silent(code: str, sentence: str) -> None:
    assert code not in find_codes(code, sentence)
