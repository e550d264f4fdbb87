"""What holds for every command."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import plan
from tests.cli.running import run, run_apart
from tests.playbooks import write_playbook

BROKEN = "name: Bob Chen\nusefull: [knows the way]\n"


@pytest.fixture
def playbook(tmp_path: Path) -> Path:
    return write_playbook(tmp_path / "playbook", {"people/carla-gomez": "name: Carla Gómez\n"})


def test_without_a_command_it_says_what_there_is() -> None:
    result = run()
    assert result.exit_code == 2
    assert "Commands:" in result.output


def test_an_unknown_command_is_answered_with_the_nearest_one() -> None:
    result = run("chek")
    assert result.exit_code == 2
    assert "No such command 'chek'. Did you mean 'check'?" in result.stderr


def test_a_folder_without_a_playbook_is_wrong_usage_with_a_remedy(tmp_path: Path) -> None:
    result = run("-C", tmp_path, "check")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert f"no playbook in {tmp_path}" in result.stderr
    assert f"`playbook init {tmp_path}` makes one" in result.stderr


def test_contacts_alone_make_a_playbook(playbook: Path) -> None:
    (playbook / "mkdocs.yml").unlink()
    assert run("-C", playbook, "--today", "2026-11-24", "check").exit_code == 0


def test_a_site_cannot_be_built_without_settings(playbook: Path) -> None:
    (playbook / "mkdocs.yml").unlink()
    result = run("-C", playbook, "--today", "2026-11-24", "build")
    assert result.exit_code == 2
    assert "mkdocs.yml is missing" in result.stderr


def test_a_folder_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    result = run("-C", tmp_path / "nowhere", "check")
    assert result.exit_code == 2
    assert "does not exist" in result.stderr


def test_day_and_folder_may_stand_before_or_after_the_command(playbook: Path) -> None:
    before = run("-C", playbook, "--today", "2026-01-02", "plan", "--json")
    after = run("plan", "--json", "--today", "2026-01-02", "-C", playbook)
    assert before.exit_code == after.exit_code == 0
    assert before.stdout == after.stdout
    assert '"today": "2026-01-02"' in after.stdout


def test_what_stands_after_the_command_wins(playbook: Path, tmp_path: Path) -> None:
    result = run("-C", tmp_path, "--today", "2020-02-02", "plan", "--json", "--today", "2026-01-02", "-C", playbook)
    assert '"today": "2026-01-02"' in result.stdout


def test_a_day_that_is_none_is_wrong_usage(playbook: Path) -> None:
    result = run("-C", playbook, "--today", "2026-02-31", "check")
    assert result.exit_code == 2
    assert "February 2026 has 28 days, there is no day 31" in result.stderr


def test_errors_in_files_end_with_1_and_are_told_on_stderr_with_the_result_on_stdout(playbook: Path) -> None:
    (playbook / "contacts/people/bob-chen.yaml").write_text(BROKEN)
    result = run("-C", playbook, "plan", "--json")
    assert result.exit_code == 1
    assert result.stdout.startswith("{") and result.stdout.endswith("}\n")
    assert "contacts/people/bob-chen.yaml:2:1" in result.stderr


def test_ctrl_c_ends_quietly_with_130(playbook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr(plan, "plan_object", interrupt)
    result = run("-C", playbook, "plan", "--json")
    assert (result.exit_code, result.output) == (130, "")


@pytest.mark.parametrize("arguments", [["plan", "--json"], ["today"], ["--help"], ["check", "--help"]])
def test_a_closed_pipe_ends_quietly_as_the_signal_ends_any_program(playbook: Path, arguments: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "generator", "-C", str(playbook), *arguments]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.parametrize("arguments", [["today"], ["check"], ["rule", "T01"]])
def test_who_closed_the_output_reads_nothing_and_no_traceback(playbook: Path, arguments: list[str]) -> None:
    close = 'exec "$@" >&-'
    command = ["sh", "-c", close, "sh", sys.executable, "-m", "generator", "-C", str(playbook), *arguments]
    done = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_disk_that_says_no_is_a_message(playbook: Path) -> None:
    target = playbook / "mkdocs.yml" / "exported"
    result = run("-C", playbook, "export", target)
    assert result.exit_code == 1
    assert f"Error: {target}" in result.stderr and "Not a directory" in result.stderr


def test_the_output_is_utf8_whatever_the_locale_says(playbook: Path) -> None:
    done = run_apart("-C", playbook, "show", "carla", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert done.stdout.decode("utf-8").startswith("Carla Gómez\n")


@pytest.mark.parametrize("command", [("check",), ("show", "carla"), ("rule", "T01")])
def test_there_is_no_colour_where_nobody_looks(playbook: Path, command: tuple[str, ...]) -> None:
    assert b"\x1b" not in run_apart("-C", playbook, *command).stdout


def test_the_module_is_the_command() -> None:
    done = run_apart("--version")
    assert done.stdout.startswith(b"playbook, version ")
