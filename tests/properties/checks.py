"""What must hold for every plan, whatever the files say: each check lists what breaks it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from generator.method.acting.owed import ANSWER_LET_GO, THANKS_LET_GO
from generator.method.plan import Plan, PlannedAction
from generator.method.standing import Standing
from generator.method.workdays import find_holidays
from generator.model.me import WEEKDAYS

LET_GO = {"thank": THANKS_LET_GO, "answer": ANSWER_LET_GO, "follow-introduction": 90, "close-loop": 90}


def week_of(day: date) -> tuple[int, int]:
    return day.isocalendar()[:2]


def list_logged(standing: Standing) -> list[tuple[str, date]]:
    """Every outreach up to today."""
    return [
        (who, entry.on)
        for who, found in standing.people.items()
        for entry in found.contacts.entries
        if entry.by == "me"
    ]


def find_overload(plan: Plan, standing: Standing) -> Iterator[str]:
    """Days and weeks above the capacity that the plan adds to; links above the weekly limit."""
    capacity = standing.playbook.me.capacity
    touches = [action.on for action in plan.actions if action.is_touch and action.on]
    logged = [day for _, day in list_logged(standing)]
    days, weeks = Counter(touches + logged), Counter(map(week_of, touches + logged))
    yield from (f"{day}: {days[day]} touches" for day in set(touches) if days[day] > capacity.touches_per_day)
    for week in set(map(week_of, touches)):
        if weeks[week] > capacity.touches_per_week:
            yield f"week {week}: {weeks[week]} touches"
    links = Counter(week_of(action.on) for action in plan.actions if action.kind == "fortify" and action.on)
    yield from (f"week {week}: {n} links" for week, n in links.items() if n > capacity.fortify_per_week)


def is_possible(action: PlannedAction, day: date, standing: Standing) -> bool:
    """True on a working day on which they are not away."""
    capacity = standing.playbook.me.capacity
    working = WEEKDAYS[day.weekday()] in capacity.days and day not in find_holidays(capacity.holidays, day.year)
    away = standing.people[action.who].person.away if action.who else ()
    return working and not any(stretch.from_ <= day <= stretch.to for stretch in away)


def find_impossible_days(plan: Plan, standing: Standing) -> Iterator[str]:
    """Actions outside the plan's weeks, before they are allowed, past their window, or when nobody is there."""
    for action in plan.actions:
        assert action.on
        if not plan.today <= action.on <= plan.end or action.on < action.earliest:
            yield f"{action.key}: {action.on} is out of bounds"
        if not is_possible(action, action.on, standing):
            yield f"{action.key}: {action.on} is no day for it"
        if action.on > action.latest and not action.owed:
            yield f"{action.key}: {action.on} is after {action.latest}"
        if action.late != (action.owed and action.on > action.latest):
            yield f"{action.key}: late is {action.late}"


def find_pestering(plan: Plan, standing: Standing) -> Iterator[str]:
    """Two outreaches to a person in a day; anything not owed inside the minimum gap or the silence."""
    touches: defaultdict[str, list[tuple[date, PlannedAction | None]]] = defaultdict(list)
    for who, day in list_logged(standing):
        touches[who].append((day, None))
    for action in plan.actions:
        if action.is_touch and action.who and action.on:
            touches[action.who].append((action.on, action))
    for who, found in touches.items():
        rhythm = standing.people[who].rhythm
        found.sort(key=lambda touch: touch[0])
        for (before, _), (day, new) in pairwise(found):
            if new and day == before:
                yield f"{new.key}: a second outreach on {day}"
            if new and not new.owed and (day - before).days < rhythm.min_days:
                yield f"{new.key}: {day} is too soon after {before}"
            if new and not new.owed and rhythm.next_allowed and day < rhythm.next_allowed:
                yield f"{new.key}: nothing before {rhythm.next_allowed}"


def find_forbidden(plan: Plan, standing: Standing) -> Iterator[str]:
    """Actions with people who are to be left alone; fortify messages to recruiters."""
    for action in (*plan.actions, *plan.unplaced):
        person = standing.people[action.who].person if action.who else None
        if person and (person.do_not_contact or (person.is_recruiter and action.kind in ("fortify", "research"))):
            yield action.key


def find_forgotten(plan: Plan, standing: Standing) -> Iterator[str]:
    """What is owed and what fades, without an action."""
    planned = {(action.kind, action.who) for action in (*plan.actions, *plan.unplaced)}
    busy = {who for _, who in planned}
    for who, found in standing.people.items():
        if found.person.do_not_contact:
            continue
        recent = [e for e in found.contacts.waiting_for_me if (standing.today - e.on).days <= 60]
        if recent and ("answer", who) not in planned:
            yield f"{who} waits for an answer"
        if found.ledger.promised_by_me and ("promise", who) not in planned:
            yield f"{who} waits for what was promised"
        silent = found.rhythm.unanswered or found.stage in ("stranger", "link")
        # A window that ends while they are away moves to when they are back, which may be after this plan.
        if found.person.away or silent or who in busy or plan.waiting:
            continue
        if found.rhythm.freshness in ("fading", "lapsed"):
            yield f"{who} is {found.rhythm.freshness}"


def find_avoidable_gaps(plan: Plan, standing: Standing) -> Iterator[str]:
    """Actions without a day although a day has room for them, or without a reason that says why not."""
    capacity = standing.playbook.me.capacity
    touches = [action.on for action in plan.actions if action.is_touch and action.on]
    logged = list_logged(standing)
    days, weeks = Counter(touches), Counter(map(week_of, touches))
    days.update(day for _, day in logged)
    weeks.update(week_of(day) for _, day in logged)
    taken = {(a.who, a.on) for a in plan.actions if a.is_touch} | {(who, day) for who, day in logged}
    for action in plan.unplaced:
        if action.on is not None or not action.reasons[-1].text:
            yield f"{action.key}: no reason"
        if action.kind in ("fortify", "research"):
            continue
        let_go = action.earliest + timedelta(days=LET_GO.get(action.kind, 10_000))
        last = min(plan.end, let_go if action.owed else action.latest)
        day = max(plan.today, action.earliest)
        while day <= last:
            room = days[day] < capacity.touches_per_day and weeks[week_of(day)] < capacity.touches_per_week
            if is_possible(action, day, standing) and (room or not action.is_touch) and (action.who, day) not in taken:
                yield f"{action.key}: {day} has room"
            day += timedelta(days=1)


def find_what_waits_for_less(plan: Plan, standing: Standing) -> Iterator[str]:
    """Something owed that comes later than it could because something not owed has its place."""
    for owed in plan.actions:
        if not owed.late or not owed.on:
            continue
        for other in plan.actions:
            if other.owed or not other.is_touch or not other.on or not plan.today <= other.on < owed.on:
                continue
            taken = any(a.who == owed.who and a.on == other.on for a in plan.actions if a.is_touch)
            wrote = (owed.who, other.on) in list_logged(standing)
            if is_possible(owed, other.on, standing) and not taken and not wrote and other.on >= owed.earliest:
                yield f"{owed.key} waits for {other.key}"


def find_moves(before: Plan, after: Plan) -> list[str]:
    """Actions of the plan before that have another day now, or none, though they were not missed in between."""
    now = {action.key: action.on for action in after.actions}
    kept = {action.key: action.on for action in before.actions if action.on and action.on >= after.today}
    return [f"{key}: {day} -> {now.get(key)}" for key, day in kept.items() if now.get(key) != day]
