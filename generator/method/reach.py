"""Reach: whom to talk to at each target, through whom, or what would make a path (method.md section 7)."""

from __future__ import annotations

from dataclasses import dataclass

from generator.method.paths import Path


@dataclass(frozen=True, slots=True)
class Way:
    """Something that would make a path where there is none.

    `kind` is one of: past-colleague (a person of yours worked there), confirm (a suggested edge to ask about),
    phonebook (a friend's phonebook has links there), link (a link of your own works there), hollow (kept so that
    nobody asks again), away, look. `who` is whom to ask, None where it is nobody with a file.
    """

    kind: str
    who: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Approach:
    """The ways to one target, best first; where there is none, what would make one.

    `target` is a company's or a person's id.
    """

    target: str
    paths: tuple[Path, ...]
    ways: tuple[Way, ...] = ()
