"""Phrases as data: patterns in which a blank stands for any white space, and apostrophes may be left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache

from generator.messages.message import Message
from generator.messages.needed_words import Sieve
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
    """A regular expression for sentences, compiled for the first one that has the words for it: few messages have.

    Drafts share many of their sentences, so what was found in the last ones is remembered.
    """

    is_apart = False

    def __init__(self, *patterns: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._patterns, self._flags = patterns, flags

    @cached_property
    def pattern(self) -> str:
        """Any of the patterns."""
        return "|".join(self._patterns)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The same for sentences that have the words."""
        return re.compile(self.pattern, self._flags)

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """The first place in a sentence."""
        return lru_cache(maxsize=REMEMBERED)(self._search)

    def finditer(self, sentence: str) -> Iterator[re.Match[str]]:
        """Every place in a sentence."""
        return self.compiled.finditer(sentence) if self.may_be_in(sentence) else iter(())

    def sub(self, words: str, sentence: str) -> str:
        """A sentence with other words in every place."""
        return self.compiled.sub(words, sentence) if self.may_be_in(sentence) else sentence

    def may_be_in(self, sentence: str) -> bool:
        """False where the sentence has not the words for it."""
        return bool(self._bits & _SIEVE.sift(sentence))  # in this order: new bits are sifted for, too

    def _search(self, sentence: str, *place: int) -> re.Match[str] | None:
        return self.compiled.search(sentence, *place) if self.may_be_in(sentence) else None

    @cached_property
    def _bits(self) -> int:
        return _SIEVE.add(self.pattern, self.is_apart)


class Phrases(Pattern):
    """A pattern from word boundary to word boundary, whatever the case."""

    is_apart = True

    @cached_property
    def pattern(self) -> str:
        """Any of the phrases, as they are typed."""
        return (
            _SHORT.sub(lambda word: _AS_TYPED[word.group()], "|".join(self._patterns))
            .replace(" ?", r"\s*")
            .replace(" ", r"\s+")
            .replace("'", "'?")
        )

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """With what stands around it."""
        return re.compile(rf"(?<![\w'-])(?:{self.pattern})(?![\w])", re.IGNORECASE)


def phrases(*patterns: str) -> Phrases:
    """One pattern that finds any of these, from word boundary to word boundary, whatever the case."""
    return Phrases(*patterns)


def find_phrases(message: Message, pattern: Phrases) -> Iterator[tuple[Part, re.Match[str]]]:
    """The first place of the pattern in each of the user's own sentences, and in the subject."""
    for sentence in message.passages:
        if match := pattern.search(sentence.text):
            yield sentence, match
