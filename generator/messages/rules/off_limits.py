"""M21: this person asked to be left alone, or has said no to what is asked again."""

from __future__ import annotations

from collections.abc import Iterator

from generator.messages.context import Context
from generator.messages.examples import to
from generator.messages.message import Message
from generator.messages.part import Part
from generator.messages.phrases import phrases
from generator.messages.request_frames import FRAME
from generator.messages.requests import find_requests
from generator.messages.rule import Example, Hit, MessageRule
from generator.method.standing import Reason

# "I know that you do not introduce people to your clients. Still I would ask you to make one exception …"
_KNOWN_NO = phrases(
    r"(?:i (?:know|remember|realise|realize|understand|recall)|i(?:'m| am) aware|although|even though|despite|i accept"
    r"|i have not forgotten)(?: that)? you(?:'ve| have|'d| had)? (?:\w+ ){0,2}?(?:said|told|asked|wrote|refused"
    r"|declined"
    r"|turned|do not|don't|never)(?=.*\b(?:no|not|never|stop|leave|refused|declined|down)\b|.*n't\b)",
)
_NO_TO_ME = phrases(
    r"you(?:'ve| have|'d| had| did)? (?:\w+ )?(?:said|say|told me|wrote|answered)(?: that)? (?:no(?=[.,;!]|$| (?:to me"
    r"|to"
    r" this|last|in|before|already|when i|the|once|twice|but|and|yet|this)\b)(?! to (?:the|his|her|a)\b)"
    r"|you(?:'d rather not"
    r"| would rather not| won't| will not| don't| do not| wouldn't| couldn't| can't| cannot)(?= .*\b(?:refer\w*"
    r"|introduc\w*|intros?|recommend\w*|vouch\w*|mentor\w*|favou?rs)\b)|you(?:'d"
    r"| would) rather not"
    r"(?=[.,;!]|$| (?:and|but|yet)\b))",
    r"you(?:'ve| have|'d| had)? (?:\w+ )?(?:turned me (?:down|away)|refused me|rejected my|said no to me)|you(?:'ve"
    r"| have|'d"
    r"| had)? (?:\w+ )?(?:declined|refused)(?= (?:last|already|before|earlier|in|once|twice|me|my|to (?:introduce"
    r"|recommend"
    r"|refer|meet|talk|speak|vouch|help))\b|[,;]| but)",
    r"(?:your|a clear) (?:answer|reply) (?:was|is) (?:a )?(?:\w+ )?no|(?:remember|know|got|accept|despite"
    r"|heard) your no(?! to (?:the|his|her|an?)\b)",
    r"(?:asked|told|wanted|wished|begged|prefer|preferred)(?: me)? (?:not|never) to (?:be (?:asked|contacted|chased"
    r"|approached"
    r"|bothered)|ask|write|contact|call|chase|approach|message|bother|mail)(?! (?:before|after|at|on|during|in|until"
    r"|from|so|too"
    r"|by|about|for|him|her|them|the)\b)|(?:asked|told) me to stop(?=[.,;!]|$| (?:writing"
    r"|asking|messaging|calling|contacting|it|this|and|but|still|yet))",
)
_ALL_THE_SAME = phrases(
    r"(?:make|making) (?:me )?(?:an|one|this one|a single|a small) exception|all the same|nevertheless|nonetheless"
    r"|reconsider|chang(?:e|ing) your mind|(?:just )?this once|i still (?:ask|want|would|hope|need)|still,? i (?:ask"
    r"|want|would"
    r"|hope|need)|ask (?:you )?again",
)
_EVEN_SO = phrases(
    r"but|yet|still|however|anyway|anyhow|even so|once more|one more time|again|think (?:it|this|about it) over|please"
    r"|kindly"
    r"|the last one|one last",
)
_ASKS = ("introduction", "endorsement", "mentor", "review", "document", "conversation", "advice", "job")


def check(message: Message, context: Context) -> Iterator[Hit]:
    """One finding for whoever has `do_not_contact`, or where the text overrules a no that it tells of itself."""
    for reason in context.off_limits[:1]:
        yield Hit(
            message.start,
            reason.text,
            "Do not send it. If they write to you, take `do_not_contact` out of their file, and answer.",
        )
    if not context.off_limits and message.is_english and (place := _find_overruled(message)) is not None:
        yield Hit(
            place,
            "You know that they said no, and ask all the same.",
            "Take the no, thank them for having been clear, and ask somebody else.",
        )


def _find_overruled(message: Message) -> int | None:
    """Where a request begins that sets aside a no that the message itself has told of."""
    known = next((s for s in message.sentences if _KNOWN_NO.search(s.text) or _NO_TO_ME.search(s.text)), None)
    if known is None:
        return None
    later = (sentence for sentence in message.sentences if sentence.start >= known.start)
    plain = next((s.start for s in later if _ALL_THE_SAME.search(s.text) and FRAME.search(s.text)), None)
    return plain if plain is not None else _find_repeated(message, known)


def _find_repeated(message: Message, known: Part) -> int | None:
    """Where the same sentence, or the next, asks a favour again after a no that was said to me."""
    said = _NO_TO_ME.search(known.text)
    near = [s for s in message.sentences if s.start >= known.start][:2] if said else []
    for request in find_requests(message) if near else ():
        is_near = known.start <= request.start < near[-1].end and request.kind in _ASKS
        if is_near and _EVEN_SO.search(message.text, known.start, request.sentence.end):
            return request.start
    return None


_LEAVE = (Reason("C07", "Jonas Weber does not want to be contacted."),)
RULE = MessageRule(
    code="M21",
    title="Not to those who said no",
    why="A no that is not respected is told to others.",
    source="The method, on pressure: do not contact",
    check=check,
    english=False,
    passes=(
        Example("Hi Jonas,\nthe rota is up.", to("ally")),
        Example("Hi Jonas,\nI know you told me not to thank you. All the same, the cake is in the ward.", to("ally")),
    ),
    fails=(
        Example("Hi Jonas,\nthe rota is up.", to("ally", off_limits=_LEAVE)),
        Example(
            "Hi Jonas,\nI know that you said no in May. Would you make an exception and introduce me to Aisha?",
            to("ally", "introduction-request"),
        ),
    ),
)
