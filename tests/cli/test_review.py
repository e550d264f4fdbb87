"""`playbook review`, called as a user would call it."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.past.repositories import commit, git
from tests.playbooks import write_playbook

DANA = "name: Dana *Li*\nlog:\n  - {on: 2026-10-20, via: coffee, by: both}\n"
CALL = '  - {on: 2026-11-19, via: call, by: both, about: "the <b>talk</b>"}\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A playbook committed on 10 November and changed since."""
    write_playbook(tmp_path, {"people/dana-li": DANA})
    commit(tmp_path, "2026-11-10")
    return write_playbook(tmp_path, {"people/dana-li": DANA + CALL})


def times(folder: Path) -> dict[Path, int]:
    """When each file was written, but for those of the cache, which may come and go."""
    cache = folder / ".playbook" / "cache"
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_relative_to(cache))
    return {path: path.stat().st_mtime_ns for path in files}


def test_a_week_is_told_as_markdown_and_nothing_is_written(folder: Path) -> None:
    before = times(folder)
    result = run("-C", folder, "review")
    assert result.exit_code == 0
    assert result.stdout.startswith("# Review of 17 November to 24 November 2026\n\nCompared with commit ")
    assert (
        "## Conversations\n\n1 conversation.\n\n- Dana \\*Li\\*, call on 19 November: the \\<b\\>talk" in result.stdout
    )
    assert times(folder) == before


def test_text_is_for_reading_in_the_terminal(folder: Path) -> None:
    text = run("-C", folder, "review", "--format", "text").stdout
    assert "Conversations\n  1 conversation.\n  - Dana *Li*, call on 19 November: the <b>talk</b>\n" in text
    assert "#" not in text


def test_a_commit_can_be_named(folder: Path) -> None:
    name = git(folder, "rev-parse", "--short", "HEAD")
    assert "# Review of 10 November to" in run("-C", folder, "review", "--since", name).stdout
    assert "# Review of 10 November to" in run("-C", folder, "review", "--since", "HEAD").stdout


def test_three_questions_end_every_review(folder: Path) -> None:
    _, _, questions = run("-C", folder, "review").stdout.partition("## Three questions for your mentor\n\n")
    assert [line[:2] for line in questions.splitlines()] == ["1.", "2.", "3."]


@pytest.mark.parametrize(
    "since, says",
    [
        ("2026-02-31", "February 2026 has 28 days"),
        ("2026-11-25", "is after the day of the review"),
        ("nonsense", "git knows no commit of that name"),
        ("--help-me", "git knows no commit of that name"),
    ],
)
def test_what_is_no_day_and_no_commit_is_wrong_usage(folder: Path, since: str, says: str) -> None:
    result = run("-C", folder, "review", f"--since={since}")
    assert result.exit_code == 2 and says in result.stderr and not result.stdout


def test_a_commit_without_git_is_wrong_usage(tmp_path: Path) -> None:
    result = run("-C", write_playbook(tmp_path, {}), "review", "--since", "HEAD")
    assert result.exit_code == 2
    assert "this folder has no git history" in result.stderr


def test_without_git_the_dates_tell_and_the_review_says_so(tmp_path: Path) -> None:
    result = run("-C", write_playbook(tmp_path, {"people/dana-li": DANA + CALL}), "review")
    assert result.exit_code == 0
    assert "Worked out from the dates in the files alone, because this folder has no git history." in result.stdout
    assert "call on 19 November" in result.stdout


def test_a_quiet_week_says_so(tmp_path: Path) -> None:
    text = run("-C", write_playbook(tmp_path, {}), "review").stdout
    assert "Nothing is on record since then." in text and "## Conversations\n\nNone." in text


def test_broken_files_are_named_and_the_rest_is_told(folder: Path) -> None:
    (folder / "contacts/people/bob.yaml").write_text("name: [Bob")
    result = run("-C", folder, "review")
    assert result.exit_code == 1
    assert "contacts/people/bob.yaml" in result.stderr and "Today 1 file could not be read" in result.stdout
    assert "call on 19 November" in result.stdout


def test_no_character_of_a_file_reaches_the_terminal_as_an_order(tmp_path: Path) -> None:
    hostile = 'name: "Dana \\e[31m\\u202e"\nlog:\n  - {on: 2026-11-19, via: call, by: both, about: "a\\e]0;b\\a"}\n'
    folder = write_playbook(tmp_path, {"people/dana-li": hostile})
    for form in ("markdown", "text"):
        text = run("-C", folder, "review", "--format", form).stdout
        assert not [character for character in text if character != "\n" and not character.isprintable()]


def test_the_same_files_and_day_give_the_same_bytes_in_every_time_zone(folder: Path) -> None:
    zones = [
        run("-C", folder, "review", "--today", date(2026, 11, 24), env={**os.environ, "TZ": zone}).stdout_bytes
        for zone in ("UTC", "Pacific/Kiritimati", "America/Los_Angeles")
    ]
    assert len(set(zones)) == 1
