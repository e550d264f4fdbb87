"""What `today` and `week` printed is kept, and never outlives what it was made from."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.playbooks import write_playbook

DANA = "name: Dana Li\nlog: {on: 2026-11-19, via: message, by: them}\n"
COMMANDS = ("today", "week")


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return write_playbook(tmp_path, {"people/dana-li": DANA})


def _forget(book: Path) -> None:
    for path in (book / ".playbook/cache").glob("*.json"):
        path.unlink()


@pytest.mark.parametrize("command", COMMANDS)
def test_an_answer_is_given_again_without_a_look(book: Path, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first = run("-C", book, command)
    monkeypatch.setattr("generator.survey.load_playbook", None)
    assert run("-C", book, command).stdout == first.stdout != ""


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file": lambda book: (book / "contacts/people/dana-li.yaml").write_text(DANA.replace("Dana", "Dina")),
    "a new file": lambda book: (book / "contacts/people/eve-ruiz.yaml").write_text(DANA.replace("Dana Li", "Eve Ruiz")),
    "a file that goes": lambda book: (book / "contacts/people/dana-li.yaml").unlink(),
    "a broken file": lambda book: (book / "contacts/people/bob-chen.yaml").write_text("name: [Bob\n"),
    "a folder that is called like a file": lambda book: (book / "contacts/people/eve-ruiz.yaml").mkdir(),
    "a broken template": lambda book: _write(book / "content/drafts/thank.txt", "{% if %}"),
    "the day": lambda book: (book / "mkdocs.yml").write_text((book / "mkdocs.yml").read_text().replace("-24", "-27")),
}


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_the_answer_is_that_of_a_look(book: Path, change: str) -> None:
    run("-C", book, "today")
    CHANGES[change](book)
    kept = run("-C", book, "today")
    _forget(book)
    fresh = run("-C", book, "today")
    assert (kept.stdout, kept.stderr, kept.exit_code) == (fresh.stdout, fresh.stderr, fresh.exit_code)


def test_an_answer_beside_errors_is_not_kept(book: Path) -> None:
    (book / "contacts/people/bob-chen.yaml").write_text("name: [Bob\n")
    for _ in range(2):
        result = run("-C", book, "today")
        assert result.exit_code == 1 and "bob-chen.yaml" in result.stderr


@pytest.mark.parametrize("damage", [b"", b"[]", b"{}", b"\xff", b'{"inputs": 1, "text": "no"}'])
def test_a_damaged_answer_is_made_again(book: Path, damage: bytes) -> None:
    first = run("-C", book, "today")
    (kept,) = (book / ".playbook/cache").glob("today*.json")
    kept.write_bytes(damage)
    assert run("-C", book, "today").stdout == first.stdout


def test_where_nothing_can_be_kept_the_answer_is_the_same(book: Path) -> None:
    (book / ".playbook").write_text("a file where the folder would be")
    assert run("-C", book, "today").stdout == run("-C", book, "today").stdout
    assert os.listdir(book).count(".playbook") == 1
