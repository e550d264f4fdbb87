"""One commit of the files that a command wrote, so that one revert takes it back."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.cli.repository import FOREIGN


def find_dirty(root: Path) -> set[str] | None:
    """The files below `root` with changes that are not committed, by their path from it; None without a repository."""
    if shutil.which("git") is None:
        return None
    top = _git(root, "rev-parse", "--show-prefix")
    if top.returncode:
        return None
    prefix = top.stdout.rstrip("\n")
    status = _git(root, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", ".")
    return {entry[3:].removeprefix(prefix) for entry in status.stdout.split("\0") if len(entry) > 3}


def commit(root: Path, files: Sequence[str], dirty: Iterable[str] | None, message: str) -> str:
    """Commit these files alone and say so; or say why they are not committed. `dirty` is as before the writing."""
    if not files:
        return ""
    if dirty is None:
        return "The folder is in no git repository, so there is no commit; a copy of contacts/ is your way back."
    if mixed := sorted(set(dirty) & set(files)):
        return f"Not committed: {mixed[0]} had changes of yours that are not committed yet."
    if _is_busy(root):
        return "Not committed: git is in the middle of a merge or rebase."
    if _git(root, "-c", "user.useConfigOnly=true", "var", "GIT_AUTHOR_IDENT").returncode:
        return "Not committed: git does not know your name yet (git config user.name and user.email)."
    for arguments in (("add", "--", *files), ("commit", "-q", "-m", message, "--", *files)):
        done = _git(root, *arguments)
        if done.returncode:
            _git(root, "reset", "-q", "--", *files)
            return f"Not committed, git says: {(done.stderr or done.stdout).strip()}"
    revision = _git(root, "rev-parse", "--short", "HEAD").stdout.strip()
    return f"Committed as {revision}; `git revert {revision}` takes all of it back."


def _is_busy(root: Path) -> bool:
    names = ("MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge", "rebase-apply")
    paths = (_git(root, "rev-parse", "--git-path", name).stdout.strip() for name in names)
    return any(path and (root / path).exists() for path in paths)


def _git(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in FOREIGN}
    return subprocess.run(
        ["git", "-C", str(root), *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="surrogateescape",
        env=environment,
        stdin=subprocess.DEVNULL,
        check=False,
    )
