"""What the terminal is like: colour only where somebody looks, and only if they want it."""

from __future__ import annotations

import os
from typing import TextIO


def wants_colour(stream: TextIO | None) -> bool:
    """True on a terminal that can show colour, unless NO_COLOR is set."""
    if stream is None or not stream.isatty():
        return False
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
