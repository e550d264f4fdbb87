"""M05: asks the reader to find a job, or to match my skills with something."""

from __future__ import annotations

from collections.abc import Iterator

from generator.messages.context import Context
from generator.messages.examples import to
from generator.messages.job_hunt import find_job_hunt, find_matching
from generator.messages.message import Message
from generator.messages.phrases import phrases
from generator.messages.rule import Example, Hit, MessageRule, hit_words


def check(message: Message, context: Context) -> Iterator[Hit]:
    """The first such phrase; hearing about a search is a recruiter's work, but finding out what I want is not."""
    if context.kind in ("blurb-for-them", *_FOR_THEM):
        return
    find = find_matching if context.is_recruiter else find_job_hunt
    for sentence in message.passages:
        match = find(sentence.text)
        if match and not _GIVING.search(sentence.text):
            yield hit_words(sentence, match, "hands your search over to the reader.", _HELP)
            return


_FOR_THEM = ("give", "opt-in")
_GIVING = phrases(
    r"for (?:you|your (?:team|company|candidates?|daughter|son|friend|colleague|people))",
    r"(?:you|your (?:team|company|daughter|son|friend|wife|husband|brother|sister)) (?:are|is|were"
    r"|was) (?:\w+ )?(?:looking|searching|hiring|recruiting)",
    r"i know (?:someone|somebody|a|two|three|an)|"
    r"(?:a|my) (?:friend|colleague|cousin|student|neighbou?r) (?:of mine )?(?:is|who|needs|could|found|got|landed)",
    r"(?:would|may|might) (?:interest|suit|help) you|congratulations|congrats|helped (?:me|you|her|him|them)",
    r"(?:i|you|we|he|she|they) (?:found|got|landed) ",
)


_HELP = (
    "Do the matching yourself: name one company, person or question, and ask for that. “How does your team decide "
    "who is on nights?” can be answered; “anything for me?” cannot."
)

RULE = MessageRule(
    code="M05",
    title="Do not ask them to find you a job",
    why=(
        "Nobody carries a list of openings in their head. Who is asked to match your skills with something has to "
        "do your work, and will put it off."
    ),
    source="“Research, value proposition and specific requests”, and the method on messages",
    check=check,
    passes=(
        Example("Hi Jonas,\nif you hear anything about the whiteboard's return, I owe you a cake.", to("acquaintance")),
        Example(
            "Hi Jonas,\nI know somebody who is looking for a position like the one on your ward. Shall I connect you?",
            to("acquaintance", "give"),
        ),
    ),
    fails=(
        Example("Hi Jonas,\nif you know of anything, let me know.", to("relationship")),
        Example("Hi Jonas,\nplease keep me in mind when something comes up at Halden.", to("ally")),
        Example(
            "Hi Jonas,\ncould you tell me where my skills might fit at Halden?", to("relationship", "conversation")
        ),
    ),
)
