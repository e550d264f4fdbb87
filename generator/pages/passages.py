"""The life of an introduction, step by step (method.md section 7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.introduction import STEPS, Introduction


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its name, its day where it has one, and whether it is `done`, `planned`, `ended` there or `open`."""

    name: str
    day: date | None
    state: str


@dataclass(frozen=True, slots=True)
class Passage:
    """An introduction with its steps up to where its life can still go."""

    introduction: Introduction
    steps: tuple[Step, ...]


def trace(introduction: Introduction, today: date) -> Passage:
    """The steps of an introduction: all five, or those up to its early end."""
    ends = [(name, day) for name in ("declined", "hollow") if (day := getattr(introduction, name)) is not None]
    steps = []
    for name in STEPS:
        day = getattr(introduction, name)
        if day is None and ends:
            break
        steps.append(Step(name, day, _state(day, today)))
    steps += [Step(name, day, "ended" if day <= today else "planned") for name, day in ends]
    return Passage(introduction, tuple(steps))


def _state(day: date | None, today: date) -> str:
    if day is None:
        return "open"
    return "done" if day <= today else "planned"
