"""What the search of the site finds, as one script that is read when the reader turns to it."""

from __future__ import annotations

import json
from collections.abc import Iterable

from generator.pages.page import Page
from generator.pages.text import strip_controls

ADDRESS = "assets/playbook/search.js"


def write_search(pages: Iterable[Page]) -> str:
    """JavaScript that defines `window.playbookSearch`: [title, address, kind, hint, words] for each page.

    A script and not JSON, so that it can be read from `file://` too.
    """
    rows = [[strip_controls(text) for text in (p.title, p.address, p.kind, p.hint, p.words)] for p in pages]
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    for mark in "<>&\u2028\u2029":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return f"window.playbookSearch={text};\n"
