"""Playbooks on disk for the tests of reading, and what a file says when read alone."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.model.diagnostic import Diagnostic
from generator.model.person import Person
from generator.source.loading import Loaded, load_playbook


def write(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """A playbook in `root`: paths below contacts/ with their text; me.yaml is added."""
    for name, content in {"me.yaml": "name: Ana Ruiz\n", **files}.items():
        path = root / "contacts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return root


def load(files: Mapping[str, str | bytes]) -> Loaded:
    """What is loaded from these files alone."""
    with TemporaryDirectory() as root:
        return load_playbook(write(Path(root), files))


def load_person(text: str | bytes) -> Person:
    """The person of a file without faults."""
    loaded = load({"people/ada.yaml": text})
    assert loaded.diagnostics == ()
    return loaded.playbook.people["ada"]


def complain(text: str | bytes) -> tuple[Diagnostic, ...]:
    """What is wrong with the file of a person."""
    return load({"people/ada.yaml": text}).diagnostics
