"""M21: this person asked to be left alone, or has said no to what is asked again."""

from __future__ import annotations

from collections.abc import Iterator

from generator.messages.context import Context
from generator.messages.examples import to
from generator.messages.message import Message
from generator.messages.phrases import phrases
from generator.messages.request_frames import FRAME
from generator.messages.rule import Example, Hit, MessageRule
from generator.method.standing import Reason

# "I know that you do not introduce people to your clients. Still I would ask you to make one exception …"
_KNOWN_NO = phrases(
    r"(?:i (?:know|remember|realise|realize|understand|recall)|i(?:'m| am) aware|although|even though|despite|i accept"
    r"|i have not forgotten)(?: that)? you(?:'ve| have|'d| had)? (?:\w+ ){0,2}?(?:said|told|asked|wrote|refused"
    r"|declined"
    r"|turned|do not|don't|never)(?=.*\b(?:no|not|never|stop|leave|refused|declined|down)\b|.*n't\b)",
)
_ALL_THE_SAME = phrases(
    r"(?:make|making) (?:me )?(?:an|one|this one|a single|a small) exception|all the same|nevertheless|nonetheless"
    r"|reconsider|change your mind|(?:just )?this once|i still (?:ask|want|would|hope|need)|still,? i (?:ask|want|would"
    r"|hope|need)|ask (?:you )?again",
)


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
    known = next((sentence for sentence in message.sentences if _KNOWN_NO.search(sentence.text)), None)
    if known is None:
        return None
    later = (sentence for sentence in message.sentences if sentence.start >= known.start)
    return next((s.start for s in later if _ALL_THE_SAME.search(s.text) and FRAME.search(s.text)), None)


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
