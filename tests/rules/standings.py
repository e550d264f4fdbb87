"""Small playbooks as they stand on 24 November 2026, built without files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from generator.method.assess import assess
from generator.method.standing import Standing
from generator.model.company import Company
from generator.model.introduction import Introduction
from generator.model.me import Me
from generator.model.person import Person
from generator.model.phonebook import Phonebook
from generator.model.playbook import Playbook

TODAY = date(2026, 11, 24)
Facts = Mapping[str, Any]


@cache
def _reader(model: Any) -> TypeAdapter[Any]:
    return TypeAdapter(model)


def _read(model: Any, folder: str, files: Mapping[str, Facts]) -> dict[str, Any]:
    return {
        id: _reader(model).validate_python(
            {
                "id": id,
                "file": f"contacts/{folder}/{id}.yaml",
                **({"name": id.title()} if folder != "phonebook" else {}),
            }
            | dict(facts)
        )
        for id, facts in sorted(files.items())
    }


def stand(
    people: Mapping[str, Facts] | None = None,
    companies: Mapping[str, Facts] | None = None,
    introductions: Iterable[Facts] = (),
    phonebooks: Mapping[str, Facts] | None = None,
    me: Facts | None = None,
    broken_people: Iterable[str] = (),
    broken_companies: Iterable[str] = (),
) -> Standing:
    """How everything stands; facts are written as in files, a name is added."""
    read_people = _read(Person, "people", people or {})
    read_companies = _read(Company, "companies", companies or {})
    playbook = Playbook(
        me=_reader(Me).validate_python({"name": "Ana Ruiz", "file": "contacts/me.yaml", **(me or {})}),
        people=read_people,
        companies=read_companies,
        introductions=tuple(_reader(Introduction).validate_python(one) for one in introductions),
        phonebooks=_read(Phonebook, "phonebook", phonebooks or {}),
        known_people=frozenset([*read_people, *broken_people]),
        known_companies=frozenset([*read_companies, *broken_companies]),
    )
    return assess(playbook, TODAY)
