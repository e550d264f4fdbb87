"""What a source said last about each link, as fingerprints beside the phonebook: so that an import can tell the
user's own edits from news. It is in git with the phonebook, so one revert takes back both."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from generator.editing.disk import create_file, read_file, replace_file
from generator.editing.refusal import Refusal
from generator.source.reading import SourceFile

FOLDER = "contacts/phonebook"


def memory_file(stem: str) -> str:
    """Where the memory of a phonebook is, from the playbook's folder."""
    return f"{FOLDER}/.{stem}.imported.json"


def read_memories(root: Path) -> dict[str, dict[str, str]]:
    """All memories, by the phonebook's stem; a file that is damaged counts as none."""
    found = {}
    for path in sorted((root / FOLDER).glob(".*.imported.json")):
        stem = path.name.removeprefix(".").removesuffix(".imported.json")
        try:
            records = json.loads(read_file(root, _source(stem)))
        except (Refusal, ValueError, RecursionError):
            continue
        if isinstance(records, dict):
            found[stem] = {key: value for key, value in records.items() if isinstance(value, str) and len(value) == 16}
    return found


def write_memory(root: Path, stem: str, records: Mapping[str, str]) -> bool:
    """Remember these; True where the file changed. Call it under the lock."""
    text = json.dumps(records, ensure_ascii=False, indent=0, sort_keys=True) + "\n"
    data = text.encode("utf-8", "replace")
    path = root / memory_file(stem)
    if not path.exists():
        create_file(path, data)
        return True
    before = read_file(root, _source(stem))
    if before == data:
        return False
    replace_file(root, _source(stem), before, data)
    return True


def _source(stem: str) -> SourceFile:
    return SourceFile("phonebook", memory_file(stem), stem)
