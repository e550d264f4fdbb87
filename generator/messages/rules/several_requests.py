"""M09: more than one request."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.messages.context import Context
from generator.messages.examples import to
from generator.messages.message import Message
from generator.messages.phrases import phrases
from generator.messages.request_frames import FRAME
from generator.messages.requests import Request, find_requests
from generator.messages.rule import Example, Hit, MessageRule

_GROUPS = {
    "conversation": "talk",
    "advice": "talk",
    "mentor": "mentor",
    "introduction": "introduction",
    "endorsement": "endorsement",
    "review": "review",
    "document": "document",
    "other": "other",
}
_CARRIER = {
    "introduction-request": "introduction",
    "forwardable": "introduction",
    "opt-in": "introduction",
    "referral-ask": "endorsement",
}
_ANNOUNCED = phrases(
    r"(?:two|three|four|five|several|some|a few|a couple of|a number of|multiple|both) (?:\w+ )?(?:favou?rs"
    r"|requests|asks|questions (?:for you|i|to)|things (?:to ask|i (?:need|want|would like|'d like)|you could"
    r"|for (?:you|me))|points i)",
    r"(?:another|one more|a second|a further|one last|one other|an additional|two more|a final) (?:\w+ )?(?:favou?r"
    r"|request|ask|thing to ask|question for)",
    r"while (?:you(?:'re| are) at it|i have your attention|we(?:'re| are) at it)(?=.*\?)",
)
_SECOND = re.compile(
    r"(?:\b(?:and|as well as|plus)|, then|; also|,)(?: then| also| maybe| perhaps| possibly| please"
    r"| even)*(?:,? (?:could"
    r"|would|can|will) you(?: also| please)*)? "
    r"(?P<verb>introduce me|review|refer me|recommend me|put me|put in|forward my|pass my|send me|share (?:your|my"
    r"|the)|look (?:over|at|through) my|give me (?!(?:some |your |any |a )*(?:feedback|thoughts|comments|advice"
    r"|opinion|call|ring))|tell me who|help me|read my|connect me|let me know (?:whether|of|about)|mentor me"
    r"|keep me|set up|get me|write me|be my|check my|vouch|speak to)",
    re.IGNORECASE,
)
# Beside a talk: something else to be done for me, not another thing to talk about.
_ERRAND = phrases(
    r"would you mind (?!(?:telling|saying|explaining|sharing (?:how|what|why)|if|me asking|answering"
    r"|describing)\b)\w+ing",
    r"(?:if|could|can|may|might) i (?:could |can |might )?(?:also |perhaps |maybe )?(?:shadow|sit in|come along"
    r"|tag along"
    r"|watch you|spend (?:a|an|half a) (?:day|morning|shift|afternoon)|borrow|use your|have (?:access|a (?:copy"
    r"|sample|pass)))",
    r"(?:could|would|can|will) you (?:also |perhaps |maybe |please )*(?:add me|invite me|sign me|get me|write me"
    r"|lend me"
    r"|send me (?:an?|one|two|some|the|your)|put me (?:on|down)|show my|pass my|post my|share my|print|order|book"
    r"|reserve)",
)
_POLITE = phrases(r"would you mind")
_MANY_QUESTIONS = 4


def check(message: Message, context: Context) -> Iterator[Hit]:
    """The second request, where there is one."""
    if context.kind in ("blurb-for-them", "wingman", "mentor-update"):
        return
    requests = find_requests(message, context.kind)
    place = _find_second(requests, context) or _find_joined(requests)
    if place is None and requests and context.kind != "answer":
        place = next(
            (sentence.offset(match) for sentence in message.sentences if (match := _ANNOUNCED.search(sentence.text))),
            None,
        )
    if place is None:
        place = _find_question_list(requests, context)
    if place is not None:
        yield Hit(place, "This asks for more than one thing.", _HELP)


def _find_second(requests: Sequence[Request], context: Context) -> int | None:
    """Where the second sort of request begins. A request of the same sort counts again if it says "also"."""
    carrier = _CARRIER.get(context.kind)
    seen: list[str] = []
    for request in requests:
        group = _GROUPS.get(request.kind)
        if group == "other":
            is_errand = seen != ["talk"] or bool(_ERRAND.search(request.clause))
            if seen and is_errand and (_adds(request) or _POLITE.search(request.clause)):
                return request.start
            seen.append(group)
            continue
        if group is None or (group == "talk" and carrier and not _adds(request)):
            continue
        if carrier == "endorsement" and group == "introduction" and not _adds(request):
            group = carrier
        if carrier == "introduction" and group in ("document",) and "introduction" in request.kinds:
            group = carrier
        if (set(seen) - {"other"} and group not in seen) or (group in seen and group != "talk" and _adds(request)):
            return request.start
        seen.append(group)
    return None


def _adds(request: Request) -> bool:
    return bool(
        re.search(
            r"\b(?:also|as well|another|in addition|additionally|furthermore|moreover|besides|on top|too)\b|^(?:and"
            r"|plus|finally|secondly|second|lastly)\b",
            request.sentence.text,
            re.IGNORECASE,
        )
    )


def _find_joined(requests: Sequence[Request]) -> int | None:
    """`Could you introduce me to Ann and review my deck?`"""
    for request in requests:
        if request.kind in ("question", "scheduling"):
            continue
        if match := _SECOND.search(request.clause):
            before = request.clause[: match.start()]
            if FRAME.search(before) or (len(before.split()) > 2 and not match.group().startswith(",")):
                return request.start + match.start("verb")
    return None


def _find_question_list(requests: Sequence[Request], context: Context) -> int | None:
    """A questionnaire: four questions or more to somebody who is no friend yet, or a numbered list of them."""
    asked = [request for request in requests if request.kind == "question"]
    if (
        context.is_below("relationship")
        and len(asked) >= _MANY_QUESTIONS
        and context.kind not in ("answer", "keep-in-touch", "congratulate")
    ):
        return asked[1].start
    return None


_HELP = "Choose the one that matters most now. The others can wait until this one is answered, and thanked for."

RULE = MessageRule(
    code="M09",
    title="One request at a time",
    why="Two requests are a to-do list. The reader answers the easier one, or neither.",
    source="“Research, value proposition and specific requests”",
    check=check,
    passes=(
        Example(
            "Hi Jonas,\ncould we talk for 20 minutes about the rota? Would Tuesday or Thursday suit you? If a call "
            "is too much, three lines would help as well.",
            to("acquaintance", "conversation"),
        ),
        Example(
            "Hi Jonas,\nwould you introduce me to Aisha, so that I can ask her for 20 minutes on nights? Could you "
            "forward the note below?",
            to("ally", "introduction-request"),
        ),
        Example(
            "Hi Jonas,\nhow is the puppy? Did the ward keep the whiteboard? And who won the quiz?",
            to("ally", "keep-in-touch"),
        ),
    ),
    fails=(
        Example(
            "Hi Jonas,\ncould we talk for 20 minutes about the rota? I'd also be grateful if you introduced me to "
            "Aisha.",
            to("ally", "conversation"),
        ),
        Example(
            "Hi Jonas,\ncould you introduce me to Aisha and look over my cover letter?",
            to("ally", "introduction-request"),
        ),
        Example(
            "Hi Jonas,\nI have two favours to ask. Would you introduce me to Aisha this week?",
            to("ally", "introduction-request"),
        ),
    ),
)
