"""The shapes of a review: what came, what moved, what was planned, and what to talk about.

Everything holds ids and the words to show, never a fact of the playbook as a whole: whoever leaves an item out of a
review has left out all of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.method.plan import PlannedAction
from generator.method.standing import STAGES


@dataclass(frozen=True, slots=True)
class Move:
    """Somebody on another rung than before, with what made them climb, or what is missing since."""

    who: str
    name: str
    from_: str
    to: str
    evidence: tuple[str, ...]

    @property
    def is_up(self) -> bool:
        """True where the new rung is the higher one."""
        return STAGES.index(self.to) > STAGES.index(self.from_)


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody with a file who had none before."""

    who: str
    name: str
    stage: str


@dataclass(frozen=True, slots=True)
class Conversation:
    """An exchange: one a person and day. `channel` is that of its first entry, `about` what was first noted."""

    who: str
    name: str
    on: date
    channel: str
    about: str | None


@dataclass(frozen=True, slots=True)
class Gift:
    """Something given to them, or by them where `is_mine` is False."""

    who: str
    name: str
    on: date
    what: str
    is_mine: bool


@dataclass(frozen=True, slots=True)
class Request:
    """Something asked of them; `answer` is yes, no or pending."""

    who: str
    name: str
    on: date
    for_: str
    what: str | None
    answer: str


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise, mine or theirs; kept where `done` is set."""

    who: str
    name: str
    is_mine: bool
    what: str
    due: date | None
    done: date | None

    @property
    def is_late(self) -> bool:
        """True where it was kept after the day it was promised for."""
        return self.due is not None and self.done is not None and self.done > self.due


@dataclass(frozen=True, slots=True)
class Passed:
    """An introduction that came a step further; `from_` is None where it was asked for meanwhile."""

    introducer: str
    introducer_name: str
    introduced: str
    introduced_name: str
    from_: str | None
    to: str


@dataclass(frozen=True, slots=True)
class Turn:
    """What became of an opening (`title` is set) or of a company: `change` is new, applied, moved, closed or gone.

    `from_` and `to` are the two states where it moved, else empty; `note` says how it was applied for.
    """

    company: str
    company_name: str
    opening: str | None
    title: str | None
    change: str
    from_: str = ""
    to: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Planned:
    """The plan of the earlier day for the days since, held against what was done.

    `open` are those of today, which is not over; `dropped` counts those that nothing asks for any more.
    """

    done: tuple[PlannedAction, ...]
    missed: tuple[PlannedAction, ...]
    open: tuple[PlannedAction, ...]
    dropped: int

    @property
    def is_empty(self) -> bool:
        """True where nothing was planned."""
        return not (self.done or self.missed or self.open or self.dropped)

    @property
    def tally(self) -> str:
        """How much of it was done, in sentences: `Of 5 planned things, 3 were done.` Empty where none was for sure."""
        done, count = len(self.done), len(self.done) + len(self.missed)
        said = f"Of {count} planned things, {done or 'none'} {'was' if done < 2 else 'were'} done." if count > 1 else ""
        if count == 1:
            said = f"The one planned thing was {'' if done else 'not '}done."
        be = "thing" if self.dropped == 1 else "things"
        return " ".join(filter(None, (said, f"{self.dropped} planned {be} fell away." if self.dropped else "")))


@dataclass(frozen=True, slots=True)
class Stuck:
    """Where it does not move: the fact, and the question that it raises for a mentor.

    `kind` groups those that are alike; `who` or `company` say whom it is about.
    """

    kind: str
    text: str
    question: str
    who: str | None = None
    company: str | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """What changed from the day `since` to `today`; everything sorted by day and id.

    `backlog` counts conversations of earlier days that were only written down meanwhile. `planned` is None where no
    earlier plan was looked at. `revision` is the short name of the commit that was compared with, None where the
    files of today were read as of the earlier day. `remarks` are sentences about how it was worked out.
    """

    since: date
    today: date
    moves: tuple[Move, ...] = ()
    arrivals: tuple[Arrival, ...] = ()
    departures: tuple[str, ...] = ()
    conversations: tuple[Conversation, ...] = ()
    backlog: int = 0
    gifts: tuple[Gift, ...] = ()
    requests: tuple[Request, ...] = ()
    answers: tuple[Request, ...] = ()
    kept: tuple[Promised, ...] = ()
    broken: tuple[Promised, ...] = ()
    made: tuple[Promised, ...] = ()
    introductions: tuple[Passed, ...] = ()
    openings: tuple[Turn, ...] = ()
    planned: Planned | None = None
    stuck: tuple[Stuck, ...] = ()
    questions: tuple[str, ...] = ()
    revision: str | None = None
    remarks: tuple[str, ...] = ()

    @property
    def climbed(self) -> tuple[Move, ...]:
        """Those on a higher rung."""
        return tuple(move for move in self.moves if move.is_up)

    @property
    def lost(self) -> tuple[Move, ...]:
        """Those on a lower rung."""
        return tuple(move for move in self.moves if not move.is_up)

    @property
    def gave(self) -> tuple[Gift, ...]:
        """What went from me to them."""
        return tuple(gift for gift in self.gifts if gift.is_mine)

    @property
    def got(self) -> tuple[Gift, ...]:
        """What came from them to me."""
        return tuple(gift for gift in self.gifts if not gift.is_mine)
