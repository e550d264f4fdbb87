"""M18: longer than the channel takes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.messages.context import Context
from generator.messages.examples import to
from generator.messages.message import Message
from generator.messages.rule import Example, Hit, MessageRule


def check(message: Message, context: Context) -> Iterator[Hit]:
    """One finding at the first character that would be cut off; the subject is not counted."""
    limit = context.me.method.invitation_characters
    body = message.text[message.start :].rstrip()
    if context.channel == "invitation" and len(body) > limit:
        text = f"An invitation takes {limit} characters; this has {len(body)}."
        yield Hit(
            message.start + limit,
            text,
            "Keep the one sentence that is about them. The rest can follow when they have accepted.",
        )


RULE = MessageRule(
    code="M18",
    title="It fits the channel",
    why="What is too long is cut off, or cannot be sent at all, and usually it is the best sentence that stood last.",
    source="The method on messages; LinkedIn's limit, which `invitation_characters` sets",
    check=check,
    english=False,
    passes=(
        Example(
            "Hi Jonas, in Lund you said that a rota is a promise. It hangs on our wall. Mira",
            to("link", "fortify", "invitation"),
        ),
        Example("Hi Jonas, your rota hangs on our wall." + " It does." * 30, to("link", "fortify", "message")),
    ),
    fails=(
        Example(
            "Hej Jonas, ditt schema hänger på vår vägg." + " Tack för senast i Lund." * 10,
            to("link", "fortify", "invitation"),
        ),
    ),
)
