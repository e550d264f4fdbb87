"""M17: a name, a number or a claim that the files do not hold. It speaks up only where a sentence claims something."""

from __future__ import annotations

from collections.abc import Iterator

from generator.messages.claims import find_number_claims
from generator.messages.context import Context
from generator.messages.encounters import claims_encounter
from generator.messages.examples import to
from generator.messages.mentions import find_unknown_names
from generator.messages.message import Message
from generator.messages.rule import Example, Hit, MessageRule


def check(message: Message, context: Context) -> Iterator[Hit]:
    """Each unsupported number, name and meeting once."""
    for start, number in find_number_claims(message, context):
        yield Hit(start, f"“{number}” is in none of your files.", _NUMBER, len(number))
    for start, name in find_unknown_names(message, context):
        yield Hit(start, f"“{name}” is in none of your files.", _NAME, len(name))
    for start, words in claims_encounter(message, context):
        text = f"“{words}”, but the files know of no meeting with {context.person.name}."
        yield Hit(start, text, _MEETING, len(words))


_NUMBER = (
    "If it is true, write it down as a skill's `proof` in me.yaml, so that it says the same everywhere. If not, say "
    "what is."
)
_NAME = "If it is true, give them a file, or write it down in me.yaml or where it happened. If not, leave it out."
_MEETING = "If you met, write it down under `met`, `shared` or `log`. If not, leave it out."

RULE = MessageRule(
    code="M17",
    title="Only what your files hold",
    why=(
        "A name or a number is the first thing that a reader checks. One that does not hold spoils all others, and "
        "those of the friend who introduced you."
    ),
    source="The method on messages: a draft is built from facts",
    check=check,
    passes=(
        Example(
            "Hi Jonas,\nat Saint Brigid's I cut the handover from 40 minutes to 15, and Aisha Bello suggested that "
            "I show you how. It takes 10 minutes.",
            to("link"),
        ),
        Example("Hi Jonas,\nmy friend said that Paris is nice in May. She has 3 dogs.", to("ally")),
    ),
    fails=(
        Example("Hi Jonas,\nI cut our handover by 85% and led a team of 60 people.", to("link")),
        Example(
            "Hi Jonas,\nmy good friend Otto Brandt suggested that I write to you. I cut the handover from 40 "
            "minutes to 15.",
            to("link"),
        ),
        Example("Hi Jonas,\nwhen I worked at Karolinska I cut the handover from 40 minutes to 15.", to("link")),
    ),
)
