"""When two spellings name the same company (method.md section 7)."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LEGAL_FORMS = frozenset(
    "ab ag as asa bv co company corp corporation gmbh inc incorporated kg kk limited llc llp lp ltd nv oy oyj plc "
    "pty pvt sa sab sal sarl sas sau se sl slu spa sp srl sro ug".split()
)
_SPECIAL = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i"})


def fold_text(text: str) -> str:
    """`text` without case and accents, white space collapsed; letters of other scripts stay."""
    if text.isascii():
        return " ".join(text.casefold().split())
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).translate(_SPECIAL).split())


@lru_cache(maxsize=65536)
def fold_company(name: str) -> str:
    """The key by which companies match: no case, accents, punctuation or legal form; never a substring.

    "Acme Robotics, S.L." and "ACME ROBOTICS" share a key; "Loop" and "Loopio" do not. A name that is
    nothing but legal forms keeps them.
    """
    words = _split(fold_text(name))
    kept = list(words)
    while len(kept) > 1 and kept[-1] in _LEGAL_FORMS:
        kept.pop()
    return " ".join(kept or words)


def _split(text: str) -> list[str]:
    """The words of a folded text: letters, digits and underscores; a dot or an apostrophe in a word is left out."""
    words = text.split()
    if all(map(str.isalnum, words)):  # as nearly all names, so the two searches below are rare
        return words
    return re.findall(r"\w+", re.sub(r"(?<=\w)[.'’](?=\w|\s|$)", "", text.replace("&", " and ")))
