"""Where an edition is written: into a folder that is new, empty, or an edition that it replaces as a whole."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from generator.sharing.scan import Report
from generator.sharing.shell import MARK

_OURS = frozenset(("index.html", "plan.html", "calendar.ics", "people", "companies", "assets", "drafts.html"))


class NotAnEdition(Exception):
    """The folder holds something else, and is left as it is."""


def check_folder(folder: Path) -> None:
    """Raise NotAnEdition where writing would take away something that is no edition."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise NotAnEdition("it is no folder")
    entries = {entry.name for entry in folder.iterdir()} if folder.is_dir() else set()
    if not entries:
        return
    index = folder / "index.html"
    if not index.is_file() or MARK.encode() not in index.read_bytes()[:4096]:
        raise NotAnEdition("it is not empty and holds no edition")
    if foreign := sorted(entries - _OURS):
        raise NotAnEdition(f"it holds {foreign[0]}, which is no part of an edition")


def write_folder(files: Mapping[str, bytes], folder: Path, scan: Callable[[Mapping[str, bytes]], Report]) -> Report:
    """Write the files, read them back, and search them; they take the folder's place where nothing was found.

    The report says what was searched. With a leak the folder is left as it was before, and nothing else stays.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        for address, data in files.items():
            path = scratch / "edition" / address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        report = scan(_read_back(scratch / "edition"))
        if not report.leaks:
            _replace(folder, scratch)
        return report
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _read_back(folder: Path) -> dict[str, bytes]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def _replace(folder: Path, scratch: Path) -> None:
    if folder.is_dir():
        folder.rename(scratch / "before")
    try:
        (scratch / "edition").rename(folder)
    except OSError:
        if (scratch / "before").is_dir():
            (scratch / "before").rename(folder)
        raise
