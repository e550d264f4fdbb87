"""Every field of the model has been decided upon: it may leave, or it never does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

import pytest

from generator.model.introduction import Introduction
from generator.model.person import Person
from generator.model.playbook import Playbook
from generator.rules.shares import COMPUTED as CHECKED
from generator.rules.shares import PRIVATE, shown_names
from generator.sharing.listing import COMPANY, COMPUTED, ME, NEVER, PARTS, PERSON, Rule, is_listed


def find_classes(hint: Any) -> Iterator[type]:
    if is_dataclass(hint) and isinstance(hint, type):
        yield hint
    for inner in get_args(hint):
        yield from find_classes(inner)


def list_model() -> list[type]:
    """Every class of facts that can be reached from a playbook."""
    found: dict[type, None] = {}
    waiting: list[type] = [Playbook]
    while waiting:
        one = waiting.pop()
        for hint in get_type_hints(one, include_extras=False).values():
            new = [c for c in find_classes(hint) if c not in found and c.__module__ != "generator.model.dates"]
            found.update(dict.fromkeys(new))
            waiting += new
    return list(found)


MODEL = list_model()


def test_the_whole_model_is_looked_at() -> None:
    assert {Person, Introduction} <= set(MODEL)
    assert len(MODEL) > 20


@pytest.mark.parametrize("kind", MODEL, ids=lambda kind: kind.__name__)
def test_every_field_is_either_allowed_or_never_leaves(kind: type) -> None:
    allowed, never = set(PARTS.get(kind, {})), set(NEVER.get(kind, ()))
    assert allowed & never == set()
    assert allowed | never == {field.name.rstrip("_") for field in fields(kind)}


def test_the_parts_are_those_that_are_copied() -> None:
    by_name = {"past": "Job", "met": "Met", "shared": "SharedExperience", "knows": "Acquaintance", "vouch": "Vouch"}
    by_name |= {"cadence": "Cadence", "away": "Away", "invited": "Invited", "log": "LogEntry"}
    parts = {kind.__name__: set(names) for kind, names in PARTS.items()}
    copied = _find_parts(PERSON)
    assert copied == {name: parts[kind] for name, kind in by_name.items()}
    assert _find_parts(COMPANY) == {"research": parts["ResearchNote"], "openings": parts["Opening"]}
    assert _find_parts(ME) == {"skills": parts["Skill"], "past": parts["Job"]}


def _find_parts(rules: Mapping[str, Rule]) -> dict[str, set[str]]:
    return {name: set(rule) for name, rule in rules.items() if isinstance(rule, Mapping)}


def test_every_name_that_the_check_takes_is_known_here() -> None:
    assert CHECKED == COMPUTED
    parts = {f"{name}.{part}" for name, rule in PERSON.items() if isinstance(rule, Mapping) for part in rule}
    others = {f"company.{name}" for name in COMPANY} | {f"me.{name}" for name in ME}
    assert shown_names() - COMPUTED - set(PERSON) - parts - others == set()
    assert others < shown_names()


@pytest.mark.parametrize("name", sorted(PRIVATE | {"id", "file", "logs", "log.nothing", "log.private.x"}))
def test_what_is_private_or_unknown_is_never_listed_even_where_a_profile_lists_it(name: str) -> None:
    whole, _, part = name.partition(".")
    assert not is_listed(frozenset((name,)), whole, part or None)


def test_a_whole_lists_its_parts_but_not_the_private_one() -> None:
    show = frozenset(("log", "met.how"))
    assert is_listed(show, "log", "about")
    assert not is_listed(show, "log", "private")
    assert is_listed(show, "met", "how")
    assert not is_listed(show, "met", "on")
