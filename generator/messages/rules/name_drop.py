"""M12: a name is dropped, and nothing follows that would be worth the reader's time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from generator.messages.context import Context
from generator.messages.examples import to
from generator.messages.message import Message
from generator.messages.names import list_name_words
from generator.messages.phrases import DAYS, MONTHS, find_phrases, phrases
from generator.messages.request_frames import FRAME
from generator.messages.rule import Example, Hit, MessageRule
from generator.messages.specifics import names_work_of_theirs, touches_person
from generator.messages.value import offers_value
from generator.messages.vocabulary import GENERIC_WORDS

_SAID = (
    r"(?:suggested|recommended|advised|thought|gave|pointed|referred|encouraged|sent|passed|introduced|put|insisted"
    r"|thinks|suggests|recommends|asked|connected|shared|directed|urged)"
)
_TOLD = (
    r"(?:told|tells|said|says|mentioned|mentions) (?:me )?(?:that )?(?:(?:to|i'd better|i had better) (?:contact"
    r"|write|reach|get|talk"
    r"|speak|ask|call|message|drop|ring|phone|text|email|mail|try|look you|find|see|come|give you|go|pop|have)|(?:i"
    r"|we) (?:should|could|might|ought|must|need)|about you(?=[.,!]| and|$)|"
    r"your name|you(?=[.,!]| and| to me| as|$)|you(?:'d| would| might| could| may| are| were|'re) (?:be"
    r"|the (?:right|best|person|one|man|woman|lady|guy|girl|authority|expert|boss|go-to)|happy|willing|open|someone"
    r"|somebody|a good|a great|able))"
)
_KIN = (
    r"(?:friend|bestie|mate|pal|buddy|uncle|aunt|auntie|cousin|neighbou?r|colleague|boss|mentor|sister|brother"
    r"|pastor|coach|teacher)"
)
_NAME = (
    r"(?!(?:LinkedIn|Google|I|He|She|They|You|We|It|This|That|Who|What|Nobody|Somebody|Everybody|Someone|Everyone"
    r"|People|Which|And"
    r"|But|My|Our|Your|His|Her|Their|The|As|Because|Through|With|By|From)\b)[A-Z][\w'-]+(?: (?:de|van|von|der|da|di|la"
    r"|el|al|bin|[A-Z][\w'.-]*)){0,3}"
)
_DROP = phrases(
    rf"(?-i:{_NAME})(?:,? (?:\w+,? ){{0,6}}?)?(?: |, )?(?:has |had |kindly |just |recently "
    rf"|also )*{_SAID} (?:that )?(?:me|i|we|you|us|your (?:name|details|contact|number|e-?mail|address)"
    rf"|getting in touch|reaching out|writing|contacting)(?! (?:how|what|why|about (?:the|your|how)|off|to (?!you|your"
    rf"|write|get|contact|talk|reach)\w+)\b)",
    rf"(?-i:{_NAME})(?:,? (?:\w+,? ){{0,6}}?)?(?: |, )?(?:has |had |kindly |just |recently |also )*{_TOLD}",
    rf"(?:at|on|through|via|by|from|with|upon) (?:the )?(?:suggestion|recommendation|advice|introduction|request"
    rf"|instigation|behest|prompting|urging|instance|invitation|encouragement|kind) (?:of|from) (?-i:{_NAME})",
    rf"(?:suggested|recommended|referred|introduced|pointed|sent|directed|told) (?:to you |your way "
    rf"|to contact you |here |)?by (?-i:{_NAME})",
    rf"(?-i:{_NAME}) (?:reckons?|reckoned|thinks?|thought|feels?|felt|believes?|figured|swears?|insists?) (?:that"
    rf" )?(?:i|we|you)",
    rf"(?-i:{_NAME}) (?:is|was) (?:like |almost |practically )?(?:a |an |my |one of my )(?:\w+ ){{0,2}}?{_KIN}",
    rf"your name (?:came up|was mentioned|fell)(?: \w+){{0,3}} (?:with|by|from|between) (?-i:{_NAME})",
    rf"(?:our|a) (?:mutual|common|shared) (?:friend|contact|connection|acquaintance|colleague)s?,? (?-i:{_NAME})",
    rf"(?:got|have|had|received|was given) your (?:name|contact|details|address|number|e-?mail)(?: address"
    rf"| details)? (?:from|through|by|via) (?-i:{_NAME})",
    rf""
    rf"i(?:'m| am) (?:a )?(?:\w+ )?(?:friend|colleague|acquaintance|contact|student) of (?-i:{_NAME})",
    rf"(?-i:{_NAME}) (?:sends (?:you )?(?:his|her|their) (?:regards|best)|says (?:hi|hello)|and i (?:are|know|go"
    rf"|have|used|worked))",
)
_AT_ALL = phrases(
    rf"(?-i:{_NAME})(?:,| and i\b)? (?:\w+ ){{0,3}}(?:friend|colleague|contact|boss|mentor|neighbou?r|cousin|classmate"
    rf"|acquaintance)s?(?: of (?:mine|ours|yours))?",
    rf"my (?:\w+ ){{0,2}}?(?:{_KIN}|manager|flatmate|professor|tutor|supervisor|landlord|landlady"
    rf"|doctor) (?-i:{_NAME})",
    rf"(?:know|knows|knew|met|friends? (?:of|with)|colleagues? (?:of|with)|because of|thanks to|through|via|by"
    rf"|connected (?:to|with)|close to|work(?:s|ed)? with|my \w+,?|our \w+,?) (?-i:{_NAME})",
    rf"i (?:\w+ ){{1,3}}with (?-i:{_NAME})",
    rf"(?-i:{_NAME}'s) (?:name|suggestion|advice|recommendation|introduction|colleague|friend|reference|referral|word)",
    rf"(?-i:{_NAME}) (?:\w+ ){{0,2}}(?:knows|likes|trusts|vouch\w*|sends|speaks of|spoke (?:of|about)|rates"
    rf"|praised"
    rf"|mentioned|introduced|put us|put me|brought us)",
)
_HEARSAY = phrases(
    r"(?:he|she|they) (?:also |once |has |have )?(?:told|tells|said|says|mentioned|spoke|speaks|talked|talks)"
)
# To know somebody well says nothing of what I can do, whoever it is; whoever brought us together has been named.
_CLOSE = phrases(
    rf"(?:(?-i:{_NAME})|he|she|they)(?:'s| is| are| was| were| has been)? (?:like|practically|almost"
    rf"|basically) (?:\w+ )?"
    rf"(?:family|{_KIN})",
    rf"(?:(?-i:{_NAME})|he|she) (?:is|was|has been) (?:a |an |my |one of my )(?:(?:good|dear|close|old|best|great"
    rf"|oldest"
    rf"|closest|dearest|very|first|former|personal) ){{1,3}}(?:{_KIN}|manager|professor|teacher|flatmate|neighbou?r)",
    rf"(?:(?-i:{_NAME})|he|she|they) and i (?:go (?:a )?(?:long |way )*back|are (?:like |very |really )*(?:close"
    rf"|friends"
    rf"|family|old friends|related|cousins|neighbou?rs)|have known each other|see each other|grew up)",
    rf"(?:i(?:'m| am) sure |no doubt |surely |i know )?(?:he|she|they|(?-i:{_NAME}))(?: has|'s| have|'ve| will have"
    rf"|'ll have"
    rf"| must have| may have)? (?:surely |certainly |probably |already )?(?:told|tell|talked to|spoken to"
    rf"|mentioned) (?:you"
    rf"|me)(?: \w+){{0,2}} (?:about me|of me|to you)",
    rf"(?:thinks? the world|thinks? (?:\w+ )?highly|speaks? (?:\w+ )?(?:highly|well|warmly)|is (?:\w+ )?fond) of me"
    rf"|(?:use|mention|drop) (?:his|her|their|(?-i:{_NAME}'s)) name|we(?:'ve| have) been (?:\w+ )?(?:buddies|friends"
    rf"|mates|pals"
    r"|chums) (?:for|since)",
    rf"i(?:'ve| have) known (?:(?-i:{_NAME})|him|her|them) (?:for|since|all)",
)
_FIRST = ("", "conversation", "fortify", "follow-introduction", "reply-to-invite", "build")


def check(message: Message, context: Context) -> Iterator[Hit]:
    """One finding at the name, in a first message that brings nothing but the name."""
    if context.kind not in _FIRST or not context.is_below("acquaintance") or offers_value(message, context):
        return
    for sentence, match in find_phrases(message, _DROP):
        if not _names_somebody(match.group()):
            continue
        is_excused = (
            _names_introducer(sentence.text, context) and _has_more(message, context) and not _boasts(message, context)
        )
        if not is_excused:
            yield Hit(sentence.offset(match), "A name is dropped, but nothing says what you bring.", _HELP)
        return
    for sentence, match in find_phrases(message, _AT_ALL):
        if not _is_only_theirs(match.group(), context) and not _has_more(message, context):
            yield Hit(sentence.offset(match), "A name is dropped, but nothing says what you bring.", _HELP)
            return
    if context.kind == "conversation":
        for sentence, match in islice(find_phrases(message, _CLOSE), 1):
            yield Hit(sentence.offset(match), "A name is dropped, but nothing says what you bring.", _HELP)


def _names_introducer(text: str, context: Context) -> bool:
    """True where the name is that of somebody who has brought the two together: it says what happened."""
    said = list_name_words(text)
    return any(word in said for name in context.introducers for word in list_name_words(name) if len(word) > 2)


def _boasts(message: Message, context: Context) -> bool:
    """True where a talk is asked for, and closeness to somebody is all that speaks for it."""
    return context.kind == "conversation" and any(_CLOSE.search(sentence.text) for sentence in message.sentences)


def _is_only_theirs(text: str, context: Context) -> bool:
    """True where the words name the reader, their company or me, and nobody else."""
    own = {*context.person_names, *context.my_names, *list_name_words(context.person.at or "")}
    own |= set(list_name_words(context.employer.name)) if context.employer else set()
    names = [name for name in re.findall(r"\b[A-Z][\w-]+", text) if not _is_common(name)]
    return all(word in own for name in names for word in list_name_words(name))


def _names_somebody(text: str) -> bool:
    """True unless all that has a capital is a common word: "Before you put me forward"."""
    return any(not _is_common(word) for word in re.findall(r"\b[A-Z][\w'-]+", text))


def _is_common(word: str) -> bool:
    return word.lower() in GENERIC_WORDS or bool(re.fullmatch(rf"(?:{DAYS}|{MONTHS})s?", word, re.IGNORECASE))


def _has_more(message: Message, context: Context) -> bool:
    """True where another sentence, which asks for nothing, speaks of the reader's own work."""
    others = [
        sentence.text
        for sentence in message.sentences
        if not any(pattern.search(sentence.text) for pattern in (_DROP, _AT_ALL, FRAME))
        and not _names_introducer(sentence.text, context)
        and not _HEARSAY.search(sentence.text)
    ]
    return any(touches_person(text, context) or names_work_of_theirs(text) for text in others)


_HELP = (
    "Keep the name to half a sentence, and add what you can do for the reader, with its proof: “Aisha Bello thought "
    "of you because I cut our handover from 40 minutes to 15.”"
)

RULE = MessageRule(
    code="M12",
    title="A name is no value proposition",
    why=(
        "A name opens the message, not the door. It borrows somebody's credit, and the reader asks at once what it "
        "is spent on."
    ),
    source="“The introducer, the introducee and the introduced”",
    check=check,
    yields_to=("M17", "M16"),
    passes=(
        Example(
            "Dear Jonas,\nAisha Bello thought that we should talk: I cut the handover at Saint Brigid's from 40 "
            "minutes to 15, and you are starting on yours.",
            to("stranger", "conversation"),
        ),
        Example(
            "Hi Jonas,\nAisha told me about the whiteboard. Did it survive the move?",
            to("acquaintance", "keep-in-touch"),
        ),
    ),
    fails=(
        Example(
            "Dear Jonas,\nAisha Bello suggested that I contact you. Would you have 20 minutes next week?",
            to("stranger", "conversation"),
        ),
        Example(
            "Dear Jonas,\nI was given your name by Aisha Bello. May I call you on Friday about your work?",
            to("link", "conversation"),
        ),
    ),
)
