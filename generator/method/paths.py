"""Warm paths: the best ways from you to a target through people, and the first thing to do (method.md section 7)."""

from __future__ import annotations

from datetime import date

from generator.method.graph import Edge
from generator.method.standing import Reason
from generator.model.fact import fact


@fact
class Hop:
    """One edge of a path in words: where it comes from, and its weak spot (empty where it has none)."""

    edge: Edge
    source: str
    weak_spot: str


@fact
class FirstStep:
    """The first thing to do on a path.

    `kind` is one of: ask-introduction, ask-how-well, ask-conversation, ask-endorsement; await-introduction, forward,
    declined, follow-introduction (one is under way); circle (you know the next one yourself); answer, build, fortify,
    research, reconnect, give, wait (what has to come first). `who` is whom it is done with: the first hop, or the
    next one. `not_before` is the first day on which it may be done, None for today. Reasons say why it is this and
    not the request itself.
    """

    kind: str
    who: str
    text: str
    reasons: tuple[Reason, ...] = ()
    not_before: date | None = None


@fact
class Path:
    """A way to `to`: `via` holds at most 2 people; `warmth` is the product of its hops, rounded to 3 decimals.

    `used` is True where the first hop was asked this month for an introduction to another target.
    """

    to: str
    via: tuple[str, ...]
    warmth: float
    hops: tuple[Hop, ...]
    first_step: FirstStep
    used: bool = False

    @property
    def first_hop(self) -> str:
        """Whom to talk to first."""
        return self.via[0] if self.via else self.to

    @property
    def weak_spot(self) -> str:
        """The weak spot of its weakest hop; empty where no hop has one."""
        weak = [hop for hop in self.hops if hop.weak_spot]
        return min(weak, key=lambda hop: hop.edge.strength).weak_spot if weak else ""
