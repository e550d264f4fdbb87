"""Does a message say what its writer brings?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.messages.archive import holds_words
from generator.messages.context import Context
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
    r"|kept|prepared|spent (?:\w+ )?(?:years|months)"
    r"|worked (?!(?:for (?:\w+ )?(?:years|months|ages|long) )?(?:with|under) (?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)?(?!"
    r" on\b))(?:on|as|at|for|with"
    r"|in|under)"
)
_ADVERB = r"(?: (?:also|once|just|recently|already|then|personally|successfully))?"
_OBJECTS = (
    r"(?:years|work|experience|team|project|method|model|checklist|template|notes|calendar|numbers|results|talk|tool"
    r"|guide|book|paper|prototype|pilot|analysis|code|sketch|sheet|list|map|plan|training|background) (?:at|in|on|for"
    r"|from|with|of|that|which|cut|halved|took|saved|would|could|can|is|has|made|helped|might)"
)
_DONE = phrases(
    rf"(?:i|we|ours|mine|having)(?:'ve| have|'d| had| has)?{_ADVERB} (?:{_DID})",
    rf"(?:i|we)(?:'ve| have)? (?:[\w'.-]+ ){{1,10}}?and (?:{_DID})",
    rf"(?:my|our) (?:[\w-]+ ){{0,3}}{_OBJECTS}",
    rf"(?:my|our) (?:[\w'-]+ ){{1,2}}(?:stopped|caught|prevented|{_DID})",
)
_DONE_BY_ME = phrases(
    rf"(?:i|we|he|she|they|who|and|having|has|have|(?-i:[A-Z])\w+)(?:'ve| have| has|'s| had)?{_ADVERB} (?:{_DID})",
    rf"(?:my|his|her|their|our) (?:[\w-]+ ){{0,3}}{_OBJECTS}",
)
_OFFER = phrases(
    r"(?:i|we|he|she|they)(?:'d| would|'ll| will| can| could)(?: (?:also|gladly|happily|of course|in return"
    r"|certainly|then))* (?:be (?:\w+ )?(?:happy|glad|pleased|delighted) to )?(?:help|share|offer|show|bring|send"
    r"|walk|review|lend|take|test|draw|give|teach|contribute|add|pass|explain|do|run|build|save|cut|halve"
    r"|spare|prepare|translate|write(?! to you| and\b|[.,;:!?]|$))(?! (?:me|my (?:cv|résumé|resume)|advice|some advice"
    r"|tips|any)\b)",
    r"(?:happy|glad|pleased|delighted) to (?:help|share|offer|show|bring|send|return|give|lend|teach|repay"
    r"|contribute|review)",
    r"(?:could|can|may|might) i (?:also )?(?:show|share|bring|offer|send|lend)",
    r"to show (?:you|him|her|them|the|your|[\w-]+)",
    r"(?:somebody|someone|a person) who (?:can|could|does|did|will|has|finishes|\\w+s)",
    r"(?:in return|in exchange|in turn|to give back|as thanks)",
    r"(?:useful|of use|helpful|of help|of interest|valuable|worthwhile|good) (?:to|for) (?:you|him|her|them|the"
    r"|your|his|their|both|(?-i:[A-Z])\w+)",
    r"(?:help|save|spare|give|interest|benefit|serve) (?:him|her|them|you|both|your|his|their|the team"
    r"|(?-i:[A-Z])\w+)(?! (?:know|a (?:ring|call|shout|bell|buzz|line|tinkle))\b)",
    r"(?:he|she|they|you|(?-i:[A-Z])\w+)(?:'d| would|'ll| will| can| could| may| might) (?:get(?! on| along)"
    r"|have(?! (?:told|said|known|thought|come|gone|written|spoken|seen|noticed|heard|guessed|gathered|read|been|had"
    r"|got|met|received|spotted|realised|realized"
    r"|forgotten"
    r"|moved|started|\w+ed)\b)|gain|use|profit|benefit|save|learn|receive|find|enjoy|appreciate)(?! (?:me|my)\b)",
    r"(?:brings?|offers?) (?:\w+ ){0,4}\w+|what (?:i|he|she|they) (?:could|can|would|will) (?:do|bring|offer|add)",
    r"for (?:his|her|their|your) (?:\w+ )?(?:team|project|hub|ward|launch|plan|release|class|store|clinic|shop|lab)",
)
# "I'd cook your crew a lunch": whatever the verb, something is done for somebody, and it is no request in disguise.
_FOR_THEM = phrases(
    r"(?:i|we|he|she|they)(?:'d| would|'ll| will| can| could)(?: (?:also|gladly|happily|of course|in return|certainly"
    r"|then|even|always|easily))* (?:be (?:\w+ )?(?:happy|glad|pleased|delighted) to )?(?!(?:like|love|appreciate|be"
    r"|value"
    r"|welcome|enjoy|prefer|need|want|ask|hope|have|get|hear|know|learn|meet|talk|speak|see|understand|call|ring"
    r"|phone|write"
    r"|contact|reach|let|thank|keep|wait|imagine|guess|say|think|find|pick|trouble|bother|connect|chat|message|mail"
    r"|email"
    r"|text|buy|invite|join|catch|visit|drop|stop|come|follow|leave|work|go|begin|start|tell|remind|remember|forgive"
    r"|owe"
    r"|rather|not|never|only|really|just|so|very|surely|have to)\b)"
    r"[\w-]+ (?:[\w'-]+ ){0,6}?(?:yours?|you|him|hers?|his|theirs?|them|both)",
    r"(?:happy|glad|pleased|delighted) to (?!(?:talk|speak|meet|chat|hear|connect|wait|come|call|fit|work around|adapt"
    r"|see|learn|know|be|ring|join)\b)[\w-]+ (?:\S+ ){0,8}?(?:for|with|to) (?:you|your|him|her|his|their|them)",
)
_TO_HEAR = phrases(
    r"(?:find out|learn|hear|understand|ask|know|see)(?: (?:more|you|from you|a little|something))? (?:about|how|what"
    r"|why"
    r"|where|which|whether)"
)
_PROFESSION = re.compile(
    r"\bI(?:'m| am)\s+an?\s+(?!(?:fan|friend|reader|huge|big|little|bit|great"
    r"|long)\b)[\w-]+(?:\s+[\w-]+){0,5}\s+(?:who|with|at|that|from)\b",
    re.IGNORECASE,
)


_FOR_THIRD = phrases(
    r"(?:show|help|offer|bring|give|share|send|save|spare|teach|lend|tell|walk|hand)\w* (?:her|him|them|their|his"
    r"|both)",
    r"(?:he|she|they) (?:wants?|needs?|is short of|are short of|looks? for|is looking for|asked for|lacks?"
    r"|struggles? (?:with|to)|is stuck)"
    r" (?!me\b|my\b)(?:\w+ ){1,6}?(?:which|that|and (?:i|my|our)|i|mine|ours|my|our)",
    r"(?:show|offer|bring|give|share|send|lend|teach|hand|read|test|draw|write|make|translate|review)(?:"
    r" [\w'-]+){1,5} (?:with"
    r"|to|for) (?:her|him|them)",
    r"(?:he|she|they) (?:could|can|may|might|would|will) (?:well |perhaps |maybe |also )?(?:use|have|try|borrow|read"
    r"|keep|take"
    r"|copy|steal|like|enjoy|profit|benefit|save|get)(?! (?:me|my)\b)",
    r"(?:useful|of use|helpful|of help|of interest|valuable|good|handy) (?:to|for) (?:her|him|them|his|their)",
    r"(?<!question\x20)(?<!questions\x20)(?<!looking\x20)(?<!ask\x20)for (?:her|him|them|his \w+"
    r"|their \w+)(?! (?:number"
    r"|name|e-?mail|address|time|views?|advice|opinion|guidance|help|input|thoughts|feedback|support|blessing"
    r"|insights?|tips"
    r"|take|wisdom|perspective|ear|attention|hand)\b)",
    r"(?:my|our) (?:[\w'-]+ ){1,3}?(?:shows?|saves?|gives?|tells?|solves?|answers?|fits?) (?:\w+ ){0,3}?(?:her|him|his"
    r"|their|them)",
    r"what (?:he|she|they|(?-i:[A-Z])\w+) (?:lacks?|needs?|wants?|is missing|is after|are missing) is",
    r"which (?:he|she|they|(?-i:[A-Z])\w+)(?:'s|'ve| has| have| had| is| are| was| were)? (?:been )?(?:asking|asked"
    r"|wants?"
    r"|wanted|needs?|needed|looking|lacks?|missing|after)",
)
_FOR_ME = phrases(
    r"(?:could|would|can|will|might|may) (?:you|he|she|they|(?-i:[A-Z])\w+)(?: [\w']+){0,2}? (?:give|spare|show|tell"
    r"|send|lend|offer"
    r"|help|share|save) (?:him|her|them)"
)
_LONG_ENOUGH = 45  # words: whoever has said they would vouch has seen the value; a bare request is what is wrong
_FOR_READER = phrases(
    r"(?:show|help|offer|bring|give|share|send|save|spare|teach|lend|tell|walk|hand)\w* you(?! (?:are|have|know|that"
    r"|if)\b)",
    r"(?:useful|of use|helpful|of help|of interest|valuable|good|handy) (?:to|for) you|you (?:could|can|may"
    r"|might) (?:use|have|keep|try)",
)
_OF_MINE = re.compile(r"\b(?:I|I'm|I've|I'd|my|mine|we|our|he|she|they|his|her|their)\b", re.IGNORECASE)
_CARRIED = ("introduction-request", "forwardable", "referral-ask")
_FIGURE = re.compile(
    r"(?<![\w:.])\d[\d.,]*\b(?!\s?(?:minutes?|mins?|hours?|days?|weeks?|am|pm|o'clock|january|february|march|april"
    r"|may|june|july"
    r"|august|september|october|november|december|questions?|things?|lines|st|nd|rd|th)\b|:"
    r"|/)(?=\s[a-z])",
    re.IGNORECASE,
)
_WITNESS = phrases(
    r"you (?:\w+ )?(?:\w{3,}ed|saw|ran|led|taught|knew|had|oversaw|built|wrote) (?:me|my \w+|us|our \w+)(?! (?:that"
    r"|to|about|how)\b)",
    r"(?:attraction|benefit|upside|gain|point|use|advantage) (?:for (?:you|her|him|them)|is|would be)"
    r"|in it for (?:you|her|him|them)"
    r"|(?:you|he|she|they)(?:'d| would) (?:finally |at last |also )?(?:get|gain|have) (?!me\b)",
    r"(?:only )?you (?:alone )?(?:saw|have seen|were there|worked|edited|ran|led|watched|reviewed|supervised"
    r"|know (?:how|what) i)",
    r"(?:you|you've) seen (?:me|my|how i|what i)|(?:you|he|she|they) knows? (?:my (?!name)\w+|the \w+ \w+ from|how i"
    r"|what i)",
)

# What it would do for me is no reason for whoever is to lend me their name.
_PLEA = phrases(
    r"(?:matters|means|would (?:mean|matter)|will mean) (?:\w+ ){0,2}?(?:to|for) me|means? (?:so much|the world"
    r"|everything|a lot|a great deal)",
    r"i (?:\w+(?:, | )){0,3}(?:want|need) (?:this|it|out|to (?:leave|get (?:out|away|in)|change|move|quit))|change"
    r" (?:everything|my life)"
    r"|i need the (?:money|work|job|income|salary)|desperate(?:ly)?|i(?:'d| would) be (?:so|very|really|extremely"
    r"|over the moon) happy"
    r"|my (?:big )?(?:dream|chance)|dream(?:t|ed)? of (?:it|this)",
)

_GAINS = phrases(
    rf"i(?:'ve| have|'d| had)?{_ADVERB} (?:{_DID})",
    r"(?:you|he|she|they|your \w+|the \w+)(?:'d| would|'ll| will| can| could) (?:finally |at last |also )?(?:get"
    r"|gain|have|save|be spared)(?! (?:me|my)\b)",
    r"i(?:'d| would|'ll| will| can| could) (?:bring|offer|show|save|give|add|take|teach)",
)


def offers_value(message: Message, context: Context) -> bool:
    """True where the own sentences tell of something done or offered, of a skill, or of use to their company."""
    texts = _list_texts(message, context)
    if context.kind == "referral-ask" and any(_PLEA.search(text) for text in texts):
        return any(_GAINS.search(text) for text in texts) or serves_introduced(message)
    if context.kind in ("introduction-request", "forwardable") and _serve_introduced(texts):
        return True
    if context.kind == "forwardable" and any(_FOR_READER.search(text) for text in texts):
        return True
    if tells_deed(message, context) or any(_OFFER.search(text) or _FOR_THEM.search(text) for text in texts):
        return True
    if context.kind in _CARRIED and any(_FIGURE.search(text) or _WITNESS.search(text) for text in texts):
        return True
    if context.kind == "referral-ask" and message.word_count >= _LONG_ENOUGH:
        return True
    told = fold_text(" ".join(_cut_request(text) for text in texts if _is_of_mine(text, context)))
    return sum(holds_words(told, word) for word in _list_value_words(context)) > 1


def _cut_request(text: str) -> str:
    """The sentence up to a wish to hear of something: to ask about a trade is not to bring it."""
    wish = _TO_HEAR.search(text)
    return text[: wish.start()] if wish else text


def _is_of_mine(text: str, context: Context) -> bool:
    """True for a sentence that speaks of me, in the first person or by name."""
    return bool(_OF_MINE.search(text)) or any(holds_words(fold_text(text), word) for word in context.my_names)


def serves_introduced(message: Message) -> bool:
    """True where the own sentences say what the one to be met gets out of it."""
    return _serve_introduced([sentence.text for sentence in message.sentences])


def _serve_introduced(texts: Sequence[str]) -> bool:
    return any(_FOR_THIRD.search(text) or _FIGURE.search(text) for text in texts)


def _list_texts(message: Message, context: Context) -> list[str]:
    """The sentences; of a note in which I am the third person without what is asked for me: "Could Dom give him …"."""
    texts = [sentence.text for sentence in message.sentences]
    return [_FOR_ME.sub(" ", text) for text in texts] if context.kind == "forwardable" else texts


def tells_deed(message: Message, context: Context) -> bool:
    """True where the own sentences tell of something done, or of a trade that bears on it."""
    done = _DONE_BY_ME if context.speaks_to_third else _DONE
    return any(done.search(sentence.text) or _PROFESSION.search(sentence.text) for sentence in message.sentences)


def _list_value_words(context: Context) -> tuple[str, ...]:
    """The distinctive words of my skills and offers, and of what I can do for the reader's company."""
    me = context.me
    texts = [text for skill in me.skills for text in (skill.name, *skill.also, skill.proof or "")] + list(me.offers)
    texts += [context.employer.offer or ""] if context.employer else []
    words = (word for text in texts for word in re.findall(r"[\w&-]{2,}", fold_text(text)))
    return tuple(
        dict.fromkeys(word for word in words if word.isdigit() or (len(word) > 2 and word not in GENERIC_WORDS))
    )
