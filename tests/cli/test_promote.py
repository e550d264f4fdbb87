"""`playbook promote`."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import Result

from tests.cli.running import run
from tests.cli.terminal import run_at_terminal
from tests.playbooks import write_playbook

MINE = """# mine
links:
  - {name: Dana Li, at: Globex, role: Analyst, linked: 2019, url: "https://linkedin.com/in/dl", email: d@globex.example}
  - {name: Dana Lindt, url: "https://dana.example"}
  - {name: Carla Gómez, at: ACME}
  - {name: Emil Hagen, at: Elsewhere, url: "http://linkedin.com/in/Emil/"}
  - {name: Fatou Diop, email: FATOU@acme.example}
  - {name: 王小明}
"""
CONTACTS = {
    "people/carla-gomez": "name: Carla Gomez\nat: acme\n",
    "people/emil": "name: E. Hagen\nlinks: {linkedin: 'https://www.linkedin.com/in/emil?x=1'}\n",
    "people/fatou": "name: Fatou\nemails: fatou@acme.example\n",
    "companies/acme": "name: Acme\n",
    "phonebook/linkedin": MINE,
    "phonebook/theirs": "owner: carla-gomez\nlinks:\n  - {name: Gus Holm}\n",
}


@pytest.fixture
def playbook(tmp_path: Path) -> Path:
    return write_playbook(tmp_path / "playbook", CONTACTS)


def promote(playbook: Path, *arguments: object) -> Result:
    return run("-C", playbook, "promote", *arguments)


def facts(playbook: Path, file: str) -> list[str]:
    return [line for line in (playbook / file).read_text("utf-8").splitlines() if not line.startswith("#")]


def test_what_the_line_says_is_copied(playbook: Path) -> None:
    result = promote(playbook, "dana li")
    assert (result.exit_code, result.stdout) == (0, "contacts/people/dana-li.yaml\n")
    assert facts(playbook, "contacts/people/dana-li.yaml") == [
        "name: Dana Li",
        "at: Globex",
        "role: Analyst",
        "emails: [d@globex.example]",
        'links: {linkedin: "https://linkedin.com/in/dl"}',
        "linked: 2019",
    ]
    assert run("-C", playbook, "check").exit_code == 0


def test_the_phonebook_stays_as_it_is(playbook: Path) -> None:
    promote(playbook, "dana li")
    assert (playbook / "contacts/phonebook/linkedin.yaml").read_text("utf-8") == MINE


def test_an_address_elsewhere_is_a_profile(playbook: Path) -> None:
    promote(playbook, "lindt")
    assert facts(playbook, "contacts/people/dana-lindt.yaml") == [
        "name: Dana Lindt",
        'links: {profile: "https://dana.example"}',
    ]


@pytest.mark.parametrize(("name", "file"), [("carla", "carla-gomez"), ("emil", "emil"), ("fatou", "fatou")])
def test_who_has_a_file_gets_no_second_one(playbook: Path, name: str, file: str) -> None:
    before = sorted(playbook.rglob("contacts/**/*"))
    result = promote(playbook, name)
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"has a file already: contacts/people/{file}.yaml" in result.stderr
    assert sorted(playbook.rglob("contacts/**/*")) == before


def test_the_same_person_is_promoted_once(playbook: Path) -> None:
    promote(playbook, "dana li")
    assert promote(playbook, "dana li").exit_code == 1


def test_when_several_fit_they_are_listed(playbook: Path) -> None:
    result = promote(playbook, "dana")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Dana Li, Analyst, Globex, d@globex.example" in result.stderr
    assert "Dana Lindt, https://dana.example" in result.stderr


def test_who_has_a_file_is_no_choice(playbook: Path) -> None:
    promote(playbook, "dana li")
    assert promote(playbook, "dana").stdout == "contacts/people/dana-lindt.yaml\n"


def test_at_a_terminal_the_user_is_asked_which_one(playbook: Path) -> None:
    status, shown = run_at_terminal("-C", playbook, "promote", "dana", typed="2\n")
    assert status == 0
    assert "contacts/people/dana-lindt.yaml" in shown


def test_an_id_can_be_chosen(playbook: Path) -> None:
    assert promote(playbook, "王小明", "--id", "wang").stdout == "contacts/people/wang.yaml\n"


@pytest.mark.parametrize("name", ["nobody", "", "gus holm"])
def test_who_is_not_in_the_users_own_phonebook_is_wrong_usage(playbook: Path, name: str) -> None:
    result = promote(playbook, name)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"nobody in your phonebook is called “{name}”" in result.stderr
