"""Which keys each mapping of a file takes, read off the model once.

The model says what a value may be; the shape says where each stands, so that a reader can walk a tree
along it and name the nearest key to a misspelt one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BeforeValidator
from pydantic.fields import FieldInfo

from generator.model import fields as types
from generator.model.fields import OURS, OneOf

_KINDS: tuple[tuple[Any, str], ...] = (
    (types.Text, "text"),
    (types.Line, "line"),
    (types.Id, "id"),
    (types.Url, "url"),
    (types.Email, "email"),
    (types.YesNo, "yes or no"),
    (types.Day, "day"),
    (types.Partial, "date"),
    (types.PartialOrYes, "date or yes"),
    (types.Number, "number"),
    (types.Whole, "whole number"),
)
_BY_PARSER: Mapping[Any, str] = {get_args(alias)[1].func: kind for alias, kind in _KINDS}


@dataclass(frozen=True, slots=True)
class Shape:
    """What stands at a place: `kind` is mapping, table (free keys), list, word, or a scalar type's name.

    `keys` belong to a mapping (those that must be there are `required`), `item` to a list or table, `words` to a
    word; `example` is the model's.
    """

    kind: str
    keys: Mapping[str, Shape] = field(default_factory=dict)
    required: tuple[str, ...] = ()
    item: Shape | None = None
    words: tuple[str, ...] = ()
    example: str = ""


@cache
def shape_of(model: Any) -> Shape:
    """The shape of a dataclass of the model, as it is typed in a file."""
    hints = get_type_hints(model, include_extras=True)
    typed = [one for one in fields(model) if OURS not in getattr(hints[one.name], "__metadata__", ())]
    keys = {one.name.rstrip("_"): _shape(hints[one.name]) for one in typed}
    required = tuple(one.name.rstrip("_") for one in typed if one.default is MISSING and one.default_factory is MISSING)
    return Shape("mapping", keys=keys, required=required)


def list_of(shape: Shape) -> Shape:
    """The shape of a list of these."""
    return Shape("list", item=shape)


def _shape(hint: Any, example: str = "") -> Shape:
    if get_origin(hint) is Annotated:
        return _annotated(hint, example)
    if get_origin(hint) in (Union, UnionType):
        return _shape(next(part for part in get_args(hint) if part is not NoneType), example)
    if isinstance(hint, type) and is_dataclass(hint):
        return shape_of(hint)
    if get_origin(hint) is tuple:
        return Shape("list", item=_shape(get_args(hint)[0], example), example=example)
    if get_origin(hint) is not None:
        return Shape("table", item=_shape(get_args(hint)[1], example))
    return Shape("text", example=example)


def _annotated(hint: Any, example: str) -> Shape:
    inner, *metadata = get_args(hint)
    for mark in metadata:
        if isinstance(mark, FieldInfo) and mark.examples:
            example = str(mark.examples[0])
    for mark in metadata:
        if isinstance(mark, OneOf):
            return Shape("word", words=mark.allowed, example=example)
        if isinstance(mark, BeforeValidator) and mark.func in _BY_PARSER:
            return Shape(_BY_PARSER[mark.func], example=example)
    return _shape(inner, example)
