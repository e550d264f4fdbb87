"""The ladder, of one person and of everybody (method.md section 2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.method.standing import STAGES, PersonStanding, Rung

FRESHNESS = ("fresh", "fading", "lapsed", "new")


@dataclass(frozen=True, slots=True)
class LadderRow:
    """One rung with its state: `here` is where they stand, `next` the one to earn, `later` the ones above it."""

    rung: Rung
    state: str

    @property
    def is_held(self) -> bool:
        """True for the rung they stand on and those below it."""
        return self.state in ("here", "held")


def arrange_ladder(standing: PersonStanding) -> tuple[LadderRow, ...]:
    """The rungs from the highest down, as a ladder is seen."""
    return tuple(LadderRow(rung, _state(rung.stage, standing)) for rung in reversed(standing.rungs))


def _state(stage: str, standing: PersonStanding) -> str:
    if stage == standing.stage:
        return "here"
    if STAGES.index(stage) < STAGES.index(standing.stage):
        return "held"
    return "next" if stage == standing.next_rung else "later"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a bar: its start and width in percent, what it stands for, and how many."""

    x: float
    width: float
    kind: str
    count: int


@dataclass(frozen=True, slots=True)
class StageBar:
    """How many people stand on one rung, the bar in stretches by freshness."""

    stage: str
    count: int
    segments: tuple[Segment, ...]


def draw_stages(people: Iterable[PersonStanding]) -> tuple[StageBar, ...]:
    """A bar for every rung from the highest down; the longest takes the whole width."""
    counts = Counter((standing.stage, standing.rhythm.freshness) for standing in people)
    totals = {stage: sum(counts[stage, fresh] for fresh in FRESHNESS) for stage in STAGES}
    longest = max(*totals.values(), 1)
    return tuple(
        StageBar(stage, totals[stage], lay_out({fresh: counts[stage, fresh] for fresh in FRESHNESS}, longest))
        for stage in reversed(STAGES)
    )


def lay_out(counts: dict[str, int], whole: int) -> tuple[Segment, ...]:
    """The counts that are not 0 end to end, `whole` being 100 percent."""
    segments: list[Segment] = []
    start = 0
    for kind, count in counts.items():
        if count:
            segments.append(Segment(round(100 * start / whole, 2), round(100 * count / whole, 2), kind, count))
            start += count
    return tuple(segments)
