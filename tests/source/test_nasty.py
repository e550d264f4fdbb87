"""Whatever a file holds: no exception, no hang, and something to say about it. (What is right is tested elsewhere.)"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.diagnostic import Diagnostic
from generator.reporting.diagnostics import FORMATS, format_diagnostics
from generator.survey import survey_playbook
from tests.source.playbook import load, write

TODAY = date(2026, 11, 24)
KEYS = (
    "name kind at role since past emails phones links location timezone language tags linked met shared useful "
    "care_about needs offers knows vouch blurb their_blurb cadence away do_not_contact invited log notes on via by "
    "reply about gave got asked promise private what for answer due done who well how from to min max likes_me "
    "would_vouch website field size status why offer motivation research openings says source sign id title url "
    "posted closes hiring_manager applied through skills also proof capacity holidays days method cadence share show "
    "people ids companies all introducer introduced company opening agreed declined hollow made talked thanked owner "
    "exported touches_per_week stop_days lapsed_after usefull <<"
).split()
VALUES = [
    "", "~", "null", "NO", "yes", "0123", "1e3", "1e999", "-1", "99999999999999999999", "9" * 5000,
    "2026-02-31", "2026", "2026-10-02", "9999-12-31", "0001-01-01", "2026-13", "call", "coffee", "email", "me",
    "them", "both", "ada", "bob", "acme", "acme/x", "/", "ES", "ES-XX", "😀", "مرحبا", "\u202eevil", "a\u0000b",
    "\x07", "\ufeff", "\u2028", "x" * 3000, "[]", "{}", "[[]]", "[{}]", "{a: b}", "[a, b]", "[,]", "[", "{",
    "]", '"', "'", '"\\ud83d"', '"\\0"', "'a' b", "a: b", "*a", "&a x", "!x y", "@x", "`x`", "%x", "| x", "> x",
    "|\n  x", "# x", "x #y", "<<", "=", "javascript:alert(1)", "<script>alert(1)</script>", "{{ x }}",
    "{% x %}", "https://acme.example", "١٢٣", "٢٠٢٦-١٠-٠٢", "1\u00a02", "-", "- x",
]  # fmt: skip
KINDS = ("people/ada", "companies/acme", "me", "introductions", "phonebook/linkedin")
VALUE = st.sampled_from(VALUES)
KEY = st.sampled_from(KEYS)
FLOW = st.recursive(
    VALUE.filter(lambda text: "\n" not in text),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: "[" + ", ".join(items) + "]")
        | st.dictionaries(KEY, inner, max_size=4).map(
            lambda keys: "{" + ", ".join(f"{key}: {value}" for key, value in keys.items()) + "}"
        )
    ),
    max_leaves=8,
)
LINE = st.builds(
    "{}{}{}: {}".format, st.sampled_from(["", "", "  ", "    ", "\t"]), st.sampled_from(["", "- "]), KEY, FLOW
)
FILE = st.lists(LINE, max_size=10).map("\n".join)


def survey(files: dict[str, str | bytes]) -> tuple[Diagnostic, ...]:
    """Everything that is said about the files; each way of saying it works."""
    with TemporaryDirectory() as root:
        diagnostics = survey_playbook(write(Path(root), files), TODAY).diagnostics
    for name in FORMATS:
        format_diagnostics(diagnostics, name, colour=True).encode("utf-8")
    assert not [problem for problem in diagnostics if problem.code == "F199"]
    return diagnostics


@given(st.dictionaries(st.sampled_from(KINDS), FILE, max_size=3))
@settings(max_examples=300)
def test_files_made_of_pieces_of_yaml(files: dict[str, str]) -> None:
    survey({f"{name}.yaml": text for name, text in files.items()})


@given(st.binary(max_size=300))
@settings(max_examples=150)
def test_files_made_of_any_bytes(data: bytes) -> None:
    survey({"people/ada.yaml": b"name: Ada\n" + data})


@given(st.text(max_size=200))
@settings(max_examples=150)
def test_files_made_of_any_text(text: str) -> None:
    survey({"people/ada.yaml": text.encode("utf-8", "replace")})


@given(st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=40))
@settings(max_examples=100)
def test_files_of_any_name(stem: str) -> None:
    try:
        survey({f"people/{stem}.yaml": "name: Ada\n"})
    except OSError as error:
        assert error.errno is not None  # the disk takes no such name, so nobody can have such a file


@pytest.mark.parametrize("key", sorted(set(KEYS)))
def test_every_key_takes_or_refuses_every_value(key: str) -> None:
    files: dict[str, str | bytes] = {}
    for number, value in enumerate(VALUES):
        files[f"people/p{number}.yaml"] = f"name: Ada\n{key}: {value}\nlog:\n  - {{on: 2026-10-02, via: call}}\n"
        files[f"companies/c{number}.yaml"] = f"name: Acme\nopenings:\n  - {{id: x, title: y, {key}: {value}}}\n"
    survey(files)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 10_000,
        "{a: " * 10_000,
        "- " * 10_000,
        "a:\n" + "".join(" " * n + "- a:\n" for n in range(1, 2000)),
        "name: " + "(" * 100_000,
        "a: &a [" + ", ".join(["*a"] * 100_000) + "]",
        "k0: &a0 x\n" + "".join(f"k{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 100)),
        "<<: {a: b}\n" * 10_000,
        "".join(f"key{n}: x\n" for n in range(100_000)),
        "name: x\n" * 100_000,
        "log:\n" + "  - x\n" * 100_000,
        "log:\n" + "  -\n" * 100_000,
        "log:\n" + "  - {on: yesterday, via: cofee, x: y}\n" * 20_000,
        "role: a #b\n" + "tags: [" + "a, " * 300_000 + "]",
        "knows:\n" + "".join(f"  - {{who: nobody-{n}}}\n" for n in range(20_000)),
        "notes: |\n" + " x\n" * 400_000,
        "notes: '" + "'" * 1_000_000,
        'notes: "' + "\\x" * 500_000,
        "\t" * 1_000_000,
        "%" * 1_000_000,
        "# " + "x" * 1_900_000,
        "x" * 1_900_000 + ": y",
        "- " + "x: " * 300_000,
        "!" * 1_000_000,
        "&" * 1_000_000,
        "? " * 100_000,
        "\r" * 1_000_000,
        "emails: " + "x" * 1_900_000,
        "links: {a: " + "x." * 900_000 + "}",
        "log: {on: " + "1" * 1_900_000 + ", via: " + "call" * 400_000 + "}",
        "knows: {who: " + "a-" * 900_000 + "}",
        "knows: {who: a" + "-a" * 900_000 + "}",
        "useful" + "l" * 1_900_000 + ": x",
        "e\u0301" * 500_000,
        "name: e" + "\u0301" * 900_000 + "\nname: x",
        "role: a" + " #" * 900_000,
        "role: a" + " " * 1_800_000 + "#b",
        "\n" * 1_900_000 + "x",
    ],
    ids=lambda text: repr(text[:24]),
)
def test_large_files_come_to_an_end(text: str) -> None:
    survey({"people/ada.yaml": "name: Ada\n" + text, "people/bob.yaml": text})


def test_the_neighbours_of_nasty_files_are_read() -> None:
    nasty: dict[str, str | bytes] = {f"people/p{number}.yaml": f"name: {value}" for number, value in enumerate(VALUES)}
    loaded = load({**nasty, "people/zoe.yaml": "name: Zoë"})
    assert loaded.playbook.people["zoe"].name == "Zoë"
    assert {"zoe", "p0"} <= loaded.playbook.known_people
