"""Who a row is: the keys that name one person exactly, and names without what does not belong to them."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote, unquote

from generator.model.addresses import is_web_address

LONGEST = 200
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff0-\ufffb\ud800-\udfff]")
_EMAIL = re.compile(r"[^\s@<>()\[\],;:\"\\]+@[^\s@<>()\[\],;:\"\\]+")
_PROFILE = re.compile(r"(?:https?://)?(?:[a-z0-9-]+\.)*linkedin\.com/(in|pub)/([^/?#\s]+)", re.IGNORECASE)
_FORMULA = re.compile(r"[=\t\r]|[+\-@]\s*[A-Za-z]\w*[(!]")
_CREDENTIALS = frozenset(
    "phd mba pmp cpa cfa md jd llm msc ma bsc ba bcom mcom meng beng mphil mph mpa edd dba rn pe pcc acc mcc "
    "shrm-cp shrm-scp sphr phr cissp cism cisa csm cspo psm pmi-acp itil ccna aws cma acca aca fca ca frm caia "
    "esq jr sr ii iii iv dds dvm pharmd psyd lcsw lmft aia leed ap frsa fcipd mcipd assoc chartered cipd csp "
    "crisc togaf safe".split()
)


def clean_line(text: str) -> str:
    """One line of visible text, spaces collapsed."""
    return " ".join(_UNSEEN.sub(" ", unicodedata.normalize("NFC", text)).split())


def is_formula(text: str) -> bool:
    """True for what a spreadsheet would compute: `=HYPERLINK(…)`, `@SUM(…)`; not for +34 or @handle."""
    return bool(_FORMULA.match(text.lstrip(" ")))


def clean_name(*parts: str) -> str:
    """The name without emoji, without credentials behind a comma or in brackets at its end: `Smith, PhD`."""
    joined = clean_line(" ".join(part for part in map(_without_emoji, parts) if part.strip()))
    head, *tail = [piece.strip() for piece in joined.split(",")]
    kept = [piece for piece in tail if piece and not _is_credential(piece)]
    name = ", ".join([head, *kept]) if head else ", ".join(kept)
    return name.strip(" ,|-–•·")


def _without_emoji(text: str) -> str:
    return "".join(
        " " if unicodedata.category(c) in ("So", "Sk", "Cs", "Co", "Cn") or c in "\u200d\ufe0f" else c
        for c in text.replace("`", "'")
    )


def _is_credential(piece: str) -> bool:
    words = piece.replace("®", "").replace("™", "").replace(".", "").replace("/", " ").split()
    return all(word.casefold() in _CREDENTIALS or (word.isupper() and 2 <= len(word) <= 6) for word in words)


def clean_email(text: str) -> str:
    """The address in a cell, or nothing."""
    bare = clean_line(text).removeprefix("mailto:").strip("<>")
    return bare if len(bare) <= LONGEST and _EMAIL.fullmatch(bare) else ""


def clean_url(text: str) -> str:
    """The address as the playbook writes it: LinkedIn's profiles in one spelling; nothing for other than http(s)."""
    bare = clean_line(text)
    match = _PROFILE.match(bare)
    if match:
        slug = unquote(match[2], errors="replace").casefold()
        return f"https://www.linkedin.com/{match[1].lower()}/{quote(slug, safe='-_.~')}"
    return bare if len(bare) <= 2000 and is_web_address(bare) else ""


def key_url(text: str) -> str:
    """The key of a profile's address, whatever its host's country, scheme, case and escapes; nothing without one."""
    url = clean_url(text) or clean_url(f"https://{text.strip()}")
    bare = url.split("://", 1)[-1].split("?", 1)[0].split("#", 1)[0]
    return unquote(bare, errors="replace").casefold().removeprefix("www.").rstrip("/")


def key_email(text: str) -> str:
    """The key of an e-mail address; nothing where there is none."""
    return clean_email(text).casefold()
