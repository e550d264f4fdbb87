"""A tree becomes the model: plain data along the shape of the file, then read by the model's types."""

from __future__ import annotations

from functools import cache, partial
from typing import Any

from pydantic import TypeAdapter, ValidationError

from generator.model.introduction import Introduction
from generator.source.keys import wrong_root
from generator.source.kinds import TYPES
from generator.source.nodes import Mapping, Node, Scalar
from generator.source.plain import Nothing, Reading
from generator.source.shape import Shape, list_of, shape_of
from generator.source.simple import NotSimple, read_simple
from generator.source.text import Fault, Faults, Unreadable
from generator.source.tree import parse_tree
from generator.source.values import explain_value


@cache
def adapter(kind: str) -> TypeAdapter[Any]:
    """The reader of the files of a kind; made when first needed, because making it takes long."""
    return TypeAdapter(TYPES[kind])


@cache
def shape(kind: str) -> Shape:
    """The shape of the files of a kind."""
    return list_of(shape_of(Introduction)) if kind == "introductions" else shape_of(TYPES[kind])


def decode(kind: str, text: str, ours: dict[str, str], faults: Faults) -> Any:
    """The model of a file of this kind, with what is `ours` filled in; Unreadable where it has faults."""
    value = _decode_simple(kind, text, ours)
    return _decode_carefully(kind, text, ours, faults) if value is None else value


def _decode_simple(kind: str, text: str, ours: dict[str, str]) -> Any:
    """The model of a text that is simple and right, as nearly all are; else None."""
    try:
        data = read_simple(text)
        if kind != "introductions" and not (isinstance(data, dict) and data.keys() <= shape(kind).keys.keys()):
            return None
        return _validate(kind, data, ours)
    except (NotSimple, ValidationError):
        return None


def _decode_carefully(kind: str, text: str, ours: dict[str, str], faults: Faults) -> Any:
    """The model of any text, and the place of whatever is wrong with it."""
    root = parse_tree(text, faults) or Mapping(0, 0, False)
    if kind != "introductions" and not isinstance(root, Mapping) and _is_given(root):
        faults.add(lambda: wrong_root(kind, root))
        raise Unreadable
    reading = Reading(shape(kind), faults)
    data = reading.read(root, shape(kind))
    value = None
    try:
        value = _validate(kind, data, ours)
    except ValidationError as error:
        for details in error.errors(include_url=False):
            if not isinstance(details["input"], Nothing):
                faults.add(partial(_explain, details, root, reading))
    if faults:
        raise Unreadable
    return value


def _validate(kind: str, data: Any, ours: dict[str, str]) -> Any:
    data = _as_list(data) if kind == "introductions" else {**(data or {}), **ours}
    return adapter(kind).validate_python(data)


def _is_given(root: Node) -> bool:
    return not isinstance(root, Scalar) or root.is_given


def _as_list(data: Any) -> list[Any]:
    return [] if not data else data if isinstance(data, list) else [data]


def _explain(details: Any, root: Node, reading: Reading) -> Fault | None:
    """The model's complaint as a fault; None where the reading has said it better."""
    fault = explain_value(details, root, reading.root)
    excuses = {(fault.start, ""), (fault.start, str(details["loc"][-1]))} if details["type"] == "missing" else set()
    return None if excuses & reading.excused else fault
