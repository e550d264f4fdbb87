"""Who is meant is found without reading every file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.editing.roster import Roster, find_name, read_name
from generator.model.lookup import list_nearest
from tests.editing.styles import ADDED
from tests.playbooks import write_playbook

PEOPLE = {
    "people/carla-gomez": "name: Carla Gómez\n",
    "people/old/carla-chen": "# a friend\n\nname: 'Carla Chen'  # who\nat: acme\n",
    "people/bob-chen": 'name: "Bob Chen"\n',
    "people/bob": "name: Robert Carlson\n",
    "people/person-acf979cc": "notes: x\nname: 王小明\n",
    "companies/acme": "name: Acme Robotics\n",
}


@pytest.fixture
def roster(tmp_path: Path) -> Roster:
    return Roster(write_playbook(tmp_path, PEOPLE).resolve())


def found(roster: Roster, text: str) -> list[str]:
    return sorted(one.id for one in roster.find_people(text))


def test_an_id_comes_before_all_else(roster: Roster) -> None:
    assert found(roster, "bob") == ["bob"]


def test_a_whole_name_comes_before_a_part_of_one(roster: Roster) -> None:
    assert found(roster, "carla  GOMEZ") == ["carla-gomez"]
    assert found(roster, "王小明") == ["person-acf979cc"]


def test_a_part_of_a_name_or_of_an_id_is_enough(roster: Roster) -> None:
    assert found(roster, "góm") == ["carla-gomez"]
    assert found(roster, "小") == ["person-acf979cc"]
    assert found(roster, "acf97") == ["person-acf979cc"]


def test_all_that_fit_are_found(roster: Roster) -> None:
    assert found(roster, "carl") == ["bob", "carla-chen", "carla-gomez"]
    assert found(roster, "chen") == ["bob-chen", "carla-chen"]


@pytest.mark.parametrize("text", ["", " ", "nobody", "acme"])
def test_nobody_fits_what_names_no_person(roster: Roster, text: str) -> None:
    assert found(roster, text) == []


def test_the_nearest_names_are_known(roster: Roster) -> None:
    assert list_nearest(roster.people, "carla-gomes")[0] == "carla-gomez"
    assert list_nearest(roster.people, "Bob Shen")[0] == "bob-chen"
    assert list_nearest(roster.people, "xyz") == []


def test_an_id_is_found_without_opening_other_files(roster: Roster, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    really = os.open

    def note(path: str, flags: int) -> int:
        opened.append(Path(path).name)
        return really(path, flags)

    monkeypatch.setattr(os, "open", note)
    assert found(roster, "carla-chen") == ["carla-chen"]
    assert opened == ["carla-chen.yaml"]


def test_a_file_whose_name_is_no_id_is_nobody(tmp_path: Path) -> None:
    roster = Roster(write_playbook(tmp_path, {"people/Carla Gómez": "name: Carla Gómez\n"}).resolve())
    assert roster.people == ()
    assert roster.with_id("person", "Carla Gómez") is None


def test_nothing_is_waited_for_or_followed_out_of_the_playbook(tmp_path: Path) -> None:
    root = write_playbook(tmp_path / "playbook", PEOPLE).resolve()
    (tmp_path / "secret.yaml").write_text("name: Secret\n")
    (root / "contacts/people/secret.yaml").symlink_to(tmp_path / "secret.yaml")
    os.mkfifo(root / "contacts/people/pipe.yaml")
    names = {one.id: one.name for one in Roster(root).people}
    assert (names["secret"], names["pipe"]) == ("", "")


@pytest.mark.parametrize("style", ADDED)
def test_a_name_is_found_however_the_file_is_written(style: str) -> None:
    data = ADDED[style].encode("utf-8")
    assert find_name(data) in ("", read_name(data))
    assert read_name(data)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("name: Carla\n", "Carla"),
        ("name: Carla   # who\nat: x\n", "Carla"),
        ("at: x\nname:  'Carla'\n\n\nrole: x\n", "Carla"),
        ("name: Carla\n  Gómez\n", "Carla Gómez"),
        ("name: Carla\n\n  Gómez\n", "Carla\nGómez"),
        ('name: "Carla \\"C\\" G"\n', 'Carla "C" G'),
        ("name: C#\n", "C#"),
        ("name: &x Carla\n", "Carla"),
        ("name: >-\n  Carla\n  G\n", "Carla G"),
        ("{name: Carla}\n", "Carla"),
        ('"name": Carla\n', "Carla"),
        ("name: No\n", "No"),
        ("notes: |\n  name: Dana\nname: Carla\n", "Carla"),
        ("knows:\n  - name: Dana\n", ""),
        ("name: [\n", ""),
        ("", ""),
    ],
)
def test_a_name_is_the_one_that_the_file_gives(text: str, name: str) -> None:
    data = text.encode("utf-8")
    assert (find_name(data) or read_name(data)) == name


def test_a_name_cut_off_by_the_end_of_what_was_read_is_not_taken() -> None:
    head = b"# " + b"x" * 4075 + b"\nname: Carla Gomez\n"
    assert len(head) == 4096
    assert find_name(head) == ""
