"""Codes in settings are known ones."""

from __future__ import annotations

import pytest

from generator.rules import codes, settings
from tests.rules.examples import Example, is_silent, name_of, silent, speaking, speaks

EXAMPLES = [
    Example(
        settings.check_holidays,
        {"me": {"capacity": {"holidays": "Spain"}}},
        codes.UNKNOWN_HOLIDAYS,
        ("capacity", "holidays"),
        suggestion="ES",
    ),
    Example(
        settings.check_holidays,
        {"me": {"capacity": {"holidays": "ES-MAD"}}},
        codes.UNKNOWN_HOLIDAYS,
        ("capacity", "holidays"),
        suggestion="ES-MD",
    ),
    Example(settings.check_holidays, {"me": {"capacity": {"holidays": "es-md"}}}),
    Example(settings.check_holidays, {}),
    Example(settings.check_capacity, {"me": {"capacity": {"days": []}}}, codes.NO_ROOM, ("capacity", "days")),
    Example(
        settings.check_capacity,
        {"me": {"capacity": {"touches_per_day": "0"}}},
        codes.NO_ROOM,
        ("capacity", "touches_per_day"),
    ),
    Example(settings.check_capacity, {"me": {"capacity": {"days": "sat", "fortify_per_week": "0"}}}),
    Example(
        settings.check_timezones,
        {"me": {"timezone": "Europe/Madird"}},
        codes.UNKNOWN_TIMEZONE,
        ("timezone",),
        suggestion="Europe/Madrid",
    ),
    Example(settings.check_timezones, {"me": {"timezone": "Asia/Tokyo"}, "people": {"ada": {"timezone": "UTC"}}}),
]


@pytest.mark.parametrize("example", speaking(EXAMPLES), ids=name_of)
def test_a_rule_speaks_of_the_right_place(example: Example) -> None:
    speaks(example)


@pytest.mark.parametrize("example", silent(EXAMPLES), ids=name_of)
def test_a_rule_is_silent_where_nothing_is_wrong(example: Example) -> None:
    is_silent(example)
