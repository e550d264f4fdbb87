"""A message as its reader meets it: subject, greeting, the user's own sentences, signature; others' words set apart."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.messages.greeting import Greeting, parse_greeting
from generator.messages.language import guess_language
from generator.messages.layers import HEADER, OWN, QUOTED, SIGNATURE, SUBJECT, THREAD, sort_lines
from generator.messages.part import Part, cut
from generator.messages.sentences import split_sentences

_SAME_LENGTH = str.maketrans({"’": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "\t": " ", "\ufeff": " "})


@dataclass(frozen=True)
class Message:
    """A text and what each of its lines is (`layers`). Offsets count characters of `text` from 0.

    `text` is what was typed but for the kinds of apostrophes, blanks and line ends.
    """

    text: str
    kinds: tuple[str, ...]

    @cached_property
    def own(self) -> str:
        """The text with everything blanked out that is not the user's own sentences or greeting."""
        return self._keep(OWN)

    @cached_property
    def typed(self) -> str:
        """The text with others' words blanked out: the subject, the greeting, the own sentences and the signature."""
        return self._keep(OWN, SUBJECT, SIGNATURE)

    @cached_property
    def subject(self) -> Part | None:
        """What stands behind `Subject:`, or None."""
        match = re.match(r"\s*subject:[ ]*", self._keep(SUBJECT), re.IGNORECASE)
        if not match:
            return None
        return cut(self.text, match.end(), self.text.find("\n", match.end()) % (len(self.text) + 1))

    @cached_property
    def headers(self) -> tuple[Part, ...]:
        """The lines `To:`, `Cc:` and so on above the text."""
        return tuple(cut(self.text, start, end) for start, end, kind in self._lines() if kind == HEADER)

    @cached_property
    def greeting(self) -> Greeting | None:
        """The greeting, or None."""
        return parse_greeting(self.own)

    @cached_property
    def sentences(self) -> tuple[Part, ...]:
        """The user's own sentences, without the greeting."""
        end = self.greeting.part.end if self.greeting else 0
        return split_sentences(" " * end + self.own[end:])

    @cached_property
    def passages(self) -> tuple[Part, ...]:
        """The subject, where there is one, and the sentences: all that the reader reads of the user's words."""
        return ((self.subject,) if self.subject else ()) + self.sentences

    @cached_property
    def language(self) -> str:
        """A guess at the language of the own sentences, `und` where there is nothing to go by."""
        return guess_language(*([sentence.text for sentence in self.sentences] or [self.own]))

    @property
    def is_english(self) -> bool:
        """True where the words of the text say so."""
        return self.language == "en"

    @cached_property
    def has_thread(self) -> bool:
        """True where earlier messages stand in the text."""
        return THREAD in self.kinds or QUOTED in self.kinds

    @cached_property
    def start(self) -> int:
        """The offset at which the user's own text begins; 0 where there is none."""
        return len(self.own) - len(self.own.lstrip()) if self.own.strip() else 0

    @cached_property
    def word_count(self) -> int:
        """The words of the user's own sentences."""
        return sum(len(re.findall(r"[\w'’&@./:+-]*\w", sentence.text)) for sentence in self.sentences)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both counted from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def _lines(self) -> Iterator[tuple[int, int, str]]:
        ends = [*(start - 1 for start in self._starts[1:]), len(self.text)]
        return zip(self._starts, ends, self.kinds, strict=True)

    def _keep(self, *kinds: str) -> str:
        lines = zip(self.text.split("\n"), self.kinds, strict=True)
        return "\n".join(line if kind in kinds else " " * len(line) for line, kind in lines)


def parse_message(text: str) -> Message:
    """The message that `text` is. Nothing in a text makes this raise."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\t" in plain or not plain.isascii():
        plain = plain.translate(_SAME_LENGTH)
    return Message(plain, tuple(sort_lines(plain.split("\n"))))
