"""What to do, for the terminal: today, this week, and the ways into a company or to a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from generator.method.paths import Path
from generator.method.plan import Plan, PlannedAction
from generator.method.reach import Approach
from generator.method.standing import Reason, Standing
from generator.method.wording import write_count, write_day
from generator.reporting.terminal import wrap, write_heading

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
REST = "Nothing is planned. Rest is part of the plan."


def write_today(plan: Plan, colour: bool) -> str:
    """What the plan has for today, each with its reasons; where it has nothing, the next day on which it does."""
    actions = plan.between(plan.today, plan.today)
    if actions:
        return _write_days(actions, plan.today, colour)
    following = next((action.on for action in plan.actions if action.on), None)
    if following is None:
        return f"{REST}\n"
    return f"Nothing is planned for today. The next day with something to do is {_name_day(following, plan.today)}.\n"


def write_week(plan: Plan, colour: bool) -> str:
    """The plan from today to Sunday; on a Sunday without anything, the week that follows."""
    last = plan.today + timedelta(days=6 - plan.today.weekday())
    actions = plan.between(plan.today, last) or plan.between(plan.today, last + timedelta(days=7))
    blocks = [_write_days(actions, plan.today, colour) if actions else f"{REST}\n"]
    if plan.unplaced:
        blocks.append(_write_unplaced(plan.unplaced, colour))
    return "\n".join(blocks)


def write_approach(approach: Approach, standing: Standing, colour: bool) -> str:
    """The best ways to a target, warmest first, with their weak spots; where there is none, what would make one."""
    name = _name_target(approach.target, standing)
    if not approach.paths:
        lines = [write_heading(f"No path to {name} yet.", colour)]
        lines += [wrap(way.text, "  - ") for way in approach.ways] or [wrap("Nothing in the files leads there.", "  ")]
        return "\n".join(lines) + "\n"
    heading = write_heading(f"{write_count(len(approach.paths), 'way')} to {name}, the warmest first", colour)
    return "\n\n".join([heading, *(_write_path(path, standing, colour) for path in approach.paths)]) + "\n"


def _write_days(actions: Sequence[PlannedAction], today: date, colour: bool) -> str:
    blocks = []
    for day, of_day in groupby(actions, key=lambda action: action.on):
        listed = list(of_day)
        minutes = sum(action.minutes for action in listed)
        heading = f"{_name_day(day or today, today)}, about {write_count(minutes, 'minute')}"
        blocks.append("\n".join([write_heading(heading, colour), *map(_write_action, listed)]))
    return "\n\n".join(blocks) + "\n"


def _write_action(action: PlannedAction) -> str:
    late = "late: " if action.late else ""
    marks = [f"about {action.minutes} min", *([f"draft: {action.draft}"] if action.draft else [])]
    first = wrap(f"{late}{action.text} ({', '.join(marks)})", f"  {action.kind:<20}")
    return "\n".join([first, *(_write_reason(reason, 22) for reason in action.reasons if reason.text != action.text)])


def _write_reason(reason: Reason, indent: int) -> str:
    return wrap(f"{reason.code} {reason.text}", " " * indent)


def _write_unplaced(actions: Sequence[PlannedAction], colour: bool) -> str:
    lines = [write_heading("Without a day", colour)]
    for action in actions:
        lines.append(wrap(action.text, f"  {action.kind:<20}"))
        lines += [_write_reason(reason, 22) for reason in action.reasons[-1:]]
    return "\n".join(lines) + "\n"


def _write_path(path: Path, standing: Standing, colour: bool) -> str:
    names = ["you", *(_name_person(id_, standing) for id_ in (*path.via, path.to))]
    lines = [f"{write_heading(' → '.join(names), colour)}  warmth {path.warmth:g}"]
    lines += [wrap(text, "  ") for text in _describe(path)]
    return "\n".join(lines)


def _describe(path: Path) -> Iterator[str]:
    if path.weak_spot:
        yield f"weak spot: {path.weak_spot}"
    step = path.first_step
    same = [reason.code for reason in step.reasons if reason.text == step.text]
    yield f"first: {step.text}{''.join(f' [{code}]' for code in same)}"
    for reason in step.reasons:
        if reason.code not in same:
            yield f"{reason.code} {reason.text}"


def _name_day(day: date, today: date) -> str:
    return f"{'Today, ' if day == today else ''}{WEEKDAYS[day.weekday()]}, {write_day(day, today)}"


def _name_target(target: str, standing: Standing) -> str:
    company, _, opening = target.partition("/")
    if opening:
        titles = {found.id: found.title for found in standing.companies[company].company.openings}
        return f"{titles[opening]} at {standing.companies[company].company.name}"
    if target in standing.companies:
        return standing.companies[target].company.name
    return _name_person(target, standing)


def _name_person(id_: str, standing: Standing) -> str:
    return standing.people[id_].person.name if id_ in standing.people else id_
