"""Facts as plain data for JSON, and back: what is as it would be anyway is left out.

Made from the types of the model, so a new field needs nothing here. Days and words that many facts share become one
object again.
"""

from __future__ import annotations

import sys
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import date
from functools import cache
from operator import attrgetter
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from generator.model.dates import PartialDate, parse_day, parse_partial
from generator.model.fields import OURS, Id, Line, OneOf

Change = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Packer:
    """Both ways for values of one type; None for a way on which nothing changes."""

    pack: Change | None = None
    unpack: Change | None = None


@cache
def packer_of(hint: Any) -> Packer:
    """The packer of a type of the model. What it unpacks has to be what it packed."""
    if get_origin(hint) is Annotated:
        inner, *marks = get_args(hint)
        words = next((mark.allowed for mark in marks if isinstance(mark, OneOf)), None)
        if words:
            return Packer(None, {word: word for word in words}.__getitem__)
        if inner is str and any(mark is OURS or getattr(mark, "func", None) in _SHARED for mark in marks):
            return Packer(None, sys.intern)
        return packer_of(inner)
    if get_origin(hint) in (Union, types.UnionType):
        return _union([part for part in get_args(hint) if part is not type(None)])
    if get_origin(hint) is tuple:
        return _tuple(packer_of(get_args(hint)[0]))
    if get_origin(hint) is not None:
        return _table(packer_of(get_args(hint)[1]))
    if is_dataclass(hint) and hint is not PartialDate:
        return _fact(hint)
    return _SCALARS[hint]


_SHARED = tuple(get_args(alias)[1].func for alias in (Id, Line))  # employers, places, tags, whom somebody knows
_SCALARS = {
    str: Packer(),
    bool: Packer(),
    int: Packer(),
    float: Packer(),
    date: Packer(date.isoformat, parse_day),
    PartialDate: Packer(str, parse_partial),
}


def _union(parts: list[Any]) -> Packer:
    """A type or None, which is left out where it stands; or a date or a yes."""
    if len(parts) == 1:
        return packer_of(parts[0])
    other, unpack = next(part for part in parts if part is not bool), packer_of
    dated = unpack(other)
    assert dated.pack and dated.unpack
    pack, take = dated.pack, dated.unpack
    return Packer(
        lambda value: value if isinstance(value, bool) else pack(value),
        lambda value: value if isinstance(value, bool) else take(value),
    )


def _tuple(item: Packer) -> Packer:
    pack, unpack = item.pack, item.unpack
    return Packer(
        (lambda values: [pack(value) for value in values]) if pack else list,
        (lambda values: tuple([unpack(value) for value in values])) if unpack else tuple,
    )


def _table(item: Packer) -> Packer:
    pack, unpack = item.pack, item.unpack
    return Packer(
        (lambda table: {key: pack(value) for key, value in table.items()}) if pack else dict,
        (lambda table: {sys.intern(key): unpack(value) if unpack else value for key, value in table.items()}),
    )


def _fact(model: Any) -> Packer:
    hints = get_type_hints(model, include_extras=True)
    packers = {one.name: packer_of(hints[one.name]) for one in fields(model)}
    parts = [(one.name, _default(one), packers[one.name].pack) for one in fields(model)]
    take = attrgetter("__class__", *packers)  # one more, because for a single name it would not be a tuple
    change_of = {name: packer.unpack for name, packer in packers.items() if packer.unpack}.get

    def pack(fact: Any) -> Mapping[str, Any]:
        data = {}
        for (name, default, change), value in zip(parts, take(fact)[1:], strict=True):
            if value is not default and (value != default or type(value) is not type(default)):
                data[name] = change(value) if change else value
        return data

    def unpack(data: dict[str, Any]) -> Any:
        for name, value in data.items():
            if change := change_of(name):
                data[name] = change(value)
        return model(**data)

    return Packer(pack, unpack)


def _default(one: Field[Any]) -> Any:
    if one.default_factory is not MISSING:
        return one.default_factory()
    return one.default
