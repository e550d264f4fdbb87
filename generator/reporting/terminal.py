"""How text for the terminal looks: headings, and lines that hang together."""

from __future__ import annotations

import textwrap

from generator.reporting.diagnostics.excerpt import clean

WIDTH = 100


def write_heading(text: str, colour: bool) -> str:
    """The heading in bold where there is colour, else as it is."""
    return f"\x1b[1m{text}\x1b[0m" if colour else text


def wrap(text: str, indent: str = "") -> str:
    """`text` in lines of at most 100 columns; the first begins with `indent`, the others with as many blanks."""
    return textwrap.fill(
        clean(" ".join(text.split())),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=" " * len(indent),
        break_long_words=False,
        break_on_hyphens=False,
    )
