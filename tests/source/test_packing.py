"""Facts packed for the cache come back as they were."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings

from generator.model.person import Person
from generator.source.kinds import KINDS, TYPES
from generator.source.loading import load_playbook
from generator.source.packing import packer_of
from tests.source.playbook import write
from tests.source.test_valid import PLAYBOOKS


def through_json(kind: str, value: Any) -> Any:
    packer = packer_of(TYPES[kind])
    assert packer.pack and packer.unpack
    return packer.unpack(json.loads(json.dumps(packer.pack(value))))


@given(PLAYBOOKS)
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_whatever_a_file_can_say_comes_back(files: dict[str, Any]) -> None:
    with TemporaryDirectory() as root:
        typed = {name: yaml.dump(data, allow_unicode=True) for name, data in files.items()}
        playbook = load_playbook(write(Path(root), typed)).playbook
    facts = [*playbook.people.values(), *playbook.companies.values(), *playbook.phonebooks.values(), playbook.me]
    kinds = ["person"] * len(playbook.people) + ["company"] * len(playbook.companies)
    kinds += ["phonebook"] * len(playbook.phonebooks) + ["me"]
    for kind, fact in [*zip(kinds, facts, strict=True), ("introductions", playbook.introductions)]:
        assert repr(through_json(kind, fact)) == repr(fact)


@pytest.mark.parametrize("kind", KINDS)
def test_there_is_a_packer_for_every_kind(kind: str) -> None:
    packer = packer_of(TYPES[kind])
    assert packer.pack and packer.unpack


def test_what_is_as_it_would_be_anyway_is_left_out() -> None:
    pack = packer_of(Person).pack
    assert pack and pack(Person(name="Ada", tags=())) == {"name": "Ada"}
