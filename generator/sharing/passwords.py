"""Which passwords are too weak to seal an edition with: whoever has the file may try as many as they like."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

LEAST = 12
_ROWS = ("abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "azertyuiop", "01234567890")
_COMMON = re.compile(
    "password|passwort|passwd|contrasena|contraseña|motdepasse|letmein|welcome|iloveyou|admin|monkey|dragon|football|"
    "baseball|sunshine|princess|trustno1|secret|changeme|networking|playbook|mentor|master|login|hello|qwerty|abc123|"
    "111111|123123|(?:19|20)\\d\\d"
)
ADVICE = "Take six random words, for instance from a dice list, and tell them to the reader by telephone."


def normalise(password: str) -> str:
    """The password as both sides use it: NFKC, so that composed and decomposed letters are the same."""
    return unicodedata.normalize("NFKC", password)


def find_weakness(password: str, known: Iterable[str] = ()) -> str | None:
    """Why a password is too weak, in a sentence; None where it is not. `known` are names that others may know."""
    password = normalise(password)
    if len(password) < LEAST:
        return f"It has {len(password)} characters; at least {LEAST} are needed."
    bare = _reduce(password.casefold(), known)
    if len(bare) < LEAST // 2:
        return "It is little more than common words, names, years, or keys in a row."
    if _entropy(password) < 2 or len(set(password)) < 6:
        return "It repeats a few characters."
    return None


def _reduce(text: str, known: Iterable[str]) -> str:
    """What is left of it without what everybody tries first."""
    for name in sorted((word for one in known for word in one.casefold().split() if len(word) > 2), key=len)[::-1]:
        text = text.replace(name, "")
    text = _COMMON.sub("", text)
    for row in _ROWS:
        for way in (row, row[::-1]):
            for start in range(len(way) - 3):
                for end in range(len(way), start + 3, -1):
                    text = text.replace(way[start:end], "")
    text = re.sub(r"(.+?)\1+", r"\1", text)
    return re.sub(r"[\W_]", "", text)


def _entropy(text: str) -> float:
    """Bits a character, as far as the characters themselves tell."""
    return -sum(count / len(text) * math.log2(count / len(text)) for count in Counter(text).values())
