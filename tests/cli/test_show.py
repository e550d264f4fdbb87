"""`playbook show WHO`: whom it takes, and what programs get."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.playbooks import write_playbook

CONTACTS = {
    "people/carla-gomez": 'name: Carla Gómez\nat: acme\nrole: 007\nphones: "+34 600 000 000"\nlinked: 2021-03\n'
    "past: [{at: Northwind, from: 2018}]\nlog:\n  - {on: 2026-10-02, via: coffee, gave: a book}\n",
    "people/carla-ruiz": "name: Carla Ruiz\n",
    "people/bob-chen": "name: Bob Chen\n",
    "companies/acme": "name: Acme Robotics\nopenings: [{id: lead, title: Lead}]\n",
}


@pytest.fixture
def playbook(tmp_path: Path) -> Path:
    return write_playbook(tmp_path, CONTACTS)


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("bob-chen", "Bob Chen"),
        ("Bob Chen", "Bob Chen"),
        ("bob", "Bob Chen"),
        ("CHEN", "Bob Chen"),
        ("carla gomez", "Carla Gómez"),
        ("gómez", "Carla Gómez"),
        ("acme", "Acme Robotics"),
        ("robot", "Acme Robotics"),
    ],
)
def test_an_id_a_name_or_a_part_of_one_will_do(playbook: Path, who: str, name: str) -> None:
    result = run("-C", playbook, "show", who)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == name


def test_where_several_fit_they_are_listed(playbook: Path) -> None:
    result = run("-C", playbook, "show", "carla")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "  carla-gomez  (Carla Gómez)\n  carla-ruiz  (Carla Ruiz)\n" in result.stderr


def test_where_none_fits_the_nearest_is_named(playbook: Path) -> None:
    result = run("-C", playbook, "show", "bob-chan")
    assert result.exit_code == 2
    assert "Did you mean bob-chen?" in result.stderr


def test_where_nothing_is_near_it_says_where_to_look(playbook: Path) -> None:
    assert "`playbook check` names the files that cannot be read" in run("-C", playbook, "show", "xyzzy").stderr


def test_somebody_whose_file_is_broken_is_not_called_unknown(playbook: Path) -> None:
    (playbook / "contacts/people/bob-chen.yaml").write_text("name: [\n")
    result = run("-C", playbook, "show", "bob-chen")
    assert result.exit_code == 1
    assert "the file of bob-chen cannot be read" in result.stderr


def test_programs_get_the_persons_entry_of_the_plan_and_the_facts_as_typed(playbook: Path) -> None:
    entry = json.loads(run("-C", playbook, "show", "carla-gomez", "--json").stdout)
    facts = entry.pop("facts")
    assert entry == json.loads(run("-C", playbook, "plan", "--json").stdout)["people"]["carla-gomez"]
    assert (facts["name"], facts["role"], facts["phones"]) == ("Carla Gómez", "007", ["+34 600 000 000"])
    assert (facts["linked"], facts["past"]) == ("2021-03", [{"at": "Northwind", "from": "2018"}])
    assert facts["log"] == [{"on": "2026-10-02", "via": "coffee", "by": "me", "gave": {"what": "a book"}}]
    assert not {"id", "file", "notes", "useful"} & set(facts)


def test_programs_get_a_companys_entry_the_same_way(playbook: Path) -> None:
    entry = json.loads(run("-C", playbook, "show", "acme", "--json").stdout)
    facts = entry.pop("facts")
    assert entry == json.loads(run("-C", playbook, "plan", "--json").stdout)["companies"]["acme"]
    assert facts["openings"] == [{"id": "lead", "title": "Lead", "status": "open"}]
