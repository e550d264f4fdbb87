"""The shape of a message rule: a pure function with its examples."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.messages.context import Context
from generator.messages.message import Message
from generator.messages.part import Part


@dataclass(frozen=True, slots=True)
class Hit:
    """Where in the message a rule speaks up (offset and number of characters), what is wrong, and how to mend it."""

    start: int
    message: str
    help: str
    length: int = 0


def hit_words(sentence: Part, match: re.Match[str], says: str, help: str) -> Hit:
    """A hit on the words that a pattern found in a sentence; the message quotes them and goes on with `says`."""
    words = match.group().strip(" .,;!?")
    start = match.start() + match.group().index(words)
    return Hit(sentence.start + start, f"“{words}” {says}", help, len(words))


@dataclass(frozen=True, slots=True)
class Example:
    """A message and its context, for the tests and for whoever reads the rule."""

    text: str
    context: Context


Check = Callable[[Message, Context], Iterator[Hit]]


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageRule:
    """One rule on messages. `rulebook` has its page.

    `english`: it knows English words only, and stays silent on a text that is not English. `yields_to`:
    rules whose finding in the same message already says it. `passes` and `fails` are messages that it
    must let pass and must not.
    """

    code: str
    title: str
    why: str
    source: str
    check: Check
    passes: tuple[Example, ...]
    fails: tuple[Example, ...]
    english: bool = True
    yields_to: tuple[str, ...] = ()
