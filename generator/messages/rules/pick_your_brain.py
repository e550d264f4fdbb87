"""M20: "pick your brain"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.messages.context import Context
from generator.messages.examples import to
from generator.messages.message import Message
from generator.messages.phrases import find_phrases, phrases
from generator.messages.rule import Example, Hit, MessageRule, hit_words

_BRAIN = phrases(
    r"(?:pick|picking|picked|tap|tapping|raid|raiding|borrow|borrowing|rack|racking|eat|eating|mine|mining|probe"
    r"|probing) (?:at "
    r"|into "
    r"|through )?(?:your|ur|the|that|this|his|her|their|some|a few) (?:\w+ ){0,2}?(?:brains?|mind)",
    r"(?:pick|picking|tap|rummage|dig|poke) (?:\w+ ){0,2}?(?:of|at|into|in|around|around in) (?:your"
    r"|ur) (?:\w+ )?(?:brains?|mind|head)",
    r"(?:get|have|use|need|want) your brains? (?:on|for|about)|your brains? (?:for (?:an?|half|ten|\d+)|is (?:what"
    r" )?i need)",
    r"brain[ -]?pick(?:ing)?|have a rummage in your (?:brain|head)",
    r"(?:get|look|peek|see|crawl|dive|delve) (?:inside|into) your (?:head|mind|brain)",
    r"(?:forage|rummage|dig|poke|root)(?:ing)? (?:about |around )?(?:in(?:to|side)?|through) (?:your|that|ur"
    r"|this) (?:\w+ )?(?:brains?"
    r"|head|mind)|(?:milk|pump|squeeze|drain) (?:you|your brains?) (?:for|of|dry)",
    r"(?:tap|mine|plunder|raid|dip)(?:ping|ing)? (?:into )?(?:all )?your (?:\w+ )?(?:experience|knowledge|wisdom"
    r"|expertise|know-how)"
    r"(?! (?:of|on|with|in|about|from)\b)|(?:your|a|some|quick) brain[ -]?dump(?= (?:from|by|with) you|[.?!]|$)",
    r"(?:quiz|grill|bend your ear|question|ask) (?:you )?(?:about|on) (?:life|anything and everything|everything"
    r"|it all)(?=[.,;?!]|$| (?:under|nursing|you|and|to do|work)\b)",
    r"download (?:your|some of your) (?:brain|knowledge|wisdom)",
    r"(?:drink|sip|draw) (?:\w+ )?(?:from|at) your (?:\w+ )?(?:well|fountain|spring|source|cup|fount) of",
    r"(?:soak|sponge|suck|lap|hoover)(?:ing)? up (?:(?:all|some|a little|a bit) of )?(?:your (?:\w+ )?(?:wisdom"
    r"|knowledge|brains?"
    r"|experience|expertise)|everything (?:you know|(?:that's |you have |you've got )?in your head)|all (?:you know"
    r"|that's in your head))",
    r"(?:learn|absorb|hear|listen to|know|take in|be told) (?:everything|all) (?:that )?you(?:'ve"
    r"| have)? (?:ever )?(?:know"
    r"|learned|learnt|picked up)(?! (?:about|on|of|from|in|at)\b)",
)
# "So that you need not rack your brains": the effort is the reader's own, and it is to be spared.
_OWN_EFFORT = re.compile(
    r"(?:\b(?:you|yourself|no need|needn't|without|save|saves|spare|spares|not|never|instead of|rather than)\b|n't\b)"
    r"(?:(?!\b(?:I|me|we|us|let)\b)[^.,;:!?])*$",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"(?:n't|\b(?:not|never|nor|no|without|instead of|rather than)) (?:(?:\w+ly|going|want|mean|meant|here|trying"
    r"|looking"
    r"|about|wish|after|promise|writing|asking|a|any|more|to) ){0,3}$",
    re.IGNORECASE,
)


def check(message: Message, context: Context) -> Iterator[Hit]:
    """Each such phrase, but for one that is ruled out or speaks of the reader's own effort."""
    for sentence, match in find_phrases(message, _BRAIN):
        before = sentence.text[: match.start()]
        if _REFUSED.search(before) or (match.group().lower().startswith("rack") and _OWN_EFFORT.search(before)):
            continue
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
