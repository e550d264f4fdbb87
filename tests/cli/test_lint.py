"""`playbook lint`: the message rules on a text, for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.cli.running import run
from tests.playbooks import write_playbook

CONTACTS = {
    "people/carla-gomez": "name: Carla Gómez\nat: acme\nlinked: 2021-03\ncare_about: [platform teams]\n",
    "people/bob-chen": "name: Bob Chen\ndo_not_contact: yes\n",
    "companies/acme": "name: Acme Robotics\n",
}
GOOD = "Hi Carla,\nyour note on platform teams made us split ours. Who reads the pager now?\nAna\n"
BAD = "Hi Carla,\nyour note on platform teams made us split ours.\n\nCould I pick your brain? — I’d ask [Name].\nAna\n"


@pytest.fixture
def playbook(tmp_path: Path) -> Path:
    return write_playbook(tmp_path, CONTACTS)


@pytest.fixture
def note(tmp_path: Path) -> Path:
    return tmp_path / "note.txt"


def test_a_message_without_findings_ends_with_0(playbook: Path, note: Path) -> None:
    note.write_text(GOOD, encoding="utf-8")
    result = run("-C", playbook, "lint", "--to", "carla", "--kind", "fortify", note)
    assert result.exit_code == 0
    assert result.stdout == "no problems found\n"


def test_findings_end_with_1_and_show_the_place_a_better_wording_and_why(playbook: Path, note: Path) -> None:
    note.write_text(BAD, encoding="utf-8")
    result = run("-C", playbook, "lint", "--to", "carla", "--kind", "fortify", note)
    assert result.exit_code == 1
    assert "note.txt:4:9: warning[M20]: “pick your brain” asks for everything and names nothing." in result.stdout
    assert "Ask the one question that you would ask first" in result.stdout
    assert "in which only one side takes" in result.stdout
    assert "note.txt:4:36: warning[M03]" in result.stdout


def test_json_has_the_five_fields_in_the_order_of_the_text(playbook: Path, note: Path) -> None:
    note.write_text(BAD, encoding="utf-8")
    result = run("-C", playbook, "lint", "--to", "carla-gomez", "--kind", "fortify", "--format", "json", note)
    assert result.exit_code == 1
    rows = json.loads(result.stdout)
    assert [(row["code"], row["line"], row["column"]) for row in rows] == [("M20", 4, 9), ("M03", 4, 36)]
    assert all(set(row) == {"code", "line", "column", "message", "help"} for row in rows)


def test_json_without_findings_is_an_empty_list(playbook: Path, note: Path) -> None:
    note.write_text(GOOD, encoding="utf-8")
    assert json.loads(run("-C", playbook, "lint", "--to", "carla", "--format", "json", note).stdout) == []


def test_a_hyphen_reads_the_standard_input_and_a_byte_order_mark_moves_nothing(playbook: Path) -> None:
    arguments = ["-C", str(playbook), "lint", "--to", "carla", "--format", "json", "-"]
    result = CliRunner().invoke(main, arguments, input=b"\xef\xbb\xbf[Name],\nCarla, hello\n")
    first = json.loads(result.stdout)[0]
    assert (first["code"], first["column"]) == ("M03", 1)


def test_the_channel_matters(playbook: Path, note: Path) -> None:
    note.write_text(GOOD + "And thank you for the pager. " * 10, encoding="utf-8")
    found = run("-C", playbook, "lint", "--to", "carla", "--via", "invitation", "--format", "json", note)
    assert "M18" in {row["code"] for row in json.loads(found.stdout)}
    other = run("-C", playbook, "lint", "--to", "carla", "--via", "message", "--format", "json", note)
    assert "M18" not in {row["code"] for row in json.loads(other.stdout)}


def test_whoever_is_off_limits_is_told_at_once(playbook: Path, note: Path) -> None:
    note.write_text("Hi Bob,\nthe pager is yours.\n", encoding="utf-8")
    result = run("-C", playbook, "lint", "--to", "bob", "--format", "json", note)
    assert "M21" in {row["code"] for row in json.loads(result.stdout)}


def test_a_company_an_unknown_person_kind_or_channel_are_wrong_usage(playbook: Path, note: Path) -> None:
    note.write_text(GOOD, encoding="utf-8")
    assert "is a company" in run("-C", playbook, "lint", "--to", "acme", note).stderr
    for arguments in (["--to", "acme"], ["--to", "nobody"], ["--to", "carla", "--kind", "hello"], []):
        assert run("-C", playbook, "lint", *arguments, note).exit_code == 2
    assert run("-C", playbook, "lint", "--to", "carla", "--via", "pigeon", note).exit_code == 2


def test_a_file_that_is_missing_or_no_text_is_said_without_a_traceback(playbook: Path, note: Path) -> None:
    assert run("-C", playbook, "lint", "--to", "carla", note).exit_code == 2
    note.write_bytes(b"Hi Carla,\xff\xfe")
    result = run("-C", playbook, "lint", "--to", "carla", note)
    assert result.exit_code == 1
    assert "no text in UTF-8" in result.stderr
