"""What no sample file can hold, made when a case runs: pipes, links, bytes that are no text, a disk's refusal.

Each function is the case of the same name with hyphens; its first line tells the reader what there is.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from generator.source.decode import decode
from generator.source.text import Faults

Surroundings = Callable[[Path], object]


def _person(root: Path, data: bytes, name: str = "ada-lovell.yaml") -> None:
    path = root / "contacts" / "people" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _people(root: Path) -> Path:
    folder = root / "contacts" / "people"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@contextmanager
def permission(root: Path) -> Iterator[None]:
    """The file belongs to somebody else and may not be read."""
    _person(root, b"name: Ada Lovell\n")
    real = os.open

    def refuse(path: str, flags: int, *mode: int) -> int:
        if str(path).endswith("ada-lovell.yaml"):
            raise PermissionError(13, "Permission denied")
        return real(path, flags, *mode)

    with patch("generator.source.reading.os.open", refuse):
        yield


@contextmanager
def folder_permission(root: Path) -> Iterator[None]:
    """The folder belongs to somebody else and may not be read."""
    folder = _people(root)
    real = os.scandir

    def refuse(path: Path) -> object:
        if path == folder.resolve():
            raise PermissionError(13, "Permission denied")
        return real(path)

    with patch("generator.source.files.os.scandir", refuse):
        yield


def pipe(root: Path) -> None:
    """`ada-lovell.yaml` is a named pipe: reading it would wait for ever."""
    os.mkfifo(_people(root) / "ada-lovell.yaml")


def folder(root: Path) -> None:
    """`contacts/me.yaml` is a folder."""
    (root / "contacts" / "me.yaml").mkdir(parents=True)


def file_for_a_folder(root: Path) -> None:
    """`contacts/people` is a file."""
    (root / "contacts").mkdir()
    (root / "contacts" / "people").write_text("Ada Lovell, Bob Chen\n", encoding="utf-8")


def link_leaves(root: Path) -> None:
    """`ada-lovell.yaml` is a symbolic link to a file outside of the playbook."""
    (_people(root) / "ada-lovell.yaml").symlink_to(Path(__file__).resolve())


def folder_link_leaves(root: Path) -> None:
    """`team` is a symbolic link to a folder outside of the playbook."""
    (_people(root) / "team").symlink_to(Path(__file__).resolve().parent)


def contacts_leave(root: Path) -> None:
    """`contacts` itself is a symbolic link to a folder outside of the playbook."""
    (root / "contacts").symlink_to(Path(__file__).resolve().parent)


def link_to_nothing(root: Path) -> None:
    """`ada-lovell.yaml` is a symbolic link to a file that was deleted."""
    (_people(root) / "ada-lovell.yaml").symlink_to("ada.yaml")


def link_to_itself(root: Path) -> None:
    """`ada-lovell.yaml` is a symbolic link to itself."""
    (_people(root) / "ada-lovell.yaml").symlink_to("ada-lovell.yaml")


def folder_circle(root: Path) -> None:
    """`everybody` is a symbolic link to the folder that it lies in."""
    (_people(root) / "everybody").symlink_to(".")


def person_too_big(root: Path) -> None:
    """The file holds 3 MB of notes."""
    _person(root, b"name: Ada Lovell\nnotes: " + b"x" * 3_000_000)


def phonebook_too_big(root: Path) -> None:
    """The file holds 33 MB of links."""
    path = root / "contacts" / "phonebook" / "linkedin.yaml"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        file.truncate(33_000_000)


def latin1(root: Path) -> None:
    """The file was saved in Latin-1, with an é of one byte."""
    _person(root, "name: René Lovell\n".encode("latin-1"))


def undefined_byte(root: Path) -> None:
    """The file holds a byte that is a letter in no encoding."""
    _person(root, b"name: Ada Lovell\nrole: \x81\n")


def utf16(root: Path) -> None:
    """The file was saved as UTF-16."""
    _person(root, "name: Ada Lovell\n".encode("utf-16"))


def nul(root: Path) -> None:
    """The file holds a NUL character, written here as ␀: `name: Ada␀Lovell`."""
    _person(root, b"name: Ada\0Lovell\n")


def byte_order_mark(root: Path) -> None:
    """Two files were put together, and the second one began with a byte order mark."""
    _person(root, "name: Ada Lovell\n\ufeffrole: Head of testing\n".encode())


def escape_sequence(root: Path) -> None:
    """The file holds text copied from a terminal, with its colours."""
    _person(root, b"name: \x1b[1mAda Lovell\x1b[0m\n")


def conflict(root: Path) -> None:
    """Two versions were merged, and git could not decide."""
    lines = ("<<<<<<< HEAD", "role: Head of testing", "=======", "role: Test lead", ">>>>>>> laptop")
    _person(root, "\n".join(("name: Ada Lovell", *lines, "")).encode())


def name_in_latin1(root: Path) -> None:
    """The name of the file was written in Latin-1 by another system: `René.yaml` with an é of one byte."""
    path = os.fsencode(_people(root)) + b"/ren\xe9.yaml"
    with open(path, "wb") as file:
        file.write(b"name: Rene\n")


def large_and_small(root: Path) -> None:
    """`Ada-Lovell.yaml` and `ada-lovell.yaml` lie side by side; on many disks they would be one file."""
    _person(root, b"name: Ada Lovell\n", "Ada-Lovell.yaml")
    _person(root, b"name: Ada Lovell\n", "ada-lovell.yaml")


@contextmanager
def unforeseen(root: Path) -> Iterator[None]:
    """The program has a mistake that this file brings out."""
    _person(root, b"name: Ada Lovell\n")
    real = decode

    def fail(kind: str, text: str, ours: dict[str, str], faults: Faults) -> object:
        return 1 // 0 if kind == "person" else real(kind, text, ours, faults)

    with patch("generator.source.parsing.decode", fail):
        yield


@contextmanager
def too_many(root: Path) -> Iterator[None]:
    """A list of five empty items; at most 100 problems of a file are shown, in this sample 2."""
    _person(root, b"name: Ada Lovell\ntags:\n  -\n  -\n  -\n  -\n  -\n")
    with patch("generator.source.text.MOST_FAULTS", 2):
        yield


CASES: dict[str, Surroundings] = {
    "F101-file": permission,
    "F101-folder": folder_permission,
    "F102-pipe": pipe,
    "F102-folder": folder,
    "F102-file-for-a-folder": file_for_a_folder,
    "F103-link-leaves": link_leaves,
    "F103-folder-link-leaves": folder_link_leaves,
    "F103-contacts-leave": contacts_leave,
    "F103-link-to-nothing": link_to_nothing,
    "F103-link-to-itself": link_to_itself,
    "F103-folder-circle": folder_circle,
    "F104-person": person_too_big,
    "F104-phonebook": phonebook_too_big,
    "F105-latin-1": latin1,
    "F105-no-encoding": undefined_byte,
    "F105-utf-16": utf16,
    "F106-nul": nul,
    "F106-byte-order-mark": byte_order_mark,
    "F106-escape-sequence": escape_sequence,
    "F107-conflict": conflict,
    "F108-latin-1": name_in_latin1,
    "F109-large-and-small": large_and_small,
    "F198-too-many": too_many,
    "F199-unforeseen": unforeseen,
}
