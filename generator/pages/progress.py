"""Progress: the counts that matter over time, each as a picture, a sentence and a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.method.climbs import Climb, Month
from generator.method.progress import Progress, Week
from generator.method.standing import STAGES
from generator.pages.dates import write_day
from generator.pages.environment import Renderer
from generator.pages.home import shorten
from generator.pages.page import Page
from generator.pages.pictures.bars import Chart, draw_bars

LATELY = 4
"""So many weeks are summed up as lately."""

KNOWN = STAGES[2:]
MOVES = 12


@dataclass(frozen=True, slots=True)
class Series:
    """One chart: its kinds with their words, and the numbers of each week or month."""

    id: str
    title: str
    words: Mapping[str, str]
    chart: Chart
    rows: tuple[tuple[str, tuple[int, ...]], ...]
    unit: str


@dataclass(frozen=True, slots=True)
class Lately:
    """A count of the last weeks, and of as many before them."""

    now: int
    before: int


PROGRESS = Page("progress.html", "Progress", "", kind="progress", hint="conversations, gives, answers, rungs climbed")


def make_progress(renderer: Renderer) -> Page:
    """The page about progress, at `progress.html`."""
    site = renderer.site
    progress = site.outlook.progress
    moves = [move for month in reversed(progress.months[-2:]) for move in month.moves]
    return renderer.render_page(
        "progress.html",
        PROGRESS,
        progress=progress,
        charts={series.id: series for series in draw_series(progress, site.today)},
        conversations=count_lately(week.conversations for week in progress.weeks),
        gives=count_lately(week.gives for week in progress.weeks),
        asks=count_lately(week.asks for week in progress.weeks),
        outreaches=count_lately(week.outreaches for week in progress.weeks),
        answered=count_lately(week.answered for week in progress.weeks),
        waiting=count_lately(week.waiting for week in progress.weeks),
        since=progress.weeks[0].begins,
        up=shorten([move for move in moves if move.is_up], MOVES),
        down=shorten([move for move in moves if not move.is_up], MOVES),
        months_since=progress.months[-2].begins,
        is_empty=not any(_count(week) for week in progress.weeks) and not any(m.moves for m in progress.months),
    )


def count_lately(counts: Iterable[int]) -> Lately:
    """The sum over the last weeks and over as many before them."""
    numbers = list(counts)
    return Lately(sum(numbers[-LATELY:]), sum(numbers[-2 * LATELY : -LATELY]))


def draw_series(progress: Progress, today: date) -> Sequence[Series]:
    """Every chart of the page."""
    weeks = [(week.begins, _tell_week(week)) for week in progress.weeks]
    months = [(month.begins, _tell_month(month)) for month in progress.months]
    effort = {"people": "through people", "cold": "cold applications"}
    answers = {"answered": "answered", "waiting": "still waiting", "unanswered": "no answer"}
    return (
        _draw("conversations", "Two-way conversations a week", {"talk": "conversations"}, weeks, today),
        _draw("gives", "Gives and asks a week", {"give": "gives", "ask": "asks"}, weeks, today, down=("ask",)),
        _draw("answers", "Messages a week, by what came of them", answers, weeks, today),
        _draw("effort", "Effort a week", effort, weeks, today),
        _draw("climbs", "Moves on the ladder a month", {"up": "up", "down": "down"}, months, today, down=("down",)),
        _draw("ladder", "People by rung, month by month", {stage: stage for stage in KNOWN}, months, today),
    )


def _draw(
    id_: str,
    title: str,
    words: Mapping[str, str],
    columns: Sequence[tuple[date, Mapping[str, int]]],
    today: date,
    down: Sequence[str] = (),
) -> Series:
    if len(words) > 1:  # a legend explains no more than what occurs
        occurring = {kind: word for kind, word in words.items() if any(counts[kind] for _, counts in columns)}
        words = occurring or words
    up = [kind for kind in words if kind not in down]
    rows = tuple((write_day(day, today), tuple(counts[kind] for kind in words)) for day, counts in columns)
    unit = "month" if id_ in ("climbs", "ladder") else "week"
    return Series(id_, title, words, draw_bars(columns, up, [kind for kind in words if kind in down]), rows, unit)


def _tell_week(week: Week) -> Mapping[str, int]:
    return {
        "talk": week.conversations,
        "give": week.gives,
        "ask": week.asks,
        "answered": week.answered,
        "waiting": week.waiting,
        "unanswered": week.outreaches - week.answered - week.waiting,
        "people": week.effort.outreaches + week.effort.referrals,
        "cold": week.effort.cold,
    }


def _tell_month(month: Month) -> Mapping[str, int]:
    return {"up": _count_moves(month.moves, True), "down": _count_moves(month.moves, False), **month.stages}


def _count_moves(moves: Iterable[Climb], up: bool) -> int:
    return sum(move.is_up == up for move in moves)


def _count(week: Week) -> int:
    return week.conversations + week.gives + week.asks + week.outreaches + week.effort.outreaches + week.effort.cold
