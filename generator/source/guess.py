"""What was probably meant by a value that cannot be taken: shown as "did you mean", never used."""

from __future__ import annotations

import re
import unicodedata

from generator.model.dates import parse_partial
from generator.model.diagnostic import nearest

_YES = frozenset(("yes", "true", "y", "on", "t", "1", "x", "ja", "oui", "si", "sí", "sim"))
_NO = frozenset(("no", "false", "n", "off", "f", "0", "-", "nein", "non", "não"))
_YEAR_FIRST = re.compile(r"(\d{4})([-/. ]|(?=\d{4}$))(\d{1,2})\2(\d{1,2})(?:[ T]\d{1,2}:\d\d.*)?", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})", re.ASCII)
_YEAR_MONTH = re.compile(r"(\d{4})[-/. ](\d{1,2})", re.ASCII)


def guess_date(text: str) -> str:
    """The date in ISO form that the text spells some other way; empty where it could be two dates."""
    match = _YEAR_FIRST.fullmatch(text.strip())
    if match:
        return _iso(match[1], match[3], match[4])
    match = _YEAR_MONTH.fullmatch(text.strip())
    if match:
        return _iso(*match.groups())
    match = _YEAR_LAST.fullmatch(text.strip())
    if not match:
        return ""
    one, other, year = match.groups()
    if "." in text or int(one) > 12 or one == other:
        return _iso(year, other, one)
    return _iso(year, one, other) if int(other) > 12 else ""


def _iso(*parts: str) -> str:
    text = "-".join(part.zfill(2) for part in parts)
    try:
        parse_partial(text)
    except ValueError:
        return ""
    return text


def guess_yes_no(text: str) -> str:
    """yes or no for what people write instead."""
    folded = text.strip().casefold()
    return "yes" if folded in _YES else "no" if folded in _NO else ""


def guess_word(text: str, words: tuple[str, ...]) -> str:
    """The nearest of the words."""
    answer = guess_yes_no(text)
    return answer if answer in words else nearest(text, words)


def guess_url(text: str) -> str:
    """The address with https:// before it, where only that is missing."""
    bare = text.strip().removeprefix("//")
    return f"https://{bare}" if re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", bare) else ""


def guess_email(text: str) -> str:
    """The address alone, out of a mailto: link or of `Name <address>`."""
    match = re.search(r"[^\s@<>()\[\],;:\"\\]+@[^\s@<>()\[\],;:\"\\]+", text)
    return match.group() if match else ""


def guess_id(text: str) -> str:
    """The id that a name would have: letters without accents, digits, hyphens."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return "-".join(re.findall(r"[a-z0-9]+", bare))
