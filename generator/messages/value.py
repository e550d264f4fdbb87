"""Does a message say what its writer brings?"""

from __future__ import annotations

import re

from generator.messages.context import Context, holds_words
from generator.messages.message import Message
from generator.messages.phrases import phrases
from generator.messages.vocabulary import GENERIC_WORDS
from generator.model.names import fold_text

_DID = (
    r"built|led|ran|run|cut|reduced|halved|doubled|tripled|raised|grew|saved|shipped|launched|designed|managed"
    r"|wrote|taught|trained|organi[sz]ed|moved|migrated|planned|delivered|introduced|brought|set up|started|founded|"
    r"rebuilt|redesigned|rolled out|automated|improved|increased|shortened|sped up|solved|fixed|closed|opened"
    r"|negotiated|coordinated|developed|created|implemented|analy[sz]ed|published|forecast(?:ed)?|tested|measured|"
    r"maintained|supported|sold|bought|hired|translated|edited|researched|nursed|treated|audited|drew|made|turned"
    r"|kept|prepared|spent (?:\w+ )?(?:years|months)|worked (?:on|as|at|for|with|in)|did"
)
_DONE = phrases(
    rf"(?:i|we|he|she|they|who|and|having|has|have|[A-Z]\w+)(?:'ve| have| has|'s| had)?(?: (?:also|once|just"
    rf"|recently|already|then|personally|successfully))? (?:{_DID})",
    r"(?:my|his|her|their|our) (?:\w+ ){0,3}(?:years|work|experience|team|project|method|model|checklist|template"
    r"|notes|calendar|numbers|results|talk|tool|guide|book|paper|prototype|pilot|analysis|code|sketch|sheet|list"
    r"|map|plan|training|background) (?:at|in|on|for|from|with|of|that|which|cut|halved|took|saved|would|could|can"
    r"|is|has|made|helped|might)",
)
_OFFER = phrases(
    r"(?:i|we|he|she|they)(?:'d| would|'ll| will| can| could)(?: (?:also|gladly|happily|of course|in return"
    r"|certainly|then))* (?:be (?:\w+ )?(?:happy|glad|pleased|delighted) to )?(?:help|share|offer|show|bring|send"
    r"|walk|review|lend|take|test|write|draw|give|teach|contribute|add|pass|explain|do|run|build|save|cut|halve"
    r"|spare|prepare|translate)(?! (?:me|my (?:cv|résumé|resume)|advice|some advice|tips|any)\b)",
    r"(?:happy|glad|pleased|delighted) to (?:help|share|offer|show|bring|send|return|give|lend|teach|repay"
    r"|contribute|review)",
    r"(?:in return|in exchange|in turn|to give back|as thanks)",
    r"(?:useful|of use|helpful|of help|of interest|valuable|worthwhile|good) (?:to|for) (?:you|him|her|them|the"
    r"|your|his|their|both|[A-Z]\w+)",
    r"(?:help|save|spare|give|interest|benefit|serve) (?:him|her|them|you|both|your|his|their|the team"
    r"|[A-Z]\w+)(?! know)",
    r""
    r"(?:he|she|they|you|[A-Z]\w+)(?:'d| would|'ll| will| can| could| may| might) (?:get(?! on| along)|have|gain"
    r"|use|profit|benefit|save|learn|receive|find)",
    r"(?:brings?|offers?) (?:\w+ ){0,4}\w+|what (?:i|he|she|they) (?:could|can|would|will) (?:do|bring|offer|add)",
    r"for (?:his|her|their|your) (?:\w+ )?(?:team|project|hub|ward|launch|plan|release|class|store|clinic|shop|lab)",
)
_PROFESSION = re.compile(
    r"\bI(?:'m| am)\s+an?\s+(?!(?:fan|friend|reader|huge|big|little|bit|great"
    r"|long)\b)[\w-]+(?:\s+[\w-]+){0,5}\s+(?:who|with|at|that|from)\b",
    re.IGNORECASE,
)


def offers_value(message: Message, context: Context) -> bool:
    """True where the own sentences tell of something done or offered, of a skill, or of use to their company."""
    texts = [sentence.text for sentence in message.sentences]
    if any(_DONE.search(text) or _OFFER.search(text) or _PROFESSION.search(text) for text in texts):
        return True
    told = fold_text(" ".join(texts))
    return sum(holds_words(told, word) for word in _list_value_words(context)) > 1


def _list_value_words(context: Context) -> tuple[str, ...]:
    """The distinctive words of my skills and offers, and of what I can do for the reader's company."""
    me = context.me
    texts = [text for skill in me.skills for text in (skill.name, *skill.also, skill.proof or "")] + list(me.offers)
    texts += [context.employer.offer or ""] if context.employer else []
    words = (word for text in texts for word in re.findall(r"[\w&-]{3,}", fold_text(text)))
    return tuple(dict.fromkeys(word for word in words if word not in GENERIC_WORDS and not word.isdigit()))
