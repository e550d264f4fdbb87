"""The planner: actions laid on the days of the next weeks (method.md section 9, docs/planner.md).

A plan depends on the files and the day alone. Nothing is remembered from one plan to the next.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from heapq import nsmallest
from itertools import islice

from generator.method.acting.action import URGENCY
from generator.method.acting.fortify import is_waiting
from generator.method.acting.ground import Ground, survey_ground
from generator.method.actions import ToDo, find_actions
from generator.method.fortify import Fortify, plan_fortify
from generator.method.graph import build_network
from generator.method.plan import Plan, PlannedAction
from generator.method.planning.agenda import Agenda
from generator.method.planning.anchor import find_anchor
from generator.method.planning.course import Course, Task
from generator.method.planning.outcome import describe
from generator.method.planning.turns import set_turns
from generator.method.planning.windows import Weeks
from generator.method.standing import PersonStanding, Standing

_LISTED = 100  # so many actions without a day are listed one by one, besides everything owed
_LOOKED_UP = 60  # nobody looks up more in eight weeks
_LONGEST = 366


def make_plan(standing: Standing, fortify: Fortify | None = None) -> Plan:
    """The plan of the day of `standing`; `fortify` saves working out the queue again."""
    anchor, today = find_anchor(standing.playbook, standing.today), standing.today
    ground = survey_ground(standing, anchor)
    fortify = fortify or plan_fortify(standing, build_network(standing))
    todo = find_actions(ground, fortify)
    length = min(max(ground.method.plan_days, 1), _LONGEST)
    tasks = _draw(todo, length, ground)
    agenda = _open_agenda(ground)
    weeks = _lay_out(tasks, agenda, length, ground)
    course = Course(agenda, weeks)
    course.run(tasks, anchor, today, agenda.count_easy(weeks.cut(anchor, weeks.find_end(anchor))))
    placed = [describe(task, weeks, agenda, today) for task in course.list_placed()]
    unplaced = course.list_unplaced()
    listed = [task for number, task in enumerate(unplaced) if number < _LISTED or task.action.is_owed]
    return Plan(
        today=today,
        end=weeks.find_end(today),
        actions=tuple(sorted(placed, key=_sort)),
        unplaced=tuple(describe(task, weeks, agenda, today) for task in listed),
        waiting=_count_waiting(todo, tasks, unplaced[len(listed) :], fortify),
    )


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
        contact=set_turns(calendar.weekdays, touches[True], agenda.easy_week),
        research=set_turns(calendar.weekdays, touches[False], len(calendar.weekdays)),
    )


def _count_waiting(todo: ToDo, tasks: Iterable[Task], left: Iterable[Task], fortify: Fortify) -> Mapping[str, int]:
    """By kind, how many are neither planned nor listed."""
    drawn = Counter(task.action.kind for task in tasks)
    waiting = Counter(task.action.kind for task in left)
    waiting["research"] += len(todo.research) - drawn["research"]
    waiting["fortify"] += max(sum(map(is_waiting, fortify.queue)) - drawn["fortify"], 0)
    return {kind: number for kind, number in sorted(waiting.items()) if number}


def _open_agenda(ground: Ground) -> Agenda:
    """The agenda with the outreaches of the anchor's week, which is the last one that holds any."""
    agenda = Agenda(ground.standing.playbook.me.capacity)
    monday = ground.anchor - timedelta(days=ground.anchor.weekday())
    for who, person in ground.standing.people.items():
        if person.rhythm.last_outreach and person.rhythm.last_outreach >= monday:
            for day, is_link in _list_outreaches(person, monday):
                agenda.log(who, day, is_link)
    return agenda


def _list_outreaches(person: PersonStanding, monday: date) -> Iterator[tuple[date, bool]]:
    """Each outreach since Monday, and whether it was the first word to a link."""
    first = person.contacts.exchanges[0].day if person.contacts.exchanges else date.max
    fortified = person.stage == "stranger" or person.person.is_recruiter or bool(person.person.shared)
    for entry in person.contacts.entries:
        if entry.by == "me" and entry.on >= monday:
            is_link = not fortified and not entry.is_live and entry.on <= first
            fortified = fortified or is_link
            yield entry.on, is_link
