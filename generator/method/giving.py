"""The ledger: what went either way, and which promises are open (method.md section 5). It informs; it never bills."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.method.standing import Contacts, Ledger, Owed

_EMPTY = Ledger((), (), (), (), (), ())


def keep_ledger(contacts: Contacts, today: date) -> Ledger:
    """What the entries up to today say was given, got, asked and promised; `pending` are asks without an answer."""
    entries = contacts.entries
    if not entries:
        return _EMPTY
    asked = tuple(entry for entry in entries if entry.asked)
    promises = tuple(_find_open_promises(contacts, today))
    return Ledger(
        gave=tuple(entry for entry in entries if entry.gave),
        got=tuple(entry for entry in entries if entry.got),
        asked=asked,
        pending=tuple(entry for entry in asked if entry.asked and entry.asked.answer == "pending"),
        promised_by_me=tuple(owed for owed in promises if owed.promise.by == "me"),
        promised_by_them=tuple(owed for owed in promises if owed.promise.by == "them"),
    )


def _find_open_promises(contacts: Contacts, today: date) -> Iterator[Owed]:
    for entry in contacts.entries:
        promise = entry.promise
        if promise and (promise.done is None or promise.done > today):
            yield Owed(entry, promise, promise.due is not None and promise.due < today)
