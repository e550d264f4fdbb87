"""What lies ahead: reach, fortify, giving, the board of openings, progress and the plan, each when it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from generator.method.changes import Again, find_changed, find_touched, forget
from generator.method.fortify import Fortify, plan_fortify
from generator.method.gifts import Gift, list_gifts
from generator.method.matchmaking import Match, find_matches, list_partners
from generator.method.openings import Board, draw_board
from generator.method.plan import Plan
from generator.method.planner import make_plan
from generator.method.progress import Progress, watch_progress
from generator.method.reach import Reach
from generator.method.standing import Standing
from generator.method.sustainable import Sustainable, weigh_upkeep


@dataclass(frozen=True)
class Outlook:
    """Everything that follows from how things stand (method.md sections 5, 7, 8 and 12).

    `keeps` where edits will follow: then it also notes what helps to look ahead after them.
    """

    standing: Standing
    keeps: bool = field(default=False, compare=False)
    before: Again[Outlook] | None = field(default=None, compare=False, repr=False)

    @cached_property
    def reach(self) -> Reach:
        """Whom to talk to, and through whom."""
        return Reach(self.standing, self._again("reach", is_quiet=False))

    @cached_property
    def fortify(self) -> Fortify:
        """The queue of links, and what else keeps them real."""
        return plan_fortify(self.standing, self.reach.network, self._again("fortify", is_quiet=False))

    @cached_property
    def sustainable(self) -> Sustainable:
        """Whether all relationships fit the week."""
        return weigh_upkeep(self.reach, self._again("sustainable"))

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        """Two people who could help each other."""
        return find_matches(self.standing, self.reach.network, self._again("matches"))

    @cached_property
    def partners(self) -> Mapping[str, tuple[Match, ...]]:
        """The matches that each person is one side of, in the order of `matches`; who is in none is left out."""
        known: Again[Mapping[str, tuple[Match, ...]]] | None = self._again("partners")
        if known and self.before and self.matches is self.before.result.matches:
            return known.result
        return list_partners(self.matches)

    @cached_property
    def gifts(self) -> Mapping[str, tuple[Gift, ...]]:
        """What could be given to each person, strongest first."""
        known = (self._again(part, is_quiet=False) for part in ("gifts", "partners"))
        return list_gifts(self.standing, self.partners, *known)

    @cached_property
    def board(self) -> Board:
        """All open openings."""
        return draw_board(self.reach, self._again("board"))

    @cached_property
    def progress(self) -> Progress:
        """The counts that matter."""
        return watch_progress(self.standing, self.board, self._again("progress"))

    @cached_property
    def plan(self) -> Plan:
        """What to do on which day of the next weeks."""
        return make_plan(self.standing, self.fortify, self._again("plan", is_quiet=False), self.keeps)

    def _again(self, part: str, is_quiet: bool = True) -> Again[Any] | None:
        """That part of the outlook before, where it was asked for; with `is_quiet` after a quiet edit only."""
        before = self.before
        if before is None or part not in vars(before.result) or (is_quiet and not before.is_quiet):
            return None
        return before.narrow(vars(before.result)[part])


def look_ahead(standing: Standing, before: Outlook | None = None) -> Outlook:
    """The outlook from how things stand.

    What an edit cannot have changed is kept from `before` (changes.py); the result is the same without it.
    """
    if before is None:
        return Outlook(standing)
    quiet = find_changed(before.standing, standing)
    changed = find_touched(before.standing, standing.playbook, standing.today) if quiet is None else quiet
    if changed is None:
        return Outlook(standing, True)
    known = forget(before)
    if "reach" in vars(known):
        vars(known)["reach"] = forget(known.reach)
    return Outlook(standing, True, Again(known, before.standing, changed, quiet is not None))
