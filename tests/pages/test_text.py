"""Free text reaches a page as it was typed, and as nothing else."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.text import escape_title, strip_controls, write_notes, write_prose
from tests.hostile import HOSTILE


class _Reader(HTMLParser):
    """Collects what a browser would show, and every tag it would see."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.tags.append("comment")


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


_HARMLESS = frozenset(
    "a abbr b blockquote br code em h3 h4 h5 h6 hr li ol p pre strong table tbody td th thead tr ul".split()
)


def _nowhere(_id: str) -> None:
    return None


def _known(id_: str) -> str | None:
    return f"people/{id_}.html" if id_ in {"carla-gomez", "acme", "lt", "amp"} else None


@pytest.mark.parametrize("text", HOSTILE)
def test_prose_shows_hostile_text_as_typed_and_opens_no_tag(text: str) -> None:
    read = _read(write_prose(text, _nowhere))
    assert read.text == strip_controls(text)
    assert read.tags == []


@given(st.text())
def test_prose_shows_any_text_as_typed(text: str) -> None:
    shown = _read(write_prose(text, _nowhere).replace("<br>", "\n")).text
    assert shown.replace("\r", "\n") == strip_controls(text).strip().replace("\r", "\n")


def test_an_id_in_prose_becomes_a_link() -> None:
    assert write_prose("ask carla-gomez.", _known) == 'ask <a href="people/carla-gomez.html">carla-gomez</a>.'


@pytest.mark.parametrize(
    "text", ["x-carla-gomez", "carla-gomezes", "me@acme.example", "https://acme.example/acme", "acme/x"]
)
def test_a_part_of_a_word_or_address_is_no_id(text: str) -> None:
    assert "<a" not in write_prose(text, _known)


def test_the_name_of_an_entity_is_no_id() -> None:
    assert write_prose("a < b & c", _known) == "a &lt; b &amp; c"


@pytest.mark.parametrize("text", HOSTILE)
def test_a_title_is_one_line_without_tags(text: str) -> None:
    title = escape_title(text)
    assert _read(title).tags == []
    assert "\n" not in title


@pytest.mark.parametrize("text", HOSTILE)
def test_notes_run_no_script_load_no_image_and_keep_no_handler(text: str) -> None:
    read = _read(write_notes(text, _nowhere))
    assert not {"script", "img", "svg", "iframe", "comment", "style"} & set(read.tags)
    assert not [name for name, value in read.attributes if name.startswith("on") or "javascript:" in (value or "")]


def test_headings_in_notes_stand_below_the_headings_of_the_page() -> None:
    assert "<h3>Plan</h3>" in write_notes("# Plan", _nowhere)
    assert "<h3>Plan</h3>\n<p>x</p>\n<h4>More</h4>" in write_notes("## Plan\n\nx\n\n### More", _nowhere)


def test_ids_in_notes_are_linked_but_not_within_links_and_code() -> None:
    html = write_notes("acme, `acme` and [acme](https://other.example/)", _known)
    assert html.count('href="people/acme.html"') == 1


@given(st.text(alphabet="<>&#;acme-1 \n`*[]()!\"'", max_size=60))
def test_notes_never_fail_and_never_open_a_foreign_tag(text: str) -> None:
    assert set(_read(write_notes(text, _known)).tags) <= _HARMLESS


def test_notes_that_are_nothing_but_marks_stay_as_typed() -> None:
    text = "[" * 5000 + "x" + "]" * 5000
    assert _read(write_notes(text, _nowhere)).text == text


def test_a_table_in_notes_stands_in_a_region_that_scrolls_by_keyboard() -> None:
    table = "| a | b |\n|---|---|\n| 1 | 2 |\n"
    html = write_notes(f"{table}\nand\n\n{table}\n`<table>`", _nowhere)
    region = '<div class="pb-scroll" tabindex="0" role="region" aria-label="Table {} of the notes"><table'
    assert region.format(1) in html and region.format(2) in html, "two regions need two names"
    assert html.count("</table></div>") == html.count("pb-scroll") == 2
