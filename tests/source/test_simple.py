"""Simple files are read in a shorter way, and nobody can tell from what comes out."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.source import decode as decoding
from generator.source.characters import decode_bytes
from generator.source.decode import decode
from generator.source.plain import Reading
from generator.source.simple import NotSimple, read_simple
from generator.source.text import Fault, Faults, Unreadable
from generator.source.tree import parse_tree
from tests.source.test_nasty import FILE, KEYS
from tests.source.test_tree import LINES

DEMO = Path(__file__).parents[2] / "contacts"
TEXTS = {file: file.read_text("utf-8") for file in sorted(DEMO.rglob("*.yaml"))}
KINDS = {"people": "person", "companies": "company", "phonebook": "phonebook"}
BITS = [
    " ", "  ", "\n", "\n  ", "- ", "-", ": ", ":", "#", " # ", " #x", "'", '"', "[", "]", "{", "}", ",", ", ", "|", ">",
    "|\n", ">\n", "&a ", "*a", "!", "~", "null", "\t", "a", "0", "?", "? ", "%", "@", "`", "---\n", "...\n", "<<: ",
    "\\", "é", "\u3000", "\xa0", "\r\n", "\r", "key: ", "- x: ", "''", "{a: b}", "[a, b]", "|-", "|+", ">-", "  \n",
    "\n\n", "=", ";", ".", "+", "x:y", "x?y", "http://a.b/c?d=e", "\n# c\n", "\n    # c\n", "  - - a\n", "id: x\n",
]  # fmt: skip


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A few lines of the demo, with something put in and something taken out."""
    lines = draw(st.sampled_from(sorted(TEXTS.values()))).split("\n")
    first = draw(st.integers(0, len(lines) - 1))
    text = "\n".join(lines[first : first + draw(st.integers(1, 14))]) + draw(st.sampled_from(["\n", "", "\n\n"]))
    for at, bit, lost in draw(
        st.lists(st.tuples(st.integers(0, 800), st.sampled_from(BITS), st.integers(0, 3)), max_size=4)
    ):
        at %= len(text) + 1
        text = text[:at] + bit + text[at + lost :]
    return text


def read_carefully(text: str) -> Any:
    """The same from the parser's events; the faults where there are any."""
    faults = Faults()
    try:
        root = parse_tree(text, faults)
    except Unreadable:
        return faults.in_order()
    assert root is not None
    value = Reading(decoding.shape("person"), faults).read(root, None)
    return faults.in_order() or value


def assert_same(text: str) -> None:
    faults = Faults()
    text = decode_bytes(text.encode("utf-8", "replace"), faults)
    if faults:
        return
    try:
        value = read_simple(text)
    except NotSimple:
        return
    assert repr(value) == repr(read_carefully(text))


@given(damaged())
@settings(max_examples=1500)
def test_what_is_simple_means_the_same_to_the_parser(text: str) -> None:
    assert_same(text)


@given(st.lists(st.sampled_from([*BITS, "a", "b: c", "- d", "\n", "\n", "\n  ", "\n- "]), max_size=12).map("".join))
@settings(max_examples=1500)
@example("a: 'it''s'\n")
@example("a:\n- b\n- c: d\n  e: |\n    f\n\n    g\nh: >\n  i\n  j\n\n  k\n")
@example("a: [b, {c: d, e: 'f, g'}, [h]] # i\n")
def test_bits_of_yaml_mean_the_same_to_the_parser(text: str) -> None:
    assert_same(text)


@given(st.one_of(FILE, st.lists(st.sampled_from(LINES), max_size=14).map("\n".join)))
@settings(max_examples=600)
def test_lines_of_yaml_mean_the_same_to_the_parser(text: str) -> None:
    assert_same(text)


def told(kind: str, text: str, file: str) -> tuple[Any, tuple[Fault, ...]]:
    faults, value = Faults(), None
    ours = {} if kind == "introductions" else {"file": file}
    with suppress(Unreadable):
        value = decode(kind, text, ours if kind in ("me", "introductions") else {**ours, "id": "ada"}, faults)
    return value, faults.in_order()


def told_carefully(kind: str, text: str) -> tuple[Any, tuple[Fault, ...]]:
    def refuse(_text: str) -> Any:
        raise NotSimple

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(decoding, "read_simple", refuse)
        return told(kind, text, "careful")


@given(st.sampled_from(sorted({"person", "company", "me", "phonebook", "introductions"})), damaged() | FILE)
@settings(max_examples=500)
@example("person", "name: Ada\nid: other\n")
@example("person", "name: Ada\nfile: other\n")
@example("person", "- name: Ada\n")
@example("person", "name: Ada\nlogg:\n")
@example("person", "name: Ada\nmet: {hov: }\nlog: ~\n")
@example("introductions", "introducer: ada\nintroduced: bob\nasked: 2026-10-03\n")
@example("introductions", "[]\n")
def test_both_ways_make_the_same_of_a_file_and_find_the_same_faults(kind: str, text: str) -> None:
    value, faults = told(kind, text, "simple")
    careful, found = told_carefully(kind, text)
    assert faults == found
    assert repr(value).replace("'simple'", "'careful'") == repr(careful)


@pytest.mark.parametrize("file", [file for file in TEXTS if file.name != "me.yaml"], ids=lambda file: file.stem)
def test_people_write_simply(file: Path) -> None:
    assert read_simple(TEXTS[file]) is not None


def test_files_from_windows_and_from_others_tools_are_simple() -> None:
    assert read_simple("---\r\nname: Ada\r\nnotes: |\r\n  one\r\n\r\n  two\r\n") == {
        "name": "Ada",
        "notes": "one\n\ntwo\n",
    }


@pytest.mark.parametrize(
    "text",
    ["name: &a Ada\n", "name: !x Ada\n", 'name: "\\u0041"\n', "name: Ada\n  Lovell\n", "a: b\na: c\n", "? a\n: b\n"],
)
def test_what_takes_a_parser_is_left_to_it(text: str) -> None:
    with pytest.raises(NotSimple):
        read_simple(text)


@pytest.mark.parametrize(
    "line",
    [
        "[" * 5000,
        "{a: " * 5000,
        "[" + "a  , " * 5000,
        "{" + "a: b  , " * 5000,
        "{a: '" + "''" * 5000,
        "[a, " + "'b" * 5000,
    ],
    ids=["brackets", "braces", "items", "pairs", "quotes", "open quotes"],
)
def test_no_line_takes_long(line: str) -> None:
    """A pattern that tries things in two ways would take longer than the sun lasts."""
    with pytest.raises(NotSimple):
        read_simple(f"key: {line}\n")


def test_keys_of_the_format_are_simple_keys() -> None:
    for key in KEYS:
        if key != "<<":
            assert read_simple(f"{key}: x\n") == {key: "x"}
