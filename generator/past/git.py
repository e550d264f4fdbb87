"""What git knows of a playbook: its commits, and the files of one of them. Nothing is checked out or written."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

# Set where git runs us, in a hook for instance: they would name another repository.
_FOREIGN = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR", "GIT_PREFIX")
_SETTINGS = {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
_REGULAR = ("100644", "100755", "100664")


class NoHistory(Exception):
    """There is no history to look at; the text says why, as part of a sentence."""


class UnknownRevision(Exception):
    """Git knows no commit by that name."""


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit with the day it was made on, in the time zone of whoever made it."""

    id: str
    day: date

    @property
    def short(self) -> str:
        """The beginning of its name, long enough to tell it."""
        return self.id[:10]


@dataclass(frozen=True, slots=True)
class Blob:
    """A file of a commit; `is_regular` is False for a link."""

    id: str
    is_regular: bool


class History:
    """The history of the playbook in `root`, which may be a folder of a bigger repository.

    `environment` is that of the command. NoHistory where there is none.
    """

    def __init__(self, root: Path, environment: Mapping[str, str]) -> None:
        kept = {name: value for name, value in environment.items() if name not in _FOREIGN}
        self._root, self._environment = root, {**kept, **_SETTINGS}
        inside = self._call("rev-parse", "--is-inside-work-tree")
        if inside.stdout.strip() != b"true":
            foreign = b"dubious ownership" in inside.stderr
            why = "git does not trust the owner of this folder" if foreign else "this folder has no git history"
            raise NoHistory(why)
        if self._ask("rev-parse", "-q", "--verify", "HEAD^{commit}") is None:
            raise NoHistory("nothing was committed yet")
        self._prefix = (self._ask("rev-parse", "--show-prefix") or "").rstrip("\n")
        if self._ask("rev-parse", "-q", "--verify", f"HEAD:{self._prefix}contacts") is None:
            raise NoHistory("git does not keep its contacts/")

    @property
    def is_shallow(self) -> bool:
        """True for a clone that was cut off somewhere."""
        return self._ask("rev-parse", "--is-shallow-repository") == "true"

    def find_revision(self, name: str) -> Commit:
        """The commit that `name` means; UnknownRevision where there is none."""
        found = None
        if name.isprintable():
            found = self._ask("rev-parse", "-q", "--verify", "--end-of-options", f"{name}^{{commit}}")
        if not found:
            raise UnknownRevision(name)
        return next(iter(self._list_commits("--max-count=1", found)))[0]

    def find_day(self, day: date) -> Commit | None:
        """The last commit on or before `day` on the way that led to HEAD; None where all are later.

        The day of the commit counts; where all were rewritten since, as by a filter, that of their author.
        """
        commits = list(self._list_commits("--first-parent", "HEAD"))
        made = (commit for commit, _ in commits if commit.day <= day)
        written = (Commit(commit.id, author) for commit, author in commits if author <= day)
        return next(made, None) or next(written, None)

    def list_files(self, commit: Commit) -> dict[str, Blob]:
        """Every file below contacts/ of the commit, by its path from the playbook; empty where it had none."""
        listed = self._call("ls-tree", "-r", "-z", "--full-tree", f"{commit.id}:{self._prefix}contacts")
        if listed.returncode:
            return {}
        files = {}
        for row in filter(None, listed.stdout.split(b"\0")):
            about, _, path = row.partition(b"\t")
            mode, kind, id_ = about.decode("ascii").split()
            if kind == "blob":
                files[f"contacts/{os.fsdecode(path)}"] = Blob(id_, mode in _REGULAR)
        return files

    def read(self, blobs: Iterable[str], largest: int) -> dict[str, bytes | None]:
        """The bytes of each of these files, by the file's own name for git; None for one that is bigger or missing.

        All come from one process.
        """
        wanted = list(dict.fromkeys(blobs))
        if not wanted:
            return {}
        sizes = self._call("cat-file", "--batch-check", asked="\n".join(wanted) + "\n").stdout.decode(
            "ascii", "replace"
        )
        small = [row.split()[0] for row in sizes.splitlines() if _is_small(row, largest)]
        read: dict[str, bytes | None] = dict.fromkeys(wanted)
        data = self._call("cat-file", "--batch", asked="\n".join(small) + "\n").stdout if small else b""
        read.update(_split(data))
        return read

    def _list_commits(self, *arguments: str) -> Iterator[tuple[Commit, date]]:
        """Each commit and the day on which its author wrote it, the latest first."""
        done = self._call("rev-list", "--format=%H %cs %as", *arguments, "--")
        for row in done.stdout.decode("ascii", "replace").splitlines():
            parts = row.split()
            if len(parts) == 3:
                yield Commit(parts[0], _parse(parts[1])), _parse(parts[2])

    def _ask(self, *arguments: str) -> str | None:
        """What git answers; None where it says no."""
        done = self._call(*arguments)
        return os.fsdecode(done.stdout).removesuffix("\n") if done.returncode == 0 else None

    def _call(self, *arguments: str, asked: str = "") -> subprocess.CompletedProcess[bytes]:
        command = ["git", "-C", str(self._root), "-c", "core.fsmonitor=false", *arguments]
        try:
            return subprocess.run(
                command, input=asked.encode("ascii"), capture_output=True, env=self._environment, check=False
            )
        except FileNotFoundError:
            raise NoHistory("git is not installed") from None


def _is_small(row: str, largest: int) -> bool:
    """True for `NAME blob SIZE` with a size that may be read."""
    parts = row.split()
    return len(parts) == 3 and parts[1] == "blob" and int(parts[2]) <= largest


def _split(data: bytes) -> Iterator[tuple[str, bytes]]:
    """What `cat-file --batch` wrote: `NAME blob SIZE`, a line end, as many bytes, a line end."""
    at = 0
    while at < len(data):
        end = data.index(b"\n", at)
        id_, _, size = data[at:end].decode("ascii").split()
        start = end + 1
        yield id_, data[start : start + int(size)]
        at = start + int(size) + 1


def _parse(text: str) -> date:
    """The day; a clock that was centuries off counts as the first day of all."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return date.min
