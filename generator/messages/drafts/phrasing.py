"""How a fact from a file becomes words in a message to the person it is about."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_REMEMBERED = 4096  # whoever one draft goes to is named in others

_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udfff]"
)
_END = re.compile(r"[.;:?!](?=\s|$)|\s\(")
_ABOUT_THEM = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself)\b", re.IGNORECASE)
_ABOUT_ME = re.compile(r"\b(?:I|I'm|I've|I'd|me|my|mine|myself|we|our|us)\b")
_THEIRS = re.compile(r"^(?:his|her|their|su)\b(?=\s\w)", re.IGNORECASE)
_BLANK = re.compile(r"[\[\]{}<>]")  # it would look like a blank that nobody filled in
_SEARCH = re.compile(
    r"\b(?:jobs?|hiring|hires?|recruit\w*|openings?|referrals?|résumés?|resumes?|cvs?|positions?|careers?|vacanc\w+|roles?)\b",
    re.IGNORECASE,
)
_TITLES = frozenset("dr mr mrs ms mx prof professor sir dame don doña herr frau".split())
_DID = re.compile(
    r"(?:told|gave|sent|drew|made|wrote|spoke|brought|let|read|took|found|put|showed|lent|taught|said|rang|went|held|kept"
    r"|came|met|got|left|stood|sat|bought|paid|drove|led|built|chose|spent|forwarded|[a-z]{2,}ed)\b"
)
_TO_DO = frozenset(
    "add answer ask bring buy call check come connect draw explain find finish fix forward get give help introduce "
    "invite keep lend let look mail make mention pass pay pick post prepare put read recommend return review ring say "
    "send share show speak spread talk teach tell test translate try visit work write".split()
)


def clean(text: str) -> str:
    """`text` on one line, without control characters and what turns the direction of writing."""
    return " ".join((text if text.isprintable() else _CONTROL.sub("", text)).split())


@lru_cache(maxsize=_REMEMBERED)
def first_name(name: str) -> str:
    """What to call somebody: the first word, or `Dr. Pons`; the whole name after an initial and in Chinese writing."""
    whole = clean(name)
    word = whole.split(" ")[0].rstrip(",") if whole else ""
    if word.lower().rstrip(".") in _TITLES and whole.count(" "):
        return f"{word} {whole.rpartition(' ')[2]}"
    is_short = len(word.rstrip(".")) < 2 or word.endswith(".")
    return whole if is_short or not word[0].isalpha() or _is_east_asian(whole) else word


def _is_east_asian(name: str) -> bool:
    if name.isascii():
        return False
    return any(unicodedata.name(letter, "").startswith(("CJK", "HIRAGANA", "KATAKANA", "HANGUL")) for letter in name)


@lru_cache(maxsize=_REMEMBERED)
def write_phrase(text: str | None, most: int = 90, yours: str = "your") -> str:
    """The fact as a phrase to the person it is about, or empty where its words cannot be turned to them.

    What stands behind the first full stop, semicolon, colon or bracket is left out, and what comes after a comma where
    it is needed. "her choir" becomes "your choir" (`yours`, empty where it cannot be told); with another "she" or "his"
    in it, it cannot be used.
    """
    whole = clean(text or "")
    first = whole[: match.start()] if (match := _END.search(whole)) else whole
    for piece in (first, first.partition(", ")[0]):
        bare = piece.strip(" ,")
        said = "" if not yours and _THEIRS.match(bare) else _THEIRS.sub(lambda _: yours, bare)
        if said and len(said) <= most and not _ABOUT_THEM.search(said) and not _BLANK.search(said):
            return said
    return ""


def write_proof(text: str | None, most: int = 160) -> str:
    """The fact as the end of a sentence: whole where it is short enough, else its first clause."""
    whole = clean(text or "").rstrip(" .;,")
    return whole if len(whole) <= most else write_phrase(whole, most, "")


def is_of_mine(text: str) -> bool:
    """True where the words speak of me."""
    return bool(_ABOUT_ME.search(text))


def speaks_of_search(text: str) -> bool:
    """True where a word of job searches is in it, even if it is about something else."""
    return bool(_SEARCH.search(text))


def is_deed(text: str) -> bool:
    """True where the words begin with what somebody did: "told me that …", "walked me through …"."""
    return bool(_DID.match(text))


def is_to_do(text: str) -> bool:
    """True where the words begin with something to do: "send the talk"."""
    return text.partition(" ")[0].lower() in _TO_DO


def start_with_capital(text: str) -> str:
    """The text with a capital in front."""
    return text[:1].upper() + text[1:]
