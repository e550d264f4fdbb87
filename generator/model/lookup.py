"""Whom a text means: an id, a name, or part of one. Case and accents do not matter."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Protocol, TypeVar

from generator.model.names import fold_text


class Named(Protocol):
    """Whatever has an id and a name: a person, a company, or the file of one."""

    @property
    def id(self) -> str:
        """The id."""

    @property
    def name(self) -> str:
        """The name as typed; may be empty."""


Some = TypeVar("Some", bound=Named)


def find_named(everybody: Iterable[Some], text: str) -> list[Some]:
    """Those whose id `text` is, else those whose name it is, else those in whose name or id it stands."""
    wanted = fold_text(text)
    names = [(fold_text(one.name), one) for one in everybody]
    for found in (
        [one for _, one in names if one.id == text],
        [one for name, one in names if name == wanted],
        [one for name, one in names if wanted and (wanted in name or wanted in one.id)],
    ):
        if found:
            return found
    return []


def list_nearest(everybody: Iterable[Named], text: str) -> list[str]:
    """The ids of up to three whose id, name or part of it is nearly `text`, the nearest first."""
    words = {fold_text(word): one.id for one in everybody for word in (one.id, one.name, *one.name.split())}
    return list(dict.fromkeys(words[near] for near in get_close_matches(fold_text(text), words, n=3)))
