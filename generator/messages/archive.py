"""What the files say, folded, so that a name or a number can be looked up: each record is read once."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from generator.method.standing import Standing
from generator.model.dates import PartialDate
from generator.model.me import Me
from generator.model.names import fold_text

_SEPARATOR = " \n "


class Archive:
    """The texts of records, each kept from the first time it is asked for."""

    def __init__(self) -> None:
        self._read: dict[int, tuple[Any, str]] = {}
        self._written: dict[int, tuple[Any, str]] = {}

    def write(self, record: Any) -> str:
        """All that a record of the model holds, as Python writes it."""
        kept = self._written.get(id(record))
        if kept is None:
            kept = self._written[id(record)] = record, repr(record)
        return kept[1]

    def read(self, record: Any) -> str:
        """Every text of a record of the model, folded; of `me` without what others may see and what you ask."""
        kept = self._read.get(id(record))
        if kept is None:
            bare = dataclasses.replace(record, share={}, questions=()) if isinstance(record, Me) else record
            kept = self._read[id(record)] = record, fold_text(_SEPARATOR.join(list_texts(bare)))
        return kept[1]


def collect_facts(standing: Standing) -> str:
    """Every text of every file of people, companies, introductions and phonebooks, folded."""
    playbook = standing.playbook
    records = (*playbook.people.values(), *playbook.companies.values(), *playbook.introductions)
    links = (link for book in playbook.phonebooks.values() for link in book.links)
    texts = (text for record in (*records, *links) for text in list_texts(record))
    return fold_text(_SEPARATOR.join(texts))


def list_texts(value: Any) -> list[str]:
    """Every text within a record of the model, in the order of its fields; dates as they are written.

    Numbers of the model are the method's, not facts, and left out.
    """
    if value is None or isinstance(value, (int, float)):
        return []
    if isinstance(value, (str, date, PartialDate)):
        return [str(value)]
    if isinstance(value, Mapping):
        return [text for key, item in value.items() for text in (*list_texts(key), *list_texts(item))]
    if isinstance(value, (tuple, list, frozenset)):
        return [text for item in value for text in list_texts(item)]
    return [text for name in value.__dataclass_fields__ if name != "file" for text in list_texts(getattr(value, name))]


def holds_words(facts: str, words: str) -> bool:
    """True where the folded `facts` hold these words side by side, as whole words."""
    wanted = fold_text(words)
    return wanted in facts and bool(wanted) and re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", facts) is not None
