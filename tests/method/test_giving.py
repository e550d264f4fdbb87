from __future__ import annotations

from generator.method.contacts import read_contacts
from generator.method.giving import keep_ledger
from generator.method.standing import Ledger
from generator.model.person import LogEntry
from tests.method.builders import TODAY, entry


def ledger(*entries: LogEntry) -> Ledger:
    return keep_ledger(read_contacts(entries, TODAY), TODAY)


def test_gives_and_asks_are_counted_in_entries() -> None:
    found = ledger(
        entry("2026-10-01", "coffee", "both", gave="a list", got="a name"),
        entry("2026-10-01", "call", "both", gave={"kind": "help", "what": "a review"}),
        entry("2026-10-02", asked={"for": "information", "answer": "no"}),
        entry("2026-10-03", asked={"for": "other"}),
    )
    assert (len(found.gave), len(found.got), len(found.asked), len(found.pending)) == (2, 1, 2, 1)


def test_what_is_planned_is_not_in_the_ledger() -> None:
    assert ledger(entry("2026-11-25", "coffee", gave="a list", promise={"what": "the talk"})) == ledger()


def test_a_promise_is_open_until_the_day_it_is_kept_and_overdue_after_the_day_it_is_due() -> None:
    found = ledger(
        entry("2026-10-01", "call", promise={"what": "kept", "done": "2026-11-24"}),
        entry("2026-10-02", "call", promise={"what": "to be kept tomorrow", "done": "2026-11-25"}),
        entry("2026-10-03", "call", promise={"what": "due today", "due": "2026-11-24"}),
        entry("2026-10-04", "call", promise={"what": "due yesterday", "due": "2026-11-23"}),
        entry("2026-10-05", "call", promise={"by": "them", "what": "theirs"}),
    )
    assert [(owed.promise.what, owed.overdue) for owed in found.promised_by_me] == [
        ("to be kept tomorrow", False),
        ("due today", False),
        ("due yesterday", True),
    ]
    assert [owed.promise.what for owed in found.promised_by_them] == ["theirs"]
