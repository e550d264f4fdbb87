"""The output of the build before, kept through MkDocs' clean-up, so that only what differs is written."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

FOLDERS = ("people", "companies", "method/rules")
HIDDEN = ".playbook-kept"  # MkDocs leaves alone what begins with a dot


def hide_output(site: Path) -> None:
    """Put the folders with the many pages where the clean-up does not look; what an interrupted build left goes."""
    hidden = site / HIDDEN
    shutil.rmtree(hidden, ignore_errors=True)
    for folder in FOLDERS:
        if (site / folder).is_dir() and not (site / folder).is_symlink():
            (hidden / folder).parent.mkdir(parents=True, exist_ok=True)
            (site / folder).rename(hidden / folder)


def show_output(site: Path, addresses: Collection[str] | None = None) -> None:
    """Put the kept folders back; where there are `addresses`, without anything that stands at none of them."""
    hidden = site / HIDDEN
    for folder in FOLDERS:
        if (hidden / folder).is_dir() and not (site / folder).exists():
            if addresses is not None:
                _drop_others(hidden / folder, folder, addresses)
            (site / folder).parent.mkdir(parents=True, exist_ok=True)
            (hidden / folder).rename(site / folder)
    shutil.rmtree(hidden, ignore_errors=True)


def _drop_others(kept: Path, folder: str, addresses: Collection[str]) -> None:
    with os.scandir(kept) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path)
            elif entry.is_symlink() or f"{folder}/{entry.name}" not in addresses:
                os.unlink(entry.path)


def write_changed(path: Path, data: bytes) -> bool:
    """Write `data` unless the file holds just that; True where something was written."""
    with suppress(FileNotFoundError):
        if path.read_bytes() == data:
            return False
    try:
        path.write_bytes(data)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return True
