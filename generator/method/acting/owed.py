"""What you owe to one person: thanks, an answer, what you promised (method.md sections 3 and 9)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.method import codes
from generator.method.acting import codes as plan_codes
from generator.method.acting.action import Action
from generator.method.acting.ground import Ground
from generator.method.standing import Owed, PersonStanding, Reason
from generator.method.wording import quote, write_channel, write_count, write_day
from generator.method.workdays import add_business_days, add_days
from generator.model.person import LogEntry

# After these days it is let go: late thanks are kind, but those of last month are odd. A promise is never let go.
THANKS_LET_GO = 21
ANSWER_LET_GO = 90
_PROMISE_DAYS = 7  # for a promise that names no day
_PROMISE_AHEAD = 2
_PROMISE_AGAIN = 42


def list_owed(person: PersonStanding, ground: Ground) -> Iterator[Action]:
    """Everything you owe to this person but for what introductions ask of you."""
    if not person.contacts.entries:
        return
    yield from _thank(person, ground)
    yield from _answer(person, ground)
    for owed in person.ledger.promised_by_me:
        yield _keep_promise(owed, person, ground)


def explain_owed(name: str) -> Reason:
    """Why the minimum gap does not count."""
    return Reason(codes.OWED, f"You owe it to {name}, so the minimum gap does not count.")


def _thank(person: PersonStanding, ground: Ground) -> Iterator[Action]:
    """One word of thanks for the last time that they helped or met you, where no thanks of yours came later."""
    entry, name = _find_unthanked(person), person.person.name
    if entry is None or ground.anchor.is_past(add_days(entry.on, THANKS_LET_GO)):
        return
    end = ground.calendar.move_on(add_days(entry.on, ground.method.thank), person.person.away)
    day = write_day(entry.on, ground.today)
    meeting = f"the {write_channel(entry)} on {day}"
    what = f"what they gave you on {day}: {quote(entry.got)}" if entry.got else meeting
    why = f"On {day} {name} {'helped' if entry.got else 'met'} you, and no thanks of yours came later."
    yield ground.act(
        person,
        "thank",
        entry.on.isoformat(),
        earliest=entry.on,
        due=end,
        latest=end,
        aim=ground.find_day_after(entry.on, person),
        ends=add_days(entry.on, THANKS_LET_GO),
        text=f"Thank {name} for {what}.",
        reasons=(Reason(plan_codes.THANKS, why), explain_owed(name)),
        draft="thank",
        since=entry.on,
        cause=entry,
    )


def _find_unthanked(person: PersonStanding) -> LogEntry | None:
    for entry in reversed(person.contacts.entries):
        if entry.kind == "thank" and entry.by != "them":
            return None
        if entry.is_live or entry.got or (entry.via == "gift" and entry.by == "them"):
            return entry
    return None


def _answer(person: PersonStanding, ground: Ground) -> Iterator[Action]:
    """One answer to all that waits; the first message says how long they have waited."""
    let_go = ground.anchor.is_past
    waiting = [entry for entry in person.contacts.waiting_for_me if not let_go(add_days(entry.on, ANSWER_LET_GO))]
    if not waiting:
        return
    entry, name = waiting[0], person.person.name
    answer_by = add_business_days(entry.on, ground.method.answer, ground.calendar.holidays)
    end = ground.calendar.move_on(answer_by, person.person.away)
    message = f"{write_channel(entry)} of {write_day(entry.on, ground.today)}"
    more = f" ({write_count(len(waiting), 'message')} by now)" if len(waiting) > 1 else ""
    yield ground.act(
        person,
        "answer",
        entry.on.isoformat(),
        earliest=entry.on,
        due=end,
        latest=end,
        aim=ground.find_day_after(entry.on, person),
        ends=add_days(waiting[-1].on, ANSWER_LET_GO),
        text=f"Answer {name}, who has been waiting since the {message}{more}.",
        reasons=(Reason(plan_codes.ANSWER, f"The {message} waits for your answer."), explain_owed(name)),
        since=entry.on,
        cause=entry,
    )


def _keep_promise(owed: Owed, person: PersonStanding, ground: Ground) -> Action:
    """Aimed at two days before it is due, and late only after the day you named.

    One for next spring is aimed at a day so many weeks before, so that it is on the plan all the time.
    """
    name, away, made = person.person.name, person.person.away, owed.entry.on
    due = owed.promise.due or add_days(made, _PROMISE_DAYS)
    soon = add_days(due, -_PROMISE_AHEAD)
    if not ground.anchor.is_past(add_days(soon, -_PROMISE_AGAIN)):
        soon = add_days(soon, -((soon - ground.anchor.read()).days // _PROMISE_AGAIN * _PROMISE_AGAIN))
    named = f"by {write_day(due, ground.today)}" if owed.promise.due else f"made on {write_day(made, ground.today)}"
    what = quote(owed.promise.what)
    return ground.act(
        person,
        "promise",
        f"{made}:{due}:{_count_before(owed, person)}",
        earliest=made,
        due=due,
        latest=ground.calendar.move_on(due, away),
        aim=ground.calendar.move_back(max(soon, made), away),
        text=f"Keep your promise to {name}, {named}: {what}.",
        reasons=(Reason(codes.PROMISE, f"You promised {name} {what}."), explain_owed(name)),
        draft="follow-up",
        since=made,
        cause=owed,
    )


def _count_before(owed: Owed, person: PersonStanding) -> int:
    """How many promises of the same two days stand before it in the log, so that each has a key of its own."""
    days = (owed.entry.on, owed.promise.due)
    same = [entry for entry in person.contacts.entries if entry.promise and (entry.on, entry.promise.due) == days]
    return next(number for number, entry in enumerate(same) if entry is owed.entry)
