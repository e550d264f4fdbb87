"""Nodes become plain dicts, lists and texts, along the shape of their file."""

from __future__ import annotations

import re
from typing import Any

from generator.source.keys import empty_item, space_missing, unknown_key
from generator.source.nodes import Mapping, Node, Scalar, Sequence
from generator.source.shape import Shape
from generator.source.text import Fault, Faults

_DASH = re.compile(r"-(?=[^\W\d])")


class Nothing(str):
    """Stands for an empty item until the model complains of it, which is then known not to be news."""


NOTHING = Nothing()


class Reading:
    """Reads nodes; what is not given is left out, and what cannot be right goes to `faults`.

    `excused` are keys that are missing for a reason which is reported already, with the place of their
    mapping: a misspelt key stands for them, or (then the key is empty) a merge key.
    """

    def __init__(self, root: Shape, faults: Faults) -> None:
        self.root = root
        self.excused: set[tuple[int, str]] = set()
        self._faults = faults

    def read(self, node: Node, shape: Shape | None) -> Any:
        """The plain value of a node: dict, list, text, or None where nothing is given."""
        if isinstance(node, Scalar):
            if shape and shape.kind == "list" and node.style == "" and _DASH.match(node.text):
                self._faults.add(lambda: space_missing(node.start + 1, "dash"))
            return node.text if node.is_given else None
        inner = shape.item if shape and shape.kind == "list" else shape
        return self._list(node, inner) if isinstance(node, Sequence) else self._mapping(node, inner)

    def _list(self, node: Sequence, item: Shape | None) -> list[Any]:
        values = []
        for child in node.items:
            value = self.read(child, item)
            values.append(NOTHING if value is None else value)
            if value is None:
                self._refuse_empty(child)
        return values

    def _mapping(self, node: Mapping, shape: Shape | None) -> dict[str, Any]:
        keys = shape.keys if shape and shape.kind == "mapping" else None
        free = shape.item if shape and shape.kind == "table" else None
        data = {}
        for name, child in node.values.items():
            if keys is not None and name not in keys:
                self._refuse_key(node, name, keys)
                continue
            value = self.read(child, keys[name] if keys is not None else free)
            if value is not None:
                data[name] = value
        return data

    def _refuse_empty(self, item: Node) -> None:
        self._faults.add(lambda: empty_item(item))

    def _refuse_key(self, mapping: Mapping, name: str, keys: Any) -> None:
        if name == "<<":
            self.excused.add((mapping.start, ""))
        elif not name.startswith("\0"):
            self._faults.add(lambda: self._unknown_key(mapping, name, keys))

    def _unknown_key(self, mapping: Mapping, name: str, keys: Any) -> Fault:
        fault = unknown_key(mapping.keys[name], mapping.values[name], keys, mapping, self.root)
        self.excused.add((mapping.start, fault.suggestion))
        return fault
