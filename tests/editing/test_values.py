"""Whatever is written reads back as it was given."""

from __future__ import annotations

from datetime import date

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.editing.change import append_items
from generator.editing.refusal import Refusal
from generator.editing.scalar import find_no_text
from generator.editing.value import Value, write_block, write_inline, write_pair
from generator.model.dates import parse_partial
from generator.source.nodes import Mapping, Scalar, Sequence
from generator.source.text import Faults
from generator.source.tree import parse_tree
from tests.editing.reading import read
from tests.editing.texts import TEXT
from tests.hostile import HOSTILE

TRICKY = st.text(st.sampled_from("ab1 -:#?,[]{}&*!|>'\"%@`~\n\r\t\\/._=<é\u2028\u0085\u200b"), max_size=20)
LINES = st.lists(st.text(st.sampled_from("ab #:-'\""), max_size=8), max_size=5).map("\n".join)
ANY = TEXT | TRICKY | LINES


NO_TEXT = ["\0", "\x02", "\x1b", "\x7f", "\x9f", "\ufeff", "\uffff", "\ud800"]


def read_value(yaml_text: str) -> object:
    root = parse_tree(f"key: {yaml_text}\nnext: x\n", Faults())
    assert isinstance(root, Mapping) and list(root.keys) == ["key", "next"]
    node = root.values["key"]
    assert isinstance(node, Scalar)
    return node.text if node.is_given else None


@given(ANY)
def test_any_text_reads_back(text: str) -> None:
    assert read_value(write_inline(text)) == text
    assert read_value("\n".join(write_pair("key", text)).removeprefix("key: ")) == text


@given(ANY)
def test_any_text_reads_back_within_brackets(text: str) -> None:
    root = parse_tree(write_inline([text, {"a": text, "b": [text]}]), Faults())
    assert isinstance(root, Sequence)
    first, second = root.items
    assert isinstance(first, Scalar) and isinstance(second, Mapping)
    inner = second.values["b"]
    assert isinstance(inner, Sequence)
    assert [first, second.values["a"], inner.items[0]] == [
        Scalar(node.start, node.end, text, node.style)
        for node in (first, second.values["a"], inner.items[0])
        if isinstance(node, Scalar)
    ]


@example("0\n")
@given(TEXT.filter(lambda text: not any(character in text for character in "\x85\u2028\u2029")) | LINES)
def test_any_text_is_text_to_other_readers(text: str) -> None:
    lines = "\n".join(write_pair("key", text))
    assert yaml.safe_load(f"{lines}\n") == {"key": text}  # readers differ on a block whose last line has no end
    assert yaml.safe_load(write_inline({"a": text})) == {"a": text}


@given(ANY.filter(str.strip), ANY.filter(str.strip), st.sampled_from(["- {on: 2026-10-02, via: call}\n", ""]))
def test_any_text_is_logged_as_it_is(about: str, what: str, log: str) -> None:
    document = read(f"name: Carla\nlog:\n{log}notes: x\n")
    entry: dict[str, Value] = {"on": date(2026, 11, 24), "via": "call", "about": about, "gave": {"what": what}}
    logged = append_items(document, ("log",), [entry]).after.fact.log[-1]
    assert (logged.about, logged.gave.what) == (about, what)


@pytest.mark.parametrize("text", [text for text in HOSTILE if not find_no_text(text)])
def test_hostile_text_reads_back(text: str) -> None:
    assert read_value(write_inline(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "the platform team's plans",
        "C# and F#",
        "20 minutes",
        'she said "yes"',
        "see https://acme.example/jobs",
        "王小明",
        "50% more",
        "a - b",
        "(soon)",
        "+ one",
    ],
)
def test_ordinary_text_gets_no_quotes(text: str) -> None:
    assert write_inline(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("", '""'),
        (" x", '" x"'),
        ("x ", '"x "'),
        ("who: me", '"who: me"'),
        ("why:", '"why:"'),
        ("no #1", '"no #1"'),
        ("- x", '"- x"'),
        ("@carla", '"@carla"'),
        ('"x" y', "'\"x\" y'"),
        ("'x", '"\'x"'),
        ("\\x: y", "'\\x: y'"),
        ("'\"", '"\'\\""'),
        ("no", '"no"'),
        ("~", '"~"'),
        ("null", '"null"'),
        ("2026-10-02", '"2026-10-02"'),
        ("007", '"007"'),
        ("1e3", '"1e3"'),
        ("12:30", '"12:30"'),
        ("=", '"="'),
        ("<<", '"<<"'),
        ("a\tb", '"a\\tb"'),
        ("a\nb", '"a\\nb"'),
        ("\u202ea", '"\\u202ea"'),
        ("\U0010f085", '"\\U0010f085"'),
    ],
)
def test_text_gets_quotes_where_it_would_read_differently(text: str, written: str) -> None:
    assert write_inline(text) == written


@pytest.mark.parametrize("text", ["a, b", "a]", "{a", "https://acme.example"])
def test_brackets_want_more_quotes(text: str) -> None:
    assert write_inline(text) == text or text[0] == "{"
    assert write_inline([text]) == f'["{text}"]'


def test_facts_that_are_no_text_get_no_quotes() -> None:
    values: dict[str, Value] = {"on": date(2026, 10, 2), "since": parse_partial("2023-04"), "note": True, "well": False}
    assert write_inline(values) == "{on: 2026-10-02, since: 2023-04, note: yes, well: no}"
    assert write_inline({"motivation": 4, "needs": []}) == "{motivation: 4, needs: []}"


def test_text_of_several_lines_is_typed_as_lines() -> None:
    assert write_block({"about": "First.\n\n# second"}) == ["about: |-", "  First.", "", "  # second"]
    assert write_block({"about": "First.\nSecond.\n"}) == ["about: |", "  First.", "  Second."]


@pytest.mark.parametrize("text", ["a \nb", " a\nb", "\na", "a\n\n", "a\r\nb", "a\tb\nc", "a\n \nb"])
def test_lines_whose_white_space_an_editor_might_change_are_quoted(text: str) -> None:
    (line,) = write_pair("about", text)
    assert line.startswith('about: "')


@pytest.mark.parametrize("character", NO_TEXT)
def test_what_is_no_text_is_refused(character: str) -> None:
    assert find_no_text(f"a{character}") == character
    for text in (f"a{character}", f"a\n{character}b"):
        with pytest.raises(Refusal, match=rf"is no text \(U\+{ord(character):04X}\)"):
            write_block({"about": text})
