"""M19: a first contact, or a note to forward, that is too long to be read."""

from __future__ import annotations

from collections.abc import Iterator

from generator.messages.context import Context
from generator.messages.examples import to
from generator.messages.message import Message
from generator.messages.rule import Example, Hit, MessageRule


def check(message: Message, context: Context) -> Iterator[Hit]:
    """One finding at the sentence that passes the limit (`first_contact_words`, `forwardable_words`)."""
    limit = _find_limit(context)
    if limit and message.word_count > limit:
        what = "A note to forward" if context.kind == "forwardable" else "A first message"
        text = f"{what} has at most {limit} words; this has {message.word_count}."
        yield Hit(
            _find_place(message, limit),
            text,
            "Keep one reason, one fact about you and one request. All else can wait for the conversation.",
        )


def _find_limit(context: Context) -> int | None:
    numbers = context.me.method
    if context.kind == "forwardable":
        return numbers.forwardable_words
    if context.speaks_to_third or context.channel == "invitation":
        return None
    return numbers.first_contact_words if context.is_below("acquaintance") else None


def _find_place(message: Message, limit: int) -> int:
    words = 0
    for sentence in message.sentences:
        words += len(sentence.text.split())
        if words > limit:
            return sentence.start
    return message.start


RULE = MessageRule(
    code="M19",
    title="Short enough to be read",
    why="A stranger gives a message half a minute. What does not fit into that is read later, which is never.",
    source="The method on messages: first contact and forwardable note",
    check=check,
    english=False,
    passes=(
        Example("Hi Jonas,\nyour rota hangs in our kitchen.", to("stranger")),
        Example("Hi Jonas,\n" + "a long letter to a friend goes on and on. " * 30, to("ally", "keep-in-touch")),
    ),
    fails=(
        Example("Hej Jonas,\n" + "ditt schema hänger i vårt kök. " * 30, to("stranger")),
        Example("Mira Castell cut the handover from 40 minutes to 15. " * 15, to("ally", "forwardable")),
    ),
)
