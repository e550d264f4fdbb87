"""The tree holds what the parser read: the same texts as an independent reader sees, each at its place."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.source import tree
from generator.source.text import Faults, Unreadable
from generator.source.tree import Mapping, Node, Scalar, Sequence, parse_tree

SEPARATORS = "\x85\u2028\u2029"
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters=SEPARATORS + "\ufeff"), max_size=12)
TYPED = st.one_of(
    WORDS,
    st.sampled_from(
        ["NO", "0123", "1e3", "~", "", "2026-02-31", "- x", "a: b", "#x", "'", '"', "a\nb", " x ", "مرحبا"]
    ),
)
DATA = st.recursive(
    TYPED,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TYPED.filter(lambda k: k != "<<"), inner, max_size=4),
    max_leaves=12,
)
LINES = [
    "a: b", "b: 0123", "c:", "  - x", "  - y: z", "    w: v", "- q", "  k: |", "    text", "", "# comment",
    "d: [1, {e: 2}]", "f: 'it''s'", 'g: "\\u00e9\\n"', "h: >-", "  folded", "   more", "i: &x [p]", "j: *x",
    "? k", ": l", "m: {n: , o: ~}", "\tp: q", "r: s: t", "u: @v", "w: x # y", "---", "...", "a: again",
    "z: !!str z", "<<: *x", "\xa0n: o", "é: ü", "x:y", '"q": r', "s: 'open", "t: [open", "  : u", "v: |2",
    "     deep", "%YAML 1.1", "w: \x07", "x: a\tb", "-\ty", "z: -",
]  # fmt: skip


def read(text: str) -> Node | None:
    faults = Faults()
    root = parse_tree(text, faults)
    assert faults.in_order() == ()
    return root


def texts(node: Node | None) -> Any:
    """The tree as dicts, lists and texts."""
    if isinstance(node, Mapping):
        return {key: texts(value) for key, value in node.values.items()}
    if isinstance(node, Sequence):
        return [texts(item) for item in node.items]
    return node.text if isinstance(node, Scalar) else None


def walk(node: Node) -> list[Node]:
    if isinstance(node, Mapping):
        return [node, *node.keys.values(), *(inner for value in node.values.values() for inner in walk(value))]
    if isinstance(node, Sequence):
        return [node, *(inner for item in node.items for inner in walk(item))]
    return [node]


@given(DATA, st.booleans(), st.sampled_from([20, 80, 10**6]), st.booleans())
def test_what_was_written_is_read_back(data: Any, flow: bool, width: int, unicode: bool) -> None:
    text = yaml.dump(data, default_flow_style=flow, width=width, allow_unicode=unicode)
    assert texts(read(text)) == data


@given(st.lists(st.sampled_from(LINES), max_size=14))
@settings(max_examples=400)
def test_an_independent_reader_sees_the_same_texts(lines: list[str]) -> None:
    text = "\n".join(lines) + "\n"
    faults = Faults()
    try:
        ours = texts(parse_tree(text, faults))
        theirs = yaml.load(text, yaml.BaseLoader)
    except (Unreadable, yaml.YAMLError):
        return
    if not faults.in_order():
        assert ours == theirs


@given(st.lists(st.sampled_from(LINES), max_size=14))
@settings(max_examples=400)
def test_every_fault_has_a_place_within_the_text_and_says_something(lines: list[str]) -> None:
    text = "\n".join(lines)
    faults = Faults()
    try:
        parse_tree(text, faults)
    except Unreadable:
        assert faults
    for fault in faults.in_order():
        assert 0 <= fault.start <= len(text)
        assert fault.message and not fault.message.endswith(".")
        assert fault.help


@given(st.lists(st.sampled_from(LINES), max_size=8), DATA)
@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60)
def test_without_the_fast_parser_everything_is_read_all_the_same(lines: list[str], data: Any) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tree, "LOADER", yaml.SafeLoader)
        assert texts(read(yaml.dump(data))) == data
        faults = Faults()
        try:
            parse_tree("\n".join(lines), faults)
        except Unreadable:
            assert faults


@given(DATA)
def test_every_plain_text_stands_where_its_node_says(data: Any) -> None:
    text = yaml.dump(data, allow_unicode=True, width=10**6)
    root = read(text)
    assert root is not None
    for node in walk(root):
        assert 0 <= node.start <= node.end <= len(text)
        if isinstance(node, Scalar) and node.style == "" and "\n" not in node.text:
            assert text[node.start : node.end] == node.text


@pytest.mark.parametrize("separator", SEPARATORS)
@pytest.mark.parametrize("form", ["{}", "'{}'", '"{}"', "|\n  {}", "[{}]"])
def test_characters_that_end_no_line_in_yaml_12_end_none(separator: str, form: str) -> None:
    root = read("k: " + form.format(f"one{separator}two") + "\nz: end\n")
    assert isinstance(root, Mapping)
    value = texts(root)["k"]
    assert (value[0] if isinstance(value, list) else value.strip("\n")) == f"one{separator}two"
    assert texts(root)["z"] == "end"


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "---\n", "\ufeff".strip("\ufeff")])
def test_nothing_is_nothing(text: str) -> None:
    root = read(text)
    assert root is None or (isinstance(root, Scalar) and not root.is_given)


def test_what_aliases_stand_for_is_counted_not_walked() -> None:
    layers = [f"k{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 60)]
    faults = Faults()
    with pytest.raises(Unreadable):
        parse_tree("\n".join(["k0: &a0 x", *layers]), faults)
    assert [fault.code for fault in faults.in_order()] == ["F136"]


def test_aliases_within_measure_are_taken() -> None:
    text = "a: &a [x, y]\nb: [" + ", ".join(["*a"] * 3000) + "]\n"
    assert len(texts(read(text))["b"]) == 3000


def test_aliases_do_not_add_up_to_more_depth_than_is_taken() -> None:
    layers = [f"k{n}: &a{n} [[[[[[[[[[*a{n - 1}]]]]]]]]]]" for n in range(1, 9)]
    faults = Faults()
    with pytest.raises(Unreadable):
        parse_tree("\n".join(["k0: &a0 x", *layers]), faults)
    assert [fault.code for fault in faults.in_order()] == ["F137"]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[{a: "])
def test_depth_stops_the_reading_long_before_anything_breaks(opening: str) -> None:
    faults = Faults()
    with pytest.raises(Unreadable):
        parse_tree(opening * 10_000, faults)
    assert faults.in_order()[-1].code in ("F137", "F138")
