"""Who climbed the ladder and who fell, month by month (method.md sections 2 and 12)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from generator.method.contacts import read_contacts
from generator.method.scene import Scene, set_scene
from generator.method.stage import climb
from generator.method.standing import STAGES, Standing
from generator.model.person import Person

_MONTHS = 24


@dataclass(frozen=True, slots=True)
class Climb:
    """That somebody moved from one stage to another."""

    who: str
    from_: str
    to: str

    @property
    def is_up(self) -> bool:
        """True where the new stage is the higher one."""
        return STAGES.index(self.to) > STAGES.index(self.from_)


@dataclass(frozen=True, slots=True)
class Month:
    """The month that begins on `begins`: people by stage at its end, or today, and the moves in it, sorted by person.

    A stage follows from what the files say now about the days up to then: what has no date counts as always known.
    """

    begins: date
    stages: Mapping[str, int]
    moves: tuple[Climb, ...]


def follow_climbs(standing: Standing) -> tuple[Month, ...]:
    """The last 24 months, oldest first, the running one last.

    Whoever has nothing dated in a month keeps their stage in it, so the work grows with the entries, not with the
    people times the months.
    """
    scene = set_scene(standing.playbook, standing.today)
    begins = _list_months(standing.today)
    ends = [*(begin - timedelta(days=1) for begin in begins), standing.today]
    moves: list[list[Climb]] = [[] for _ in begins]
    start: Counter[str] = Counter()
    for who, found in standing.people.items():
        stages = _follow(found.person, found.stage, ends, scene)
        start[stages[0]] += 1
        for month, (before, after) in enumerate(pairwise(stages)):
            if before != after:
                moves[month].append(Climb(who, before, after))
    return tuple(_tell(begins, moves, start))


def _tell(begins: Sequence[date], moves: Sequence[list[Climb]], start: Counter[str]) -> Iterator[Month]:
    counts = Counter(start)
    for begin, found in zip(begins, moves, strict=True):
        for move in found:
            counts[move.from_] -= 1
            counts[move.to] += 1
        yield Month(begin, {stage: counts[stage] for stage in STAGES}, tuple(found))


def _follow(person: Person, stage: str, ends: Sequence[date], scene: Scene) -> list[str]:
    """The person's stage on each of `ends`; `stage` is that of today."""
    days = sorted(day for day in _list_days(person) if ends[0] < day <= ends[-1])
    if not days:
        return [stage] * len(ends)
    stages = [_find_stage(person, ends[0], scene)]
    for before, end in pairwise(ends):
        moved = any(before < day <= end for day in days)
        stages.append(_find_stage(person, end, scene) if moved else stages[-1])
    return stages


def _find_stage(person: Person, day: date, scene: Scene) -> str:
    return climb(person, read_contacts(person.log, day), replace(scene, today=day)).stage


def _list_days(person: Person) -> Iterator[date]:
    """Every day on which something happened that a stage may rest on."""
    yield from (entry.on for entry in person.log)
    yield from (shared.from_.first for shared in person.shared if shared.from_)
    if person.linked and not isinstance(person.linked, bool):
        yield person.linked.first
    if person.met and person.met.on:
        yield person.met.on.first


def _list_months(today: date) -> list[date]:
    """The first days of the last months, the running one last."""
    running = today.year * 12 + today.month - 1
    return [date(month // 12, month % 12 + 1, 1) for month in range(running - _MONTHS + 1, running + 1)]
