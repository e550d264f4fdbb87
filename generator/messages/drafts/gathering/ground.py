"""What the reader and I have in common: shared experience, how we met, our last exchange, who introduced us."""

from __future__ import annotations

from collections.abc import Sequence

from generator.messages.drafts.gathering.later import Ways
from generator.messages.drafts.gathering.notes import INTRODUCTIONS, Notes
from generator.messages.drafts.phrasing import clean
from generator.method.stage import is_at_least
from generator.model.dates import PartialDate
from generator.model.person import LogEntry


def gather_ground(notes: Notes) -> Ways:
    """How to find the facts of the group `ground`; what lies ahead of today is not in it."""
    case, called, file = notes.case, notes.called, notes.file
    person, stands, made = case.person, case.stands, case.made
    last = stands.contacts.exchanges[-1] if stands.contacts.exchanges else None
    gap = notes.gap(f"an exchange with {called}", file, "log")
    return dict(
        shared=lambda: notes.fact(_choose_shared(notes), f"something that you and {called} share", file, "shared"),
        met=lambda: notes.fact(
            notes.choose([person.met.how if person.met else None]), f"how you met {called}", file, "met: how"
        ),
        met_on=lambda: notes.fact(_write_met(notes), "when you met", file, "met: on"),
        linked_on=lambda: notes.fact(_write_linked(notes), "since when you are linked", file, "linked"),
        last_on=lambda: notes.write(last.day) if last else gap,
        last_channel=lambda: notes.words.channels[_tell(last.entries).via] if last else gap,
        last_live=lambda: bool(last and last.is_live),
        introducer=lambda: notes.fact(
            _name_introducer(notes), f"who introduced you to {called}", INTRODUCTIONS, "made"
        ),
        introduced_on=lambda: notes.day(
            made.made if made else None, "the day of the introduction", INTRODUCTIONS, "made"
        ),
        is_new=lambda: not any(entry.by == "me" for entry in stands.contacts.entries),
        is_close=lambda: is_at_least(stands.stage, "relationship"),
    )


def _name_introducer(notes: Notes) -> str:
    made = notes.case.made
    introducer = notes.case.standing.playbook.people.get(made.introducer) if made else None
    return clean(introducer.name) if introducer else ""


def _choose_shared(notes: Notes) -> str:
    begun = [s for s in notes.case.person.shared if s.from_ is None or s.from_.first <= notes.today]
    return notes.choose(shared.what for shared in reversed(begun))


def _write_met(notes: Notes) -> str:
    met = notes.case.person.met
    return _write(met.on, notes) if met and met.on and met.on.first <= notes.today else ""


def _write_linked(notes: Notes) -> str:
    linked = notes.case.person.linked
    return _write(linked, notes) if linked and not isinstance(linked, bool) else ""


def _write(day: PartialDate, notes: Notes) -> str:
    return notes.words.write_partial(day, notes.today)


def _tell(entries: Sequence[LogEntry]) -> LogEntry:
    """The entry of a day that best names the exchange: the live one."""
    return next((entry for entry in entries if entry.is_live), entries[-1])
