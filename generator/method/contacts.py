"""What in a log went both ways, who waits for whom, and what was never answered (method.md 1a)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter

from generator.method.standing import Contacts, Exchange
from generator.model.person import LogEntry

_NONE = Contacts((), (), (), (), (), (), None)


def read_contacts(log: Sequence[LogEntry], today: date) -> Contacts:
    """The log up to and with `today`, read in date order; entries of one day keep their order in the file."""
    entries = sorted([entry for entry in log if entry.on <= today], key=attrgetter("on")) if log else []
    if not entries:
        return _NONE
    reading = _Reading()
    for entry in entries:
        reading.take(entry)
    return Contacts(
        entries=tuple(entries),
        exchanges=tuple([_exchange(day, found) for day, found in reading.exchanges.items()]),
        started_by_them=tuple(reading.started_by_them),
        unanswered=tuple(reading.unanswered),
        waiting_for_me=tuple(reading.waiting_for_me),
        waiting_for_them=tuple(reading.waiting_for_them),
        last_outreach=next((entry for entry in reversed(entries) if entry.by == "me"), None),
    )


def _exchange(day: date, entries: Sequence[LogEntry]) -> Exchange:
    in_person = any([entry.is_in_person for entry in entries])
    return Exchange(day, tuple(entries), in_person or any([entry.is_live for entry in entries]), in_person)


@dataclass(slots=True)
class _Reading:
    """What is open after the entries taken so far.

    `reply_expected` holds between an outreach with `reply: yes` and the entry of theirs that is this
    reply; the exchange was counted on the day of the outreach, so that entry opens and starts nothing.
    """

    exchanges: dict[date, list[LogEntry]] = field(default_factory=dict)
    started_by_them: list[LogEntry] = field(default_factory=list)
    unanswered: list[LogEntry] = field(default_factory=list)
    waiting_for_me: list[LogEntry] = field(default_factory=list)
    waiting_for_them: list[LogEntry] = field(default_factory=list)
    reply_expected: bool = False

    def take(self, entry: LogEntry) -> None:
        if entry.is_live or entry.by == "both":
            self._take_both_ways(entry)
        elif entry.by == "me":
            self._take_mine(entry)
        else:
            self._take_theirs(entry)

    def _take_both_ways(self, entry: LogEntry) -> None:
        if entry.by == "them":
            self.started_by_them.append(entry)
        self._settle(entry)
        self.reply_expected = False

    def _take_mine(self, entry: LogEntry) -> None:
        if entry.reply:
            self.reply_expected = True
        if self.waiting_for_me or entry.reply:
            self._settle(entry)
            return
        self.unanswered.append(entry)
        if entry.reply is None:
            self.waiting_for_them.append(entry)

    def _take_theirs(self, entry: LogEntry) -> None:
        self.unanswered.clear()
        if self.waiting_for_them:
            self._settle(entry)
        elif not self.reply_expected:
            self.waiting_for_me.append(entry)
            self.started_by_them.append(entry)
        self.reply_expected = False

    def _settle(self, entry: LogEntry) -> None:
        """Count an exchange on the day of `entry`, which leaves nothing open."""
        self.exchanges.setdefault(entry.on, []).append(entry)
        self.waiting_for_me.clear()
        self.waiting_for_them.clear()
        self.unanswered.clear()
