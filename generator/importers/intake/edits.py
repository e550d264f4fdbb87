"""What is to be written into one person's, company's or the user's own file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Path = tuple[str, ...]


@dataclass(slots=True)
class Edits:
    """`facts` are keys that are missing so far, `replaced` have the user's yes, `items` go to the end of a list."""

    facts: list[tuple[Path, Any]] = field(default_factory=list)
    replaced: list[tuple[Path, Any]] = field(default_factory=list)
    items: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """True where nothing is to be written."""
        return not (self.facts or self.replaced or any(self.items.values()))

    def append(self, key: str, item: dict[str, Any]) -> None:
        """One more item for the list of that key."""
        self.items.setdefault(key, []).append(item)
