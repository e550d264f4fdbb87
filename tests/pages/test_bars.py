"""Bars over time."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.pictures.bars import HEIGHT, LEFT, LINES, TOP, draw_bars, find_step

MONDAY = date(2026, 6, 1)


def _weeks(*counts: dict[str, int]) -> list[tuple[date, dict[str, int]]]:
    return [(MONDAY + timedelta(weeks=place), found) for place, found in enumerate(counts)]


def test_the_highest_bar_reaches_the_line_of_its_number() -> None:
    chart = draw_bars(_weeks({"a": 4}, {"a": 2}, {"a": 0}), ["a"])
    heights = [sum(piece.height for piece in bar.pieces) for bar in chart.bars]
    assert heights == pytest.approx([HEIGHT, HEIGHT / 2, 0])
    assert [line.number for line in chart.lines] == [0, 1, 2, 3, 4]


def test_kinds_are_stacked_upwards_and_those_below_downwards() -> None:
    (bar,) = draw_bars(_weeks({"a": 1, "b": 2, "c": 3}), ["a", "b"], ["c"]).bars
    by_kind = {piece.kind: piece for piece in bar.pieces}
    assert by_kind["b"].y + by_kind["b"].height == pytest.approx(by_kind["a"].y)
    assert by_kind["a"].y + by_kind["a"].height == pytest.approx(by_kind["c"].y)


def test_months_are_named_where_they_begin_and_years_over_a_long_time() -> None:
    weeks = draw_bars(_weeks(*[{"a": 1}] * 10), ["a"])
    assert [tick.label for tick in weeks.ticks] == ["Jul", "Aug"]
    months = [(date(2025 + n // 12, n % 12 + 1, 1), {"a": 1}) for n in range(24)]
    assert [tick.label for tick in draw_bars(months, ["a"]).ticks] == ["Jul", "2026", "Jul"]


def test_nothing_at_all_is_an_empty_chart() -> None:
    assert draw_bars([], ["a"]).bars == ()
    assert draw_bars(_weeks({"a": 0}), ["a"]).bars[0].pieces == ()


@given(st.lists(st.fixed_dictionaries({"a": st.integers(0, 5000), "b": st.integers(0, 5000)}), min_size=1, max_size=30))
def test_every_bar_stays_inside_the_chart(counts: list[dict[str, int]]) -> None:
    chart = draw_bars(_weeks(*counts), ["a"], ["b"])
    for bar in chart.bars:
        assert bar.x >= LEFT and bar.x + bar.width <= 100.1
        for piece in bar.pieces:
            assert piece.y >= TOP - 0.2 and piece.y + piece.height <= TOP + HEIGHT + 0.2


@given(st.integers(0, 10**6))
def test_a_few_round_lines_reach_the_highest(highest: int) -> None:
    step = find_step(highest)
    assert step * LINES >= highest
    assert str(step).strip("0") in ("1", "2", "5")
