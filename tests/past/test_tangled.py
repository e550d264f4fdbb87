"""A history with everything that happens to files in a year: each commit is read as if it had been checked out."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from generator.model.playbook import Playbook
from generator.past.git import History
from generator.past.snapshot import load_commit
from generator.source.loading import load_playbook
from tests.past.repositories import ENVIRONMENT, commit, git, write

FIRST = date(2026, 1, 5)
COMMITS = 24
BROKEN = (b"name: [", b"\xff\xfe\0", b"nmae: Typo\n", b"name: A\nname: B\n", "Ümläut".encode())


def change(root: Path, dice: Random, number: int) -> None:
    """One thing that people do to their files."""
    people = root / "contacts" / "people"
    path = dice.choice(sorted(path for path in people.rglob("*.y*ml")))
    match dice.randrange(9):
        case 0:
            path.unlink()
        case 1:
            path.rename(path.with_name(f"{path.stem}-{number}.yaml"))
        case 2:
            (people / "sub").mkdir(exist_ok=True)
            path.rename(people / "sub" / path.name)
        case 3:
            path.write_bytes(dice.choice(BROKEN))
        case 4:
            path.rename(path.with_suffix(dice.choice((".yml", ".yaml"))))
        case 5:
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
        case 6:
            path.unlink()
            path.symlink_to(root / "contacts" / "me.yaml")
        case _:
            if not path.is_symlink():
                path.write_bytes(b"name: Back Again\nlog: [{on: 2026-01-04, via: call}]\n")
    (people / f"new-{number}.yaml").write_text(f"name: New {number}\n", encoding="utf-8")


def merge_side(root: Path, day: str, number: int) -> None:
    """A branch that adds somebody, merged."""
    git(root, "checkout", "-q", "-b", f"side-{number}")
    commit(root, day, {f"people/side-{number}.yaml": "name: Side\n"})
    git(root, "checkout", "-q", "main")
    git(root, "merge", "-q", "--no-ff", "-m", "merge", f"side-{number}", GIT_COMMITTER_DATE=f"{day}T19:00:00 +0100")


@pytest.mark.parametrize("seed", range(3))
def test_every_commit_of_a_tangled_history_is_read_as_if_it_was_checked_out(tmp_path: Path, seed: int) -> None:
    dice, root = Random(seed), tmp_path / "whole" / "mine here"
    root.mkdir(parents=True)
    git(root.parent, "init", "-q", "-b", "main")
    write(root, {"me.yaml": "name: Ana\n", **{f"people/p-{n}.yaml": f"name: P {n}\n" for n in range(6)}})
    names = []
    for number in range(COMMITS):
        day = f"{FIRST + timedelta(number)}"
        change(root, dice, number)
        names.append(commit(root, day))
        if number % 8 == 5:
            merge_side(root, day, number)
    now, history = load_playbook(root), History(root, ENVIRONMENT)
    apart = tmp_path / "apart"
    git(root, "worktree", "add", "-q", "--detach", str(apart), names[0])
    for name in dice.sample(names, 8):
        git(apart, "checkout", "-q", name)
        wanted = load_playbook(apart / "mine here")
        found = load_commit(history, history.find_revision(name), root, now)
        assert found.broken == wanted.broken
        for field in fields(Playbook):
            assert getattr(found.playbook, field.name) == getattr(wanted.playbook, field.name), field.name
