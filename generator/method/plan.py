"""The plan: what to do on which day, with whom and why (method.md section 9). Made in planner.py."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from generator.method.acting.action import Cause
from generator.method.actions import Roster
from generator.method.standing import Reason
from generator.model.company import Opening
from generator.model.fact import fact


@fact
class PlannedAction:
    """One thing to do, with its window and its day.

    `key` names the same action on every day: its kind, ids and dates, and the name of a row of the phonebook. `kind`
    is one of ACTION_KINDS. `who` is the person to do it with: None for a company's own action (then `company` is set)
    and for somebody who has no file yet (then `name` says who). `on` is None where no day of the window can take it;
    the last of `reasons` then says why. `due` is the day to aim at, `latest` the last day of the window; `late` means
    that something owed comes after it. `draft` is the kind of draft that goes with it; `minutes` an estimate. `text`
    says in one plain sentence what to do, with whom and why. `cause` is the fact by which it is owed, if it is.
    """

    key: str
    kind: str
    who: str | None
    name: str
    company: str | None
    earliest: date
    due: date
    latest: date
    on: date | None
    late: bool
    owed: bool
    reasons: tuple[Reason, ...]
    draft: str | None
    minutes: int
    text: str
    cause: Cause | None = field(default=None, compare=False)

    @property
    def is_touch(self) -> bool:
        """True where it uses one touch of the capacity: everything but research and steps of an application."""
        return self.kind not in ("research", "apply-step")


@fact
class Basis:
    """What there is to do with everybody, as seen from the `anchor`, on which these `openings` are open.

    `latest` is the day of the last fact.
    """

    latest: date
    anchor: date
    openings: Mapping[str, tuple[Opening, ...]]
    roster: Roster


@fact
class Plan:
    """The actions of the days from `today` to `end`, both inclusive.

    `actions` have a day and are sorted by day, urgency and key; `unplaced` have none. `waiting` counts, by kind, those
    of the long queues (research, fortify and so on) that these weeks have no room for and that are not listed.
    """

    today: date
    end: date
    actions: tuple[PlannedAction, ...] = ()
    unplaced: tuple[PlannedAction, ...] = ()
    waiting: Mapping[str, int] = field(default_factory=dict)
    basis: Basis | None = field(default=None, compare=False, repr=False)

    def between(self, first: date, last: date) -> tuple[PlannedAction, ...]:
        """The actions from `first` to `last`, both inclusive."""
        return tuple(action for action in self.actions if action.on and first <= action.on <= last)
