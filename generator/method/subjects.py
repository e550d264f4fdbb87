"""Whether two texts speak of the same thing: by whole words, without case, accents and plurals.

Precision before recall: a match is shown as advice, and wrong advice costs more than a missed one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.model.names import fold_text

# Words that say nothing about a subject, or everything.
_EMPTY = frozenset(
    "a about advice all an and any anything are as at be best better can contact contacts do does enough expert"
    " expertise experience field find for from get getting good great have help her here him his how i in industry"
    " introduction into is it job know knowledge knows me more my need needs new of on one open or our people person"
    " position role some somebody someone something start starting support team that the their them they things to tips"
    " up us use well what when where who with work working works world year years you your".split()
)


@lru_cache(maxsize=65536)
def find_subject(text: str) -> frozenset[str]:
    """The words that say what a text is about, folded; empty where it has none."""
    words = re.findall(r"[\w+#]+", fold_text(text))
    return frozenset(_singular(word) for word in words if word not in _EMPTY)


def covers(text: str, subject: frozenset[str]) -> bool:
    """True where the text has every word of the subject, and the subject has any."""
    return bool(subject) and subject <= find_subject(text)


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
