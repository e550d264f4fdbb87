"""Generated pages as MkDocs sees them: they never meet its Markdown."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.pages.page import Page
from generator.pages.text import escape_title

WIDE = frozenset({"people", "companies", "reach", "introductions", "calendar"})
TITLE_ID = "title"  # where the theme's "skip to content" leads


class GeneratedPage(MkDocsPage):
    """A page whose text is ready: reading and rendering hand it over as it is.

    MkDocs prints titles without escaping them, and Material unescapes one of them once more. So
    `title` holds no character with a meaning, and the exact title, escaped, is in `meta`.
    """

    def __init__(self, page: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(_harmless(page.title), file, config)
        self._generated = page

    def show(self, page: Page) -> None:
        """Be this page from now on."""
        self.title, self._generated = _harmless(page.title), page

    def read_source(self, config: MkDocsConfig) -> None:
        """Set what the theme reads of a page's front matter."""
        self.markdown = ""
        self.meta = {"title": escape_title(self._generated.title), "search": {"exclude": True}}
        if self._generated.kind in WIDE:
            self.meta["hide"] = ["toc"]

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Hand over the ready text, its sections and its anchors."""
        self.content = page_text(self._generated)
        self.toc = _contents(self._generated)
        self.present_anchor_ids = find_anchors(self.content)


def find_anchors(html: str) -> set[str]:
    """Every id that a link may lead to."""
    return set(re.findall(r'\sid="([^"]+)"', html))


def page_text(page: Page) -> str:
    """The text of a generated page; its title is where the theme's "skip to content" leads."""
    return page.body.replace("<h1>", f'<h1 id="{TITLE_ID}">', 1)


@dataclass(frozen=True, slots=True)
class Preface:
    """The HTML of a hand-written page and its own contents, to be put above a generated page again and again."""

    html: str
    toc: TableOfContents

    @classmethod
    def take(cls, html: str, page: MkDocsPage) -> Preface:
        """The preface that a page is, now that its Markdown has been read."""
        return cls(html, deepcopy(page.toc))

    def put_above(self, generated: Page, page: MkDocsPage) -> str:
        """What `page` shows when it holds both; its contents are set."""
        page.toc = deepcopy(self.toc)
        return join_handwritten(self.html, page, generated)


def join_handwritten(html: str, page: MkDocsPage, generated: Page) -> str:
    """A hand-written page and the generated one of the same address as one page under one title.

    A hand-written title comes first with its text; a text without one stands below the generated title.
    """
    title, body = _split_title(generated.body)
    sections = _contents(generated).items[0].children
    if re.search(r"<h1\b", html):
        first = page.toc.items[0] if page.toc.items and page.toc.items[0].level == 1 else None
        (first.children if first else page.toc.items).extend(sections)
        return html + body
    page.meta["title"] = escape_title(generated.title)
    page.toc = TableOfContents([*page.toc, *sections])
    return title + html + body


def _split_title(body: str) -> tuple[str, str]:
    before, mark, after = body.partition("</h1>")
    opening = before.rfind("<h1")
    if not mark or opening < 0:
        return "", body
    return before[opening:] + mark, before[:opening] + after


def handwritten_entry(page: MkDocsPage, html: str) -> Page:
    """What search finds a hand-written page by."""
    title = Markup(page.title or "").striptags()
    return Page(page.file.dest_uri, title, "", kind="page", words=Markup(html).striptags(), hint="a page of yours")


def _contents(page: Page) -> Any:
    top = AnchorLink(escape_title(page.title), TITLE_ID, 1)
    top.children = [AnchorLink(escape_title(words), anchor, 2) for anchor, words in page.sections]
    return TableOfContents([top])


def _harmless(title: str) -> str:
    return title.translate(str.maketrans('<>&"', "‹›+”"))
