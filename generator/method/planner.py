"""The planner: actions laid on the days of the next weeks (method.md section 9, docs/planner.md).

A plan depends on the files and the day alone. Nothing is remembered from one plan to the next.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from heapq import nsmallest
from itertools import islice

from generator.method.acting.action import URGENCY
from generator.method.acting.fortify import is_waiting
from generator.method.acting.ground import Ground, survey_ground
from generator.method.actions import Duties, ToDo, find_actions, list_duties
from generator.method.changes import Again
from generator.method.fortify import Fortify, plan_fortify
from generator.method.graph import build_network
from generator.method.plan import Basis, Plan, PlannedAction
from generator.method.planning.agenda import Agenda
from generator.method.planning.anchor import find_latest, follow_on
from generator.method.planning.course import Course, Task
from generator.method.planning.logged import open_agenda
from generator.method.planning.outcome import describe
from generator.method.planning.turns import set_turns
from generator.method.planning.windows import Weeks
from generator.method.standing import Standing

_LISTED = 100  # so many actions without a day are listed one by one, besides everything owed
_LOOKED_UP = 60  # nobody looks up more in eight weeks
_LONGEST = 366


def make_plan(standing: Standing, fortify: Fortify | None = None, before: Again[Plan] | None = None) -> Plan:
    """The plan of the day of `standing`; `fortify` saves working out the queue again."""
    today, then = standing.today, before.result.basis if before else None
    latest = find_latest(standing.playbook, today, before.narrow(then.latest) if before and then else None)
    anchor = follow_on(latest, today)
    ground = survey_ground(standing, anchor)
    fortify = fortify or plan_fortify(standing, build_network(standing))
    basis = Basis(latest, anchor, _keep_duties(ground, before)) if before else None
    todo = find_actions(ground, fortify, basis.duties if basis else None)
    length = min(max(ground.method.plan_days, 1), _LONGEST)
    tasks, agenda = _draw(todo, length, ground), open_agenda(ground)
    weeks = _lay_out(tasks, agenda, length, ground)
    course = Course(agenda, weeks)
    course.run(tasks, anchor, today, agenda.count_room(weeks.cut(anchor, weeks.find_end(anchor))))
    unplaced = course.list_unplaced()
    listed = _list_unplaced(unplaced)
    return Plan(
        today=today,
        end=weeks.find_end(today),
        actions=tuple(sorted((describe(task, weeks, agenda, today) for task in course.list_placed()), key=_sort)),
        unplaced=tuple(describe(task, weeks, agenda, today) for task in listed),
        waiting=_count_waiting(todo, tasks, unplaced, fortify, Counter(task.action.kind for task in listed)),
        basis=basis,
    )


def _keep_duties(ground: Ground, before: Again[Plan]) -> Mapping[str, Duties]:
    """What there is to do with each person: as before, but for those who have changed, and those who know them.

    On another anchor everything is another thing to do.
    """
    then, people = before.result.basis, ground.standing.people
    known = then.duties if then and then.anchor == ground.anchor else {}
    known_by = ground.standing.playbook.known_by
    changed = before.changed.union(*[[who for who, _ in known_by.get(someone, ())] for someone in before.changed])
    return {
        who: known[who] if who in known and who not in changed else list_duties(person, ground).settle()
        for who, person in people.items()
    }


def _sort(action: PlannedAction) -> tuple[date, int, str]:
    return action.on or date.max, URGENCY[action.kind], action.key


def _draw(todo: ToDo, length: int, ground: Ground) -> list[Task]:
    """What is to be planned: of the long queues no more than these weeks could take."""
    letters = (length // 7 + 2) * ground.standing.playbook.me.capacity.fortify_per_week
    research = nsmallest(_LOOKED_UP, todo.research, key=lambda action: (-action.worth, action.key))
    chains = (*todo.contacts, *islice(todo.links, letters))
    return [
        *(Task(action, iter(())) for action in (*todo.owed, *todo.steps, *research)),
        *(Task(next(chain), chain) for chain in chains),
    ]


def _lay_out(tasks: Iterable[Task], agenda: Agenda, length: int, ground: Ground) -> Weeks:
    """The working days of the plan, and turns that come the sooner, the less there is to do."""
    calendar = ground.calendar
    touches = Counter(task.action.is_touch for task in tasks if task.action.takes_turns)
    return Weeks(
        days=calendar.list_working(ground.anchor, ground.today + timedelta(days=length - 1)),
        length=length,
        contact=set_turns(calendar.weekdays, touches[True], agenda.usual[1]),
        research=set_turns(calendar.weekdays, touches[False], len(calendar.weekdays)),
    )


def _list_unplaced(unplaced: Iterable[Task]) -> list[Task]:
    """Those to be named: all that is owed, and the first of the others; queues are only counted."""
    named = [task for task in unplaced if not task.action.is_queued]
    return [task for number, task in enumerate(named) if number < _LISTED or task.action.is_owed]


def _count_waiting(
    todo: ToDo, tasks: Iterable[Task], unplaced: Iterable[Task], fortify: Fortify, listed: Counter[str]
) -> Mapping[str, int]:
    """By kind, how many are neither planned nor listed."""
    waiting = Counter(task.action.kind for task in unplaced)
    waiting.subtract(listed)
    drawn = Counter(task.action.kind for task in tasks)
    waiting["research"] += len(todo.research) - drawn["research"]
    waiting["fortify"] += max(sum(map(is_waiting, fortify.queue)) - drawn["fortify"], 0)
    return {kind: number for kind, number in sorted(waiting.items()) if number}
