"""A tree becomes the model: plain data along the shape of the file, then read by the model's types."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from generator.model.company import Company
from generator.model.introduction import Introduction
from generator.model.me import Me
from generator.model.person import Person
from generator.model.phonebook import Phonebook
from generator.source import codes
from generator.source.problems import empty_item, explain_value, unknown_key
from generator.source.shape import Shape, list_of, shape_of
from generator.source.text import Fault, Unreadable
from generator.source.tree import Mapping, Node, Scalar, Sequence, Tree

MODELS: dict[str, Any] = {"person": Person, "company": Company, "me": Me, "phonebook": Phonebook}


@cache
def adapter(kind: str) -> TypeAdapter[Any]:
    """The reader of the files of a kind; made when first needed, because making it takes long."""
    return TypeAdapter(tuple[Introduction, ...] if kind == "introductions" else MODELS[kind])


@cache
def shape(kind: str) -> Shape:
    """The shape of the files of a kind."""
    return list_of(shape_of(Introduction)) if kind == "introductions" else shape_of(MODELS[kind])


def decode(kind: str, tree: Tree, ours: dict[str, str]) -> Any:
    """The model of a file of this kind, with what is `ours` to fill in; Unreadable names every fault."""
    root = tree.root if tree.root is not None else Mapping(0, 0, False)
    faults = list(tree.faults)
    data = _Plain(faults).read(root, shape(kind))
    data = _root_data(kind, data, root, ours, faults)
    try:
        value = adapter(kind).validate_python(data) if data is not None else None
    except ValidationError as error:
        faults.extend(explain_value(details, root, shape(kind)) for details in error.errors(include_url=False))
        value = None
    if faults:
        raise Unreadable(*_in_order(faults))
    return value


def _root_data(kind: str, data: Any, root: Node, ours: dict[str, str], faults: list[Fault]) -> Any:
    if kind == "introductions":
        return [] if data is None or data == {} else (data if isinstance(data, list) else [data])
    if data is None:
        data = {}
    if isinstance(data, dict):
        return {**data, **ours}
    faults.append(_wrong_root(kind, root))
    return None


def _wrong_root(kind: str, root: Node) -> Fault:
    found = "a list" if isinstance(root, Sequence) else "text"
    return Fault(
        codes.WRONG_SHAPE,
        f"the file holds {found}",
        root.start,
        root.end,
        expected="keys with values, each key at the start of a line",
        help="write for instance: name: Carla Gómez" if kind != "phonebook" else "begin with owner: me, then links:",
    )


def _in_order(faults: list[Fault]) -> list[Fault]:
    return sorted(dict.fromkeys(faults), key=lambda fault: (fault.start, fault.code, fault.message))


@dataclass(slots=True)
class _Plain:
    """Turns nodes into dicts, lists and texts; what is not given is left out. Faults are collected."""

    faults: list[Fault]

    def read(self, node: Node, shape: Shape | None) -> Any:
        if isinstance(node, Scalar):
            return node.text if node.is_given else None
        if isinstance(node, Sequence):
            return self._list(node, shape.item if shape and shape.kind == "list" else shape)
        if shape and shape.kind == "list":
            shape = shape.item
        return self._mapping(node, shape)

    def _list(self, node: Sequence, item: Shape | None) -> list[Any]:
        values = []
        for child in node.items:
            value = self.read(child, item)
            if value is None:
                self.faults.append(empty_item(child))
                value = ""
            values.append(value)
        return values

    def _mapping(self, node: Mapping, shape: Shape | None) -> dict[str, Any]:
        keys = shape.keys if shape and shape.kind == "mapping" else None
        free = shape.item if shape and shape.kind == "table" else None
        data = {}
        for key, child in node.values.items():
            if keys is not None and key not in keys:
                self._refuse(node.keys[key], keys)
                continue
            value = self.read(child, keys[key] if keys is not None else free)
            if value is not None:
                data[key] = value
        return data

    def _refuse(self, key: Scalar, keys: Any) -> None:
        if key.text != "<<" and not key.text.startswith("\0"):
            self.faults.append(unknown_key(key, keys))
