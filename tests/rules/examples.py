"""A rule and a playbook: where the rule speaks in it, or that it is silent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from generator.model.diagnostic import Path
from generator.rules import Rule
from tests.rules.standings import stand

ASKED: dict[str, Any] = {"introducer": "bob", "introduced": "ada", "asked": "2026-11-02"}
PAIR: dict[str, Any] = {"ada": {}, "bob": {}}
CALL = {"on": "2026-11-20", "via": "call", "by": "both"}


@dataclass(frozen=True)
class Example:
    """A playbook, and where the rule speaks in it: nowhere unless it is said."""

    rule: Rule
    facts: dict[str, Any]
    code: str = ""
    path: Path = ()
    suggestion: str = field(default="", kw_only=True)


def introduced(**steps: str) -> dict[str, Any]:
    """Bob was asked to introduce Ada; the other days of the introduction are the steps."""
    return {"people": PAIR, "introductions": [ASKED | steps]}


def speaking(examples: Iterable[Example]) -> list[Example]:
    return [example for example in examples if example.code]


def silent(examples: Iterable[Example]) -> list[Example]:
    return [example for example in examples if not example.code]


def name_of(example: Example) -> str:
    return example.rule.__name__.removeprefix("check_")


def speaks(example: Example) -> None:
    """The rule finds one thing, of the right code, at the right place, with a remedy."""
    (finding,) = example.rule(stand(**example.facts))
    assert (finding.code, finding.path) == (example.code, example.path)
    assert finding.message and not finding.message.endswith(".")
    assert finding.help
    if example.suggestion:
        assert finding.suggestion == example.suggestion


def is_silent(example: Example) -> None:
    """The rule finds nothing."""
    assert list(example.rule(stand(**example.facts))) == []
