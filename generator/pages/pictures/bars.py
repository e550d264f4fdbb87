"""Bars over time: weeks or months from left to right, in percent of the width and units of height."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.pages.dates import MONTHS

LEFT = 7.0
"""Percent of the width that belong to the numbers of the scale."""

HEIGHT = 130.0
TOP = 10.0
"""Units of height above the highest line, so that its number is not cut."""

GAP = 0.22
"""The share of a column that stays empty."""

LINES = 4
"""At most so many lines above zero."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one bar."""

    y: float
    height: float
    kind: str


@dataclass(frozen=True, slots=True)
class Bar:
    """The bar of one week or month: its place and width in percent, and its stretches."""

    x: float
    width: float
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the scale with its number."""

    y: float
    number: int


@dataclass(frozen=True, slots=True)
class Tick:
    """The name of a month or a year under the bars, at its place in percent."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """All of a chart; `zero` is the height at which the bars begin."""

    bars: tuple[Bar, ...]
    lines: tuple[Line, ...]
    ticks: tuple[Tick, ...]
    zero: float
    height: float


def draw_bars(columns: Sequence[tuple[date, Mapping[str, int]]], up: Sequence[str], down: Sequence[str] = ()) -> Chart:
    """A bar for each column: the kinds of `up` stacked upwards from zero, those of `down` downwards."""
    highest = max((sum(counts[kind] for kind in up) for _, counts in columns), default=0)
    lowest = max((sum(counts[kind] for kind in down) for _, counts in columns), default=0)
    step = find_step(max(highest, lowest))
    above, below = _round_up(max(highest, 1), step), _round_up(lowest, step)
    unit = HEIGHT / (above + below)
    zero = TOP + above * unit
    width = (100 - LEFT) / max(len(columns), 1)
    bars = [
        Bar(
            round(LEFT + (place + GAP / 2) * width, 2),
            round(width * (1 - GAP), 2),
            (*_stack(counts, up, zero, -unit), *_stack(counts, down, zero, unit)),
        )
        for place, (_, counts) in enumerate(columns)
    ]
    lines = [Line(round(zero - number * unit, 1), abs(number)) for number in range(-below, above + 1, step)]
    ticks = _ticks([day for day, _ in columns], width)
    return Chart(tuple(bars), tuple(lines), tuple(ticks), round(zero, 1), TOP + HEIGHT)


def find_step(highest: int) -> int:
    """How many lie between two lines: 1, 2 or 5 times a power of ten, so that a few lines reach `highest`."""
    step = 1
    while True:
        for factor in (1, 2, 5):
            if step * factor * LINES >= highest:
                return step * factor
        step *= 10


def _round_up(number: int, step: int) -> int:
    return -(-number // step) * step


def _stack(counts: Mapping[str, int], kinds: Sequence[str], zero: float, unit: float) -> Iterator[Piece]:
    end = zero
    for kind in kinds:
        if counts[kind]:
            start, end = end, end + counts[kind] * unit
            yield Piece(round(min(start, end), 1), round(abs(end - start), 1), kind)


def _ticks(days: Sequence[date], width: float) -> Iterator[Tick]:
    """Months by name where they begin; over more than a year the years, and a month between them."""
    long = len(days) > 1 and (days[-1] - days[0]).days > 370
    last = None
    for place, day in enumerate(days):
        month = (day.year, day.month)
        if month != last and place:
            label = _label(day, long)
            if label:
                yield Tick(round(LEFT + (place + 0.5) * width, 2), label)
        last = month


def _label(day: date, long: bool) -> str:
    if long:
        return str(day.year) if day.month == 1 else "Jul" if day.month == 7 else ""
    return MONTHS[day.month - 1][:3]
