"""About the reader, or somebody else whom the message is about."""

from __future__ import annotations

from generator.messages.drafts.facts import Theirs
from generator.messages.drafts.gathering.later import Ways
from generator.messages.drafts.gathering.notes import INTRODUCTIONS, Notes, file_of
from generator.messages.drafts.phrasing import clean, first_name, write_phrase
from generator.model.person import Person

_OTHER = {
    "introduction-request": ("whom they know and could introduce you to", "knows"),
    "forwardable": ("whom they know and could introduce you to", "knows"),
    "close-loop": ("an introduction of theirs that led to a talk and is not closed yet", "talked"),
    "opt-in": ("somebody who offers what they need, or needs what they offer", "needs, offers"),
}


def gather_theirs(notes: Notes, person: Person) -> Ways:
    """How to find the facts of the groups `them` and `other`."""
    file, called = file_of(person), first_name(person.name)
    playbook, write_list = notes.case.standing.playbook, notes.words.write_list
    email = person.emails[0] if person.emails else ""
    return dict(
        name=lambda: clean(person.name),
        first_name=lambda: called,
        employer=lambda: notes.fact(
            notes.phrase(playbook.employer_name(person.at)), f"where {called} works", file, "at"
        ),
        role=lambda: notes.fact(write_phrase(person.role), f"what {called} does", file, "role"),
        topic=lambda: notes.fact(notes.choose(person.care_about), f"what {called} cares about", file, "care_about"),
        need=lambda: notes.fact(notes.choose(person.needs), f"what would help {called} now", file, "needs"),
        offers=lambda: notes.fact(
            write_list(notes.list_said(person.offers)), f"what {called} is good for", file, "offers"
        ),
        useful=lambda: notes.fact(
            next(iter(notes.list_said(person.useful)), ""), f"a useful thing about {called}", file, "useful"
        ),
        blurb=lambda: notes.fact(clean(person.blurb or ""), f"what you would say about {called}", file, "blurb"),
        their_blurb=lambda: notes.fact(
            clean(person.their_blurb or ""), f"what {called} wrote about you", file, "their_blurb"
        ),
        email=lambda: notes.fact(email, f"an e-mail address of {called}", file, "emails"),
    )


def gather_other(notes: Notes) -> Ways:
    """How to find the facts of the group `other`; all of them one gap where there is nobody."""
    case = notes.case
    if case.other is not None:
        return gather_theirs(notes, case.other)
    what, key = _OTHER.get(case.kind, ("the other person this is about", "knows"))
    gap = notes.gap(what, INTRODUCTIONS if case.kind == "close-loop" else notes.file, key)
    return dict.fromkeys(Theirs.__slots__, lambda: gap)
