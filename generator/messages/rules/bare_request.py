"""M10: a request that says neither why nor when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.messages.context import Context
from generator.messages.examples import to
from generator.messages.message import Message
from generator.messages.part import Part
from generator.messages.phrases import phrases
from generator.messages.reasons import REASON
from generator.messages.requests import Request, find_requests
from generator.messages.rule import Example, Hit, MessageRule
from generator.messages.rules.no_request import is_specific
from generator.messages.times import TIME
from generator.messages.value import offers_value, serves_introduced, tells_deed

_ASKS = ("conversation", "introduction", "endorsement", "review", "mentor", "document", "advice")
_CARRIED = ("introduction-request", "forwardable", "referral-ask")
_TIME_OF_THEIRS = phrases(
    r"(?:a|quick|short|phone|video|zoom|brief|another) calls?|(?:have|had|do|arrange|schedule|set up|hop on) (?:a|an"
    r"|another) (?:\w+ )?(?:call|meeting|zoom|conversation)|your time|of your day|(?:spare|give|giving|lend) me"
    r"|(?:meet|talk|speak) (?:with|to) me|meet me|see me",
)
_RESULT = re.compile(
    r"\bfrom \d+ (?:minutes|hours|days|weeks|months) to \d+(?: (?:minutes|hours|days|weeks|months))?"
    r"|\b(?:cut|brought|reduced|shortened|halved|down)(?: [\w']+){0,4} (?:to|by) \d+ (?:minutes|hours|days|weeks"
    r"|months)",
    re.IGNORECASE,
)
_FREE_KINDS = (
    "keep-in-touch",
    "reconnect",
    "thank",
    "congratulate",
    "give",
    "answer",
    "close-loop",
    "mentor-update",
    "promise",
    "fortify",
    "wingman",
    "blurb-for-them",
    "opt-in",
)


def check(message: Message, context: Context) -> Iterator[Hit]:
    """One finding, at the first request that lacks a reason, or a time where it takes the reader's time."""
    if context.kind in _FREE_KINDS:
        return
    requests = [
        r
        for r in find_requests(message, context.kind)
        if (r.kind in _ASKS and is_specific(r, message, context)) or r.kind == "conversation"
    ]
    if not requests:
        return
    first = requests[0]
    if not (context.wants_request or context.is_below("relationship") or _is_business(first)):
        return
    has_time = any(TIME.search(_RESULT.sub(" ", part.text)) for part in _list_near(message, first))
    has_reason = _has_reason(message, context, has_time)
    if not has_reason and not has_time:
        yield Hit(first.start, "The request says neither why nor when.", _HELP)
    elif not has_reason and context.is_below("ally"):
        yield Hit(first.start, "The request does not say why you ask, and why them.", _HELP)
    elif not has_time and _takes_time(first, context) and context.is_below("ally"):
        yield Hit(first.start, "The request does not say how long it takes, or by when.", _HELP)


def _has_reason(message: Message, context: Context, has_time: bool) -> bool:
    """True for words that give a reason; beside a time, what I bring is one, too. A recruiter needs none."""
    if context.is_recruiter or (context.kind in _CARRIED and has_time and _tells_value(message, context)):
        return True
    return any(REASON.search(sentence.text) for sentence in message.sentences)


def _tells_value(message: Message, context: Context) -> bool:
    """True where something done says why; a favour in return is none."""
    if context.kind == "introduction-request":
        return tells_deed(message, context) or serves_introduced(message)
    return offers_value(message, context)


def _takes_time(request: Request, context: Context) -> bool:
    """True for a talk with the reader; whoever asks for an introduction wants to talk to somebody else."""
    return request.kind == "conversation" and context.kind != "introduction-request"


def _is_business(request: Request) -> bool:
    """True for a call or an hour of somebody's time: among friends, too, it wants a reason; a coffee does not."""
    return request.kind == "conversation" and bool(_TIME_OF_THEIRS.search(request.clause))


def _list_near(message: Message, request: Request) -> list[Part]:
    """The sentence of the request and all after it; a time before it belongs to the story."""
    return [sentence for sentence in message.sentences if sentence.end > request.start]


_HELP = (
    "Add half a sentence of reason and a size: “… for 15 minutes next week, because I am redrawing our rota and you "
    "have done it twice.”"
)

RULE = MessageRule(
    code="M10",
    title="A request says why and when",
    why=(
        "With a reason people can judge whether they are the right one to ask; with a time they can see how small "
        "it is."
    ),
    source="“Research, value proposition and specific requests”",
    check=check,
    yields_to=("M01", "M05", "M08", "M12", "M14", "M15", "M20"),
    passes=(
        Example(
            "Hi Jonas,\ncould I ring you for 15 minutes next week, because I am redrawing our rota?",
            to("acquaintance", "conversation"),
        ),
        Example("Lunch?", to("ally", "keep-in-touch")),
        Example(
            "Hi Jonas,\nwould you introduce me to Aisha before Friday? I would like to ask her how she keeps nights "
            "quiet.",
            to("ally", "introduction-request"),
        ),
    ),
    fails=(
        Example("Hi Jonas,\nit was good to see you in Lund. Could we talk again?", to("acquaintance", "conversation")),
        Example("Hi Jonas,\ncan you introduce me to Aisha?", to("ally", "introduction-request")),
    ),
)
