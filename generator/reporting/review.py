"""The weekly review as Markdown, or as plain text for the terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.method.plan import PlannedAction
from generator.method.wording import join, quote, write_count, write_day, write_stage
from generator.reporting.terminal import wrap, write_heading
from generator.review.review import (
    Conversation,
    Gift,
    Move,
    Passed,
    Planned,
    Promised,
    Request,
    Review,
    Turn,
)

_LISTED = 40
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~])")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the sentence below it and the lines of its list; one of the two may be empty."""

    title: str
    says: str = ""
    lines: tuple[str, ...] = ()
    numbered: bool = False


def write_markdown(review: Review) -> str:
    """The review as a Markdown document. What the files say is shown as typed: nothing in it is markup."""
    blocks = [f"# {_title(review)}", *map(_escape, _introduce(review))]
    for section in list_sections(review):
        blocks.append(f"## {section.title}")
        if section.says:
            blocks.append(_escape(section.says))
        if section.lines:
            marks = (f"{number}. " if section.numbered else "- " for number in range(1, len(section.lines) + 1))
            blocks.append("\n".join(mark + _escape(line) for mark, line in zip(marks, section.lines, strict=True)))
    return "\n\n".join(blocks) + "\n"


def write_text(review: Review, colour: bool) -> str:
    """The same for the terminal."""
    blocks = [write_heading(_title(review), colour), *map(wrap, _introduce(review))]
    for section in list_sections(review):
        lines = [write_heading(section.title, colour)]
        lines += [wrap(section.says, "  ")] if section.says else []
        marks = (f"  {number}. " if section.numbered else "  - " for number in range(1, len(section.lines) + 1))
        lines += [wrap(line, mark) for mark, line in zip(marks, section.lines, strict=True)]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def list_sections(review: Review) -> Iterator[Section]:
    """What there is to tell, the sections without anything left out but for conversations and the questions."""
    day = review.today
    found = (
        Section("Rungs climbed", "", _cut(_tell_move(move) for move in review.climbed)),
        Section("Rungs lost", "", _cut(_tell_move(move) for move in review.lost)),
        Section("New people", "", _cut(_tell_arrivals(review))),
        Section("Conversations", _sum_up(review), _cut(_tell_talk(talk, day) for talk in review.conversations)),
        Section("Gave", "", _cut(_tell_gift(gift, day) for gift in review.gave)),
        Section("Got", "", _cut(_tell_gift(gift, day) for gift in review.got)),
        Section("Asked", "", _cut(_tell_requests(review))),
        Section("Promises kept", "", _cut(_tell_promise(promise, day) for promise in review.kept)),
        Section("Promises broken", "", _cut(_tell_promise(promise, day) for promise in review.broken)),
        Section("Promises made", "", _cut(_tell_promise(promise, day) for promise in review.made)),
        Section("Introductions", "", _cut(map(tell_passed, review.introductions))),
        Section("Openings", "", _cut(map(tell_turn, review.openings))),
        *_tell_plan(review.planned, day),
        Section("Three questions for your mentor", "", review.questions, numbered=True),
    )
    return (section for section in found if section.says or section.lines)


def tell_turn(turn: Turn) -> str:
    """One sentence about what became of an opening or a company."""
    if turn.title is None:
        to = f" moved from {turn.from_} to {turn.to}" if turn.change == "moved" else " is a new company in the playbook"
        return f"{turn.company_name}{to}."
    what = f"{turn.title} at {turn.company_name}"
    says = {
        "new": "is new",
        "applied": f"was applied for, {turn.note}",
        "moved": f"moved from {turn.from_} to {turn.to}",
        "closed": "closed",
        "gone": "is no longer in the file",
    }
    return f"{what} {says[turn.change]}."


def tell_passed(passed: Passed) -> str:
    """One sentence about an introduction that came further."""
    way = f"from {passed.from_} to {passed.to}" if passed.from_ else passed.to
    return f"{passed.introducer_name} to {passed.introduced_name}: {way}."


def _title(review: Review) -> str:
    since, today = write_day(review.since, review.today), write_day(review.today, review.today)
    return f"Review of {since} to {today} {review.today.year}"


def _introduce(review: Review) -> Iterator[str]:
    yield from review.remarks
    if is_quiet(review):
        yield "Nothing is on record since then."


def is_quiet(review: Review) -> bool:
    """True where nothing changed."""
    told = (review.moves, review.conversations, review.gifts, review.requests, review.answers, review.kept)
    more = (review.broken, review.made, review.introductions, review.openings, review.arrivals, review.departures)
    return not any((*told, *more, review.backlog))


def _sum_up(review: Review) -> str:
    """How many conversations with how many people; a review without any says so."""
    if not review.conversations and not review.backlog:
        return "None."
    people = len({talk.who for talk in review.conversations})
    count = len(review.conversations)
    with_ = f" with {people} people" if people > 1 else ""
    lately = f"{write_count(count, 'conversation')}{with_}." if count else "None."
    late = (
        f" {write_count(review.backlog, 'conversation')} of earlier days {_be(review.backlog)} written down meanwhile."
    )
    return lately + (late if review.backlog else "")


def _be(count: int) -> str:
    return "was" if count == 1 else "were"


def _tell_move(move: Move) -> str:
    way = f"{move.name}: from {write_stage(move.from_)} to {write_stage(move.to)}"
    if not move.evidence:
        return f"{way}."
    return f"{way}. {'' if move.is_up else 'Missing: '}{'; '.join(move.evidence)}."


def _tell_arrivals(review: Review) -> Iterator[str]:
    yield from (f"{arrival.name}, {write_stage(arrival.stage)}." for arrival in review.arrivals)
    if review.departures:
        yield f"Without a file since: {join(review.departures)}."


def _tell_talk(talk: Conversation, today: date) -> str:
    about = f": {talk.about}" if talk.about else ""
    return f"{talk.name}, {talk.channel} on {write_day(talk.on, today)}{about}"


def _tell_gift(gift: Gift, today: date) -> str:
    return f"{gift.name}, {write_day(gift.on, today)}: {gift.what}"


def _tell_requests(review: Review) -> Iterator[str]:
    for request in review.requests:
        yield f"{_tell_request(request, review.today)} ({_answer(request)})"
    for request in review.answers:
        yield f"Answered: {_tell_request(request, review.today)} ({_answer(request)})"


def _tell_request(request: Request, today: date) -> str:
    what = f": {request.what}" if request.what else ""
    return f"{request.name}, {write_day(request.on, today)}, for {request.for_}{what}"


def _answer(request: Request) -> str:
    return "no answer yet" if request.answer == "pending" else request.answer


def _tell_promise(promise: Promised, today: date) -> str:
    who = f"To {promise.name}" if promise.is_mine else f"By {promise.name}"
    due = f", due {write_day(promise.due, today)}" if promise.due else ""
    done = f", done {write_day(promise.done, today)}" if promise.done else ""
    return f"{who}: {quote(promise.what)}{due}{done}{' (late)' if promise.is_late else ''}"


def _tell_plan(planned: Planned | None, today: date) -> Iterator[Section]:
    if planned is None or planned.is_empty:
        return
    yield Section("Plan done", planned.tally, _cut(_tell_actions(planned.done, today)))
    yield Section("Plan missed", "", _cut(_tell_actions(planned.missed, today)))
    yield Section("Plan for today, still open", "", _cut(_tell_actions(planned.open, today)))


def _tell_actions(actions: Iterable[PlannedAction], today: date) -> Iterator[str]:
    return (f"{write_day(action.on or action.due, today)}: {action.text}" for action in actions)


def _cut(lines: Iterable[str]) -> tuple[str, ...]:
    """At most 40 lines, and how many there are besides."""
    listed = [" ".join(line.split()) for line in lines]
    more = len(listed) - _LISTED
    return (*listed[:_LISTED], f"and {more} more") if more > 0 else tuple(listed)


def _escape(line: str) -> str:
    """The line with nothing in it that Markdown or a terminal would act on."""
    return _SPECIAL.sub(r"\\\1", _CONTROL.sub("", line))
