"""While somebody types, a file is broken now and then: its page stays as it last was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TypeVar

from generator.model.company import Company
from generator.model.person import Person
from generator.model.phonebook import Phonebook
from generator.model.playbook import Playbook
from generator.source.loading import Loaded

Fact = TypeVar("Fact", Person, Company, Phonebook)


def keep_last_good(loaded: Loaded, last: Playbook | None) -> Loaded:
    """`loaded` with the facts that `last` has of its broken files; the diagnostics stay."""
    if last is None or not loaded.broken:
        return loaded
    now = loaded.playbook
    kept = replace(
        now,
        me=last.me if "contacts/me.yaml" in loaded.broken or "contacts/me.yml" in loaded.broken else now.me,
        people=dict(sorted({**now.people, **_of(last.people, loaded.broken)}.items())),
        companies=dict(sorted({**now.companies, **_of(last.companies, loaded.broken)}.items())),
        phonebooks=dict(sorted({**now.phonebooks, **_of(last.phonebooks, loaded.broken)}.items())),
        introductions=last.introductions if _introductions_broken(loaded.broken) else now.introductions,
    )
    return replace(loaded, playbook=kept)


def _of(facts: Mapping[str, Fact], broken: frozenset[str]) -> dict[str, Fact]:
    return {id_: fact for id_, fact in facts.items() if fact.file in broken}


def _introductions_broken(broken: frozenset[str]) -> bool:
    return any(PurePosixPath(file).stem == "introductions" for file in broken)
