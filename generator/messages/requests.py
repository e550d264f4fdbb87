"""The requests in a message: what the user asks the reader to do, by kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.messages.job_hunt import find_job_hunt
from generator.messages.message import Message
from generator.messages.part import REMEMBERED, Part, cut
from generator.messages.phrases import phrases
from generator.messages.request_frames import (
    ALTERNATIVE,
    ELLIPSIS,
    FRAME,
    IMPERATIVE,
    JOINED,
    OFFER,
    OPT_IN,
    OUT,
    OUT_FRAME,
    SCHEDULING,
    THIRD_FRAME,
    TOLD,
    WH,
)
from generator.messages.request_kinds import KINDS


@dataclass(frozen=True, slots=True)
class Request:
    """Something asked of the reader: its sentence, the offset at which it begins, and of which kinds it is.

    Kinds: those of KINDS, `question` (a plain question), `scheduling` (which day would suit) and `other`.
    The first is what is asked, the rest stands in the same sentence.
    """

    sentence: Part
    start: int
    kinds: tuple[str, ...]

    def move(self, offset: int) -> Request:
        """The same so many characters further on."""
        return Request(Part(self.sentence.text, self.sentence.start + offset), self.start + offset, self.kinds)

    @property
    def kind(self) -> str:
        """What is asked."""
        return self.kinds[0]

    @property
    def clause(self) -> str:
        """The sentence from the request on."""
        return self.sentence.text[self.start - self.sentence.start :]


@lru_cache(maxsize=64)
def find_requests(message: Message, kind: str = "") -> tuple[Request, ...]:
    """Every request in the user's own sentences, in order; offers, ways out and alternatives are none.

    `kind` is that of the message: a forwardable note asks in the third person, and in an `opt-in` the offer
    to introduce is the request. An English text is expected.
    """
    found = [request.move(sentence.start) for sentence in message.sentences for request in _read(sentence.text, kind)]
    return tuple(_promote_scheduling(found))


@lru_cache(maxsize=REMEMBERED)
def _read(sentence: str, kind: str) -> tuple[Request, ...]:
    """The requests in a sentence that begins at 0."""
    pieces = _split_joined(Part(sentence, 0))
    return tuple(request for piece in pieces if (request := _read_request(piece, kind)))


def _promote_scheduling(found: list[Request]) -> list[Request]:
    """`Can I come on Thursday for an hour?` is about the day only where something else has asked for the meeting."""
    if any(request.kind not in ("scheduling", "question") for request in found):
        return found
    return [
        Request(r.sentence, r.start, ("conversation",))
        if r.kind == "scheduling" and (_LENGTH.search(r.clause) or _CALLS.match(r.clause))
        else r
        for r in found
    ]


def _split_joined(sentence: Part) -> Iterator[Part]:
    """`Could you …, and would you …?` is two requests in one sentence."""
    start = 0
    for match in JOINED.finditer(sentence.text):
        yield cut(sentence.text, start, match.start(), sentence.start)
        start = match.end()
    yield cut(sentence.text, start, len(sentence.text), sentence.start) if start else sentence


def _read_request(sentence: Part, kind: str) -> Request | None:
    text = sentence.text
    if kind == "opt-in" and (match := OPT_IN.search(text)):
        return Request(sentence, sentence.offset(match), ("introduction",))
    frame = _find_frame(text, kind)
    if frame is None and not _QUESTION.search(text):
        return None
    offers = OFFER.search(text)
    if offers and not _asks_for_time(text):
        return None
    if OUT_FRAME.search(text) or (ALTERNATIVE.match(text) and not frame) or _is_way_out(text, frame):
        return None
    if frame is None:
        return _read_question(sentence)
    start = sentence.start + frame
    if SCHEDULING.search(text):
        return Request(sentence, start, ("scheduling",))
    if ALTERNATIVE.match(text):
        return None
    return Request(sentence, start, _list_kinds(text, frame))


_QUESTION = re.compile(r"\?[\"')\]]*$")


def _asks_for_time(text: str) -> bool:
    """`Could I show you …, 30 minutes` and `would you like to have a coffee` ask for time, whatever they offer."""
    return bool(_LENGTH.search(text) or _INVITES.search(text))


_LENGTH = phrases(
    r"(?:\d+|an?|half an|ten|fifteen|twenty|thirty|forty)[ -]?(?:minutes|mins?|hours?)|on the phone|over the phone"
)
_CALLS = re.compile(r"(?:can|could|may|might|shall|should) (?:i|we) (?:call|ring|phone|come|visit)\b", re.IGNORECASE)
_INVITES = phrases(
    r"would you (?:also )?like to (?:have|get|grab|meet|go|join|come)(?: [\w']+){0,6} (?:coffee|lunch|dinner"
    r"|breakfast|tea|beer"
    r"|drink|walk|call|chat|talk|up|with me)"
)


def _is_way_out(text: str, frame: int | None) -> bool:
    out = OUT.search(text)
    if out is None or frame is None:
        return bool(out)
    return out.start() <= frame and not re.search(r"[:;—–]", text[out.end() : frame])


def _find_frame(text: str, kind: str) -> int | None:
    """Where the request begins, or None."""
    places = [match.start() for match in FRAME.finditer(text) if not _is_embedded(text, match)]
    if kind in ("forwardable", "wingman") and (match := THIRD_FRAME.search(text)):
        places.append(match.start())
    if match := (IMPERATIVE.match(text) or ELLIPSIS.match(text)):
        places.append(match.start())
    return min(places, default=None)


def _is_embedded(text: str, match: re.Match[str]) -> bool:
    """True for `what would you`, `how can I`: a plain question, unless it is about talking; and for what is told."""
    if re.match(
        r"(?:kindly\s)?(?:put|send|introduce|connect|refer|recommend|give|keep)\s", match.group(), re.IGNORECASE
    ):
        return bool(TOLD.search(text[: match.start()]) or _WHEN.search(text[: match.start()]))
    asks = re.match(r"(?:could|can|would|will|might|may|shall)\s", match.group(), re.IGNORECASE)
    return bool(asks) and bool(WH.search(text[: match.start()])) and not KINDS["introduction"].search(text)


def _read_question(sentence: Part) -> Request:
    if SCHEDULING.search(sentence.text):
        return Request(sentence, sentence.start, ("scheduling",))
    return Request(sentence, sentence.start, ("question",))


_WHEN = re.compile(
    r"\b(?:before|after|while|since|now that|once|until|till|when|whenever|as soon as) you(?: \w+)?\s$", re.IGNORECASE
)
# "Before you put me forward, I'd like to know …": what stands before the request is when, not what.
_BACKDROP = re.compile(
    r"(?:and |but |so )?(?:before|after|while|since|now that|once|until|till|by the time|whenever|as soon as) "
    r"(?:you|he|she|they|[A-Z]\w+)\b",
    re.IGNORECASE,
)


def _list_kinds(text: str, frame: int) -> tuple[str, ...]:
    """The kinds whose words stand in the sentence, by the place of their first word, those behind the frame first."""
    if find_job_hunt(text):
        return ("job",)
    places: dict[str, int] = {}
    is_backdrop = bool(_BACKDROP.match(text[:frame]))
    for kind, pattern in KINDS.items():
        match = pattern.search(text, frame) or (None if is_backdrop else pattern.search(text))
        if match:
            places[kind] = match.start() if match.start() >= frame else len(text) + match.start()
    return tuple(sorted(places, key=lambda kind: (kind == "advice", places[kind], list(KINDS).index(kind)))) or (
        "other",
    )
