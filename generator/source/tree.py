"""YAML as a tree of typed texts: nothing is interpreted, and every key and value keeps its place.

The tree is built from the parser's events with a stack of our own, so that no input can exhaust the
interpreter's, and what a playbook does not take (tags, merge keys, bombs) is refused in one place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.model.diagnostic import shorten
from generator.source import codes
from generator.source.characters import FORBIDDEN
from generator.source.syntax import explain_syntax
from generator.source.text import Fault, Faults, Unreadable

DEEPEST = 50
MOST_EXPANDED = 10_000
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOT_GIVEN = frozenset(("", "~", "null"))

_HASH = re.compile(r"[ \t]+(#[^\s#][^\r\n]*)")
_HASH_ANYWHERE = re.compile(r"[ \t]#[^\s#]")

# YAML 1.2 reads these as ordinary characters, the parser takes them for line ends: they pass it in disguise
_HIDE = {0x85: 0x10F085, 0x2028: 0x10F028, 0x2029: 0x10F029}
_SHOW = {hidden: shown for shown, hidden in _HIDE.items()}


@dataclass(slots=True)
class Scalar:
    """A text as it was typed; `style` is '' for plain text, else the quote, `|` or `>`."""

    start: int
    end: int
    text: str
    style: str

    @property
    def is_given(self) -> bool:
        """False where nothing, `~` or `null` stands for a value."""
        return self.style != "" or self.text not in _NOT_GIVEN


@dataclass(slots=True)
class Sequence:
    """A list."""

    start: int
    end: int
    flow: bool
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys with values, in file order; each key once."""

    start: int
    end: int
    flow: bool
    keys: dict[str, Scalar] = field(default_factory=dict)
    values: dict[str, Node] = field(default_factory=dict)


Node = Scalar | Sequence | Mapping


def parse_tree(text: str, faults: Faults) -> Node | None:
    """The root of a YAML text, None where it holds nothing; Unreadable where it cannot be read to its end.

    Everything that may not stand in it goes to `faults`.
    """
    hidden = any(chr(character) in text for character in _HIDE)
    builder = _Builder(text, hidden, faults)
    try:
        for event in _events(text.translate(_HIDE) if hidden else text):
            builder.take(event)
    except yaml.YAMLError as error:
        fault = explain_syntax(error, text)
    except _Stop as stop:
        fault = stop.fault
    else:
        return builder.root
    faults.add(lambda: fault)
    raise Unreadable


def _events(text: str) -> Iterator[Any]:
    loader = LOADER(text)
    try:
        event = loader.get_event()
        while type(event) is not yaml.StreamEndEvent:
            yield event
            event = loader.get_event()
    finally:
        loader.dispose()


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
        self._takers: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._take_scalar,
            yaml.MappingStartEvent: self._start_mapping,
            yaml.MappingEndEvent: self._finish,
            yaml.SequenceStartEvent: self._start_sequence,
            yaml.SequenceEndEvent: self._finish,
            yaml.AliasEvent: self._take_alias,
            yaml.DocumentStartEvent: self._start_document,
        }

    def take(self, event: Any) -> None:
        take = self._takers.get(type(event))
        if take is not None:
            take(event)

    def _start_mapping(self, event: Any) -> None:
        self._start(event, Mapping(event.start_mark.index, event.end_mark.index, bool(event.flow_style)))

    def _start_sequence(self, event: Any) -> None:
        self._start(event, Sequence(event.start_mark.index, event.end_mark.index, bool(event.flow_style)))

    def _start_document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            mark = event.start_mark.index
            raise _Stop(
                Fault(
                    codes.SECOND_DOCUMENT,
                    "a second document begins here",
                    mark,
                    mark + 3,
                    expected="one document a file",
                    help="take the line of three hyphens out, or move what follows into a file of its own",
                )
            )

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
            self._refuse_depth(event.start_mark.index)
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
        if anchored is None or anchored.node is None:
            raise _Stop(self._missing_anchor(event.anchor, start, end, inside=anchored is not None))
        self._expanded += anchored.size
        self._nodes += anchored.size
        if self._expanded > MOST_EXPANDED:
            raise _Stop(
                Fault(
                    codes.ALIAS,
                    f"the aliases of this file stand for more than {MOST_EXPANDED:,} values",
                    start,
                    end,
                    help="write the values out where they are needed",
                )
            )
        if len(self._open) + anchored.height > DEEPEST:
            self._refuse_depth(start)
        self._attach(anchored.node, anchored.height)

    def _missing_anchor(self, name: str, start: int, end: int, inside: bool) -> Fault:
        name = shorten(name)
        if inside:
            message, remedy = f"the alias *{name} stands inside the very value it repeats", "write the value out"
        else:
            message = f"the alias *{name} repeats a value that is not there"
            remedy = f'mark a value before it with &{name}, or put quotes around the text: "*{name}"'
        return Fault(codes.ALIAS, message, start, end, help=remedy)

    def _look_for_comment(self, node: Scalar) -> None:
        """Somebody who types `at: Office #3` hardly means a comment."""
        cut = _HASH.match(self._text, node.end)
        if cut and node.text:
            self.faults.warn(lambda: _cut_off(cut.start(1), cut.end(1)))

    def _look_for_control_character(self, node: Scalar) -> None:
        hidden = FORBIDDEN.search(node.text)
        if hidden:
            self.faults.add(lambda: _hidden_character(node, hidden.group()))

    def _refuse_depth(self, start: int) -> None:
        message = f"this is nested more than {DEEPEST} levels deep"
        raise _Stop(Fault(codes.TOO_DEEP, message, start, start + 1, help="a playbook needs 6 levels at most"))

    def _refuse_tag(self, start: int, tag: str) -> None:
        self.faults.add(lambda: _tag(tag, max(self._text.find("!", start), start)))

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
            self.faults.add(lambda: _key_not_text(not_text))
            node = Scalar(node.start, node.end, f"\0{node.start}", "")
        parent.key = node
        first = mapping.keys.get(node.text)
        parent.duplicate = first is not None
        key = node
        if first is not None:
            self.faults.add(lambda: self._duplicate(key, first))
        else:
            mapping.keys[key.text] = key
        if key.text == "<<" and key.style == "":
            self.faults.add(lambda: _merge_key(key))

    def _duplicate(self, key: Scalar, first: Scalar) -> Fault:
        line = self._text.count("\n", 0, first.start) + 1
        return Fault(
            codes.DUPLICATE_KEY,
            f'"{shorten(key.text)}" is given twice; the first one is on line {line}',
            key.start,
            key.end,
            help="keep one of them; where both have items, put all items under one key",
        )


def _hidden_character(node: Scalar, character: str) -> Fault:
    return Fault(
        codes.CONTROL_CHARACTER,
        f"an escape in this text stands for a control character (U+{ord(character):04X})",
        node.start,
        node.end,
        help="take it out; for a backslash write two of them, or use single quotes",
    )


def _cut_off(start: int, end: int) -> Fault:
    return Fault(
        codes.CUT_OFF,
        "this is read as a comment, not as part of the value before it",
        start,
        end,
        help="put quotes around the whole value; if it is a comment, put a space after the #",
        level="warning",
    )


def _tag(tag: str, at: int) -> Fault:
    return Fault(
        codes.TAG,
        f"the tag {shorten(tag.replace('tag:yaml.org,2002:', '!!'))} is not taken here",
        at,
        at + 1,
        help="take it out: every field knows its type; text that begins with ! goes in quotes",
    )


def _merge_key(key: Scalar) -> Fault:
    return Fault(
        codes.MERGE_KEY,
        "merge keys (<<) are not taken",
        key.start,
        key.end,
        help="write the keys out, or repeat one whole value with an alias",
    )


def _key_not_text(node: Node) -> Fault:
    kind = "a list" if isinstance(node, Sequence) else "a mapping"
    return Fault(
        codes.KEY_NOT_TEXT,
        f"{kind} stands where a key is wanted",
        node.start,
        node.start + 1,
        expected="a key is one word, followed by a colon",
        help="text that begins with [ or { goes in quotes",
    )
