"""Phrases as data: patterns in which a blank stands for any white space, and apostrophes may be left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache

from generator.messages.message import Message
from generator.messages.needed_words import Alternative, Sieve, list_alternatives
from generator.messages.part import REMEMBERED, Part

DAYS = r"(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|mon|tue|wed|thu|fri"
MONTHS = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
)
NUMBERS = (
    r"(?:\d+(?:[.,]\d+)*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
    r"|twenty(?:-five)?|thirty|forty(?:-five)?"
    r"|sixty|ninety|half an?|a few|a couple of|several)"
)

ROLE = (
    r"(?:officer|manager|lead|engineer|analyst|planner|designer|nurse|director|assistant|scientist|teacher|coordinator"
    r"|consultant|specialist|intern|head|clerk|chef|cook|librarian|technician|(?!summer|winter|river|water|computer"
    r"|paper|letter|number|corner|order|offer|counter|monitor|sensor|mirror|motor|error|power|weather|matter|other"
    r"|another|former|later|inner|outer|upper|lower|proper|minor|major|better|bigger"
    r"|greater|larger|smaller|longer|shorter|harder|easier|newer|older|brilliant|important|relevant|significant|elegant"
    r"|pleasant|constant|distant|dominant|vibrant|giant|senior|junior|prior|superior|interior|ever|never|over"
    r"|under)\w+(?:er|or|ist|ant|ian|eer))"
)

# How the words are typed in a chat; not within a class of characters nor behind a look back, which takes one length.
_AS_TYPED = {
    "you": "(?:you|u|ya)",
    "your": "(?:your|ur|yr)",
    "please": "(?:please|pls|plz)",
    "are": "(?:are|r)",
    "could": "(?:could|cld|cud)",
    "would": "(?:would|wld|wud)",
}
_SHORT = re.compile(r"(?<![\w\\<!='\[])(?<!\(\?<!)(?:you|your|please|are|could|would)(?![\w'\]\\?])")


_SIEVE = Sieve()


class Pattern:
    """A regular expression for sentences. Only those of its alternatives are searched for whose words a sentence has.

    The others are not even compiled. Drafts share many of their sentences, so what was found in the last ones is
    remembered. Groups are those of the alternative that matches.
    """

    is_apart = False

    def __init__(self, *patterns: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._patterns, self._flags = patterns, flags
        self._compiled: dict[int, re.Pattern[str]] = {}

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """The first place in a sentence; of several alternatives that match there, the first."""
        return lru_cache(maxsize=REMEMBERED)(self._search)

    def finditer(self, sentence: str) -> Iterator[re.Match[str]]:
        """Every place in a sentence."""
        place = 0
        while place <= len(sentence) and (match := self._search(sentence, place)):
            yield match
            place = max(match.end(), match.start() + 1)

    def sub(self, words: str, sentence: str) -> str:
        """A sentence with other words in every place."""
        kept, place = "", 0
        for match in self.finditer(sentence):
            kept += sentence[place : match.start()] + words
            place = match.end()
        return kept + sentence[place:]

    def join(self) -> str:
        """All alternatives, without what must stand around them."""
        return "|".join(self._patterns)

    def compile(self, pattern: str) -> re.Pattern[str]:
        """An alternative, with what must stand around it."""
        return re.compile(pattern, self._flags)

    def _search(self, sentence: str, *place: int) -> re.Match[str] | None:
        alive = self._bits & _SIEVE.sift(sentence)  # in this order: what is new is sifted for, too
        if not alive:
            return None
        found = (match for one in self._list_compiled(alive) if (match := one.search(sentence, *place)))
        return min(found, key=re.Match.start, default=None)

    def _list_compiled(self, bits: int) -> Iterator[re.Pattern[str]]:
        """The alternatives that have these bits, in their order."""
        first, alternatives = self._alternatives
        while bits:
            number = (bits & -bits).bit_length() - 1
            bits &= bits - 1
            if number not in self._compiled:
                self._compiled[number] = self.compile(alternatives[number - first].pattern)
            yield self._compiled[number]

    @cached_property
    def _bits(self) -> int:
        first, alternatives = self._alternatives
        return ((1 << len(alternatives)) - 1) << first

    @cached_property
    def _alternatives(self) -> tuple[int, tuple[Alternative, ...]]:
        alternatives = tuple(list_alternatives(self.join(), self.is_apart))
        return _SIEVE.add(alternatives), alternatives


class Phrases(Pattern):
    """A pattern from word boundary to word boundary, whatever the case."""

    is_apart = True

    def join(self) -> str:
        """Any of the phrases, as they are typed."""
        return (
            _SHORT.sub(lambda word: _AS_TYPED[word.group()], "|".join(self._patterns))
            .replace(" ?", r"\s*")
            .replace(" ", r"\s+")
            .replace("'", "'?")
        )

    def compile(self, pattern: str) -> re.Pattern[str]:
        """With word boundaries."""
        return re.compile(rf"(?<![\w'-])(?:{pattern})(?![\w])", re.IGNORECASE)


def phrases(*patterns: str) -> Phrases:
    """One pattern that finds any of these, from word boundary to word boundary, whatever the case."""
    return Phrases(*patterns)


def find_phrases(message: Message, pattern: Phrases) -> Iterator[tuple[Part, re.Match[str]]]:
    """The first place of the pattern in each of the user's own sentences, and in the subject."""
    for sentence in message.passages:
        if match := pattern.search(sentence.text):
            yield sentence, match
