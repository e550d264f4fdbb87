"""mkdocs.yml as the commands read it, and the day that it may set."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.playbooks import write_playbook

ENV = {"PLAYBOOK_TODAY": None}


@pytest.fixture
def playbook(tmp_path: Path) -> Path:
    return write_playbook(tmp_path, {})


def day_of(playbook: Path, settings: str, *options: str, **environment: str) -> str:
    (playbook / "mkdocs.yml").write_text(settings, encoding="utf-8")
    result = run("-C", playbook, *options, "plan", "--json", env={**ENV, **environment})
    assert result.exit_code == 0, result.stderr
    return str(json.loads(result.stdout)["today"])


@pytest.mark.parametrize(
    "plugins",
    [
        "plugins: [playbook: {today: 2026-11-24}]",
        "plugins: [playbook: {today: '2026-11-24'}]",
        "plugins: {search: {}, playbook: {today: 2026-11-24}}",
        "plugins:\n  - search\n  - playbook:\n      today: !ENV [NO_SUCH_VARIABLE, 2026-11-24]",
        "theme: {x: !!python/name:material.extensions.emoji.twemoji }\nplugins: [playbook: {today: 2026-11-24}]",
        "docs_dir: !relative content\nplugins: [playbook: {today: 2026-11-24}]",
    ],
)
def test_the_plugins_day_counts_however_it_is_written(playbook: Path, plugins: str) -> None:
    assert day_of(playbook, f"site_name: X\n{plugins}\n") == "2026-11-24"


def test_nothing_in_the_settings_is_ever_run(playbook: Path) -> None:
    mark = playbook / "mark"
    evil = f"x: !!python/object/apply:os.mkdir ['{mark}']\nplugins: [playbook: {{today: 2026-11-24}}]\n"
    assert day_of(playbook, evil) == "2026-11-24"
    assert not mark.exists()


def test_the_environment_is_stronger_than_the_settings_and_the_option_stronger_still(playbook: Path) -> None:
    settings = "plugins: [playbook: {today: 2026-11-24}]\n"
    assert day_of(playbook, settings, PLAYBOOK_TODAY="2026-03-04") == "2026-03-04"
    assert day_of(playbook, settings, "--today", "2026-05-06", PLAYBOOK_TODAY="2026-03-04") == "2026-05-06"


def test_an_empty_variable_is_none(playbook: Path) -> None:
    assert day_of(playbook, "plugins: [playbook: {today: 2026-11-24}]\n", PLAYBOOK_TODAY=" ") == "2026-11-24"


def test_a_variable_that_is_no_day_is_wrong_usage(playbook: Path) -> None:
    result = run("-C", playbook, "plan", "--json", env={"PLAYBOOK_TODAY": "tomorrow"})
    assert result.exit_code == 2
    assert "PLAYBOOK_TODAY: a date is wanted, written YYYY-MM-DD, not 'tomorrow'" in result.stderr


def test_a_day_in_the_settings_that_is_none_is_an_error_in_the_users_files(playbook: Path) -> None:
    (playbook / "mkdocs.yml").write_text("plugins: [playbook: {today: soon}]\n")
    result = run("-C", playbook, "plan", "--json", env=ENV)
    assert result.exit_code == 1
    assert "mkdocs.yml:1:29: today: a date is wanted, written YYYY-MM-DD, not 'soon'" in result.stderr


IMPOSSIBLE = "site_name: X\nplugins:\n  - search\n  - playbook:\n      today: 2026-02-30\n"


def test_a_day_that_does_not_exist_is_reported_where_it_stands(playbook: Path) -> None:
    (playbook / "mkdocs.yml").write_text(IMPOSSIBLE)
    (playbook / "contacts/me.yaml").write_text("nam: Ana\n")
    result = run("-C", playbook, "check", env=ENV)
    assert result.exit_code == 1
    assert "mkdocs.yml:5:14: error[F126]: no day is called 2026-02-30: day is out of range" in result.stdout
    assert "write a day that exists" in result.stdout
    assert "contacts/me.yaml:1:1" in result.stdout, "the other files are looked at all the same"


@pytest.mark.parametrize("command", ["plan --json", "today", "build", "calendar"])
@pytest.mark.parametrize("settings", [IMPOSSIBLE, "plugins: [playbook: {today: 2026-11-24}\nextra: {\n"])
def test_the_clock_never_stands_in_for_a_day_that_was_meant_to_be_another(
    playbook: Path, settings: str, command: str
) -> None:
    (playbook / "mkdocs.yml").write_text(settings)
    result = run("-C", playbook, *command.split(), env=ENV)
    assert result.exit_code == 1 and result.stdout == ""
    assert "mkdocs.yml:" in result.stderr and "Traceback" not in result.stderr
    assert not (playbook / "site").exists()


@pytest.mark.parametrize("given", [("--today", "2026-05-06"), ()])
def test_a_day_that_is_given_makes_up_for_one_that_does_not_exist(playbook: Path, given: tuple[str, ...]) -> None:
    (playbook / "mkdocs.yml").write_text(IMPOSSIBLE)
    result = run("-C", playbook, *given, "plan", "--json", env={"PLAYBOOK_TODAY": None if given else "2026-05-06"})
    assert json.loads(result.stdout)["today"] == "2026-05-06"
    assert result.exit_code == 1 and "mkdocs.yml:5:14: error[F126]" in result.stderr


@pytest.mark.parametrize("command", ["build", "serve"])
def test_nothing_is_built_with_settings_that_mkdocs_cannot_read(playbook: Path, command: str) -> None:
    (playbook / "mkdocs.yml").write_text("plugins: [playbook]\nextra: {since: 2026-13-45}\n")
    result = run("-C", playbook, "--today", "2026-05-06", command, env=ENV)
    assert result.exit_code == 1 and isinstance(result.exception, SystemExit)
    assert "mkdocs.yml:2:16: error[F126]: no day is called 2026-13-45" in result.stderr


@pytest.mark.parametrize("settings", ["", "- a\n- list\n", "plugins: playbook\n", "plugins:\n", "just text\n"])
def test_settings_without_a_day_leave_it_to_the_clock(playbook: Path, settings: str) -> None:
    assert day_of(playbook, settings).startswith("2")


def test_settings_that_are_no_yaml_are_one_problem_among_the_others(playbook: Path) -> None:
    (playbook / "mkdocs.yml").write_text("site_name: X\nplugins: [playbook\nextra: {\n")
    (playbook / "contacts/me.yaml").write_text("nam: Ana\n")
    result = run("-C", playbook, "check", env=ENV)
    assert result.exit_code == 1
    assert "mkdocs.yml:3:" in result.stdout
    assert "contacts/me.yaml:1:1" in result.stdout


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"a: \x00", b"today: 2026-13-45\n", b"[" * 5000])
def test_no_settings_file_ends_in_a_traceback(playbook: Path, content: bytes) -> None:
    (playbook / "mkdocs.yml").write_bytes(content)
    assert run("-C", playbook, "check", env=ENV).exit_code == 1
