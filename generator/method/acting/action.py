"""Something to do, before it has a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from datetime import date

from generator.method.standing import Owed, Reason
from generator.model.fact import fact
from generator.model.introduction import Introduction
from generator.model.person import ACTION_KINDS, Away, LogEntry

Cause = LogEntry | Owed | Introduction
"""The fact by which something is owed: an entry of the log, a promise, an introduction."""

URGENCY = {kind: place for place, kind in enumerate(ACTION_KINDS)}
Weight = tuple[bool, int, int, date, str]
_UNKNOWN = 2  # a link is worth less than who is known
OWED = frozenset(("thank", "answer", "promise", "close-loop", "follow-introduction"))
UNTOUCHED = frozenset(("apply-step", "research"))
MINUTES = {
    "thank": 5,
    "answer": 10,
    "promise": 30,
    "close-loop": 5,
    "follow-introduction": 15,
    "apply-step": 90,
    "nudge": 5,
    "build": 20,
    "reconnect": 10,
    "keep-in-touch": 10,
    "fortify": 10,
    "research": 20,
}


@fact(kw_only=True)
class Action:
    """One action with its window. Everything but `text` and `draft` is the same on each day on which no fact is new.

    `earliest` is the first day that the rules allow. `due` and `latest` end the window; where they are None the plan
    itself gives the action its turn. `aim` is the day to prefer, None for the first possible one. `ends` is the last
    day on which it is an action at all. `worth`, 0 to 3, and `since`, the older the better, settle who goes first
    where there is too much. `away` are the days on which `who` is away. `cause` is the fact by which it is owed.
    `weight` is the smaller, the more it matters: what is owed first; then by worth, by urgency, the oldest first.
    """

    key: str
    kind: str
    name: str
    earliest: date
    text: str
    reasons: tuple[Reason, ...]
    who: str | None = None
    company: str | None = None
    due: date | None = None
    latest: date | None = None
    aim: date | None = None
    ends: date | None = None
    draft: str | None = None
    worth: int = 0
    since: date | None = None
    away: tuple[Away, ...] = ()
    cause: Cause | None = field(default=None, compare=False, repr=False)
    weight: Weight = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Weigh it: most actions are compared with many others."""
        worth = self.worth - (_UNKNOWN if self.kind == "fortify" else 0)
        weight = not self.is_owed, -worth, URGENCY[self.kind], self.since or date.max, self.key
        object.__setattr__(self, "weight", weight)

    @property
    def is_owed(self) -> bool:
        """True where it is due to them whatever the minimum gap says (rule C09)."""
        return self.kind in OWED

    @property
    def is_touch(self) -> bool:
        """True where it uses one touch of the capacity."""
        return self.kind not in UNTOUCHED

    @property
    def is_queued(self) -> bool:
        """True where it waits in a queue of its own until the plan has room for it: research, and links."""
        return self.takes_turns and self.kind in ("fortify", "research")

    @property
    def takes_turns(self) -> bool:
        """True where no fact says when: the plan gives it its turn."""
        return self.due is None


@fact
class Chain:
    """What to do with one person, one after the other: the next is an action only when the one before has ended."""

    first: Action
    later: Iterable[Action] = ()
