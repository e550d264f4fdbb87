"""The one nudge to a message that nobody answered (method.md section 3, rule C05)."""

from __future__ import annotations

from generator.method import codes
from generator.method.acting.action import Action
from generator.method.acting.ground import Ground
from generator.method.standing import PersonStanding, Reason
from generator.method.wording import write_channel, write_day
from generator.method.workdays import add_business_days, add_days
from generator.model.person import LogEntry

_DAYS = 7
_LET_GO = 60  # from then on an ask counts as pending no longer, and a reminder would come out of nowhere
_ASKS_NOTHING = ("thank", "close-loop", "congratulate", "nudge")
_NO_LETTER = ("comment", "card", "gift")


def nudge(person: PersonStanding, ground: Ground) -> Action | None:
    """The nudge to the one message of yours that waits for them; None after a nudge, and where nothing was asked."""
    entry = _find_message(person)
    if entry is None:
        return None
    name, away = person.person.name, person.person.away
    waited = add_business_days(entry.on, ground.method.nudge_after, ground.calendar.holidays)
    earliest = max(waited, add_days(entry.on, person.rhythm.min_days))
    due = ground.calendar.move_on(add_days(earliest, _DAYS), away)
    latest = max(due, ground.calendar.move_on(add_days(entry.on, _LET_GO), away))
    message = f"{write_channel(entry)} of {write_day(entry.on, ground.today)}"
    return ground.act(
        person,
        "nudge",
        entry.on.isoformat(),
        earliest=earliest,
        due=due,
        latest=latest,
        ends=latest,
        text=f"Nudge {name} once: your {message} has had no answer. After that, silence.",
        reasons=(Reason(codes.ONE_NUDGE, f"Your {message} has had no answer; one nudge is allowed."),),
        draft="nudge",
        since=entry.on,
    )


def _find_message(person: PersonStanding) -> LogEntry | None:
    unanswered, waiting = person.contacts.unanswered, person.contacts.waiting_for_them
    if len(unanswered) != 1 or len(waiting) != 1:
        return None
    entry, invited = waiting[0], person.person.invited
    if entry.kind in _ASKS_NOTHING or entry.via in _NO_LETTER:
        return None
    # An invitation without a note gets one question back; no answer, and it is let go (section 8).
    return None if invited and not invited.note and invited.on <= entry.on else entry
