"""Where in a file a list's next item or a new key belongs.

Often more than one place or form would do. They are proposed with the best first, and `proof` takes the first that
changes nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.editing.layout import Layout, find_indent, find_places, read_layout, read_padding
from generator.editing.lines import column, is_line_start, line_break, line_end, line_start, skip_comments
from generator.editing.refusal import Refusal
from generator.editing.splice import Piece, Splice
from generator.editing.value import Value, write_inline, write_pair
from generator.model.diagnostic import Path
from generator.source.nodes import Mapping, Node, Scalar
from generator.source.nodes import Sequence as List

_IN_BRACKETS = "stands in brackets, where there are no lines to add"


def propose_items(
    text: str, root: Node | None, path: Path, items: Sequence[Value], order: Sequence[str] = ()
) -> Iterator[Splice]:
    """Ways to append items to the list at `path` (`()` where the whole file is a list).

    A missing key is added, at its place in `order`; a single value becomes the first item. Refusal where nothing can
    be added by lines alone.
    """
    if not path:
        return _append_to_file(text, root, items)
    mapping, key = _find_mapping(root, path), str(path[-1])
    if key not in mapping.values:
        lines = [f"{key}:", *Layout(find_indent(text, root)).write_all(items)]
        return _add_lines(text, root, mapping, path, list(items), lines, order)
    name, node = mapping.keys[key], mapping.values[key]
    if node.start < name.start:
        raise Refusal(f"`{key}` is an alias (*), which stands for something else as well")
    if isinstance(node, List):
        return _append(text, node, path, items)
    if isinstance(node, Scalar) and not node.is_given:
        _refuse_tilde(node, key)
        return _begin_list(text, root, name, node, path, items)
    return _wrap(text, name, node, path, items)


def propose_key(text: str, root: Node | None, path: Path, value: Value, order: Sequence[str] = ()) -> Iterator[Splice]:
    """Ways to give the key at `path` a value: where it is missing or empty. Refusal where it has one already."""
    mapping, key = _find_mapping(root, path), str(path[-1])
    if key not in mapping.values:
        return _add_lines(text, root, mapping, path, value, write_pair(key, value), order)
    node = mapping.values[key]
    if not isinstance(node, Scalar) or node.is_given:
        raise Refusal(f"`{key}` has a value already")
    _refuse_tilde(node, key)
    return iter([Splice((Piece(node.start, f" {write_inline(value)}"),), path, (value,))])


def _find_mapping(root: Node | None, path: Path) -> Mapping:
    node = root
    for step in path[:-1]:
        if isinstance(node, Mapping) and isinstance(step, str):
            node = node.values.get(step)
        elif isinstance(node, List) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
    if not isinstance(node, Mapping) or not node.keys:
        raise Refusal("there are no keys to add to")
    if node.flow:
        raise Refusal(f"what `{path[-1]}` would be added to {_IN_BRACKETS}")
    return node


def _find_column(text: str, mapping: Mapping) -> int:
    return column(text, next(iter(mapping.keys.values())).start)


def _refuse_tilde(node: Scalar, key: str) -> None:
    if node.text:
        raise Refusal(f"`{key}` says {node.text}, which would have to be taken out first")


def _append(text: str, node: List, path: Path, items: Sequence[Value]) -> Iterator[Splice]:
    if node.flow:
        raise Refusal(f"the list {f'`{path[-1]}` ' if path else ''}{_IN_BRACKETS}")
    layout = read_layout(text, node)
    forms = [layout.write_all(items)]
    if layout.is_spaced:
        forms.append(replace(layout, is_spaced=False).write_all(items))
    for at in find_places(text, node, layout.indent):
        for lines in forms:
            for piece in _put(text, at, lines):
                yield Splice((piece,), (*path, len(node.items)), tuple(items))


def _append_to_file(text: str, root: Node | None, items: Sequence[Value]) -> Iterator[Splice]:
    if isinstance(root, List):
        return _append(text, root, (), items)
    if root is None or (isinstance(root, Scalar) and not root.is_given):
        return (Splice((piece,), (), (list(items),)) for piece in _put(text, len(text), Layout(0).write_all(items)))
    raise Refusal("the file holds a single item, without a dash before it")


def _begin_list(
    text: str, root: Node | None, name: Scalar, node: Scalar, path: Path, items: Sequence[Value]
) -> Iterator[Splice]:
    """The first items below a key that has nothing; comments that are indented below it stay above them."""
    start = column(text, name.start)
    lines = Layout(start + find_indent(text, root)).write_all(items)
    below = line_end(text, node.start)
    for at in dict.fromkeys((skip_comments(text, below, start), below)):
        for piece in _put(text, at, lines):
            yield Splice((piece,), path, (list(items),))


def _wrap(text: str, name: Scalar, node: Node, path: Path, items: Sequence[Value]) -> Iterator[Splice]:
    """A dash before the single value, and the items below it."""
    start = line_start(text, node.start)
    if text[start : node.start].strip():
        dash, gap = column(text, name.start) + 2, 1
        first = Piece(node.start, line_break(text, node.start) + " " * dash + "- ")
    else:
        inner = node.start - start
        dash = max(column(text, name.start), inner - 2)
        gap = max(inner - dash - 1, 1)
        first = Piece(start, " " * dash + "-" + line_break(text, start))
    layout = Layout(dash, " " * gap, padding=read_padding(text, node))
    for at in find_places(text, node, dash):
        for piece in _put(text, at, layout.write_all(items)):
            yield Splice((first, piece), (*path, 1), tuple(items), wraps=True)


def _add_lines(
    text: str, root: Node | None, mapping: Mapping, path: Path, value: Value, lines: list[str], order: Sequence[str]
) -> Iterator[Splice]:
    """Lines for a new key: below the keys that come before it in `order`, else at the end."""
    start = _find_column(text, mapping)
    indented = [" " * start + line if line else "" for line in lines]
    for at in _find_gaps(text, mapping, mapping is root, str(path[-1]), order):
        for piece in _put(text, at, indented):
            yield Splice((piece,), path, (value,))


def _find_gaps(text: str, mapping: Mapping, is_root: bool, key: str, order: Sequence[str]) -> Iterator[int]:
    earlier = set(order[: order.index(key)]) if key in order else set(mapping.keys)
    above = [name for name in mapping.keys if name in earlier]
    last = list(mapping.keys)[-1]
    start = _find_column(text, mapping)
    if above and above[-1] != last and mapping.values[above[-1]].start >= mapping.keys[above[-1]].start:
        yield from find_places(text, mapping.values[above[-1]], start)
    if is_root:
        yield mapping.end
    yield from find_places(text, mapping, start)


def _put(text: str, at: int, lines: list[str]) -> Iterator[Piece]:
    """The lines as a piece for `at`. A file without a last line end is left without one, where that can be."""
    end = line_break(text, at)
    block = end.join(lines)
    if is_line_start(text, at):
        yield Piece(at, block + end)
    else:
        yield Piece(at, end + block)
        yield Piece(at, end + block + end)
