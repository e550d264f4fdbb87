"""Which of your messages were answered (method.md sections 1a and 12)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.method.standing import Contacts, Standing
from generator.model.person import LogEntry

STATES = ("answered", "waiting", "unanswered")


def list_outreaches(contacts: Contacts, standing: Standing) -> Iterator[tuple[date, str]]:
    """Each written message of yours that answers nothing, with one of STATES, in date order of what settled it.

    Of several in a row an answer belongs to the last. One without an answer waits for as many days as you would
    stay silent after too many of them.
    """
    unsettled: list[LogEntry] = []
    theirs_open = reply_expected = False
    for entry in contacts.entries:
        if entry.is_live or entry.by != "me":
            opens = entry.by == "them" and not (entry.is_live or unsettled or reply_expected)
            yield from _settle(unsettled, "answered")
            unsettled, theirs_open, reply_expected = [], opens, False
        elif theirs_open:
            theirs_open = False
        elif entry.reply is not None:
            reply_expected = entry.reply
            yield entry.on, "answered" if entry.reply else "unanswered"
        else:
            unsettled.append(entry)
    patience = standing.playbook.me.method.stop_days
    yield from _settle(
        unsettled, "waiting" if unsettled and _is_recent(unsettled[-1], standing.today, patience) else ""
    )


def _settle(messages: list[LogEntry], last: str) -> Iterator[tuple[date, str]]:
    for message in messages[:-1]:
        yield message.on, "unanswered"
    for message in messages[-1:]:
        yield message.on, last or "unanswered"


def _is_recent(message: LogEntry, today: date, days: int) -> bool:
    return (today - message.on).days <= days
