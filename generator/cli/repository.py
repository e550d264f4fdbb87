"""The git repository of a new playbook, with its commit guard."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

HOOKS = ".githooks"
# Set where git runs us, in a hook for instance: the new repository is none of theirs.
FOREIGN = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR", "GIT_PREFIX")


class _GitError(Exception):
    """Git said no; the text is its own."""


def start_repository(folder: Path, paths: Sequence[str]) -> list[str]:
    """Make `folder` a git repository with `paths` committed and the guard on; what to tell the user.

    A folder that is in a repository already is left alone.
    """
    if shutil.which("git") is None:
        return ["git is not installed, so the folder has no history and no commit guard yet."]
    try:
        top = _ask(folder, "rev-parse", "--show-toplevel")
        if top is not None:
            return _advise(folder, Path(top))
        _run(folder, "init", "-q")
        _run(folder, "config", "core.hooksPath", HOOKS)
        if _ask(folder, "symbolic-ref", "HEAD") == "refs/heads/master":
            _run(folder, "symbolic-ref", "HEAD", "refs/heads/main")
        return _commit(folder, paths)
    except _GitError as error:
        return [f"git could not be set up: {error}"]


def _commit(folder: Path, paths: Sequence[str]) -> list[str]:
    if not paths:
        return ["Made a git repository with the commit guard on; your files wait for you to add them."]
    _run(folder, "add", "--", *paths)
    if _ask(folder, "-c", "user.useConfigOnly=true", "var", "GIT_AUTHOR_IDENT") is None:
        return [
            "The files wait for your first commit; git does not know your name yet:",
            '  git config --global user.name "Your Name"',
            '  git config --global user.email "you@provider.example"',
            f'  git -C {folder} commit -m "Begin my playbook"',
        ]
    _run(folder, "commit", "-q", "-m", "Begin my playbook")
    return ["Made a git repository with a first commit; its commit guard refuses exports, built sites and large files."]


def _advise(folder: Path, top: Path) -> list[str]:
    hooks = Path(os.path.relpath((folder / HOOKS).resolve(), top.resolve())).as_posix()
    if _ask(folder, "config", "core.hooksPath") == hooks:
        return []
    return [
        f"The folder is in the git repository {top} already, which stays as it is. To switch the commit guard on:",
        f"  git -C {folder} config core.hooksPath {hooks}",
    ]


def _ask(folder: Path, *arguments: str) -> str | None:
    """What git answers; None where it says no."""
    done = _call(folder, *arguments)
    return done.stdout.strip() if done.returncode == 0 else None


def _run(folder: Path, *arguments: str) -> None:
    done = _call(folder, *arguments)
    if done.returncode:
        raise _GitError(done.stderr.strip() or f"git {arguments[0]} ended with {done.returncode}")


def _call(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in FOREIGN}
    command = ["git", "-C", str(folder), *arguments]
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        errors="replace",
        env=environment,
        stdin=subprocess.DEVNULL,
        check=False,
    )
