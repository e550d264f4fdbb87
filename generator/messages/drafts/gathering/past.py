"""What the message answers or follows: what they gave, what I promised, what came of it, what has no answer yet."""

from __future__ import annotations

from functools import cache

from generator.messages.drafts.gaps import Fact
from generator.messages.drafts.gathering.later import Ways
from generator.messages.drafts.gathering.notes import INTRODUCTIONS, Notes
from generator.messages.drafts.phrasing import is_deed, is_to_do, write_proof

_LATEST_WEEKS = 4


def gather_past(notes: Notes) -> Ways:
    """How to find the facts of the group `past`."""
    case, file = notes.case, notes.file
    thanks, talked, stands = case.thanks, case.talked, case.stands
    owed = stands.ledger.promised_by_me[0] if stands.ledger.promised_by_me else None
    find_promise = cache(lambda: notes.phrase(owed.promise.what) if owed else "")
    find_got = cache(lambda: notes.phrase(thanks.got) if thanks else "")
    count = cache(lambda: _count_weeks(notes))
    wrote = stands.contacts.unanswered[-1] if stands.contacts.unanswered else None
    invited = case.person.invited if case.person.invited and case.person.invited.on <= notes.today else None
    no_thanks = notes.gap("something of the last weeks to thank for, and not thanked for yet", file, "log: got")
    met_on = talked.talked if talked else None
    return dict(
        got=lambda: notes.fact(find_got(), "what they gave you", file, "log: got"),
        got_deed=lambda: is_deed(find_got()),
        thanks_on=lambda: notes.write(thanks.on) if thanks else no_thanks,
        thanks_channel=lambda: notes.words.channels[thanks.via] if thanks else no_thanks,
        thanks_live=lambda: bool(thanks and thanks.is_live),
        promise=lambda: notes.fact(
            find_promise(), "a promise of yours, in words that can be quoted", file, "log: promise"
        ),
        promise_to_do=lambda: is_to_do(find_promise()),
        promise_on=lambda: notes.day(owed.entry.on if owed else None, "the day of the promise", file, "log: promise"),
        talked_on=lambda: notes.day(met_on, "when you talked with the one introduced", INTRODUCTIONS, "talked"),
        outcome=lambda: notes.fact(
            write_proof(talked.outcome) if talked else "", "what came of it", INTRODUCTIONS, "outcome"
        ),
        wrote_on=lambda: notes.day(wrote.on if wrote else None, "a message of yours without an answer", file, "log"),
        wrote_ask=lambda: wrote.asked.for_ if wrote and wrote.asked else "",
        invited_on=lambda: notes.day(invited.on if invited else None, "their invitation", file, "invited"),
        invited_note=lambda: bool(invited and invited.note),
        since=lambda: notes.fact(
            _write_since(notes), "since when they are there, within the last months", file, "since"
        ),
        talks=lambda: count()[0],
        gives=lambda: count()[1],
    )


def _write_since(notes: Notes) -> str:
    since = notes.case.person.since if notes.case.has_moved() else None
    return notes.words.write_partial(since, notes.today) if since else ""


def _count_weeks(notes: Notes) -> tuple[Fact, Fact]:
    """Conversations and gives of the last weeks, for the mentor."""
    weeks = notes.case.outlook.progress.weeks[-_LATEST_WEEKS:] if notes.case.kind == "mentor-update" else ()
    if not weeks:
        return (
            notes.gap("conversations of these weeks", notes.file, "log"),
            notes.gap("what you gave in these weeks", notes.file, "log"),
        )
    return str(sum(week.conversations for week in weeks)), str(sum(week.gives for week in weeks))
