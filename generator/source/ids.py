"""Ids are file names: which are good, and which two would be one file on another disk."""

from __future__ import annotations

import re
import unicodedata

from generator.model.fields import ID_PATTERN

LONGEST = 80
_GOOD = re.compile(ID_PATTERN)
_PAGES = frozenset(["index", "404", "assets", "search", "sitemap"])
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))]
)


def fault_of(stem: str, kind: str) -> str:
    """What keeps a file's stem from being the id of this kind of file; empty where nothing does."""
    if len(stem) > LONGEST:
        return f"is longer than {LONGEST} characters"
    if stem in _PAGES:
        return "is the address of a page of the site"
    if stem in _DEVICES:
        return "is a device on Windows, where no file can have this name"
    if kind == "person" and stem == "me":
        return "stands for yourself"
    if not _GOOD.fullmatch(stem):
        return "has something else in it than lower-case letters, digits and single hyphens"
    return ""


def propose(stem: str) -> str:
    """The nearest good id to a stem, empty where nothing of it can be kept."""
    if len(stem) <= LONGEST and _GOOD.fullmatch(stem):
        return stem
    plain = unicodedata.normalize("NFKD", stem.casefold())
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    words = re.findall(r"[a-z0-9]+", bare)
    while len("-".join(words)) > LONGEST:
        words.pop()
    return "-".join(words)


def folded(stem: str) -> str:
    """The same for two stems that name one file on a disk that ignores case or the form of accents."""
    return unicodedata.normalize("NFC", stem.casefold())
