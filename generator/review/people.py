"""What changed with one person: the rung, conversations, gives, asks and promises."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from datetime import date
from typing import TypeVar

from generator.method.standing import STAGES, Ledger, PersonStanding
from generator.method.wording import write_channel
from generator.model.person import LogEntry, Promise
from generator.review.review import Conversation, Gift, Move, Promised, Request

T = TypeVar("T")


def find_move(before: PersonStanding, now: PersonStanding, since: date) -> Move | None:
    """The move from one rung to another since that day; None where they stand where they stood."""
    if before.stage == now.stage:
        return None
    climbed = STAGES.index(now.stage) > STAGES.index(before.stage)
    evidence = _find_new_evidence(before, now, since) if climbed else tuple(missing.text for missing in now.missing)
    return Move(now.person.id, now.person.name, before.stage, now.stage, evidence)


def _find_new_evidence(before: PersonStanding, now: PersonStanding, since: date) -> tuple[str, ...]:
    """What holds the rungs that were not held before: facts that rest on a day since, else all that were not there."""
    known = {fact for rung in before.rungs for fact in rung.evidence}
    gained = STAGES[STAGES.index(before.stage) + 1 : STAGES.index(now.stage) + 1]
    facts = [fact for rung in now.rungs if rung.stage in gained for fact in rung.evidence]
    new = [fact for fact in facts if fact not in known]
    fresh = [fact for fact in new if fact.on is None or fact.on >= since]
    return tuple(dict.fromkeys(fact.text for fact in fresh or new))


def list_conversations(before: PersonStanding, now: PersonStanding) -> Iterator[Conversation]:
    """Every exchange that was not there before."""
    known = {exchange.day for exchange in before.contacts.exchanges}
    for exchange in now.contacts.exchanges:
        if exchange.day not in known:
            about = next((entry.about for entry in exchange.entries if entry.about), None)
            channel = write_channel(exchange.entries[0])
            yield Conversation(now.person.id, now.person.name, exchange.day, channel, about)


def list_gifts(before: PersonStanding, now: PersonStanding) -> Iterator[Gift]:
    """Everything given or got that was not there before."""
    who, name = now.person.id, now.person.name
    for entry in _find_new(before.ledger.gave, now.ledger.gave, lambda entry: (entry.on, entry.gave)):
        if entry.gave:
            yield Gift(who, name, entry.on, entry.gave.what, True)
    for entry in _find_new(before.ledger.got, now.ledger.got, lambda entry: (entry.on, entry.got)):
        if entry.got:
            yield Gift(who, name, entry.on, entry.got, False)


def list_requests(before: PersonStanding, now: PersonStanding) -> Iterator[Request]:
    """Everything asked that was not there before."""
    for entry in _find_new(before.ledger.asked, now.ledger.asked, _name_ask):
        yield _tell_request(now, entry)


def list_answers(before: PersonStanding, now: PersonStanding) -> Iterator[Request]:
    """Asks that were pending before and are answered now."""
    pending = Counter(map(_name_ask, before.ledger.pending))
    for entry in _find_new(_list_answered(before.ledger), _list_answered(now.ledger), _name_ask):
        if pending[_name_ask(entry)]:
            pending[_name_ask(entry)] -= 1
            yield _tell_request(now, entry)


def list_kept(before: PersonStanding, now: PersonStanding) -> Iterator[Promised]:
    """Promises that were not kept before, or not made, and are kept now."""
    kept = list(_list_promises(now, lambda promise: _is_done(promise, now)))
    known = list(_list_promises(before, lambda promise: _is_done(promise, before)))
    for entry in _find_new(known, kept, _name_promise):
        yield _tell_promise(now, entry)


def list_made(before: PersonStanding, now: PersonStanding) -> Iterator[Promised]:
    """Promises that were not there before and are still to be kept."""
    entries = _find_new(_list_promises(before), _list_promises(now), _name_promise)
    for entry in entries:
        if entry.promise and not _is_done(entry.promise, now):
            yield _tell_promise(now, entry)


def list_broken(before: PersonStanding, now: PersonStanding) -> Iterator[Promised]:
    """Promises whose day went by meanwhile without their being kept."""
    for entry in _find_new(_list_overdue(before.ledger), _list_overdue(now.ledger), _name_promise):
        yield _tell_promise(now, entry)


def is_new(entry: LogEntry, before: PersonStanding) -> bool:
    """True for an entry of the log that was not there before, or is worded otherwise since."""
    return entry not in before.contacts.entries


def _find_new(before: Iterable[T], now: Iterable[T], name: Callable[[T], Hashable]) -> Iterator[T]:
    """What is in `now` and not in `before`; of several that are alike, those that are more."""
    left = Counter(map(name, before))
    for item in now:
        key = name(item)
        if left[key]:
            left[key] -= 1
        else:
            yield item


def _list_answered(ledger: Ledger) -> Iterator[LogEntry]:
    return (entry for entry in ledger.asked if entry.asked and entry.asked.answer != "pending")


def _name_ask(entry: LogEntry) -> Hashable:
    return (entry.on, entry.asked.for_, entry.asked.what) if entry.asked else None


def _name_promise(entry: LogEntry) -> Hashable:
    return (entry.on, entry.promise.by, entry.promise.what) if entry.promise else None


def _list_promises(person: PersonStanding, wanted: Callable[[Promise], bool] = bool) -> Iterator[LogEntry]:
    return (entry for entry in person.contacts.entries if entry.promise and wanted(entry.promise))


def _is_done(promise: Promise, person: PersonStanding) -> bool:
    """True where it was kept by the day of the standing: then the ledger does not list it as open."""
    owed = (*person.ledger.promised_by_me, *person.ledger.promised_by_them)
    return promise.done is not None and not any(open_.promise is promise for open_ in owed)


def _list_overdue(ledger: Ledger) -> Iterator[LogEntry]:
    return (owed.entry for owed in (*ledger.promised_by_me, *ledger.promised_by_them) if owed.overdue)


def _tell_request(person: PersonStanding, entry: LogEntry) -> Request:
    assert entry.asked
    asked = entry.asked
    return Request(person.person.id, person.person.name, entry.on, asked.for_, asked.what, asked.answer)


def _tell_promise(person: PersonStanding, entry: LogEntry) -> Promised:
    assert entry.promise
    promise = entry.promise
    done: date | None = promise.done if _is_done(promise, person) else None
    mine = promise.by == "me"
    return Promised(person.person.id, person.person.name, mine, promise.what, promise.due, done)
