"""What facts and verdicts are made with: dataclasses with slots that nobody changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform, overload

Fact = TypeVar("Fact")


@overload
def fact(cls: type[Fact], /) -> type[Fact]: ...


@overload
def fact(*, kw_only: bool = False, order: bool = False) -> Callable[[type[Fact]], type[Fact]]: ...


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def fact(
    cls: type[Fact] | None = None, /, *, kw_only: bool = False, order: bool = False
) -> type[Fact] | Callable[[type[Fact]], type[Fact]]:
    """A frozen dataclass with slots, compared and hashed by what it says; the type checker refuses to change one.

    It is not frozen while the program runs: setting the fields of a frozen one takes four times as long, and reading
    and judging 5,000 people makes 340,000 of them. Nor does it look for circles while it says what it holds.
    """

    def make(cls: type[Fact]) -> type[Fact]:
        made = dataclass(slots=True, unsafe_hash=True, kw_only=kw_only, order=order)(cls)
        made.__repr__ = getattr(made.__repr__, "__wrapped__", made.__repr__)  # type: ignore[method-assign]
        return made

    return make if cls is None else make(cls)
