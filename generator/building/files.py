"""The files that MkDocs gets to know of: the user's, without what is none of its business, and ours beside them."""

from __future__ import annotations

import logging
from datetime import date
from importlib import resources
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from generator.mkdocs_pages import GeneratedPage
from generator.pages.navigation import list_navigation, name_source
from generator.pages.page import Page

log = logging.getLogger("mkdocs.plugins.playbook")

DAY = "assets/playbook/day.css"
ASSETS = (
    "assets/playbook/playbook.css",
    "assets/playbook/plan.css",
    DAY,
    "assets/playbook/playbook.js",
    "assets/playbook/tables.js",
    "assets/playbook/plan.js",
)

_DAY_STYLE = """\
.pb-now {{ display: inline; transform: translateX({today}px); }}
.pb-legend > .pb-key-now {{ display: inline; }}
"""


def write_asset(asset: str, today: date) -> str:
    """The text of a style sheet or a script of ours.

    One puts today where it belongs on the strips of time, so that they are the same every day.
    """
    if asset == DAY:
        return _DAY_STYLE.format(today=today.toordinal())
    name = asset.rpartition("/")[2]
    return resources.files("generator.pages").joinpath("assets", name).read_text(encoding="utf-8")


def add_page(files: Files, page: Page, config: MkDocsConfig) -> None:
    """A virtual file that shows a generated page, unless one is there: that becomes the preface."""
    source = name_source(page.address)
    if files.get_file_from_path(source) is not None:
        return
    file = File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    files.append(file)
    GeneratedPage(page, file, config)


def leave_out(files: Files, docs: Path) -> None:
    """Take out the user's message templates, what a symbolic link brings in from elsewhere, and what is no text."""
    home = docs.resolve()
    for file in list(files):
        if file.abs_src_path and Path(file.abs_src_path).is_relative_to(docs):
            outside = not Path(file.abs_src_path).resolve().is_relative_to(home)
            if outside:
                log.warning("%s leads out of the folder of pages and is left out", file.src_uri)
            unreadable = not outside and file.is_documentation_page() and not _is_text(Path(file.abs_src_path))
            if unreadable:
                log.warning("%s is not UTF-8 and is left out; save it as UTF-8", file.src_uri)
            if outside or unreadable or file.src_uri.startswith("drafts/"):
                files.remove(file)


def _is_text(path: Path) -> bool:
    try:
        return "\0" not in path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return False


def list_nav(files: Files) -> list[Any]:
    """The sections, then the hand-written pages. People and companies stay out of it."""
    return list_navigation(file.src_uri for file in files.documentation_pages() if file.generated_by is None)
