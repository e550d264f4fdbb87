"""The plan of the earlier day, held against what was done since."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from generator.method.plan import Plan, PlannedAction
from generator.method.stage import is_at_least
from generator.method.standing import PersonStanding, Standing
from generator.model.company import Opening
from generator.model.names import fold_text
from generator.model.person import LogEntry
from generator.review.openings import OVER
from generator.review.people import is_new
from generator.review.review import Planned


def judge_plan(plan: Plan, before: Standing, now: Standing, earlier: Mapping[str, PersonStanding]) -> Planned:
    """What was planned from the earlier day to today: done, missed, still open today, or not called for any more.

    `earlier` says how each person of today stood. Something done before its day counts as done.
    """
    judge = _Judge(before, now, earlier)
    done, missed, still = [], [], []
    dropped = 0
    for action in plan.between(before.today, now.today):
        if judge.is_done(action):
            done.append(action)
        elif judge.is_moot(action):
            dropped += 1
        elif action.on == now.today:
            still.append(action)
        else:
            missed.append(action)
    return Planned(tuple(done), tuple(missed), tuple(still), dropped)


class _Judge:
    def __init__(self, before: Standing, now: Standing, earlier: Mapping[str, PersonStanding]) -> None:
        self._before, self._now, self._earlier = before, now, earlier

    def is_done(self, action: PlannedAction) -> bool:
        """True where what the action asked for has happened, by its kind (method.md section 9)."""
        if action.kind == "apply-step":
            opening = self._find_opening(action)
            return opening is not None and (opening.applied is not None or opening.status not in ("open", *OVER))
        if action.who is None:
            return self._is_looked_up(action) if action.kind == "research" else self._is_met(action)
        person = self._now.people.get(action.who)
        if person is None:
            return False
        if action.kind == "research":
            return person.researched
        if action.kind == "promise":
            return self._is_kept(action, person)
        return self._is_contacted(action, person)

    def is_moot(self, action: PlannedAction) -> bool:
        """True where nothing asks for it any more: they are to be left alone, the opening is over, the file is gone."""
        if action.kind == "apply-step":
            opening = self._find_opening(action)
            return opening is None or opening.status in OVER
        if action.who is None:
            return action.company is not None and action.company not in self._now.companies
        person = self._now.people.get(action.who)
        return person is None or person.person.do_not_contact

    def _is_kept(self, action: PlannedAction, person: PersonStanding) -> bool:
        """True where no open promise answers to the action, and not because it was put off to another day."""
        before = self._earlier[person.person.id]
        made = [owed for owed in person.ledger.promised_by_me if f":{owed.entry.on}:" in action.key]
        if any(f":{owed.promise.due}:" in action.key for owed in made):
            return False
        return len(made) < sum(f":{owed.entry.on}:" in action.key for owed in before.ledger.promised_by_me)

    def _is_contacted(self, action: PlannedAction, person: PersonStanding) -> bool:
        """A word of mine or a talk since; thanks and the news for an introducer must be marked as such."""
        before, since = self._earlier[person.person.id], self._before.today
        mine = (entry for entry in person.contacts.entries if entry.on >= since and _is_mine(entry))
        fresh = [entry for entry in mine if is_new(entry, before)]
        if action.kind == "thank":
            return any(entry.kind == "thank" for entry in fresh)
        if action.kind == "close-loop":
            return self._is_told(action) or any(entry.kind == "close-loop" for entry in fresh)
        if action.kind == "build" and before.stage != person.stage and is_at_least(person.stage, before.stage):
            return True
        return bool(fresh) or _talked(before, person)

    def _is_told(self, action: PlannedAction) -> bool:
        """True where the introducer was thanked for the introduction that the action is about."""
        return any(
            found.state == "thanked" and action.key.endswith(f":{introduction.introduced}:{introduction.asked}")
            for found in self._now.introductions
            if (introduction := found.introduction).introducer == action.who
        )

    def _is_looked_up(self, action: PlannedAction) -> bool:
        found = self._now.companies.get(action.company or "")
        before = self._before.companies.get(action.company or "")
        if found is None or before is None:
            return False
        more = len(found.company.research) > len(before.company.research)
        return more or found.researched or any(note.on > self._before.today for note in found.company.research)

    def _is_met(self, action: PlannedAction) -> bool:
        """True where the row of the phonebook has a file by now, with a word of mine in it."""
        found = self._by_name.get(fold_text(action.name))
        return found is not None and any(_is_mine(entry) for entry in found.contacts.entries)

    @cached_property
    def _by_name(self) -> Mapping[str, PersonStanding]:
        return {fold_text(found.person.name): found for found in self._now.people.values()}

    def _find_opening(self, action: PlannedAction) -> Opening | None:
        company, _, id_ = action.key.partition(":")[2].partition("/")
        found = self._now.companies.get(company)
        return next((o for o in found.company.openings if o.id == id_), None) if found else None


def _talked(before: PersonStanding, now: PersonStanding) -> bool:
    return len(now.contacts.exchanges) > len(before.contacts.exchanges)


def _is_mine(entry: LogEntry) -> bool:
    return entry.by != "them" or entry.is_live
