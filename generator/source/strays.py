"""Files that lie among those of a playbook and are not read: which are worth a word, and which word."""

from __future__ import annotations

import os

from generator.model.diagnostic import Diagnostic, Span
from generator.source import codes
from generator.source.ids import fault_of, propose

SUFFIXES = (".yaml", ".yml")
_OF_THE_SYSTEM = ("thumbs.db", "desktop.ini")
_HOLD = {"person": "a person", "company": "a company"}


def is_passed_over(name: str) -> bool:
    """True for hidden files and for what editors leave behind."""
    return name.startswith((".", "#")) or name.endswith(("~", ".tmp"))


def is_nameless(name: str) -> bool:
    """True for a file that is all ending and no name: hidden, but nobody meant it to be."""
    return name.lower() in SUFFIXES


def describe_stray(file: str, kind: str) -> Diagnostic | None:
    """The warning about a file in a folder for files of `kind` that is not read; None where it needs none."""
    folder, _, name = file.rpartition("/")
    stem, suffix = os.path.splitext(name)
    if name.lower() in _OF_THE_SYSTEM:
        return None
    message = f"this file is not read: only names that end in {SUFFIXES[0]} are"
    if is_nameless(name):
        message = "this file is not read: there is no name in front of the ending"
        help = f"give it a name, such as carla-gomez{SUFFIXES[0]}, or remove it"
    elif suffix and stem.lower().endswith(SUFFIXES):
        help = f"it looks like a copy of {stem}: take from it what that lacks, then remove it"
    elif kind == "phonebook":
        help = f"`playbook import` takes in exports; what is none goes out of {folder}"
    else:
        help = f"where it is about {_HOLD[kind]}, write it as {_propose(stem, kind)}; else move it out of {folder}"
    return Diagnostic(code=codes.NOT_READ, level="warning", file=file, span=Span(1, 1), message=message, help=help)


def _propose(stem: str, kind: str) -> str:
    id_ = propose(stem)
    return f"{id_}{SUFFIXES[0]}" if id_ and not fault_of(id_, kind) else f"YAML under a name in {SUFFIXES[0]}"
