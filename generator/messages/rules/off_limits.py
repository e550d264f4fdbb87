"""M21: this person asked to be left alone."""

from __future__ import annotations

from collections.abc import Iterator

from generator.messages.context import Context
from generator.messages.examples import to
from generator.messages.message import Message
from generator.messages.rule import Example, Hit, MessageRule
from generator.method.standing import Reason


def check(message: Message, context: Context) -> Iterator[Hit]:
    """One finding for whoever has `do_not_contact`."""
    for reason in context.off_limits[:1]:
        yield Hit(
            message.start,
            reason.text,
            "Do not send it. If they write to you, take `do_not_contact` out of their file, and answer.",
        )


_LEAVE = (Reason("C07", "Jonas Weber does not want to be contacted."),)
RULE = MessageRule(
    code="M21",
    title="Not to those who said no",
    why="A no that is not respected is told to others.",
    source="The method, on pressure: do not contact",
    check=check,
    english=False,
    passes=(Example("Hi Jonas,\nthe rota is up.", to("ally")),),
    fails=(Example("Hi Jonas,\nthe rota is up.", to("ally", off_limits=_LEAVE)),),
)
