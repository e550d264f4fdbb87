"""Who climbed the ladder and who fell, month by month (method.md sections 2 and 12)."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter

from generator.method.changes import Again
from generator.method.standing import STAGES, Rung, Standing
from generator.model.fact import fact

_MONTHS = 24


@fact
class Climb:
    """That somebody moved from one stage to another."""

    who: str
    from_: str
    to: str

    @property
    def is_up(self) -> bool:
        """True where the new stage is the higher one."""
        return STAGES.index(self.to) > STAGES.index(self.from_)


@fact
class Month:
    """The month that begins on `begins`: people by stage at its end, or today, and the moves in it, sorted by person.

    A stage follows from what the files say now about the days up to then: what has no date counts as always known.
    """

    begins: date
    stages: Mapping[str, int]
    moves: tuple[Climb, ...]


def follow_climbs(standing: Standing, before: Again[tuple[Month, ...]] | None = None) -> tuple[Month, ...]:
    """The last 24 months, oldest first, the running one last.

    Every fact that holds a rung has the day from which on it does, so nothing has to be read again for an earlier
    day, and as the files stand nobody falls.
    """
    if before is None:
        return _follow_people(standing.people, standing)
    then, now = _follow_people(before.changed, before.then), _follow_people(before.changed, standing)
    return tuple(_mend(*months, before.changed) for months in zip(before.result, then, now, strict=True))


def _mend(month: Month, then: Month, now: Month, changed: frozenset[str]) -> Month:
    """The month with what is said of the people in `changed` now instead of what was said of them then."""
    kept = [move for move in month.moves if move.who not in changed]
    stages = {stage: count - then.stages[stage] + now.stages[stage] for stage, count in month.stages.items()}
    return Month(month.begins, stages, tuple(sorted([*kept, *now.moves], key=attrgetter("who"))))


def _follow_people(people: Iterable[str], standing: Standing) -> tuple[Month, ...]:
    begins = _list_months(standing.today)
    moves: list[list[Climb]] = [[] for _ in begins]
    start: Counter[str] = Counter()
    for who in sorted(people):
        stage, reached = _follow(standing.people[who].rungs, begins)
        start[stage] += 1
        for month, higher in reached.items():
            moves[month].append(Climb(who, stage, higher))
            stage = higher
    return tuple(_tell(begins, moves, start))


def _tell(begins: Sequence[date], moves: Sequence[list[Climb]], start: Counter[str]) -> Iterator[Month]:
    counts = Counter(start)
    for begin, found in zip(begins, moves, strict=True):
        for move in found:
            counts[move.from_] -= 1
            counts[move.to] += 1
        yield Month(begin, {stage: counts[stage] for stage in STAGES}, tuple(found))


def _follow(rungs: Sequence[Rung], begins: Sequence[date]) -> tuple[str, dict[int, str]]:
    """The stage before the months begin on `begins`, and the higher one reached by the end of a month, by its number.

    The rungs from stranger up; a higher one that is held earlier hides those below it.
    """
    reached: dict[int, str] = {}
    stage, soonest = "stranger", len(begins)
    for rung in reversed(rungs):
        if rung.since is None:
            continue
        if rung.since < begins[0]:
            stage = rung.stage
            break
        month = bisect_right(begins, rung.since) - 1
        if month < soonest:
            reached[month], soonest = rung.stage, month
    return stage, dict(reversed(reached.items()))


def _list_months(today: date) -> list[date]:
    """The first days of the last months, the running one last."""
    running = today.year * 12 + today.month - 1
    return [date(month // 12, month % 12 + 1, 1) for month in range(running - _MONTHS + 1, running + 1)]
