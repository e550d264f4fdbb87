"""A fact that is not in the files: false in a template's `if`, and noted down where a template prints it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.method.draft import MissingFact


class Gap:
    """Stands for a fact that is missing. `noted` is the list of its draft to which it adds itself when printed."""

    __slots__ = ("_missing", "_noted")

    def __init__(self, missing: MissingFact, noted: list[MissingFact]) -> None:
        self._missing = missing
        self._noted = noted

    def __bool__(self) -> bool:
        return False

    def __str__(self) -> str:
        if self._missing not in self._noted:
            self._noted.append(self._missing)
        return ""

    def __len__(self) -> int:
        return 0

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Gap) or other == ""

    __hash__ = None  # type: ignore[assignment]


Fact = str | Gap
"""Words from a file, or the gap where they would be."""


def describe_gap(fact: Gap) -> MissingFact:
    """What is missing, without noting it down."""
    return fact._missing
