"""The next weeks as a grid."""

from __future__ import annotations

import re

from generator.pages.calendar import make_calendar
from generator.pages.page import Page
from tests.method.builders import company, entry, person
from tests.pages.ahead import opening
from tests.pages.sites import renderer, words

LATER = company(openings=[opening(closes="2027-01-10")])
ANSWER = person("dana-li", log=[entry("2026-11-17", by="them")])


def _days(page: Page) -> dict[str, str]:
    """Day -> the HTML of its cell."""
    cells = re.findall(r'<li class="pb-cal-day.*?(?=<li class="pb-cal-day|</ol>)', page.body, re.DOTALL)
    return {day[1]: cell for cell in cells if (day := re.search(r'datetime="([^"]+)"', cell))}


def test_the_weeks_begin_on_monday_and_reach_to_the_last_thing_planned() -> None:
    page = make_calendar(renderer(LATER))
    days = _days(page)
    assert len(days) % 7 == 0
    assert next(iter(days)) == "2026-11-23"
    assert "Apply" in words("".join(list(days.values())[-7:]))
    assert len(days) <= 9 * 7


def test_every_entry_is_a_link_to_whom_or_what_it_is_about() -> None:
    page = make_calendar(renderer(ANSWER, LATER))
    assert 'href="people/dana-li.html#plan"' in page.body
    assert 'href="companies/acme.html#plan"' in page.body


def test_what_is_late_says_so_in_words() -> None:
    assert "Answer Dana Li late" in words(make_calendar(renderer(ANSWER)).body)


def test_holidays_and_days_off_are_grey_and_said() -> None:
    days = _days(make_calendar(renderer(LATER, me={"capacity": {"holidays": "ES-MD"}})))
    assert "public holiday" in days["2026-12-08"] and "pb-cal-holiday" in days["2026-12-08"]
    assert "pb-cal-free" in days["2026-11-28"]
    assert "pb-cal-off" in days["2026-11-28"] and "pb-cal-off" not in days["2026-12-08"]


def test_days_are_written_out_for_whoever_does_not_see_the_grid() -> None:
    days = _days(make_calendar(renderer(LATER)))
    assert "Wednesday 2 December" in words(days["2026-12-02"])
    assert "Saturday 2 January 2027" in words(days["2027-01-02"])


def test_another_week_than_monday_to_friday_is_laid_out_as_it_is() -> None:
    days = _days(make_calendar(renderer(LATER, me={"capacity": {"days": ["sat"]}})))
    assert "pb-cal-off" not in days["2026-11-28"]
    assert "pb-cal-off" in days["2026-11-25"]


def test_the_calendar_for_other_programs_is_linked_only_when_there_is_one() -> None:
    assert 'href="calendars/all.ics"' in make_calendar(renderer(LATER)).body
    assert "all.ics" not in make_calendar(renderer(person(do_not_contact=True))).body
