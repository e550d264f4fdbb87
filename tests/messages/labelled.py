"""The labelled messages: a folder with `playbook.yaml` (a whole playbook in one file) and `messages.yaml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter

from generator.messages import Context, collect_facts, describe_context
from generator.method.assess import assess
from generator.method.standing import Standing
from generator.model.company import Company
from generator.model.dates import parse_day
from generator.model.introduction import Introduction
from generator.model.me import Me
from generator.model.person import Person
from generator.model.playbook import Playbook

CORPUS = Path(__file__).with_name("corpus")
PARTS = ("tuning", "holdout")
Record = TypeVar("Record", Person, Company)


@dataclass(frozen=True, slots=True)
class Labelled:
    """One message with its context and the codes of the faults that a careful mentor finds in it."""

    id: str
    text: str
    context: Context
    faults: frozenset[str]


def read_part(folder: Path) -> tuple[Labelled, ...]:
    """Every message of every set (a folder with the two files) below `folder`."""
    return tuple(
        message for playbook in sorted(folder.rglob("playbook.yaml")) for message in _read_set(playbook.parent)
    )


def _read_set(folder: Path) -> Iterator[Labelled]:
    standing = read_standing(folder / "playbook.yaml")
    filed = collect_facts(standing)
    for entry in _load(folder / "messages.yaml"):
        context = describe_context(standing, entry["to"], entry.get("kind", ""), entry.get("via", ""), filed)
        yield Labelled(f"{folder.name}/{entry['id']}", entry["text"], context, frozenset(entry["faults"]))


def read_standing(path: Path) -> Standing:
    """The playbook of one file, assessed on its day."""
    raw = _load(path)
    people, companies = _read_records(Person, raw["people"]), _read_records(Company, raw.get("companies", {}))
    playbook = Playbook(
        me=TypeAdapter(Me).validate_python(raw["me"]),
        people=people,
        companies=companies,
        introductions=TypeAdapter(tuple[Introduction, ...]).validate_python(raw.get("introductions", ())),
        known_people=frozenset(people),
        known_companies=frozenset(companies),
    )
    return assess(playbook, parse_day(raw["today"]))


def _read_records(shape: type[Record], raw: Mapping[str, Any]) -> dict[str, Record]:
    adapter: TypeAdapter[Record] = TypeAdapter(shape)
    return {id_: replace(adapter.validate_python(raw[id_]), id=id_) for id_ in sorted(raw)}


def _load(path: Path) -> Any:
    """YAML with every scalar as the text that was typed."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
