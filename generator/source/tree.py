"""YAML as a tree of typed texts: nothing is interpreted, and every key and value keeps its place.

The tree is built from the parser's events with a stack of our own, so that no input can exhaust the
interpreter's, and what a playbook does not take (tags, merge keys, bombs) is refused in one place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

from generator.source import refusals
from generator.source.characters import FORBIDDEN
from generator.source.nodes import Mapping, Node, Scalar, Sequence
from generator.source.syntax import explain_syntax
from generator.source.text import Fault, Faults, SourceText, Unreadable

__all__ = ["Mapping", "Node", "Scalar", "Sequence", "parse_tree"]

DEEPEST = 50
MOST_EXPANDED = 10_000
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_HASH = re.compile(r"[ \t]+(#[^\s#][^\r\n]*)")
_HASH_ANYWHERE = re.compile(r"[ \t]#[^\s#]")

# YAML 1.2 reads these as ordinary characters, the parser takes them for line ends: they pass it in disguise
_HIDE = {0x85: 0x10F085, 0x2028: 0x10F028, 0x2029: 0x10F029}
_SHOW = {hidden: shown for shown, hidden in _HIDE.items()}


def parse_tree(text: str, faults: Faults) -> Node | None:
    """The root of a YAML text, None where it holds nothing; Unreadable where it cannot be read to its end.

    Everything that may not stand in it goes to `faults`.
    """
    hidden = any(chr(character) in text for character in _HIDE)
    builder = _Builder(text, hidden, faults)
    try:
        builder.take_all(LOADER(text.translate(_HIDE) if hidden else text))
    except yaml.YAMLError as error:
        fault = explain_syntax(error, text)
    except _Stop as stop:
        fault = stop.fault
    else:
        return builder.root
    faults.add(lambda: fault)
    raise Unreadable


class _Stop(Exception):
    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    node: Sequence | Mapping
    anchor: str | None
    nodes_before: int
    height: int = 1
    key: Scalar | None = None
    duplicate: bool = False


@dataclass(slots=True)
class _Anchored:
    """What an anchor stands for: None until it is complete."""

    node: Node | None = None
    size: int = 0
    height: int = 0


class _Builder:
    """Takes the events in turn; `root` is the first document."""

    def __init__(self, text: str, hidden: bool, faults: Faults) -> None:
        self.root: Node | None = None
        self.faults = faults
        self._text = text
        self._hidden = hidden
        self._hash_in_text = _HASH_ANYWHERE.search(text) is not None
        self._open: list[_Open] = []
        self._anchors: dict[str, _Anchored] = {}
        self._nodes = 0
        self._expanded = 0
        self._documents = 0

    def take_all(self, loader: Any) -> None:
        """Every event in turn: there are many, so no call is made that need not be."""
        takers: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._take_scalar,
            yaml.MappingStartEvent: self._start_mapping,
            yaml.MappingEndEvent: self._finish,
            yaml.SequenceStartEvent: self._start_sequence,
            yaml.SequenceEndEvent: self._finish,
            yaml.AliasEvent: self._take_alias,
            yaml.DocumentStartEvent: self._start_document,
        }
        next_event = loader.get_event
        try:
            event = next_event()
            while type(event) is not yaml.StreamEndEvent:
                take = takers.get(type(event))
                if take is not None:
                    take(event)
                event = next_event()
        finally:
            loader.dispose()

    def _start_mapping(self, event: Any) -> None:
        self._start(event, Mapping(event.start_mark.index, event.end_mark.index, bool(event.flow_style)))

    def _start_sequence(self, event: Any) -> None:
        self._start(event, Sequence(event.start_mark.index, event.end_mark.index, bool(event.flow_style)))

    def _start_document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            raise _Stop(refusals.second_document(event.start_mark.index))

    def _take_scalar(self, event: Any) -> None:
        text = event.value.translate(_SHOW) if self._hidden else event.value
        node = Scalar(event.start_mark.index, event.end_mark.index, text, event.style or "")
        if event.tag is not None:
            self._refuse_tag(event.start_mark.index, event.tag)
        if node.style == "":
            if self._hash_in_text:
                self._look_for_comment(node)
        elif node.style == '"':
            self._look_for_control_character(node)
        self._nodes += 1
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored(node, 1, 0)
        self._attach(node, 0)

    def _start(self, event: Any, node: Sequence | Mapping) -> None:
        if len(self._open) >= DEEPEST:
            raise _Stop(refusals.too_deep(DEEPEST, event.start_mark.index))
        if event.tag is not None:
            self._refuse_tag(event.start_mark.index, event.tag)
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored()
        self._open.append(_Open(node, event.anchor, self._nodes))
        self._nodes += 1

    def _finish(self, event: Any) -> None:
        done = self._open.pop()
        done.node.end = max(done.node.start, event.end_mark.index)
        if done.anchor is not None:
            self._anchors[done.anchor] = _Anchored(done.node, self._nodes - done.nodes_before, done.height)
        self._attach(done.node, done.height)

    def _take_alias(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        anchored = self._anchors.get(event.anchor)
        if anchored is None:
            raise _Stop(refusals.no_anchor(event.anchor, start, end))
        if anchored.node is None:
            raise _Stop(refusals.alias_in_itself(event.anchor, start, end))
        self._expanded += anchored.size
        self._nodes += anchored.size
        if self._expanded > MOST_EXPANDED:
            raise _Stop(refusals.too_many_values(MOST_EXPANDED, start, end))
        if len(self._open) + anchored.height > DEEPEST:
            raise _Stop(refusals.too_deep(DEEPEST, start))
        self._attach(anchored.node, anchored.height)

    def _look_for_comment(self, node: Scalar) -> None:
        """Somebody who types `at: Office #3` hardly means a comment."""
        cut = _HASH.match(self._text, node.end)
        if cut and node.text:
            self.faults.warn(lambda: refusals.cut_off(cut.start(1), cut.end(1)))

    def _look_for_control_character(self, node: Scalar) -> None:
        hidden = FORBIDDEN.search(node.text)
        if hidden:
            self.faults.add(lambda: refusals.control_character(node, hidden.group()))

    def _refuse_tag(self, start: int, tag: str) -> None:
        self.faults.add(lambda: refusals.tag(tag, max(self._text.find("!", start), start)))

    def _attach(self, node: Node, height: int) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if parent.height <= height:
            parent.height = height + 1
        if isinstance(parent.node, Sequence):
            parent.node.items.append(node)
        elif parent.key is None:
            self._take_key(parent, parent.node, node)
        else:
            if not parent.duplicate:
                parent.node.values[parent.key.text] = node
            parent.key = None

    def _take_key(self, parent: _Open, mapping: Mapping, node: Node) -> None:
        if not isinstance(node, Scalar):
            not_text = node
            self.faults.add(lambda: refusals.key_not_text(not_text))
            node = Scalar(node.start, node.end, f"\0{node.start}", "")
        parent.key = node
        first = mapping.keys.get(node.text)
        parent.duplicate = first is not None
        key = node
        if first is not None:
            self.faults.add(lambda: refusals.duplicate_key(key, self._line(first)))
        else:
            mapping.keys[key.text] = key
        if key.text == "<<" and key.style == "":
            self.faults.add(lambda: refusals.merge_key(key))

    def _line(self, node: Node) -> int:
        return SourceText("", self._text).span(node.start, node.end).line
