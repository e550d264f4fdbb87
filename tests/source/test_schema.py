"""The JSON Schemas say what the loader says: what may be typed passes, typical mistakes do not."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from generator.source.schema import FOLDER, KINDS, write_schemas

ROOT = Path(__file__).parents[2]
KIND_OF = {"people": "person", "companies": "company", "phonebook": "phonebook"}
DEMO = sorted(path.relative_to(ROOT / "contacts") for path in (ROOT / "contacts").rglob("*.yaml"))


def read(text: str) -> Any:
    """The text as an editor's YAML 1.2 reader sees it; a date is a text to it."""
    return plain(YAML(typ="safe", pure=True).load(text))


def plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def complaints(kind: str, text: str) -> list[str]:
    schema = json.loads((FOLDER / f"{kind}.json").read_text(encoding="utf-8"))
    return [error.message for error in Draft202012Validator(schema).iter_errors(read(text))]


def test_the_schemas_that_ship_are_those_of_the_model() -> None:
    shipped = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.json")}
    assert shipped == write_schemas()


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_itself_a_valid_one(kind: str) -> None:
    schema = json.loads((FOLDER / f"{kind}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    assert "$id" not in schema


@pytest.mark.parametrize("file", DEMO, ids=str)
def test_every_file_of_the_demo_passes(file: Path) -> None:
    kind = KIND_OF.get(file.parts[0], file.stem)
    assert complaints(kind, (ROOT / "contacts" / file).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("kind", ["person", "company", "me", "phonebook"])
def test_every_key_explains_itself(kind: str) -> None:
    schema = json.loads((FOLDER / f"{kind}.json").read_text(encoding="utf-8"))
    records = [schema, *schema["$defs"].values()]
    for record in records:
        assert record["description"].endswith(".")
        assert "\n" not in record["description"]
        for field in record["properties"].values():
            assert field["description"].endswith((".", "?"))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("person", "name: No\nrole: 007\nphones: 0123\ntags:\nlinked: yes"),
        ("person", "name: Ada\nlinked: 2026\nlog: {on: 2026-10-02, via: call, gave: a talk, reply: true}"),
        ("me", "name: Ana\nshare: {mentor: {people: all}}\ncapacity:"),
        ("introductions", "# none yet"),
        ("introductions", "- {introducer: ada, introduced: bob, asked: 2026-10-02}"),
        ("phonebook", "owner: me\nlinks:"),
    ],
)
def test_what_the_loader_takes_passes(kind: str, text: str) -> None:
    assert complaints(kind, text) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("person", "role: Analyst"),
        ("person", "name: Ada\nusefull: x"),
        ("person", "name: Ada\nid: ada"),
        ("person", "name: Ada\nlog: [{on: 2026-10, via: call}]"),
        ("person", "name: Ada\nlog: [{on: 2026-10-02, via: cofee}]"),
        ("person", "name: Ada\nlog: [{via: call}]"),
        ("person", "name: Ada\nlinks: {linkedin: www.linkedin.com}"),
        ("person", "name: Ada\nknows: [{who: Bob Chen}]"),
        ("person", "name: Ada\ndo_not_contact: maybe"),
        ("company", "name: Acme\nopenings: [{title: Lead}]"),
        ("company", "name: Acme\nmotivation: much"),
        ("me", "name: Ana\ncapacity: {days: [monday]}"),
        ("me", "name: Ana\nshare: {mentor: {people: everybody}}"),
        ("introductions", "- {introducer: ada}"),
        ("phonebook", "links: [{at: Globex}]"),
    ],
)
def test_typical_mistakes_do_not_pass(kind: str, text: str) -> None:
    assert complaints(kind, text) != []
