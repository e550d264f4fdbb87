"""What the reader and I have in common: shared experience, how we met, our last exchange, who introduced us."""

from __future__ import annotations

from collections.abc import Sequence

from generator.messages.drafts.facts import Ground
from generator.messages.drafts.gathering.notes import INTRODUCTIONS, Notes
from generator.messages.drafts.phrasing import clean
from generator.method.stage import is_at_least
from generator.model.dates import PartialDate
from generator.model.person import LogEntry


def gather_ground(notes: Notes) -> Ground:
    """The facts of the group `ground`; what lies ahead of today is not in it."""
    case, called, file = notes.case, notes.called, notes.file
    person, stands, made = case.person, case.stands, case.made
    last = stands.contacts.exchanges[-1] if stands.contacts.exchanges else None
    introducer = case.standing.playbook.people.get(made.introducer) if made else None
    name = clean(introducer.name) if introducer else ""
    gap = notes.gap(f"an exchange with {called}", file, "log")
    return Ground(
        shared=notes.fact(_choose_shared(notes), f"something that you and {called} share", file, "shared"),
        met=notes.fact(
            notes.choose([person.met.how if person.met else None]), f"how you met {called}", file, "met: how"
        ),
        met_on=notes.fact(_write_met(notes), "when you met", file, "met: on"),
        linked_on=notes.fact(_write_linked(notes), "since when you are linked", file, "linked"),
        last_on=notes.write(last.day) if last else gap,
        last_channel=notes.words.channels[_tell(last.entries).via] if last else gap,
        last_live=bool(last and last.is_live),
        introducer=notes.fact(name, f"who introduced you to {called}", INTRODUCTIONS, "made"),
        introduced_on=notes.day(made.made if made else None, "the day of the introduction", INTRODUCTIONS, "made"),
        is_new=not any(entry.by == "me" for entry in stands.contacts.entries),
        is_close=is_at_least(stands.stage, "relationship"),
    )


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
