"""The planner: actions laid on the days of the next weeks (method.md section 9, docs/planner.md).

A plan depends on the files and the day alone. Nothing is remembered from one plan to the next.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator.method.acting.action import URGENCY, Chain
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
    todo = find_actions(ground, fortify or plan_fortify(standing, build_network(standing)))
    length = min(max(ground.method.plan_days, 1), _LONGEST)
    chains, waiting = _draw(todo, length, ground)
    agenda = _open_agenda(ground)
    weeks = _lay_out(chains, agenda, length, ground)
    course = Course(agenda, weeks)
    course.run(map(Task, chains), anchor, today, agenda.count_easy(weeks.cut(anchor, weeks.find_end(anchor))))
    placed = [describe(task, weeks, agenda, today) for task in course.list_placed()]
    unplaced = course.list_unplaced()
    listed = [task for number, task in enumerate(unplaced) if number < _LISTED or task.action.is_owed]
    waiting.update(task.action.kind for task in unplaced[len(listed) :])
    return Plan(
        today=today,
        end=weeks.find_end(today),
        actions=tuple(sorted(placed, key=_sort)),
        unplaced=tuple(describe(task, weeks, agenda, today) for task in listed),
        waiting={kind: number for kind, number in sorted(waiting.items()) if number},
    )


def _sort(action: PlannedAction) -> tuple[date, int, str]:
    return action.on or date.max, URGENCY[action.kind], action.key


def _draw(todo: ToDo, length: int, ground: Ground) -> tuple[list[Chain], Counter[str]]:
    """What is to be planned, and how many wait in the queues that are longer than these weeks."""
    # A row of the phonebook for which nothing speaks is a name; there is no end of those.
    links = [chain for chain in todo.links if chain[0].who or chain[0].worth]
    letters = (length // 7 + 2) * ground.standing.playbook.me.capacity.fortify_per_week
    research = sorted((a for a in todo.untouched if a.kind == "research"), key=lambda a: (-a.worth, a.key))
    left = {"fortify": len(todo.links) - len(links[:letters]), "research": len(research) - len(research[:_LOOKED_UP])}
    steps = (action for action in todo.untouched if action.kind != "research")
    single = (*todo.owed, *steps, *research[:_LOOKED_UP])
    return [*((action,) for action in single), *todo.contacts, *links[:letters]], Counter(left)


def _lay_out(chains: Iterable[Chain], agenda: Agenda, length: int, ground: Ground) -> Weeks:
    """The working days of the plan, and turns that come the sooner, the less there is to do."""
    calendar = ground.calendar
    end = ground.today + timedelta(days=length - 1)
    turning = [chain[0] for chain in chains if chain[0].takes_turns]
    touches = sum(action.is_touch for action in turning)
    return Weeks(
        days=calendar.list_working(ground.anchor, end),
        length=length,
        contact=set_turns(calendar.weekdays, touches, agenda.easy_week),
        research=set_turns(calendar.weekdays, len(turning) - touches, len(calendar.weekdays)),
    )


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
