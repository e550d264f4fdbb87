"""The playbook of a commit, with every file that is the same as now taken from what is read already."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.past.git import Blob, Commit, History
from generator.source import codes
from generator.source.files import sort_files
from generator.source.loading import Loaded, load_files
from generator.source.reading import LARGEST_PHONEBOOK, Refused, SourceFile, fault_of_file, read_bytes

_SHA256 = 64


def load_commit(history: History, commit: Commit, root: Path, now: Loaded) -> Loaded:
    """The playbook as it was committed; `now` is what the files in `root` say today.

    A file that only moved to another folder is not read again, nor is one whose line ends git changed.
    """
    files = {file: blob for file, blob in history.list_files(commit).items() if _is_utf8(file)}
    sources = sort_files(files)
    known = dict(_find_same(sources, files, root, now))
    changed = [files[source.file].id for source in sources if source.file not in known]
    contents = history.read(changed, LARGEST_PHONEBOOK)

    def read(source: SourceFile) -> bytes:
        blob = files[source.file]
        data = contents.get(blob.id) if blob.is_regular else None
        if data is None or len(data) > source.largest:
            message = "this was too big, missing, or a link"
            raise Refused(fault_of_file(codes.UNREADABLE, source.file, message))
        return data

    return load_files(files, read, known)


def _find_same(
    sources: list[SourceFile], files: Mapping[str, Blob], root: Path, now: Loaded
) -> Iterator[tuple[str, Any]]:
    """Path then -> the value read today, for every file with the same id and the same bytes."""
    values = _index_values(now)
    for source in sources:
        value, file = values.get((source.kind, source.stem), (None, ""))
        if value is not None and _is_same(files[source.file].id, root, replace(source, file=file), now):
            stayed = file == source.file or source.kind == "introductions"
            yield source.file, value if stayed else replace(value, file=source.file)


def _index_values(now: Loaded) -> dict[tuple[str, str], tuple[Any, str]]:
    """(kind, stem) -> what was read today, and its path."""
    playbook = now.playbook
    values: dict[tuple[str, str], tuple[Any, str]] = {}
    groups: Mapping[str, Mapping[str, Any]] = {
        "person": playbook.people,
        "company": playbook.companies,
        "phonebook": playbook.phonebooks,
    }
    for kind, group in groups.items():
        values.update({(kind, id_): (value, value.file) for id_, value in group.items()})
    if playbook.me.file:
        values["me", "me"] = (playbook.me, playbook.me.file)
    for file in ("contacts/introductions.yaml", "contacts/introductions.yml"):
        if file in now.texts and file not in now.broken:
            values["introductions", "introductions"] = (playbook.introductions, file)
    return values


def _is_same(blob: str, root: Path, source: SourceFile, now: Loaded) -> bool:
    """True where the text that was read today, or else the file with its mark and line ends, is that of the commit."""
    text = now.texts.get(source.file)
    if text is not None and _name(text.text.encode("utf-8", "replace"), blob) == blob:
        return True
    try:
        data = read_bytes(root, source)
    except Refused:
        return False
    return _name(data, blob) == blob or (b"\r\n" in data and _name(data.replace(b"\r\n", b"\n"), blob) == blob)


def _name(data: bytes, like: str) -> str:
    """What git would call a file with these bytes."""
    make = hashlib.sha256 if len(like) == _SHA256 else hashlib.sha1
    return make(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def _is_utf8(file: str) -> bool:
    try:
        file.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
