"""`playbook add`."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import Result

from tests.cli.running import run
from tests.playbooks import write_playbook

CONTACTS = {
    "people/carla-gomez": "name: Carla Gómez\nat: acme\n",
    "people/old/dana-li": "name: Dana Li\n",
    "companies/acme": "name: Acme Robotics\n",
}


@pytest.fixture
def playbook(tmp_path: Path) -> Path:
    return write_playbook(tmp_path / "playbook", CONTACTS)


def add(playbook: Path, *arguments: object) -> Result:
    return run("-C", playbook, "add", *arguments)


def facts(playbook: Path, file: str) -> list[str]:
    return [line for line in (playbook / file).read_text("utf-8").splitlines() if not line.startswith("#")]


def test_a_person_gets_a_file_with_what_is_known(playbook: Path) -> None:
    result = add(playbook, "person", "Zoë O’Brien", "--at", "Acme: the robots", "--role", "No")
    assert (result.exit_code, result.stdout) == (0, "contacts/people/zoe-obrien.yaml\n")
    assert facts(playbook, "contacts/people/zoe-obrien.yaml") == [
        "name: Zoë O’Brien",
        'at: "Acme: the robots"',
        'role: "No"',
    ]
    assert run("-C", playbook, "check").exit_code == 0


def test_the_file_begins_with_the_schema_and_holds_hints(playbook: Path) -> None:
    add(playbook, "person", "Emil Hagen")
    lines = (playbook / "contacts/people/emil-hagen.yaml").read_text("utf-8").splitlines()
    assert lines[0] == "# yaml-language-server: $schema=../../.schemas/person.json"
    assert any(line.startswith("# care_about: ") for line in lines)


def test_a_company_gets_a_file(playbook: Path) -> None:
    result = add(playbook, "company", "Kestrel Yard, Lda.")
    assert result.stdout == "contacts/companies/kestrel-yard-lda.yaml\n"
    assert facts(playbook, "contacts/companies/kestrel-yard-lda.yaml") == ["name: Kestrel Yard, Lda."]


def test_a_name_in_other_letters_gets_an_id(playbook: Path) -> None:
    assert add(playbook, "person", "王小明").stdout == "contacts/people/person-acf979cc.yaml\n"


def test_an_id_can_be_chosen(playbook: Path) -> None:
    assert add(playbook, "person", "王小明", "--id", "wang-xiaoming").stdout == "contacts/people/wang-xiaoming.yaml\n"


@pytest.mark.parametrize("employer", ["acme", "Acme Robotics", "ACME ROBOTICS, S.L."])
def test_somebody_of_the_same_name_and_employer_is_not_added_again(playbook: Path, employer: str) -> None:
    result = add(playbook, "person", "carla GOMEZ", "--at", employer, "--id", "carla-2")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "Carla Gómez has a file already: contacts/people/carla-gomez.yaml" in result.stderr
    assert not (playbook / "contacts/people/carla-2.yaml").exists()


def test_a_namesake_elsewhere_gets_another_id(playbook: Path) -> None:
    result = add(playbook, "person", "Carla Gómez", "--at", "Globex")
    assert result.exit_code == 1
    assert "the id carla-gomez is taken by contacts/people/carla-gomez.yaml" in result.stderr
    assert "--id carla-gomez-globex" in result.stderr
    assert add(playbook, "person", "Carla Gómez", "--at", "Globex", "--id", "carla-gomez-globex").exit_code == 0


def test_an_id_is_taken_in_whatever_folder(playbook: Path) -> None:
    result = add(playbook, "person", "Dana Li", "--at", "Globex")
    assert result.exit_code == 1
    assert "taken by contacts/people/old/dana-li.yaml" in result.stderr


def test_a_file_that_cannot_be_read_still_keeps_its_name(playbook: Path) -> None:
    broken = playbook / "contacts/people/emil-hagen.yaml"
    broken.write_text("name: [\n")
    assert add(playbook, "person", "Emil Hagen").exit_code == 1
    assert broken.read_text() == "name: [\n"


def test_a_company_under_its_name_is_not_added_again(playbook: Path) -> None:
    result = add(playbook, "company", "Acme Robotics S.L.")
    assert result.exit_code == 1
    assert "Acme Robotics has a file already: contacts/companies/acme.yaml" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["person"],
        ["person", " "],
        ["pet", "Rex"],
        ["company", "Q", "--at", "acme"],
        ["company", "Q", "--role", "x"],
        ["person", "X", "--id", "../x"],
        ["person", "X", "--id", "X"],
        ["person", "two\nlines"],
        ["person", "a\udcff"],
        ["person", "X", "--role", " "],
    ],
)
def test_what_makes_no_sense_is_wrong_usage(playbook: Path, arguments: list[str]) -> None:
    before = sorted(playbook.rglob("contacts/**/*"))
    assert add(playbook, *arguments).exit_code == 2
    assert sorted(playbook.rglob("contacts/**/*")) == before


def test_a_playbook_without_the_folder_gets_it(tmp_path: Path) -> None:
    root = write_playbook(tmp_path, {})
    assert add(root, "person", "Emil Hagen").exit_code == 0
    assert (root / "contacts/people/emil-hagen.yaml").is_file()
