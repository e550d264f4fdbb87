"""What a YAML file holds: texts, lists and keys, each with its place. Nothing is interpreted."""

from __future__ import annotations

from dataclasses import dataclass, field

NOT_GIVEN = frozenset(("", "~", "null"))


@dataclass(slots=True)
class Scalar:
    """A text as it was typed; `style` is '' for plain text, else the quote, `|` or `>`."""

    start: int
    end: int
    text: str
    style: str

    @property
    def is_given(self) -> bool:
        """False where nothing, `~` or `null` stands for a value."""
        return self.style != "" or self.text not in NOT_GIVEN


@dataclass(slots=True)
class Sequence:
    """A list."""

    start: int
    end: int
    flow: bool
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys with values, in file order; each key once."""

    start: int
    end: int
    flow: bool
    keys: dict[str, Scalar] = field(default_factory=dict)
    values: dict[str, Node] = field(default_factory=dict)


Node = Scalar | Sequence | Mapping
