"""Where the calendars' memory lives: a small file that the user may delete (`.playbook/calendar.json`)."""

from __future__ import annotations

import os
from pathlib import Path

from generator.calendars.memory import Memory, read_memory, write_memory

FILE = Path(".playbook") / "calendar.json"


def load_memory(root: Path) -> Memory:
    """What the calendars of the playbook in `root` said last; empty where the file is missing or damaged."""
    try:
        return read_memory((root / FILE).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return Memory()


def save_memory(root: Path, memory: Memory) -> None:
    """Write the memory, replacing the file as a whole."""
    path = root / FILE
    path.parent.mkdir(exist_ok=True)
    fresh = path.with_suffix(f".{os.getpid()}.tmp")
    fresh.write_text(write_memory(memory), encoding="utf-8")
    fresh.replace(path)
