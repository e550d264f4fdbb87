"""Meetings that a message speaks of, against a file that knows of none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.messages.context import Context
from generator.messages.message import Message
from generator.messages.phrases import find_phrases, phrases

_MET = phrases(
    r"(?:great|nice|good|lovely|a pleasure|wonderful|fun|enjoyed|glad|loved|pleasure|delight) (?:to (?:meet|see"
    r"|have met|talk (?:to|with)|speak (?:to|with)|chat with)|meeting|seeing|talking (?:to|with)|speaking (?:to"
    r"|with)|chatting with|having met|catching up with) (?:with )?you(?= (?:at|in|on|after|before|over|between"
    r"|outside|last|yesterday|again|the other"
    r"|during|this (?:morning|week)|there)\b|[.,!]|$)",
    r"(?:when|since|after|as) we (?:last )?(?:met|talked|spoke|worked together|chatted|discussed|studied together"
    r"|shared (?:an|the|a) (?:office|desk|flat))",
    r"as (?:we )?discussed",
    r"(?:during|after|since|following|from|thanks for|thank you for) our (?:\w+ )?(?:conversation|call|meeting|chat"
    r"|coffee|lunch|dinner|talk|discussion|time (?:together|at))",
    r"we (?:met|worked together|studied together|talked|spoke|had (?:coffee|lunch|dinner)) (?:at|in|on|last|for|two"
    r"|three|a few|yesterday|briefly|during|back)",
    r""
    r"as you (?:told|said to|mentioned to|promised|advised) me",
    r"you (?:told|promised|advised) me (?:that|to|how|about|last|at|over|on)|remember me from",
    r"(?:sit|sat|sitting|stand|stood|standing|walk|walked|walking|seated|travel(?:l?ed|l?ing)?|queu(?:e|ed|ing)"
    r"|danc(?:e|ed"
    r"|ing)|work|worked|working|shar(?:e|ed|ing) (?:a|an|the) \w+) (?:right )?(?:next to|beside|alongside|with"
    r"|across from"
    r"|opposite|behind|near) you(?= (?:at|in|on|last|yesterday|during|there|this|back|all|for)\b|[.,!;]|$)",
    r"you (?:said|told us|explained|mentioned|laughed|joked|showed me|showed us|gave me|asked me|promised) (?:then"
    r"|there"
    r"|that (?:day|evening|night|morning|time)|over (?:the )?(?:coffee|lunch|dinner|beer|drinks)|at (?:the"
    r"|our) (?:dinner"
    r"|lunch|table|bar|bus|station|door|stand|booth))",
    r"as we (?:agreed|said|arranged|planned|promised)|our (?:\w+ )?(?:visit|trip|walk|tour|drive|train ride|evening"
    r"|encounter) (?:to|in|at|on|through|around|last|together)",
    r"we (?:both )?(?:sat|stood|danced|queued|walked|shared|were seated|stayed|flew|rode) (?:\w+ ){0,3}?(?:at|in|on"
    r"|for|to|the same|next to)"
    r"(?! (?:same (?:page|boat|side|problem))\b)",
    r"we were (?:colleagues|classmates|neighbours|neighbors|in the same)",
)


_OTHERS = re.compile(r"\b(?:she|he|they|her|him|them)\b", re.IGNORECASE)


_YOU = re.compile(r"\byou", re.IGNORECASE)


def claims_encounter(message: Message, context: Context) -> Iterator[tuple[int, str]]:
    """Place and words of the first claim to have met, where neither `met`, `shared` nor the log knows of anything.

    Somebody who is an acquaintance or better has met me, one way or the other.
    """
    person = context.person
    if not context.is_below("acquaintance") or person.met or person.shared or person.log or context.introducers:
        return
    sentences = list(message.sentences)
    for sentence, match in find_phrases(message, _MET):
        before = sentences[sentences.index(sentence) - 1].text if sentence in sentences[1:] else ""
        if _OTHERS.search(sentence.text) or (_OTHERS.search(before) and not _YOU.search(sentence.text)):
            continue
        yield sentence.offset(match), match.group().strip(" .,!")
        return
