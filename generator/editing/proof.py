"""A splice is only made once it is shown that nothing but the new value comes of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Any

from generator.editing.document import Document
from generator.editing.refusal import Refusal
from generator.editing.splice import Splice
from generator.editing.value import list_texts
from generator.model.diagnostic import Path
from generator.source.nodes import Mapping, Node, Scalar, Sequence

Row = tuple[Path, str, str]


def splice_first(before: Document, splices: Iterable[Splice]) -> tuple[Splice, Document]:
    """The first of the proposed splices that is proven, and the file with it; Refusal where none is."""
    reason: Refusal | None = None
    for splice in splices:
        try:
            after = before.replaced(splice.apply(before.text))
            prove(before, after, splice)
        except Refusal as refusal:
            reason = reason or refusal
        else:
            return splice, after
    raise reason or Refusal("there is no place for it")


def prove(before: Document, after: Document, splice: Splice) -> None:
    """Nothing where `after` is `before` with the value in it and no other change; else Refusal says what differs.

    The old bytes are all there; everything else reads as before, with the same quotes and styles; the value reads back
    as it was given; and the model sees it and no other change. That the disk still holds `before` is shown by `disk`.
    """
    if splice.remove(after.text) != before.text or before.mark != after.mark:
        raise Refusal("the text around the new lines would change")
    if list(_list_rows(after.root, splice.paths)) != _expect_rows(before.root, splice):
        raise Refusal("something else in the file would be read differently")
    if [read_texts(find_node(after.root, path)) for path in splice.paths] != list(map(list_texts, splice.values)):
        raise Refusal("the new lines would not read back as they were meant")
    if not _is_same_fact(before.fact, after.fact, splice):
        raise Refusal("another fact of the file would change")


def _list_rows(root: Node | None, without: Collection[Path]) -> Iterator[Row]:
    """Every key and value with its style, in the order of the text, as if what stands at `without` did not."""
    without = frozenset(without)
    waiting: list[tuple[Path, Node]] = [((), root)] if root is not None and () not in without else []
    while waiting:
        path, node = waiting.pop()
        if isinstance(node, Scalar):
            yield path, f"text {node.style}", node.text
        elif isinstance(node, Sequence):
            yield path, "list", "[" if node.flow else "-"
            kept = [item for index, item in enumerate(node.items) if (*path, index) not in without]
            waiting.extend(((*path, index), item) for index, item in reversed(list(enumerate(kept))))
        else:
            yield path, "mapping", "{" if node.flow else ":"
            kept_keys = [key for key in node.keys if (*path, key) not in without]
            yield from (((*path, key), "key", node.keys[key].style) for key in kept_keys)
            waiting.extend(((*path, key), node.values[key]) for key in reversed(kept_keys))


def _expect_rows(root: Node | None, splice: Splice) -> list[Row]:
    rows = list(_list_rows(root, () if splice.is_of_list else splice.paths))
    return list(_wrap_rows(rows, splice.entry[:-1])) if splice.wraps else rows


def _wrap_rows(rows: Iterable[Row], top: Path) -> Iterator[Row]:
    """The rows as they are once the single value at `top` is the first item of a list."""
    for path, what, text in rows:
        inside = path[: len(top)] == top and (path, what) != (top, "key")
        if inside and path == top:
            yield top, "list", "-"
        yield ((*top, 0, *path[len(top) :]) if inside else path), what, text


def find_node(root: Node | None, path: Path) -> Node | None:
    """What stands at a path of keys and indexes; None where nothing does."""
    node = root
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str):
            node = node.values.get(step)
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node


def read_texts(node: Node | None) -> Any:
    """A value as plain lists, mappings and the texts that were typed; None where nothing is given."""
    if isinstance(node, Mapping):
        return {key: read_texts(value) for key, value in node.values.items()}
    if isinstance(node, Sequence):
        return [read_texts(item) for item in node.items]
    return node.text if node is not None and node.is_given else None


def _is_same_fact(before: Any, after: Any, splice: Splice) -> bool:
    """True where the facts differ in the new values alone: in one field, and if that is a list, in those items."""
    if not splice.entry or not isinstance(splice.entry[0], str):
        return _is_same_list(before, after, splice, ())
    name = splice.entry[0]
    old, new = getattr(before, name), getattr(after, name)
    same = not splice.is_of_list or len(splice.entry) > 2 or _is_same_list(old, new, splice, (name,))
    return bool(same and replace(after, **{name: old}) == before)


def _is_same_list(before: tuple[Any, ...], after: tuple[Any, ...], splice: Splice, top: Path) -> bool:
    """True where leaving the new items out gives the list that there was; where one item is changed, the others."""
    new = {path[len(top)] for path in splice.paths if len(path) > len(top)}
    kept = tuple(item for index, item in enumerate(after) if index not in new)
    if not splice.entry:
        return before == ()
    changed = len(splice.entry) > len(top) + 1
    return kept == (tuple(item for index, item in enumerate(before) if index not in new) if changed else before)
