"""M13: nothing says why it goes to this person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.messages.archive import holds_words
from generator.messages.context import Context
from generator.messages.examples import to
from generator.messages.message import Message
from generator.messages.phrases import phrases
from generator.messages.rule import Example, Hit, MessageRule
from generator.messages.specifics import ADDRESSED, find_specifics, names_work_of_theirs, touches_facts
from generator.model.names import fold_text

_FREE = (
    "thank",
    "answer",
    "close-loop",
    "promise",
    "nudge",
    "after-applying",
    "congratulate",
    "give",
    "opt-in",
    "mentor-update",
    "follow-up",
)


def check(message: Message, context: Context) -> Iterator[Hit]:
    """One finding, where every sentence could go to anybody."""
    if context.speaks_to_third or context.kind in _FREE or context.is_recruiter or message.has_thread:
        return
    if context.is_below("acquaintance") and message.sentences and not _has_ground(message, context):
        yield Hit(message.sentences[0].start, f"Nothing in it says why it goes to {context.person.name}.", _HELP)


def _has_ground(message: Message, context: Context) -> bool:
    """True for a fact of theirs, a thing they made, or words that fit no other reader."""
    texts = [sentence.text for sentence in message.sentences]
    if any(touches_facts(text, context) or names_work_of_theirs(text) for text in texts):
        return True
    words = {word for text in texts if not _is_self(text) for word in _find_words(text, context)}
    return len(words) >= _ENOUGH or _is_tiny(texts)


def _find_words(text: str, context: Context) -> list[str]:
    """What is specific in a sentence; where it speaks of me, too, my own trade does not count."""
    words = find_specifics(text, context)
    return [word for word in words if not _ME.search(text) or not _is_my_trade(word, context)]


def _is_my_trade(word: str, context: Context) -> bool:
    return holds_words(context.my_facts, word) or holds_words(context.my_facts, word.removesuffix("s"))


def _is_self(text: str) -> bool:
    """True for a sentence in which I speak of nobody but myself; what I read or saw was made by somebody."""
    return bool(_SELF.search(text)) and not ADDRESSED.search(text) and not _RECEIVED.search(text)


def _is_tiny(texts: list[str]) -> bool:
    """A line of three words is a matter of taste, not of research."""
    return sum(len(fold_text(text).split()) for text in texts) <= 3


_RECEIVED = phrases(
    r"i(?:'ve| have|'m| am)? (?:\w+ )?(?:enjoyed|read|reread|saw|watched|heard|listened to|used|using|liked|loved"
    r"|laughed|tried|followed|kept|keep|still (?:have|use|read)|counted|tested|copied|borrowed|remember)"
)
_ENOUGH = 2
_SELF = re.compile(r"^\W*(?:[\w'-]+\s+){0,3}?(?:I|I'm|I've|my)\b", re.IGNORECASE)
_ME = re.compile(r"\b(?:I|I'm|I've|my|we both|we are both)\b", re.IGNORECASE)
_HELP = "Begin with what you share, or with one thing that they did, said or care about, and how it touched your work."

RULE = MessageRule(
    code="M13",
    title="A reason for this person",
    why="A link is a row in a database. What makes it a contact is the one sentence that could go to nobody else.",
    source="“A link is not a contact”",
    check=check,
    yields_to=("M01", "M12", "M16"),
    passes=(
        Example("Hi Jonas,\nin Lund you said that a rota is a promise. I have it on our wall.", to("link", "fortify")),
        Example("Hi Jonas,\nyour talk made my Thursday.", to("link", "fortify")),
    ),
    fails=(
        Example(
            "Hi Jonas,\nI would love to learn more about your career and your experience in the industry.",
            to("link", "fortify"),
        ),
        Example(
            "Hi Jonas,\nI am a motivated professional and would like to have a conversation about your company.",
            to("stranger", "conversation"),
        ),
    ),
)
