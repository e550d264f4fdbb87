"""`playbook check`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.playbooks import write_playbook

CONTACTS = {
    "people/bob-chen": "name: Bob Chen\nusefull: [knows the way]\n",
    "people/dana-li": "name: Dana Li\nknows: [{who: nobody-at-all}]\n",
    "people/emil-hagen": "name: Emil Hagen\n",
}


@pytest.fixture
def playbook(tmp_path: Path) -> Path:
    return write_playbook(tmp_path / "playbook", CONTACTS)


def found(*arguments: object) -> list[str]:
    result = run("check", "--format", "json", *arguments)
    return sorted({problem["file"] for problem in json.loads(result.stdout)})


def test_everything_wrong_with_all_files_is_said_at_once(playbook: Path) -> None:
    result = run("-C", playbook, "check")
    assert result.exit_code == 1
    assert "contacts/people/bob-chen.yaml:2:1" in result.stdout
    assert "contacts/people/dana-li.yaml:2:" in result.stdout
    assert "useful" in result.stdout


def test_a_playbook_without_faults_is_fine(tmp_path: Path) -> None:
    result = run("-C", write_playbook(tmp_path, {}), "check")
    assert (result.exit_code, result.stdout) == (0, "no problems found\n")


def test_paths_choose_what_is_reported(playbook: Path) -> None:
    assert found("-C", playbook, "contacts/people/dana-li.yaml") == ["contacts/people/dana-li.yaml"]
    assert found("-C", playbook, "contacts/people") == [
        f"contacts/people/{who}.yaml" for who in ("bob-chen", "dana-li")
    ]
    assert found("-C", playbook, ".") == found("-C", playbook)


def test_paths_are_seen_from_the_current_folder(playbook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(playbook)
    assert found("./contacts/people/../people/dana-li.yaml") == ["contacts/people/dana-li.yaml"]


def test_the_exit_status_is_about_the_chosen_paths(playbook: Path) -> None:
    assert run("-C", playbook, "check", "contacts/people/emil-hagen.yaml").exit_code == 0
    assert run("-C", playbook, "check", "contacts/people/bob-chen.yaml").exit_code == 1


def test_a_path_that_is_not_there_is_wrong_usage(playbook: Path) -> None:
    result = run("-C", playbook, "check", "contacts/people/nobody.yaml")
    assert result.exit_code == 2
    assert "contacts/people/nobody.yaml: there is no such file" in result.stderr


def test_a_path_outside_of_the_playbook_is_wrong_usage(playbook: Path, tmp_path: Path) -> None:
    assert run("-C", playbook, "check", tmp_path).exit_code == 2


@pytest.mark.parametrize(("form", "beginning"), [("json", "["), ("sarif", "{"), ("github", "::error ")])
def test_programs_get_their_own_formats(playbook: Path, form: str, beginning: str) -> None:
    result = run("-C", playbook, "check", "--format", form)
    assert result.exit_code == 1
    assert result.stdout.startswith(beginning)
    assert result.stderr == ""


def test_an_unknown_format_is_wrong_usage(playbook: Path) -> None:
    assert run("-C", playbook, "check", "--format", "xml").exit_code == 2
