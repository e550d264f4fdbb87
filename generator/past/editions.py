"""When which edition was shared last: a small file that the user may delete (`.playbook/editions.json`)."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

FILE = Path(".playbook") / "editions.json"


def load_editions(root: Path) -> Mapping[str, date]:
    """Profile -> the day of the last edition shared with it; empty where the file is missing or damaged."""
    try:
        stored = json.loads((root / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    rows = stored.get("editions") if isinstance(stored, dict) else None
    return dict(_read(rows)) if isinstance(rows, list) else {}


def save_edition(root: Path, profile: str, day: date) -> None:
    """Note that an edition for `profile` was shared on `day`, replacing the file as a whole.

    One that looks back to an earlier day than the last does not change it.
    """
    days = dict(load_editions(root))
    days[profile] = max(day, days.get(profile, day))
    rows = [{"profile": name, "day": days[name].isoformat()} for name in sorted(days)]
    path = root / FILE
    path.parent.mkdir(exist_ok=True)
    fresh = path.with_suffix(f".{os.getpid()}.tmp")
    fresh.write_text(json.dumps({"editions": rows}, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    fresh.replace(path)


def _read(rows: list[Any]) -> list[tuple[str, date]]:
    """The rows that can be understood."""
    found = []
    for row in rows:
        try:
            found.append((str(row["profile"]), date.fromisoformat(row["day"])))
        except (TypeError, KeyError, ValueError):
            continue
    return found
