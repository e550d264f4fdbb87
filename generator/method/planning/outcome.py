"""What came of planning: each action with its day, and each without one with the reason."""

from __future__ import annotations

from datetime import date

from generator.method.acting import codes
from generator.method.acting.action import MINUTES
from generator.method.acting.calendar import is_away
from generator.method.plan import PlannedAction
from generator.method.planning.agenda import Agenda
from generator.method.planning.course import Task
from generator.method.planning.windows import Weeks, Window
from generator.method.standing import Reason
from generator.method.wording import write_day


def describe(task: Task, weeks: Weeks, agenda: Agenda, today: date) -> PlannedAction:
    """The task as the plan shows it."""
    action = task.action
    window = task.window if task.on and task.window else weeks.find_window(action, today)
    late = action.is_owed and window.latest < (task.on or today)
    return PlannedAction(
        key=action.key,
        kind=action.kind,
        who=action.who,
        name=action.name,
        company=action.company,
        earliest=action.earliest,
        due=window.due,
        latest=window.latest,
        on=task.on,
        late=late,
        owed=action.is_owed,
        reasons=(*action.reasons, *_explain(task, window, late, weeks, agenda, today)),
        draft=action.draft,
        minutes=MINUTES[action.kind],
        text=action.text,
        cause=action.cause,
    )


def _explain(task: Task, window: Window, late: bool, weeks: Weeks, agenda: Agenda, today: date) -> tuple[Reason, ...]:
    if task.on is None:
        return (_explain_no_day(task, window, weeks, agenda, today),)
    if late:
        text = f"It was due by {write_day(window.latest, today)}; this is the next day with room for it."
        return (Reason(codes.OWED_FIRST, text),)
    return ()


def _explain_no_day(task: Task, window: Window, weeks: Weeks, agenda: Agenda, today: date) -> Reason:
    """Why no day could take it: no working day, they are away, nothing may be written yet, or all days are full."""
    action, name = task.action, task.action.name
    first, last = max(today, action.earliest), min(weeks.find_end(today), action.ends or date.max)
    days = weeks.cut(first, last)
    span = f"from {write_day(today, today)} to {write_day(last, today)}"
    if not weeks.days:
        return Reason(codes.WORKING_DAYS, "You named no day of the week to work on this, or all of them are holidays.")
    if not days:
        return Reason(codes.WORKING_DAYS, f"There is no working day for it {span}.")
    is_there = [not is_away(action.away, day) for day in days] if action.away else [True]
    if not any(is_there):
        return Reason(codes.WORKING_DAYS, f"{name} is away on every working day {span}.")
    capacity = agenda.capacity
    if action.kind == "fortify" and capacity.fortify_per_week == 0:
        return Reason(codes.ONE_AT_A_TIME, "You set fortify_per_week to 0.")
    if action.is_touch and not (capacity.touches_per_day and capacity.touches_per_week):
        return Reason(codes.CAPACITY, "Your capacity is 0 touches.")
    there = "" if all(is_there) else f" on which {name} is not away"
    return Reason(codes.NO_DAY, f"Every day {span}{there} is taken by what comes before it.")
