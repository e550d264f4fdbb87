"""What lies ahead: reach, fortify, giving, the board of openings, progress and the plan, each when it is asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.method.fortify import Fortify, plan_fortify
from generator.method.gifts import Gift, list_gifts
from generator.method.matchmaking import Match, find_matches
from generator.method.openings import Board, draw_board
from generator.method.plan import Plan
from generator.method.planner import make_plan
from generator.method.progress import Progress, watch_progress
from generator.method.reach import Reach
from generator.method.standing import Standing
from generator.method.sustainable import Sustainable, weigh_upkeep


@dataclass(frozen=True)
class Outlook:
    """Everything that follows from how things stand (method.md sections 5, 7, 8 and 12)."""

    standing: Standing

    @cached_property
    def reach(self) -> Reach:
        """Whom to talk to, and through whom."""
        return Reach(self.standing)

    @cached_property
    def fortify(self) -> Fortify:
        """The queue of links, and what else keeps them real."""
        return plan_fortify(self.standing, self.reach.network)

    @cached_property
    def sustainable(self) -> Sustainable:
        """Whether all relationships fit the week."""
        return weigh_upkeep(self.reach)

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        """Two people who could help each other."""
        return find_matches(self.standing, self.reach.network)

    @cached_property
    def partners(self) -> Mapping[str, tuple[Match, ...]]:
        """The matches that each person is one side of, in the order of `matches`; who is in none is left out."""
        found: defaultdict[str, list[Match]] = defaultdict(list)
        for match in self.matches:
            found[match.needer].append(match)
            found[match.giver].append(match)
        return {who: tuple(matches) for who, matches in found.items()}

    @cached_property
    def gifts(self) -> Mapping[str, tuple[Gift, ...]]:
        """What could be given to each person, strongest first."""
        return list_gifts(self.standing, self.matches)

    @cached_property
    def board(self) -> Board:
        """All open openings."""
        return draw_board(self.reach)

    @cached_property
    def progress(self) -> Progress:
        """The counts that matter."""
        return watch_progress(self.standing, self.board)

    @cached_property
    def plan(self) -> Plan:
        """What to do on which day of the next weeks."""
        return make_plan(self.standing, self.fortify)


def look_ahead(standing: Standing) -> Outlook:
    """The outlook from how things stand."""
    return Outlook(standing)
