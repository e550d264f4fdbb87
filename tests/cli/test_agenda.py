"""`playbook today`, `week` and `path`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import run
from tests.playbooks import write_playbook

USEFUL = "useful: [knows how Globex ships, reads contracts well, runs the meet-up]\n"
BOOK = {
    "companies/acme": "name: Acme Robotics\n",
    "people/bob-chen": "name: Bob Chen\nat: acme\n",
    "people/dana-li": f"name: Dana Li\n{USEFUL}knows: {{who: bob-chen, well: yes}}\n"
    "log:\n  - {on: 2026-10-20, via: coffee, by: both}\n  - {on: 2026-11-23, via: coffee, by: them}\n",
    "people/erik-olsen": "name: Erik Olsen\nlinked: 2020-05-01\nlog:\n  - {on: 2026-11-19, via: message, by: them}\n",
}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return write_playbook(tmp_path, BOOK)


def test_today_says_what_to_do_with_whom_why_and_how_long_it_takes(book: Path) -> None:
    result = run("-C", book, "today")
    assert result.exit_code == 0
    assert result.stdout.startswith("Today, Tuesday, 24 November, about ")
    assert "Thank Dana Li" in result.stdout and "P01 " in result.stdout and "draft:" in result.stdout
    assert "late: Answer Erik Olsen" in result.stdout


def test_today_without_anything_names_the_next_day_with_something(book: Path) -> None:
    said = run("-C", book, "--today", "2026-11-28", "today").stdout  # a Saturday
    assert said.startswith("Nothing is planned for today. The next day with something to do is Monday, 30 November")


def test_an_empty_playbook_has_nothing_planned(tmp_path: Path) -> None:
    root = write_playbook(tmp_path, {})
    assert (
        run("-C", root, "today").stdout
        == run("-C", root, "week").stdout
        == "Nothing is planned. Rest is part of the plan.\n"
    )


def test_the_week_ends_on_sunday(book: Path) -> None:
    said = run("-C", book, "week").stdout
    assert "30 November" not in [line.split(", about")[0] for line in said.splitlines() if line[:1].isalpha()]


def test_a_path_shows_who_leads_there_how_warm_it_is_and_what_comes_first(book: Path) -> None:
    said = run("-C", book, "path", "acme").stdout
    assert "you → Dana Li → Bob Chen  warmth 0.4" in said
    assert "first: " in said


def test_no_path_is_said_with_what_would_make_one(tmp_path: Path) -> None:
    root = write_playbook(tmp_path, {"companies/acme": "name: Acme Robotics\n"})
    said = run("-C", root, "path", "acme").stdout
    assert said.startswith("No path to Acme Robotics yet.\n  - ")


def test_a_name_that_nobody_has_is_wrong_usage(book: Path) -> None:
    assert run("-C", book, "path", "nobody-at-all").exit_code == 2


def test_a_broken_file_does_not_keep_the_day_from_being_told(book: Path) -> None:
    (book / "contacts/people/broken.yaml").write_text("name: [\n")
    result = run("-C", book, "today")
    assert result.exit_code == 1
    assert "Thank Dana Li" in result.stdout and "broken.yaml" in result.stderr
