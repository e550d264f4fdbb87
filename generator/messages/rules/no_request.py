"""M08: a kind of message that lives by its request has none, or none that can be answered."""

from __future__ import annotations

from collections.abc import Iterator

from generator.messages.context import Context
from generator.messages.examples import to
from generator.messages.message import Message
from generator.messages.phrases import phrases
from generator.messages.requests import Request, find_requests
from generator.messages.rule import Example, Hit, MessageRule
from generator.messages.specifics import has_content
from generator.messages.times import TIME

_VAGUE_TIME = phrases(
    r"(?<!spare\x20)(?<!have\x20)(?<!give\x20)(?<!find\x20)some ?time|some ?(?:day|point)|at (?:some|any) (?:point"
    r"|time)|one day",
    r"when(?:ever)? you (?:have|get|find) (?:a |some |the )?(?:moment|time|chance|minute)",
    r"at your (?:earliest )?convenience|any ?time|soon|sometimes|stay in (?:contact|touch)|keep in (?:contact|touch)",
)
_MEET = phrases(
    r"talk|speak|chat|call|ring|phone|meet|meeting|coffee|lunch|breakfast|dinner|beer|drink|tea|walk|zoom|visit you"
    r"|buy you|see you|appointment",
    r"minutes|do (?:it|this|that) again|another (?:one|round|go)",
)
_MEDIUM = phrases(
    r"(?:an?|another|the|quick|short|phone|video) (?:call|coffee|lunch|breakfast|dinner|beer|drink|tea|walk|zoom)"
    r"|on the phone|over the phone|by phone|ring you|call you|phone you|visit you|buy you",
)
_TOPIC = phrases(
    r"tell me if|about|on|regarding|concerning|how|why|what|which|whether|where|when|who|into|between|to (?!you|your"
    r"|me)\\w+"
)
# "Any guidance that you could give me, as a person who has seen so much": a compliment is no topic.
_PADDING = phrases(
    r"(?:that |which )?(?:you(?:'re| are|'d| would| might| may| could| can)(?: \w+){0,3} (?:give|share|offer|provide"
    r"|spare"
    r"|lend|pass on|have for)(?: (?:to|with))?(?: me)?)",
    r"as (?:an?|the|one|someone|somebody)(?: [\w-]+){0,4}? (?:who|that|with|of|in)(?: [\w'-]+){1,12}",
    r"given (?:your|all your|how much)(?: [\w'-]+){1,8}|(?:with|from|out of) (?:all )?your (?:\w+ ){0,3}?(?:experience"
    r"|wisdom|knowledge|years)(?: (?:of|in|at)(?: [\w'-]+){1,4})?",
)
# "I'd like to learn more about the fraud side": whoever reads it cannot tell what to answer.
_WISH = phrases(
    r"(?:learn|know|hear|understand|find out)(?: (?:a (?:bit|little|lot)|some|much|lots))? more (?:about|on|of)"
)
_QUESTION = phrases(r"how|why|what|which|whether|where|when|who")
_HOW_WELL = phrases(
    r"know|knows|close|well|in touch|in contact|friends?|talk to|speak to|speaking terms|introduc\w+|connect\w*"
    r"|reach|met"
    r"|meet|ask (?:him|her|them)|(?:with|to|by) (?:him|her|them)|comfortable|willing"
)
_TANGIBLE = ("introduction", "endorsement", "review", "document", "mentor")


def check(message: Message, context: Context) -> Iterator[Hit]:
    """One finding: no request at all, or only vague ones."""
    if not context.wants_request:
        return
    requests = [request for request in find_requests(message, context.kind) if _is_to_the_point(request, context)]
    if not requests:
        last = message.sentences[-1].start if message.sentences else message.start
        yield Hit(last, "There is no request in it: the reader cannot tell what you would like.", _HELP)
    elif not any(is_specific(request, message, context) for request in requests):
        yield Hit(requests[0].start, "The request is too vague to be answered with yes or no.", _HELP)


def _is_to_the_point(request: Request, context: Context) -> bool:
    """True unless an introduction is wanted and the question is another one than how well they know each other."""
    if context.kind != "introduction-request" or request.kind != "question":
        return True
    return bool(_HOW_WELL.search(request.sentence.text))


def is_specific(request: Request, message: Message, context: Context) -> bool:
    """True for a request with a time, a topic, a name or a thing in it.

    A bare "Could we talk?" is one, too: it can be answered; what it lacks is a reason and a time, which is M10.
    """
    if request.kind in ("scheduling", *_TANGIBLE) or (
        request.kind == "conversation" and _MEDIUM.search(request.clause)
    ):
        return True
    if request.kind in ("advice", "other") and _WISH.search(request.clause) and not _is_pinned(request.clause):
        return False
    text = _PADDING.sub(" ", _VAGUE_TIME.sub(" ", request.clause)) if request.kind == "advice" else request.clause
    text = _VAGUE_TIME.sub(" ", text)
    if _MEET.search(text) and text == request.clause:
        return True
    if request.kind in ("conversation", "advice", "other"):
        topic = _TOPIC.search(text)
        text = text[topic.start() :] if topic else ""
    if TIME.search(request.clause) or (request.kind == "question" and len(request.sentence.text.split()) > 3):
        return True
    return has_content(text, context)


def _is_pinned(clause: str) -> bool:
    """True for a wish to hear of something that says what exactly, or when."""
    return clause.endswith("?") or bool(_QUESTION.search(clause) or TIME.search(clause) or _MEET.search(clause))


_HELP = (
    "End with one thing that can be done: “Could I ring you for 15 minutes on Thursday or Friday, and ask how you "
    "chose the first ward?”"
)

RULE = MessageRule(
    code="M08",
    title="Say what you would like",
    why=(
        "“Any advice” leaves it to the reader to invent your question. A request that fits in one sentence gets an "
        "answer in one sentence."
    ),
    source="“Research, value proposition and specific requests”",
    check=check,
    yields_to=("M05", "M20"),
    passes=(
        Example(
            "Hi Jonas,\ncould I ring you for 15 minutes on Thursday, to hear how you chose the first ward?",
            to("acquaintance", "conversation"),
        ),
        Example("Hi Jonas,\nwhat made you keep Sunday blank on the rota?", to("acquaintance", "conversation")),
        Example("Hi Jonas,\nthank you for the rota.", to("acquaintance", "thank")),
    ),
    fails=(
        Example(
            "Hi Jonas,\nI have read your rota twice. I'd be grateful for any advice.",
            to("acquaintance", "conversation"),
        ),
        Example(
            "Hi Jonas,\nI have read your rota twice. It would be great to connect sometime.",
            to("acquaintance", "conversation"),
        ),
        Example("Mira Castell cut the handover at Saint Brigid's from 40 minutes to 15.", to("ally", "forwardable")),
    ),
)
