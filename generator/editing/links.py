"""A phonebook with many new lines: each put where it sorts, all proven at once; lines the user styled stay."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.editing.change import append_items
from generator.editing.document import Document, read_document
from generator.editing.layout import Layout, find_places, read_layout
from generator.editing.lines import is_line_start, line_break, line_start
from generator.editing.proof import find_node, read_texts
from generator.editing.refusal import Refusal
from generator.editing.value import Value, list_texts, write_inline, write_pair
from generator.model.dates import parse_day, parse_partial
from generator.source.reading import SourceFile
from generator.source.tree import Mapping as Map
from generator.source.tree import Node, Scalar
from generator.source.tree import Sequence as List

Item = Mapping[str, Any]
SortKey = Callable[[Item], Any]
_HEAD = (
    "# yaml-language-server: $schema=../../.schemas/phonebook.json",
    "# Links, no more than that; `playbook import` writes them. What you change in a line stays, and a line that you",
    "# take out stays out. Whoever becomes a person gets a file of their own: `playbook promote NAME`",
)


@dataclass(frozen=True, slots=True)
class _Cut:
    """A part of the old text, and what stands there afterwards."""

    start: int
    end: int
    text: str


def write_book(stem: str, owner: str, source: str, exported: str, items: Sequence[Item]) -> Document:
    """A new phonebook with these links."""
    facts: dict[str, Value] = {"owner": owner, "source": source}
    if exported:
        facts["exported"] = parse_day(exported)
    lines = [*_HEAD, *(line for key, value in facts.items() for line in write_pair(key, value)), "links:"]
    lines += Layout(2, padding="").write_all(map(type_item, items))
    file = SourceFile("phonebook", f"contacts/phonebook/{stem}.yaml", stem)
    document = read_document(file, ("\n".join(lines) + "\n").encode("utf-8"))
    if read_texts(find_node(document.root, ("links",))) != [list_texts(type_item(item)) for item in items]:
        raise Refusal("the new phonebook would not read back as it was meant")
    return document


def type_item(item: Item) -> dict[str, Value]:
    """A link whose date is a date, so that it is written without quotes."""
    return {key: parse_partial(value) if key == "linked" else value for key, value in item.items()}


def merge_links(
    document: Document, added: Sequence[Item], changed: Mapping[int, Item], exported: str, sort_key: SortKey
) -> Document:
    """The phonebook with new links where they sort and other links changed; every other byte stays.

    Refusal where lines are laid out in a way that cannot be kept.
    """
    links = find_node(document.root, ("links",))
    if not isinstance(links, List) or not links.items:
        return append_items(document, ("links",), [type_item(item) for item in added]).after if added else document
    if links.flow:
        raise Refusal(f"the list `links` of {document.source.file} stands in brackets, where there are no lines to add")
    cuts = [_change(document, links.items[at], item) for at, item in changed.items()]
    places = _place(added, links, sort_key)
    cuts += _insert(document, links, places)
    cuts += _date(document, exported)
    after = document.replaced(_apply(document.text, cuts))
    _prove(document, after, links, changed, places)
    return after


def can_change(document: Document, at: int) -> bool:
    """True where a link is written on one line just as this program writes it."""
    links = find_node(document.root, ("links",))
    return isinstance(links, List) and _is_ours(document.text, links.items[at])


def _is_ours(text: str, node: Node) -> bool:
    texts = read_texts(node)
    if not isinstance(node, Map) or not node.flow or not all(isinstance(value, str) for value in texts.values()):
        return False
    try:
        return text[node.start : node.end] == write_inline(type_item(texts))
    except ValueError:
        return False


def _change(document: Document, node: Node, item: Item) -> _Cut:
    if not _is_ours(document.text, node):
        raise Refusal("a link is laid out in a way of your own")
    return _Cut(node.start, node.end, write_inline(type_item(item)))


def _place(added: Sequence[Item], links: List, sort_key: SortKey) -> list[tuple[int, Item]]:
    """Each new link with the number of the old one that it stands before."""
    keys = [sort_key(_texts(node)) for node in links.items]
    at, places = 0, []
    for item in sorted(added, key=sort_key):
        key = sort_key(item)
        while at < len(keys) and keys[at] <= key:
            at += 1
        places.append((at, item))
    return places


def _texts(node: Node) -> dict[str, Any]:
    texts = read_texts(node)
    return texts if isinstance(texts, dict) else {}


def _insert(document: Document, links: List, places: Sequence[tuple[int, Item]]) -> Iterator[_Cut]:
    text, layout = document.text, read_layout(document.text, links)
    by_place: dict[int, list[Item]] = {}
    for at, item in places:
        by_place.setdefault(at, []).append(item)
    for at, items in by_place.items():
        if at == 0:
            start = line_start(text, links.start)
        else:
            start = next(find_places(text, links.items[at - 1], layout.indent), len(text))
        end = line_break(text, start)
        block = end.join(layout.write_all(map(type_item, items)))
        yield _Cut(start, start, block + end if is_line_start(text, start) else end + block)


def _date(document: Document, exported: str) -> Iterator[_Cut]:
    node = find_node(document.root, ("exported",))
    if exported and isinstance(node, Scalar) and node.is_given and not node.style and node.text < exported:
        yield _Cut(node.start, node.end, exported)


def _apply(text: str, cuts: Sequence[_Cut]) -> str:
    parts, done = [], 0
    for cut in sorted(cuts, key=lambda cut: (cut.start, cut.end)):
        if cut.start < done:
            raise Refusal("two changes of the phonebook would stand in the same place")
        parts += [text[done : cut.start], cut.text]
        done = cut.end
    return "".join([*parts, text[done:]])


def _prove(
    before: Document, after: Document, links: List, changed: Mapping[int, Item], places: Sequence[tuple[int, Item]]
) -> None:
    """Refusal unless the phonebook reads as meant: the old links in their order, the new ones in their places."""
    expected = [
        list_texts(type_item(changed[at])) if at in changed else read_texts(node) for at, node in enumerate(links.items)
    ]
    for at, item in reversed(places):
        expected.insert(at, list_texts(type_item(item)))
    old, new = read_texts(before.root), read_texts(after.root)
    if new.pop("links") != expected:
        raise Refusal("the phonebook would not read back as it was meant")
    if {**new, "exported": "", "links": ""} != {**old, "exported": "", "links": ""}:
        raise Refusal("something else in the phonebook would be read differently")
