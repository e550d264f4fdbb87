"""Pages as the theme prints them, without asking the theme for every one."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from generator.building.shell import BODY, NAME, TITLE, Shell, fits_shell, split_shell
from generator.mkdocs_pages import GeneratedPage, Preface, page_text
from generator.pages.navigation import name_source
from generator.pages.page import Page

log = logging.getLogger("mkdocs.plugins.playbook")

MOST_SHELLS = 500  # of about 30 kB; pages with more kinds of contents than that lose nothing but time


class Press:
    """Prints pages with the theme of a build. `above` is what stands above the text of a page, `prefaces` are the
    hand-written pages at the addresses of generated ones.

    A shell is rendered for every folder and table of contents. The first page of each folder is printed both ways:
    should they differ in one byte, the theme prints every page itself.
    """

    def __init__(
        self,
        env: Environment,
        nav: Navigation,
        files: Files,
        config: MkDocsConfig,
        above: Callable[[Page], str],
        prefaces: Mapping[str, Preface],
    ) -> None:
        self._env, self._nav, self._config, self._above = env, nav, config, above
        self._files, self._prefaces = files, prefaces
        self._documents = files.documentation_pages()
        self._shells: dict[tuple[str, str, tuple[tuple[str, str], ...]], Shell | None] = {}
        self._proven: set[str] = set()
        self._works = True

    def print_page(self, page: Page) -> bytes:
        """The file of a page, byte for byte as the theme prints it."""
        printed = self._splice(page) if self.splices(page) else None
        return (printed or self.print_stock(page)).encode("utf-8", errors="xmlcharrefreplace")

    def splices(self, page: Page) -> bool:
        """True where the theme does not print the page itself, so that no more than its shell can be in it."""
        return self._works and fits_shell(page)

    def list_shells(self, kind: str, folder: str) -> str:
        """What stands around the pages of a kind in a folder: without contents, and with some."""
        some = (("one", "Title"), ("two", "What matters & to <whom>"))
        pages = (Page(f"{folder}/{NAME}.html", TITLE, "", sections, kind) for sections in ((), some))
        return "\0".join(self.print_stock(page, BODY) for page in pages)

    def print_stock(self, page: Page, body: str | None = None) -> str:
        """The page as the theme prints it; `body` stands for its text."""
        source = name_source(page.address)
        file = File(source, None, self._config.site_dir, False, inclusion=InclusionLevel.NOT_IN_NAV)
        file.generated_by = "playbook"
        view = GeneratedPage(page, file, self._config)
        view.read_source(self._config)
        view.render(self._config, self._files)
        view.content = self._text_of(page) if body is None else body
        view.active = True
        context = get_context(self._nav, self._documents, self._config, view)
        return self._env.get_template("main.html").render(context)

    def print_listed(self, page: Page) -> bytes:
        """The file of a page in the navigation or with a preface, as MkDocs prints it when it builds the site."""
        file = self._files.get_file_from_path(name_source(page.address))
        assert file is not None and file.page is not None
        view = file.page
        if isinstance(view, GeneratedPage):
            view.show(page)
            view.read_source(self._config)
            view.render(self._config, self._files)
            view.content = self._text_of(page)
        else:
            view.content = self._above(page) + self._prefaces[page.address].put_above(page, view)
        view.active = True
        context = get_context(self._nav, self._documents, self._config, view)
        printed = self._env.get_template(view.meta.get("template", "main.html")).render(context)
        view.active = False
        return printed.encode("utf-8", errors="xmlcharrefreplace")

    def _splice(self, page: Page) -> str | None:
        folder, _, name = page.address.rpartition("/")
        shell = self._shell(folder, page)
        if shell is None:
            self._give_up("it does not print titles and texts as they are")
            return None
        printed = shell.fill(page.title, self._text_of(page), name.removesuffix(".html"))
        if folder not in self._proven:
            self._proven.add(folder)
            if printed != self.print_stock(page):
                self._give_up("its pages differ by more than their texts")
                return None
        return printed

    def _give_up(self, why: str) -> None:
        self._works = False
        log.debug("The theme prints every page itself: %s", why)

    def _shell(self, folder: str, page: Page) -> Shell | None:
        key = (folder, page.kind, page.sections)
        if key not in self._shells:
            if len(self._shells) >= MOST_SHELLS:
                self._shells.clear()
            model = replace(page, address=f"{folder}/{NAME}.html".removeprefix("/"), title=TITLE)
            self._shells[key] = split_shell(self.print_stock(model, BODY))
        return self._shells[key]

    def _text_of(self, page: Page) -> str:
        return self._above(page) + page_text(page)
