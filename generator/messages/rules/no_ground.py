"""M13: nothing says why it goes to this person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.messages.context import Context, holds_words
from generator.messages.examples import to
from generator.messages.message import Message
from generator.messages.rule import Example, Hit, MessageRule
from generator.messages.specifics import ADDRESSED, find_specifics, names_work_of_theirs, touches_facts
from generator.model.names import fold_text

_ALWAYS = ("stranger", "link")
_KINDS = ("conversation", "fortify", "introduction-request", "reply-to-invite", "build")
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
    if context.stage not in _ALWAYS and not (context.stage == "acquaintance" and context.kind in _KINDS):
        return
    if not message.sentences or _has_ground(message, context):
        return
    yield Hit(message.sentences[0].start, f"Nothing in it says why it goes to {context.person.name}.", _HELP)


def _has_ground(message: Message, context: Context) -> bool:
    """True for a fact of theirs, a thing they made, or words that fit no other reader."""
    texts = [sentence.text for sentence in message.sentences]
    if any(touches_facts(text, context) or names_work_of_theirs(text) for text in texts):
        return True
    words = {word for text in texts if not _is_self(text) for word in _find_words(text, context)}
    enough = 1 if context.stage == "acquaintance" else 2
    return len(words) >= enough or _is_tiny(texts)


def _find_words(text: str, context: Context) -> list[str]:
    """What is specific in a sentence; where it speaks of me, too, my own trade does not count."""
    words = find_specifics(text, context)
    return [word for word in words if not _ME.search(text) or not holds_words(context.my_facts, word)]


def _is_self(text: str) -> bool:
    """True for a sentence in which I speak of nobody but myself."""
    return bool(_ME.search(text)) and not ADDRESSED.search(text)


def _is_tiny(texts: list[str]) -> bool:
    """A line of three words is a matter of taste, not of research."""
    return sum(len(fold_text(text).split()) for text in texts) <= 3


_ME = re.compile(r"\b(?:I|I'm|I've|my)\b")
_HELP = "Begin with what you share, or with one thing that they did, said or care about, and how it touched your work."

RULE = MessageRule(
    code="M13",
    title="A reason for this person",
    why="A link is a row in a database. What makes it a contact is the one sentence that could go to nobody else.",
    source="“A link is not a contact”",
    check=check,
    yields_to=("M01", "M12"),
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
