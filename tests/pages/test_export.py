"""The Markdown sink: plain files that show what the pages show."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown import Markdown
from markupsafe import Markup, escape

from generator.pages.export import convert_page, escape_markdown, write_folder
from generator.pages.page import Page
from generator.pages.site import Leaf
from generator.pages.text import strip_controls
from tests.hostile import HOSTILE

DIALECT = [
    "tables",
    "attr_list",
    "def_list",
    "md_in_html",
    "pymdownx.superfences",
    "pymdownx.caret",
    "pymdownx.tilde",
    "pymdownx.mark",
]


def _page(body: str, address: str = "people/carla-gomez.html") -> Page:
    return Page(address, "Carla Gómez", body)


def _leaf(page: Page) -> Leaf:
    return Leaf(page.address, lambda: page, lambda: page)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_through_markdown_as_typed(text: str) -> None:
    html = Markdown(extensions=DIALECT).convert(escape_markdown(strip_controls(text)))
    assert " ".join(Markup(html).striptags().split()) == " ".join(strip_controls(text).split())


def test_a_page_is_converted_with_its_title_headings_lists_and_tables() -> None:
    body = (
        "<h1>Carla</h1><h2 id='x'>Facts</h2><ul><li>one</li><li>two</li></ul>"
        "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>"
    )
    text = convert_page(_page(body))
    assert text.startswith('---\ntitle: "Carla Gómez"\n---\n')
    assert "# Carla" in text and "## Facts" in text and "- one" in text and "| a |" in text


def test_links_between_pages_lead_to_markdown_files_and_others_stay() -> None:
    text = convert_page(
        _page('<a href="../companies/acme.html#fit">Acme</a> <a href="https://acme.example/x.html">web</a>')
    )
    assert "(../companies/acme.md#fit)" in text
    assert "(https://acme.example/x.html)" in text


def test_pictures_are_left_out_because_the_text_says_the_same() -> None:
    assert "circle" not in convert_page(_page("<p>two</p><svg><title>circle</title></svg>"))
    assert "figure" not in convert_page(_page('<figure data-export="skip">figure</figure>'))


def test_the_folder_has_pages_hand_written_pages_and_settings_without_plugins(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "drafts").mkdir(parents=True)
    (content / "index.md").write_text("# Mine\n\nHello.\n")
    (content / "story.md").write_text("# Story\n")
    (content / "drafts" / "thank.md").write_text("never shown")
    pages = [Page("index.html", "Playbook", "<h1>Playbook</h1><p>generated</p>"), _page("<p>x</p>")]
    write_folder([_leaf(page) for page in pages], content, tmp_path / "out", "Ana's playbook")
    docs = tmp_path / "out" / "docs"
    assert (docs / "index.md").read_text().startswith("# Mine\n\nHello.\n")
    assert "generated" in (docs / "index.md").read_text()
    assert (docs / "story.md").exists() and (docs / "people" / "carla-gomez.md").exists()
    assert not (docs / "drafts").exists()
    assert "plugins" not in (tmp_path / "out" / "mkdocs.yml").read_text()


def test_a_folder_that_holds_something_is_never_written_into(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("x")
    with pytest.raises(FileExistsError):
        write_folder([_leaf(_page("<p>x</p>"))], tmp_path / "none", tmp_path, "x")
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_names_in_a_page_survive_the_way_into_markdown_and_back(text: str) -> None:
    shown = " ".join(strip_controls(text).split())
    body = f"<p>{escape(shown)}</p>"
    back = Markdown(extensions=DIALECT).convert(convert_page(_page(body)).split("---\n", 2)[2])
    assert " ".join(Markup(back).striptags().split()) == shown
