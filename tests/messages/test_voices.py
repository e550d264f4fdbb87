"""Whole messages in many voices: what a rule must hear in them, and what nothing is wrong with."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from generator.messages import Context, lint_message
from generator.messages.examples import closed, to

VOICES = yaml.safe_load(Path(__file__).with_name("voices.yaml").read_text(encoding="utf-8"))
INTRODUCTION = closed("introduction", "T06", "An introduction may be asked from a relationship on.")
GOOD_WORD = closed("endorsement", "T08", "No file says that they know somebody inside.")
CLOSED = {
    "stranger": INTRODUCTION | GOOD_WORD,
    "link": INTRODUCTION | GOOD_WORD,
    "acquaintance": INTRODUCTION | GOOD_WORD,
    "relationship": GOOD_WORD,
}


def describe(entry: Mapping[str, str]) -> Context:
    is_introduced = "introduced us" in entry["text"] or "be introduced by" in entry["text"]
    introducers = ("Aisha Bello",) if is_introduced else ()
    return to(entry["to"], entry.get("kind", ""), closed=CLOSED.get(entry["to"], {}), introducers=introducers)


@pytest.mark.parametrize("entry", VOICES["fails"], ids=lambda entry: entry["text"][:60])
def test_the_rule_hears_it(entry: Mapping[str, str]) -> None:
    assert entry["rule"] in {remark.code for remark in lint_message(entry["text"], describe(entry))}


@pytest.mark.parametrize("entry", VOICES["passes"], ids=lambda entry: entry["text"][:60])
def test_nothing_is_wrong_with_it(entry: Mapping[str, str]) -> None:
    assert [(remark.code, remark.message) for remark in lint_message(entry["text"], describe(entry))] == []
