"""Diagnostics read well on a terminal and are exact for other programs."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.diagnostic import Diagnostic, Span
from generator.reporting.diagnostics import FORMATS, format_diagnostics
from generator.reporting.diagnostics.excerpt import MOST, WIDTH, clean, excerpt


def problem(**changes: Any) -> Diagnostic:
    facts: dict[str, Any] = {
        "code": "F121",
        "level": "error",
        "file": "contacts/people/ada.yaml",
        "span": Span(2, 1, 7),
        "message": 'unknown key "usefull"',
        "expected": "one of name, useful",
        "help": "mend the key",
        "suggestion": "useful",
        "source_line": "usefull: [x]",
    }
    return Diagnostic(**(facts | changes))


def test_a_message_is_laid_out_with_its_place_its_line_and_its_remedy() -> None:
    assert format_diagnostics([problem()], "text") == (
        'contacts/people/ada.yaml:2:1: error[F121]: unknown key "usefull"\n'
        "   |\n"
        " 2 | usefull: [x]\n"
        "   | ^~~~~~~\n"
        '   = help: did you mean "useful"?\n'
        "   = expected: one of name, useful\n"
        "   = help: mend the key\n"
        "\n"
        "1 error in 1 file\n"
    )


def test_a_message_without_a_line_or_advice_is_one_line() -> None:
    bare = problem(source_line="", expected="", help="", suggestion="")
    assert format_diagnostics([bare], "text").splitlines()[1:] == ["", "1 error in 1 file"]


def test_what_there_is_is_counted() -> None:
    listed = [
        problem(),
        problem(span=Span(3, 1)),
        problem(level="warning", file="contacts/me.yaml"),
        problem(level="note"),
    ]
    assert format_diagnostics(listed, "text").endswith("\n2 errors, 1 warning and 1 note in 2 files\n")
    assert format_diagnostics([], "text") == "no problems found\n"


def test_colour_is_only_colour() -> None:
    plain, coloured = (format_diagnostics([problem()], "text", colour=colour) for colour in (False, True))
    assert "\x1b" not in plain
    assert "\x1b[1;31m" in coloured
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == plain


def test_other_programs_get_no_colour() -> None:
    for name in set(FORMATS) - {"text"}:
        assert format_diagnostics([problem()], name, colour=True) == format_diagnostics([problem()], name)


def test_a_format_that_is_not_there_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(KeyError):
        format_diagnostics([], "xml")


@pytest.mark.parametrize(
    ("line", "span", "shown", "marks"),
    [
        ("name: Ada", Span(1, 7, 3), "name: Ada", "      ^~~"),
        ("name:", Span(1, 6, 0), "name:", "     ^"),
        ("name: Ada", Span(1, 40, 3), "name: Ada", "         ^"),
        ("\ton: x", Span(1, 1, 1), "    on: x", "^~~~"),
        ("\ton: x", Span(1, 2, 2), "    on: x", "    ^~"),
        ("名前: x", Span(1, 1, 2), "名前: x", "^~~~"),
        ("名前: x", Span(1, 5, 1), "名前: x", "      ^"),
        ("e\u0301\u0301: x", Span(1, 6, 1), "e\u0301\u0301: x", "   ^"),
        ("😀: x", Span(1, 4, 1), "😀: x", "    ^"),
        ("a\x1b[31mb", Span(1, 7, 1), "a\N{REPLACEMENT CHARACTER}[31mb", "      ^"),
        ("a\u202eb: x", Span(1, 3, 1), "a\N{REPLACEMENT CHARACTER}b: x", "  ^"),
        ("שם: x", Span(1, 1, 2), "שם: x", "^~"),
    ],
)
def test_marks_stand_below_the_characters_they_are_about(line: str, span: Span, shown: str, marks: str) -> None:
    assert excerpt(line, span) == (shown, marks)


def test_a_long_line_is_cut_around_the_place() -> None:
    shown, marks = excerpt("a" * 500 + "BCD" + "e" * 500, Span(1, 501, 3))
    assert shown.startswith("…a") and shown.endswith("e…")
    assert len(shown) <= WIDTH + 2
    assert shown[marks.index("^") :].startswith("BCD") and marks.endswith("^~~")


@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=300),
    st.integers(1, 320),
    st.integers(0, 320),
)
def test_an_excerpt_never_outgrows_the_terminal_and_obeys_nothing(line: str, column: int, length: int) -> None:
    shown, marks = excerpt(line, Span(1, column, length))
    assert re.fullmatch(r" *\^~*", marks)
    assert len(marks) <= WIDTH + 1
    assert len(shown) <= MOST * 4
    assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Zl", "Zp")]


def test_what_a_terminal_would_obey_is_not_printed() -> None:
    evil = "\x1b]0;title\x07\u202egnp\u2066"
    text = format_diagnostics([problem(message=evil, file=evil, help=evil, source_line=evil)], "text")
    assert not set("\x1b\x07\u202e\u2066") & set(text)
    assert clean("Zoë 田中 👩\u200d💻") == "Zoë 田中 👩\u200d💻"


def test_long_advice_is_wrapped_below_itself() -> None:
    text = format_diagnostics([problem(expected="one of " + ", ".join(["word"] * 60))], "text")
    lines = [line for line in text.splitlines() if "word" in line]
    assert len(lines) > 3
    assert all(len(line) <= 100 for line in lines)
    assert all(line.startswith(" " * 15) for line in lines[1:])


def test_json_has_the_keys_of_the_format_and_no_other() -> None:
    (entry,) = json.loads(format_diagnostics([problem()], "json"))
    assert entry == {
        "file": "contacts/people/ada.yaml",
        "line": 2,
        "column": 1,
        "level": "error",
        "code": "F121",
        "message": 'unknown key "usefull"',
        "help": 'Did you mean "useful"? Expected: one of name, useful. Mend the key.',
    }
    assert json.loads(format_diagnostics([], "json")) == []
    assert "田中" in format_diagnostics([problem(message="田中")], "json")


def test_github_gets_one_line_each_with_everything_escaped() -> None:
    evil = problem(file="contacts/people/a,b:c%.yaml", message="100% of\r\nlines::", level="note", help="", expected="")
    first, second = format_diagnostics([problem(), evil], "github").splitlines()
    assert first == (
        "::error file=contacts/people/ada.yaml,line=2,col=1,endColumn=8,title=F121::"
        'unknown key "usefull"%0ADid you mean "useful"? Expected: one of name, useful. Mend the key.'
    )
    assert second.startswith("::notice file=contacts/people/a%2Cb%3Ac%25.yaml,line=2,")
    assert "::100%25 of%0D%0Alines::%0A" in second


def test_sarif_has_the_shape_that_scanners_read() -> None:
    listed = [problem(), problem(code="C02", level="warning", file="contacts/people/zoë b.yaml", span=Span(3, 4, 0))]
    report = json.loads(format_diagnostics(listed, "sarif"))
    assert report["version"] == "2.1.0" and report["$schema"].endswith("sarif-2.1.0.json")
    (run,) = report["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["C02", "F121"]
    assert run["columnKind"] == "unicodeCodePoints"
    for result, diagnostic in zip(run["results"], listed, strict=True):
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == diagnostic.code
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"].startswith(diagnostic.message)
        place = result["locations"][0]["physicalLocation"]
        assert place["region"]["startLine"] == place["region"]["endLine"] == diagnostic.span.line
        assert place["region"]["endColumn"] > place["region"]["startColumn"]
        assert place["artifactLocation"]["uriBaseId"] in run["originalUriBaseIds"]
    assert run["results"][1]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == (
        "contacts/people/zo%C3%AB%20b.yaml"
    )
    assert json.loads(format_diagnostics([], "sarif"))["runs"][0]["results"] == []


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_the_same_diagnostics_are_the_same_bytes(name: str) -> None:
    listed = [problem(), problem(level="note", span=Span(9, 2))]
    assert format_diagnostics(listed, name) == format_diagnostics(list(listed), name)
    assert format_diagnostics(listed, name).endswith("\n")
