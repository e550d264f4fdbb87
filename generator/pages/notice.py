"""What a page says above its text when files are broken."""

from __future__ import annotations

from generator.pages.environment import Renderer
from generator.pages.page import Page, Site


def write_notice(renderer: Renderer, page: Page) -> str:
    """HTML: the errors of the page's own file where that is shown as it last was, else how many files have errors.

    Empty where all files are fine, and on the home page, which names them all.
    """
    site = renderer.site
    if not site.errors or page.kind == "home":
        return ""
    own_file = _file_of(site, page.address)
    own = [problem for problem in site.errors if problem.file == own_file and own_file in site.broken]
    files = {problem.file for problem in site.errors}
    return renderer.render_page("notice.html", page, own=own, count=len(files)).body


def _file_of(site: Site, address: str) -> str:
    """The file that the page at `address` is about, or an empty text."""
    folder, _, name = address.removesuffix(".html").rpartition("/")
    playbook = site.standing.playbook
    fact = playbook.people.get(name) if folder == "people" else playbook.companies.get(name)
    return fact.file if fact and folder in ("people", "companies") else ""
