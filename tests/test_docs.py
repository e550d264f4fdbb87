"""What is written about the program is true."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import textwrap
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from generator.cli import COMMANDS, main
from generator.cli.reference import write_reference

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def help_of(*command: str) -> str:
    return CliRunner().invoke(main, [*command, "--help"], terminal_width=100).stdout


def test_the_page_of_commands_is_what_help_says() -> None:
    assert (ROOT / "docs" / "commands.md").read_text(encoding="utf-8") == write_reference()


def test_the_page_of_commands_is_the_same_wherever_it_is_written() -> None:
    command = [sys.executable, "-m", "generator.cli.reference"]
    environment = {"COLUMNS": "40", "LC_ALL": "C", "PATH": ""}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
    assert done.stdout.decode("utf-8") == write_reference()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_readme(name: str) -> None:
    assert re.search(rf"`(playbook )?{name}\b", README)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_every_command_ends_with_an_example_that_names_it(name: str) -> None:
    options, _, example = help_of(name).rpartition("\n\n")
    assert "--help" in options
    assert re.match(rf"  Example:\n( +playbook .*\b{name}\b.*\n)+$", example)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_line_in_the_list_of_commands_is_how_the_commands_own_help_begins(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command is not None and command.help is not None
    assert command.help.partition("\n")[0] == COMMANDS[name]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_takes_a_day_and_a_folder(name: str) -> None:
    assert {"--today", "-C"} <= set(help_of(name).split())


def test_the_steps_of_the_readme_run_as_written_in_a_fresh_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = README.partition("## Five minutes")[2].partition("\n## ")[0]
    sample = re.search(r"`(contacts/people/[\w-]+\.yaml)`:\n\n   ```yaml\n(.*?)   ```", steps, re.DOTALL)
    assert sample is not None
    monkeypatch.setenv("PLAYBOOK_TODAY", "2026-11-24")
    ran: list[str] = []
    for typed in re.findall(r"(?:`|\.venv/bin/)playbook ([^`\n]+)(?:`|\n)", steps):
        command, *arguments = shlex.split(typed.replace("~", str(tmp_path)))
        if command != "serve":  # it would run until somebody stops it
            result = CliRunner().invoke(main, [command, *arguments])
            assert result.exit_code == 0, (typed, result.output)
        if not ran:
            monkeypatch.chdir(tmp_path / "my-playbook")
            Path(sample[1]).write_text(textwrap.dedent(sample[2]), encoding="utf-8")
        ran.append(command)
    assert ran == ["init", "init", "check", "rule", "serve", "log", "today"]


def test_the_readme_counts_the_demo() -> None:
    people, companies = (len([*(ROOT / "contacts" / name).rglob("*.yaml")]) for name in ("people", "companies"))
    assert f"{people} people, {companies} companies" in README


def test_the_make_targets_that_the_readme_names_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z]+)\b", README + (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")))
    assert {"site", "test"} <= named <= targets


def test_links_between_the_documents_lead_somewhere() -> None:
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    dead = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in pages
        for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
        if not re.match(r"https?:|mailto:|#", target) and not (page.parent / target.partition("#")[0]).exists()
    ]
    assert dead == []
