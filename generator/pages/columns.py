"""A long table as data for the browser: what each column says, every word once and in order."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from markupsafe import Markup

from generator.model.names import fold_text
from generator.pages.text import strip_controls

_DIGITS = re.compile(r"(\d+)")
_MARKS = str.maketrans({mark: f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"})


def number_words(texts: Sequence[str], key: Callable[[str], Any] | None = None) -> dict[str, Any]:
    """A column: its different `words` in order, and for each row which of them it has (`at`); 0 is nothing.

    So a browser sorts by comparing numbers, and looks at each word once to filter.
    """
    words, numbers = _list_words(texts, key)
    return {"words": words, "at": [numbers[text] for text in texts]}


def number_lists(lists: Sequence[Sequence[str]]) -> dict[str, Any]:
    """A column with several words to a row."""
    words, numbers = _list_words([text for texts in lists for text in texts], None)
    return {"words": words, "at": [[numbers[text] for text in texts] for texts in lists]}


def _list_words(texts: Iterable[str], key: Callable[[str], Any] | None) -> tuple[list[str], dict[str, int]]:
    listed = ["", *sorted(set(texts) - {""}, key=key or order_words)]
    return [strip_controls(word) for word in listed], {word: number for number, word in enumerate(listed)}


def order_words(text: str) -> tuple[list[Any], str]:
    """The key that sorts texts as a reader expects: without case and accents, 2 before 10. The same everywhere."""
    parts: list[Any] = _DIGITS.split(fold_text(text))
    parts[1::2] = [(len(bare := digits.lstrip("0")), bare) for digits in parts[1::2]]
    return parts, text


def write_json(data: Any) -> Markup:
    """`data` as JSON that can stand within an HTML script element, and is JavaScript, too."""
    return Markup(json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_MARKS))
