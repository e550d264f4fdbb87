"""Scenario cases as they stand in the YAML files here: tiny playbooks with what is expected of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

_FOLDERS = ("people", "companies", "phonebook")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}


@dataclass(frozen=True)
class Case:
    name: str
    today: date
    because: str
    contacts: dict[str, str]  # path below contacts/ without ending -> YAML
    expect: dict[str, Any]


def read_cases(folder: Path) -> Iterator[Case]:
    for file in sorted(folder.glob("*.yaml")):
        root = yaml.compose(file.read_text(encoding="utf-8"), yaml.BaseLoader)
        assert isinstance(root, yaml.SequenceNode), file
        for node in root.value:
            parts = {key.value: value for key, value in node.value}
            yield Case(
                name=parts["name"].value,
                today=date.fromisoformat(parts["today"].value),
                because=parts["because"].value,
                contacts=dict(_write_contacts(parts)),
                expect=_resolve(parts["expect"]),
            )


def _write_contacts(parts: dict[str, yaml.Node]) -> Iterator[tuple[str, str]]:
    me = _as_typed(parts["me"]) if "me" in parts else {}
    yield "me", json.dumps({"name": "Ana Ruiz", **me}, ensure_ascii=False)
    for folder in _FOLDERS:
        for key, value in parts[folder].value if folder in parts else ():
            yield f"{folder}/{key.value}", json.dumps(_as_typed(value), ensure_ascii=False)
    if "introductions" in parts:
        yield "introductions", json.dumps(_as_typed(parts["introductions"]), ensure_ascii=False)


def _as_typed(node: yaml.Node) -> Any:
    """The node's value with every scalar as the text that was typed; JSON is YAML, so this can be written down."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: _as_typed(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_as_typed(value) for value in node.value]
    return node.value


def _resolve(node: yaml.Node) -> Any:
    """The node's value as YAML 1.2 reads it: dates and `yes` stay text."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: _resolve(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_resolve(value) for value in node.value]
    assert isinstance(node, yaml.ScalarNode)
    text: str = node.value
    if node.style:
        return text
    if text.lower() in _WORDS:
        return _WORDS[text.lower()]
    if re.fullmatch(r"[-+]?\d+", text):
        return int(text)
    return float(text) if re.fullmatch(r"[-+]?\d*\.\d+(?:[eE][-+]?\d+)?", text) else text
