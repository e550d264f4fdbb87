"""The planner: actions laid on the days of the next weeks (method.md section 9, docs/planner.md).

A plan depends on the files and the day alone. Nothing is remembered from one plan to the next.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from heapq import nsmallest
from itertools import islice, takewhile

from generator.method.acting.action import URGENCY, Chain
from generator.method.acting.ground import Ground, survey_ground
from generator.method.actions import Roster, ToDo, find_actions, list_duties, settle_duties
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
from generator.model.company import Opening

_LISTED = 100  # so many actions without a day are listed one by one, besides everything owed
_LOOKED_UP = 60  # nobody looks up more in eight weeks
_LONGEST = 366


def make_plan(
    standing: Standing, fortify: Fortify | None = None, before: Again[Plan] | None = None, keeps: bool = False
) -> Plan:
    """The plan of the day of `standing`; `fortify` saves working out the queue again.

    With `keeps` it holds what the plan after an edit can be made from, which takes time that is saved then.
    """
    today, then = standing.today, before.result.basis if before else None
    latest = find_latest(
        standing.playbook, today, before.narrow(then.latest) if before and then and before.is_quiet else None
    )
    anchor = follow_on(latest, today)
    ground = survey_ground(standing, anchor)
    fortify = fortify or plan_fortify(standing, build_network(standing))
    roster = _keep_duties(ground, before) if keeps else _list_duties(ground)
    todo = find_actions(ground, fortify, roster)
    length = min(max(ground.method.plan_days, 1), _LONGEST)
    tasks, agenda = _draw(todo, length, ground), open_agenda(ground)
    weeks = _lay_out(tasks, todo.contacts, agenda, length, ground)
    course = Course(agenda, weeks)
    room = agenda.count_room(weeks.cut(anchor, weeks.find_end(anchor)))
    course.run(tasks, todo.contacts, anchor, today, room)
    listed = _list_unplaced(course.list_unplaced())
    return Plan(
        today=today,
        end=weeks.find_end(today),
        actions=tuple(sorted((describe(task, weeks, agenda, today) for task in course.list_placed()), key=_sort)),
        unplaced=tuple(describe(task, weeks, agenda, today) for task in listed),
        waiting=_count_waiting(todo, tasks, course.count_unplaced(), fortify, listed),
        basis=Basis(latest, anchor, ground.openings, roster) if keeps else None,
    )


def _list_duties(ground: Ground) -> Roster:
    """What there is to do with each person."""
    return Roster().replace({who: list_duties(person, ground) for who, person in ground.standing.people.items()})


def _keep_duties(ground: Ground, before: Again[Plan] | None) -> Roster:
    """The same, to be kept.

    It is as before but for those who have changed, those who know them, those at companies with other openings, and
    whatever comes or ends with the anchor.
    """
    then, people, day = before and before.result.basis, ground.standing.people, ground.anchor.day
    if before is None or then is None:
        return Roster().replace({who: settle_duties(person, ground) for who, person in people.items()})
    known_by = ground.standing.playbook.known_by
    changed = before.changed | _list_openers(then.openings, ground)
    again = changed.union(*[[who for who, _ in known_by.get(someone, ())] for someone in changed])
    if day != then.anchor:
        again |= {who for who, duties in then.roster.duties.items() if not duties.since <= day <= duties.until}
    return then.roster.replace({who: settle_duties(people[who], ground) for who in again & people.keys()})


def _list_openers(then: Mapping[str, tuple[Opening, ...]], ground: Ground) -> set[str]:
    """Whoever is at a company whose open openings are others than `then`, or hires for one of them."""
    found: set[str] = set()
    for id_, company in ground.standing.companies.items():
        before, now = then.get(id_, ()), ground.openings.get(id_, ())
        if before != now:
            found.update(company.insiders, (one.hiring_manager for one in (*before, *now) if one.hiring_manager))
    return found


def _sort(action: PlannedAction) -> tuple[date, int, str]:
    return action.on or date.max, URGENCY[action.kind], action.key


def _draw(todo: ToDo, length: int, ground: Ground) -> list[Task]:
    """What is to be planned besides contacts: of the long queues no more than these weeks could take."""
    letters = (length // 7 + 2) * ground.standing.playbook.me.capacity.fortify_per_week
    research = nsmallest(_LOOKED_UP, todo.research, key=lambda action: (-action.worth, action.key))
    alone = map(Chain, (*todo.owed, *todo.steps, *research))
    return [Task.begin(found) for found in (*alone, *islice(todo.links, letters))]


def _lay_out(tasks: Iterable[Task], contacts: Iterable[Chain], agenda: Agenda, length: int, ground: Ground) -> Weeks:
    """The working days of the plan, and turns that come the sooner, the less there is to do."""
    calendar = ground.calendar
    alone = Counter(task.action.is_touch for task in tasks if task.action.takes_turns)
    touches = alone[True] + sum([found.first.due is None for found in contacts])
    return Weeks(
        days=calendar.list_working(ground.anchor.day, ground.today + timedelta(days=length - 1)),
        length=length,
        contact=set_turns(calendar.weekdays, touches, agenda.usual[1]),
        research=set_turns(calendar.weekdays, alone[False], len(calendar.weekdays)),
    )


def _list_unplaced(unplaced: Iterable[Task]) -> list[Task]:
    """Those to be named: all that is owed, which comes first, and some of the others; queues are only counted."""
    named = enumerate(task for task in unplaced if not task.action.is_queued)
    return [task for _, task in takewhile(lambda place: place[0] < _LISTED or place[1].action.is_owed, named)]


def _count_waiting(
    todo: ToDo, tasks: Iterable[Task], unplaced: Counter[str], fortify: Fortify, listed: Iterable[Task]
) -> Mapping[str, int]:
    """By kind, how many are neither planned nor listed."""
    waiting, drawn = unplaced, Counter(task.action.kind for task in tasks)
    waiting.subtract(task.action.kind for task in listed)
    waiting["research"] += len(todo.research) - drawn["research"]
    waiting["fortify"] += max(len(fortify.to_do) - drawn["fortify"], 0)
    return {kind: number for kind, number in sorted(waiting.items()) if number}
