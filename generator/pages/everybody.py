"""Everybody by name: the list that stands beside an index too long for one page of rows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from generator.method.standing import PersonStanding, Standing
from generator.model.names import fold_text
from generator.model.person import Person
from generator.pages.columns import order_words
from generator.pages.environment import Renderer
from generator.pages.page import Page

EVERYBODY = Page("everybody.html", "Everybody by name", "", kind="people", hint="a list to read or to print")

MOST_ROWS = 100
"""So many people are all rows of the index itself, and need no other list."""

_OTHERS = "Others"


@dataclass(frozen=True, slots=True)
class Entry:
    """A person in the list; `employer` tells those of the same name apart and is empty for all others."""

    person: Person
    employer: str


@dataclass(frozen=True, slots=True)
class Letter:
    """The people whose names begin with a letter, by name."""

    letter: str
    entries: tuple[Entry, ...]


def is_called_for(standing: Standing) -> bool:
    """True where the index does not hold everybody as a row."""
    return len(standing.people) > MOST_ROWS


def make_everybody(renderer: Renderer) -> Page:
    """All names by letter, at `everybody.html`: links and nothing else, for any browser."""
    standing = renderer.site.standing
    counts = Counter(it.person.name for it in standing.people.values())
    grouped = groupby((it.person for it in order_by_name(standing)), key=_find_letter)
    letters = [Letter(letter, tuple(_enter(it, counts, standing) for it in people)) for letter, people in grouped]
    return renderer.render_page("everybody.html", EVERYBODY, total=len(standing.people), letters=letters)


def order_by_name(standing: Standing) -> list[PersonStanding]:
    """Everybody letter by letter, the same on every machine; other scripts than those with capitals come last."""
    return sorted(standing.people.values(), key=lambda it: _order(it.person))


def _order(person: Person) -> tuple[bool, tuple[list[Any], str], str]:
    return _find_letter(person) == _OTHERS, order_words(person.name), person.id


def _find_letter(person: Person) -> str:
    """The first letter of a name; one for all names in scripts without capitals, and those that begin with a mark."""
    first = fold_text(person.name)[:1]
    return first.upper() if first.isalpha() and first.upper() != first else _OTHERS


def _enter(person: Person, counts: Counter[str], standing: Standing) -> Entry:
    return Entry(person, standing.playbook.employer_name(person.at) if counts[person.name] > 1 else "")
