"""M14: asks for more than the relationship carries today (method.md section 4)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.messages.context import ASK_OF_KIND, Context
from generator.messages.examples import closed, to
from generator.messages.message import Message
from generator.messages.phrases import phrases
from generator.messages.request_kinds import TALK_WORDS
from generator.messages.requests import Request, find_requests
from generator.messages.rule import Example, Hit, MessageRule
from generator.method.standing import Reason

_SOCIAL = (
    "keep-in-touch",
    "reconnect",
    "thank",
    "congratulate",
    "give",
    "close-loop",
    "mentor-update",
    "answer",
    "follow-introduction",
    "promise",
    "opt-in",
)
_AGAIN = ("nudge", "follow-up")
_VETTING = phrases(
    r"(?:show|see|look at|look over|judge|review|tell me what you think|what you think of|walk you through"
    r"|go through|vet|assess|try|test|how i work|my work|some of my work)(?: \w+){0,12}",
)
_DIRECT = phrases(
    r"refer me|(?:a|your|the) (?:\w+ )?referral|recommend me|vouch|put in a (?:good )?word|good word|submit me",
    r"reference",
)
_LIVE = phrases(TALK_WORDS, r"buy you (?:a|an|lunch|dinner)|invite you|show you")
_HEAVY = phrases(
    r"advice|advise|feedback|guidance|review|mentor\w*|coach\w*|critique|opinion (?:on|of)|comments on my|look over my",
    r"proofread",
)


def check(message: Message, context: Context) -> Iterator[Hit]:
    """One finding for each ask that is closed, at its request; the kind of the message is an ask, too."""
    if context.kind in ("wingman", "blurb-for-them"):
        return
    seen: set[str] = set()
    for ask, start in _list_asks(message, context):
        reasons = _find_reasons(ask, message, context)
        if reasons and not seen & {ask, "conversation"}:
            yield Hit(start, _say(ask, reasons), _HELP.get(ask, _HELP["conversation"]))
        if reasons:
            seen.add(ask)


def _list_asks(message: Message, context: Context) -> Iterator[tuple[str, int]]:
    """What is asked, with its place: by the kind of the message first, then by its words."""
    requests = find_requests(message, context.kind) if message.is_english else ()
    by_kind = ASK_OF_KIND.get(context.kind)
    if by_kind:
        first = next((request.start for request in requests if by_kind in request.kinds), None)
        yield by_kind, first if first is not None else (requests[0].start if requests else message.start)
    for request in requests:
        for ask in _read_asks(request, context):
            if ask != by_kind:
                yield ask, request.start


def _read_asks(request: Request, context: Context) -> Iterator[str]:
    if context.kind == "opt-in" or context.speaks_to_third:
        return
    if "mentor" in request.kinds and context.is_below("ally"):
        yield "mentor"
    elif request.kind == "endorsement":
        yield "endorsement"
    elif request.kind == "introduction" and context.kind != "referral-ask":
        yield "introduction"
    elif (
        request.kind in ("review", "advice", "document")
        and _HEAVY.search(request.clause)
        and context.kind not in _SOCIAL
        and context.kind != ("conversation")
    ):
        yield "information"
    elif (
        request.kind == "conversation"
        and _LIVE.search(request.clause)
        and context.kind not in _SOCIAL
        and context.kind not in ASK_OF_KIND
    ):
        yield "conversation"
    elif request.kind == "review" and context.is_below("acquaintance"):
        yield "information"


def _find_reasons(ask: str, message: Message, context: Context) -> tuple[Reason, ...]:
    if ask == "mentor":
        return (Reason("T05", f"{context.person.name} is not an ally yet; mentoring is a promise of many hours."),)
    reasons = context.closed.get(ask, ())
    if context.kind in _AGAIN:
        return tuple(reason for reason in reasons if reason.code.startswith("T"))
    if (
        ask == ("endorsement")
        and context.limited
        and {reason.code for reason in reasons} == {"T09"}
        and _asks_for_vetting(message)
    ):
        return ()
    return reasons


def _asks_for_vetting(message: Message) -> bool:
    """True where a limited endorsement is asked for what it allows: a look at my work, no recommendation yet.

    In another language than English nobody can tell, and the rule is silent.
    """
    if not message.is_english:
        return True
    texts = [request.clause for request in find_requests(message, "referral-ask")]
    return any(_VETTING.search(text) for text in texts) and not any(_DIRECT.search(text) for text in texts)


def _say(ask: str, reasons: tuple[Reason, ...]) -> str:
    return f"{_NAMES[ask]} is more than this carries today. {reasons[0].text}"


_NAMES = {
    "conversation": "Asking for a conversation",
    "information": "Asking for advice or work",
    "introduction": "Asking for an introduction",
    "endorsement": "Asking for a good word",
    "mentor": "Asking for a mentor",
}
_HELP = {
    "conversation": "Write without the request today: say what their work changed in yours, or bring something. "
    "The page of the person shows the way to the next rung.",
    "information": "Ask one small question that they can answer in a line, or give something first.",
    "introduction": "Leave it out today. The page of the person shows what opens this request.",
    "endorsement": "Leave it out today. Show them your work first; the page of the person lists what is missing.",
    "mentor": "Ask for one conversation, or one question. Mentors grow out of those.",
}

RULE = MessageRule(
    code="M14",
    title="A favour the relationship can carry",
    why=(
        "A request above the relationship is paid out of somebody else's credibility. It gets a no, and makes the "
        "next one harder."
    ),
    source="The method, on what you may ask",
    check=check,
    english=False,
    yields_to=("M21",),
    passes=(
        Example(
            "Hi Jonas,\ncould we talk for 15 minutes on Thursday about the rota?", to("acquaintance", "conversation")
        ),
        Example("Hi Jonas,\nwould you introduce me to Aisha this week?", to("ally", "introduction-request")),
    ),
    fails=(
        Example(
            "Hi Jonas,\nwould you introduce me to Aisha this week?",
            to(
                "acquaintance",
                closed=closed(
                    "introduction",
                    "T06",
                    "Jonas Weber is an acquaintance; an introduction may be asked from a relationship on.",
                ),
            ),
        ),
        Example("Hi Jonas,\nwould you be my mentor?", to("link")),
        Example(
            "Hallo Jonas,\nhast du am Donnerstag eine Viertelstunde?",
            to(
                "link",
                "conversation",
                closed=closed("conversation", "T04", "A conversation needs somebody who has introduced you."),
            ),
        ),
    ),
)
