"""What the search of the site finds, as one script that is read when the reader turns to it."""

from __future__ import annotations

from collections.abc import Iterable

from generator.pages.columns import write_json
from generator.pages.page import Page
from generator.pages.text import strip_controls

ADDRESS = "assets/playbook/search.js"


def write_search(pages: Iterable[Page]) -> str:
    """JavaScript that defines `window.playbookSearch`: [title, address, kind, hint, words] for each page.

    A script and not JSON, so that it can be read from `file://` too.
    """
    rows = [[strip_controls(text) for text in (p.title, p.address, p.kind, p.hint, p.words)] for p in pages]
    return f"window.playbookSearch={write_json(rows)};\n"
