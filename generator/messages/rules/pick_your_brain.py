"""M20: "pick your brain"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.messages.context import Context
from generator.messages.examples import to
from generator.messages.message import Message
from generator.messages.phrases import find_phrases, phrases
from generator.messages.rule import Example, Hit, MessageRule, hit_words

_BRAIN = phrases(
    r"(?:pick|picking|picked|tap|tapping|raid|raiding|borrow|borrowing|rack|mine|mining|probe|probing) (?:at |into "
    r"|through )?(?:your|ur|the|that|this|his|her|their|some|a few) (?:\w+ ){0,2}?(?:brains?|mind)",
    r"(?:pick|picking|tap|rummage|dig|poke) (?:\w+ ){0,2}?(?:of|at|into|in|around|around in) (?:your"
    r"|ur) (?:\w+ )?(?:brains?|mind|head)",
    r"(?:get|have|use|need|want) your brains? (?:on|for|about)|your brains? (?:for (?:an?|half|ten|\d+)|is (?:what"
    r" )?i need)",
    r"brain[ -]?pick(?:ing)?|have a rummage in your (?:brain|head)",
    r"(?:get|look|peek|see|crawl|dive|delve) (?:inside|into) your (?:head|mind|brain)",
    r"download (?:your|some of your) (?:brain|knowledge|wisdom)",
)


def check(message: Message, context: Context) -> Iterator[Hit]:
    """Each such phrase."""
    for sentence, match in find_phrases(message, _BRAIN):
        yield hit_words(sentence, match, "asks for everything and names nothing.", _HELP)


_HELP = "Ask the one question that you would ask first: “How did you choose who is on nights?”"

RULE = MessageRule(
    code="M20",
    title="No brain is picked",
    why="It announces an hour without an aim, in which only one side takes.",
    source="“Research, value proposition and specific requests”",
    check=check,
    passes=(
        Example(
            "Hi Jonas,\nI have racked my brain over the rota. How did you choose who is on nights?", to("acquaintance")
        ),
    ),
    fails=(
        Example("Hi Jonas,\ncould I pick your brain over lunch?", to("ally")),
        Example("Hi Jonas,\nI'd love to do some brain-picking about nights.", to("acquaintance")),
    ),
)
