"""One writer at a time: a lock for a playbook."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from generator.editing.disk import sweep_playbook
from generator.editing.refusal import Refusal

FOLDER = ".playbook"
PATIENCE = 10.0


@contextmanager
def hold_lock(root: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Inside, no other command writes to the playbook in `root`. Refusal after so many seconds of waiting.

    The system frees the lock of a process that dies; what it left behind half done is removed first.
    """
    open_folder(root)
    lock = FileLock(root / FOLDER / "lock")
    try:
        lock.acquire(timeout=patience)
    except Timeout:
        raise Refusal("another command is writing to this playbook; try again when it is done") from None
    try:
        sweep_playbook(root)
        yield
    finally:
        lock.release()


def open_folder(root: Path) -> Path:
    """The folder for what the program keeps for itself; git is told to leave it alone."""
    folder = root / FOLDER
    if not folder.is_dir():
        folder.mkdir(mode=0o700, exist_ok=True)
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", encoding="utf-8")
    return folder
