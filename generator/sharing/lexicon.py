"""Finds many names and phrases in a text in one pass over its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.sharing.words import Word, vary

NEAR = 3
"""So many characters may stand between the words of one name: `Gómez, Carla`, `carla-gomez`, `Carla  Gómez`."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Folded words to find; `meaning` is whatever the finder wants to know of it.

    `capital` finds it only where its first word begins with a capital letter.
    """

    words: tuple[str, ...]
    meaning: str
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase where it stands in a text."""

    start: int
    end: int
    phrase: Phrase


class Lexicon:
    """Phrases by their first words; the longest that fits is found."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._by_start: defaultdict[tuple[str, ...], list[Phrase]] = defaultdict(list)
        for phrase in phrases:
            self._by_start[phrase.words[:2]].append(phrase)
        self._first = {start[0] for start in self._by_start}
        for found in self._by_start.values():
            found.sort(key=lambda phrase: -len(phrase.words))

    def find(self, words: Sequence[Word]) -> Iterator[Match]:
        """Every phrase in the words of a text, from left to right, none overlapping the one before."""
        at = 0
        while at < len(words):
            if self._first.isdisjoint(vary(words[at].folded)):
                at += 1
                continue
            phrase = self._longest(words, at)
            if phrase is None:
                at += 1
                continue
            last = at + len(phrase.words)
            yield Match(words[at].start, words[last - 1].end, phrase)
            at = last

    def _longest(self, words: Sequence[Word], at: int) -> Phrase | None:
        if at + 1 < len(words) and _is_near(words[at], words[at + 1]):
            for second in vary(words[at + 1].folded):
                for phrase in self._by_start.get((words[at].folded, second), ()):
                    if _fits(phrase, words, at):
                        return phrase
        for first in vary(words[at].folded):
            for phrase in self._by_start.get((first,), ()):
                if words[at].is_capital or not phrase.capital:
                    return phrase
        return None


def _fits(phrase: Phrase, words: Sequence[Word], at: int) -> bool:
    count = len(phrase.words)
    if at + count > len(words) or (phrase.capital and not words[at].is_capital):
        return False
    for place in range(1, count):
        word = words[at + place]
        same = word.folded == phrase.words[place] or (place == count - 1 and phrase.words[place] in vary(word.folded))
        if not same or not _is_near(words[at + place - 1], word):
            return False
    return True


def _is_near(one: Word, other: Word) -> bool:
    return other.start - one.end <= NEAR
