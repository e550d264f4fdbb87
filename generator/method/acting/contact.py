"""Contact with one person when nothing is owed: nudge, build, keep in touch, reconnect (method.md sections 3 and 9)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from generator.method.acting.action import Action
from generator.method.acting.ground import Ground
from generator.method.acting.nudge import nudge
from generator.method.acting.steps import Step, find_step
from generator.method.acting.upkeep import find_turning, keep_in_touch, reconnect
from generator.method.cadence import find_stop
from generator.method.stage import is_at_least
from generator.method.standing import PersonStanding
from generator.method.workdays import add_days

_TIME_TO_BUILD = 14


def plan_contact(person: PersonStanding, ground: Ground, owed: Sequence[Action]) -> Iterator[Action]:
    """What to do with them, one after the other.

    What is owed comes first: nothing else less than the minimum gap before it, and nothing after it, since what comes
    next depends on how they answer. Once it could have been done, all else has ended. Where all that is owed will be
    let go, it goes on from there.
    """
    if not owed:
        yield from _list_contact(person, ground, date.min)
        return
    gap = max(person.rhythm.min_days, 1)
    first = min(action.aim or action.earliest for action in owed)
    for action in _list_contact(person, ground, date.min):
        too_soon = add_days(action.earliest, gap - 1)
        if too_soon < first or ground.anchor.is_past(too_soon):
            yield from _end(action, action.earliest if ground.anchor.is_past(first) else add_days(first, -gap))
    let_go = max(action.ends or date.max for action in owed)
    if let_go < date.max:
        yield from _list_contact(person, ground, add_days(let_go, gap))


def find_allowed(person: PersonStanding, ground: Ground) -> date:
    """The first day that the minimum gap and the silence after unanswered messages allow; it may have passed."""
    rhythm = person.rhythm
    waits = add_days(rhythm.last_outreach, rhythm.min_days) if rhythm.last_outreach else date.min
    return max(waits, find_stop(person.contacts, ground.method) or date.min)


def _list_contact(person: PersonStanding, ground: Ground, floor: date) -> Iterator[Action]:
    """Everything from `floor` on."""
    allowed = max(find_allowed(person, ground), floor)
    reminder = nudge(person, ground)
    if reminder and reminder.latest and reminder.latest >= floor:
        yield replace(reminder, earliest=max(reminder.earliest, floor))
        allowed = max(allowed, add_days(reminder.latest, 1))
    # Links are for fortify and strangers for introductions; a recruiter is always open to a conversation.
    if is_at_least(person.stage, "acquaintance") or person.person.is_recruiter:
        yield from _list_upkeep(person, ground, allowed)


def _list_upkeep(person: PersonStanding, ground: Ground, allowed: date) -> Iterator[Action]:
    """Build until keeping in touch is due, keep in touch until contact lapses, then reconnect."""
    turning, lapses_on = find_turning(person, ground), person.rhythm.lapses_on
    step = find_step(person, ground)
    if step:
        yield from _build(person, ground, step, allowed, add_days(turning.begins, -1) if turning else None)
    even_the_last_was_in_vain = person.rhythm.unanswered > ground.method.stop_after
    if turning and lapses_on and not even_the_last_was_in_vain:
        yield keep_in_touch(person, ground, turning, allowed)
        yield reconnect(person, ground, max(allowed, lapses_on))


def _build(person: PersonStanding, ground: Ground, step: Step, allowed: date, last: date | None) -> Iterator[Action]:
    """The next step, unless keeping in touch is due so soon that it takes its place."""
    earliest = max(day for day in (allowed, step.not_before, person.rhythm.last_exchange, date.min) if day)
    latest = add_days(last, -_TIME_TO_BUILD) if last else date.max
    if latest < earliest or ground.anchor.is_past(latest):
        return
    yield ground.act(
        person,
        "build",
        step.goal,
        earliest=earliest if earliest > date.min else ground.anchor.read(),
        ends=last,
        text=step.text,
        reasons=step.reasons,
        draft=step.draft,
        company=step.company,
        since=person.rhythm.last_exchange,
    )


def _end(action: Action, until: date) -> Iterator[Action]:
    """The action with its window ended on `until`; nothing where no day is left."""
    if action.ends is None or until < action.ends:
        due = min(action.due, until) if action.due else None
        latest = min(action.latest, until) if action.latest else None
        action = replace(action, ends=until, due=due, latest=latest)
    if action.ends and action.earliest <= action.ends:
        yield action
