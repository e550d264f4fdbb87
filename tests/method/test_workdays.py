from __future__ import annotations

from datetime import date

import pytest

from generator.method.workdays import add_business_days, add_days, find_holidays, is_business_day


def test_saturday_sunday_and_a_public_holiday_are_no_business_days() -> None:
    assert is_business_day(date(2026, 11, 24), "ES-MD")
    assert not is_business_day(date(2026, 11, 28), None)
    assert not is_business_day(date(2026, 11, 29), None)
    assert not is_business_day(date(2026, 12, 8), "ES")
    assert is_business_day(date(2026, 12, 8), None)


def test_a_region_has_holidays_of_its_own() -> None:
    assert date(2025, 5, 2) in find_holidays("ES-MD", 2025)
    assert date(2025, 5, 2) not in find_holidays("ES-CT", 2025)


@pytest.mark.parametrize("code", ["", "XX", "ES-NOWHERE", "nonsense", "-", None])
def test_a_code_that_nobody_knows_has_no_holidays(code: str | None) -> None:
    assert find_holidays(code, 2026) == frozenset()


def test_a_code_may_be_typed_in_small_letters() -> None:
    assert find_holidays("es-md", 2026) == find_holidays("ES-MD", 2026) != frozenset()


@pytest.mark.parametrize(
    ("start", "days", "expected"),
    [
        ("2026-11-24", 0, "2026-11-24"),
        ("2026-11-28", 0, "2026-11-30"),
        ("2026-11-24", 1, "2026-11-25"),
        ("2026-11-27", 1, "2026-11-30"),
        ("2026-11-28", 1, "2026-11-30"),
        ("2026-12-01", 7, "2026-12-11"),
    ],
)
def test_business_days_are_counted_over_weekends_and_holidays(start: str, days: int, expected: str) -> None:
    assert add_business_days(date.fromisoformat(start), days, "ES") == date.fromisoformat(expected)


def test_a_part_of_a_day_does_not_count() -> None:
    assert add_days(date(2026, 1, 1), 1.9) == date(2026, 1, 2)
