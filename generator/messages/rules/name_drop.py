"""M12: a name is dropped, and nothing follows that would be worth the reader's time."""

from __future__ import annotations

from collections.abc import Iterator

from generator.messages.context import Context
from generator.messages.examples import to
from generator.messages.message import Message
from generator.messages.phrases import find_phrases, phrases
from generator.messages.rule import Example, Hit, MessageRule
from generator.messages.value import offers_value

_SAID = (
    r"(?:suggested|recommended|advised|thought|gave|pointed|referred|encouraged|sent|passed|introduced|put|insisted"
    r"|thinks|suggests|recommends|asked|connected|shared|directed|urged)"
)
_TOLD = (
    r"(?:told|tells|said|says|mentioned|mentions) (?:me )?(?:that )?(?:to (?:contact|write|reach|get|talk|speak|ask"
    r"|call|message|drop)|(?:i|we) (?:should|could|might|ought|must|need)|about you(?=[.,!]| and|$)|"
    r"your name|you(?=[.,!]| and| to me| as|$)|you(?:'d| would| might| could| may| are| were|'re) (?:be"
    r"|the (?:right|best|person|one)|happy|willing|open|someone|somebody|a good|a great|able))"
)
_NAME = (
    r"(?!(?:LinkedIn|Google|I|He|She|They|You|We|It|This|That|Who|What|Nobody|Somebody|Everybody|Someone|Everyone"
    r"|People|Which|And"
    r"|But)\b)[A-Z][\w'-]+(?: (?:de|van|von|der|da|di|la|el|al|bin|[A-Z][\w'.-]*)){0,3}"
)
_DROP = phrases(
    rf"(?-i:{_NAME})(?:,? (?:\w+ ){{0,6}}?)?(?: |, )?(?:has |had |kindly |just |recently "
    rf"|also )*{_SAID} (?:that )?(?:me|i|we|you|us|your (?:name|details|contact|number|e-?mail|address)"
    rf"|getting in touch|reaching out|writing|contacting)(?! (?:how|what|why|about (?:the|your|how)|off)\b)",
    rf"(?-i:{_NAME})(?:,? (?:\w+ ){{0,6}}?)?(?: |, )?(?:has |had |kindly |just |recently |also )*{_TOLD}",
    rf"(?:at|on|through|via|by|from|with|upon) (?:the )?(?:suggestion|recommendation|advice|introduction|request"
    rf"|kind) (?:of|from) (?-i:{_NAME})",
    rf"(?:suggested|recommended|referred|introduced|pointed|sent|directed|told) (?:to you |your way "
    rf"|to contact you |here |)?by (?-i:{_NAME})",
    rf"(?:our|a) (?:mutual|common|shared) (?:friend|contact|connection|acquaintance|colleague)s?,? (?-i:{_NAME})",
    rf"(?:got|have|had|received|was given) your (?:name|contact|details|address|number|e-?mail)(?: address"
    rf"| details)? (?:from|through|by|via) (?-i:{_NAME})",
    rf""
    rf"i(?:'m| am) (?:a )?(?:\w+ )?(?:friend|colleague|acquaintance|contact|student) of (?-i:{_NAME})",
    rf"(?-i:{_NAME}) (?:sends (?:you )?(?:his|her|their) (?:regards|best)|says (?:hi|hello)|and i (?:are|know|go"
    rf"|have|used|worked))",
)
_FIRST = ("", "conversation", "fortify", "follow-introduction", "reply-to-invite", "build")


def check(message: Message, context: Context) -> Iterator[Hit]:
    """One finding at the name, in a first message that brings nothing but the name."""
    if context.kind not in _FIRST or not context.is_below("acquaintance") or offers_value(message, context):
        return
    for sentence, match in find_phrases(message, _DROP):
        yield Hit(sentence.offset(match), "A name is dropped, but nothing says what you bring.", _HELP)
        return


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
    yields_to=("M17",),
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
