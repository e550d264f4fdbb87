"""Small git histories for the tests: files written and committed on given days."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

NAMES = ("-c", "user.name=Ana Ruiz", "-c", "user.email=ana@playbook.example", "-c", "commit.gpgsign=false")
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


def git(folder: Path, *arguments: str, **when: str) -> str:
    """What git says."""
    command = ["git", "-C", str(folder), *NAMES, *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env={**ENVIRONMENT, **when})
    return done.stdout.strip()


def write(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """The files below contacts/ of `root`; an empty text removes one."""
    for name, content in files.items():
        path = root / "contacts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        if not content:
            path.unlink()
    return root


def commit(root: Path, day: str, files: Mapping[str, str | bytes] | None = None, *, author: str = "") -> str:
    """The name of a commit of that day; the repository is made where there is none."""
    write(root, files or {})
    if not any((folder / ".git").exists() for folder in (root, *root.parents)):
        git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    at = {"GIT_COMMITTER_DATE": f"{day}T18:00:00 +0100", "GIT_AUTHOR_DATE": f"{author or day}T18:00:00 +0100"}
    git(root, "commit", "-q", "--allow-empty", "-m", f"On {day}", **at)
    return git(root, "rev-parse", "HEAD")
