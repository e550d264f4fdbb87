"""The user's own message templates: `content/drafts/<kind>.txt` and `content/drafts/<language>/<kind>.txt`."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.model.diagnostic import Diagnostic
from generator.source.characters import decode_bytes
from generator.source.reading import Refused, SourceFile, read_bytes, resolve, unreadable
from generator.source.strays import is_passed_over
from generator.source.text import Faults, SourceText

FOLDER = "content/drafts"


def read_drafts(root: Path) -> tuple[Mapping[str, SourceText], tuple[Diagnostic, ...]]:
    """Every template by its path in the playbook, sorted, and what keeps others from being read."""
    texts: dict[str, SourceText] = {}
    diagnostics: list[Diagnostic] = []
    for file in _find(root, diagnostics):
        source, faults = SourceFile("draft", file, Path(file).stem), Faults()
        try:
            text = SourceText(file, decode_bytes(read_bytes(root, source), faults))
        except Refused as refused:
            diagnostics.append(refused.diagnostic)
            continue
        diagnostics.extend(text.diagnose(fault) for fault in faults.in_order())
        if not faults:
            texts[file] = text
    return texts, tuple(diagnostics)


def _find(root: Path, diagnostics: list[Diagnostic]) -> Iterator[str]:
    """The paths of all templates: those of every language first, then those of one."""
    folders = [
        FOLDER,
        *(f"{FOLDER}/{name}" for name in _list(root, FOLDER, diagnostics) if (root / FOLDER / name).is_dir()),
    ]
    for folder in folders:
        for name in _list(root, folder, diagnostics):
            if name.endswith(".txt") and not (root / folder / name).is_dir():
                yield f"{folder}/{name}"


def _list(root: Path, folder: str, diagnostics: list[Diagnostic]) -> list[str]:
    if not (root / folder).is_dir():
        return []
    try:
        return sorted(name for name in os.listdir(resolve(root, folder)) if not is_passed_over(name))
    except Refused as refused:
        found = refused.diagnostic
    except OSError as error:
        found = unreadable(folder, error)
    if found not in diagnostics:
        diagnostics.append(found)
    return []
