"""Progress: counts over time, each as a picture, a sentence and a table."""

from __future__ import annotations

import re

from generator.pages.progress import count_lately, make_progress
from tests.method.builders import company, introduction, log, person, relation
from tests.pages.ahead import opening
from tests.pages.sites import renderer, section, words

BUSY = person(log=log("2026-10-07 call both", "2026-11-03 call both", "2026-11-10 coffee both", "2026-11-20 email me"))


def test_a_count_of_the_last_four_weeks_stands_beside_the_four_before() -> None:
    conversations = words(section(make_progress(renderer(BUSY)), "conversations"))
    assert "2 two-way conversations in the last four weeks, after 1 in the four weeks before." in conversations


def test_every_chart_has_a_name_and_its_numbers_as_a_table() -> None:
    page = make_progress(renderer(BUSY))
    charts = re.findall(r'<svg class="pb-chart" role="img" aria-labelledby="(\S+) ', page.body)
    assert len(charts) == 6
    assert all(f'<title id="{id_}">' in page.body for id_ in charts)
    assert page.body.count("<summary>The numbers</summary>") == len(charts)
    assert page.body.count('data-export="skip"') >= len(charts)


def test_the_table_has_a_row_for_each_week_the_latest_first() -> None:
    rows = re.findall(
        r'<th scope="row">(.*?)</th><td>(\d+)</td>', section(make_progress(renderer(BUSY)), "conversations")
    )
    assert rows[:3] == [("23 November", "0"), ("16 November", "0"), ("9 November", "1")]
    assert len(rows) == 26


def test_answers_are_told_with_those_that_may_still_come() -> None:
    answers = words(section(make_progress(renderer(BUSY)), "answers"))
    assert (
        "Of 1 message that opened something in the last four weeks, none was answered, and one may still be." in answers
    )


def test_whoever_climbed_lately_is_named() -> None:
    climbed = relation(log=log("2026-10-10 coffee both", "2026-11-20 call both"))
    climbs = words(section(make_progress(renderer(climbed)), "climbs"))
    assert "Up since 1 October: Dana Li acquaintance →to relationship Dana Li stranger →to acquaintance" in climbs


def test_nobody_climbing_is_said() -> None:
    old = person(log=log("2026-06-10 coffee both"))
    assert "Nobody climbed since 1 October." in words(section(make_progress(renderer(old)), "climbs"))


def test_introductions_and_openings_are_counted_with_a_way_to_each() -> None:
    asked = introduction("dana-li", "bob-chen", "2026-11-20")
    bob = relation("bob-chen", at="acme")
    page = make_progress(renderer(BUSY, bob, company(openings=[opening()]), asked))
    counted = section(page, "introductions")
    assert "1 introduction so far: 1 asked." in words(counted)
    assert "Your one open opening has somebody inside within reach." in words(counted)
    assert 'href="introductions.html"' in counted and 'href="openings.html"' in counted


def test_a_legend_explains_no_more_than_what_occurs() -> None:
    climbs = section(make_progress(renderer(BUSY)), "climbs")
    assert "pb-key-down" not in climbs


def test_the_page_does_not_grow_with_the_people() -> None:
    few, many = (
        make_progress(renderer(*(person(f"friend-{n:03}", log=log("2026-11-10 call both")) for n in range(count))))
        for count in (20, 200)
    )
    assert abs(len(many.body) - len(few.body)) < 200


def test_sums_are_of_the_last_weeks_and_those_before() -> None:
    lately = count_lately([9, 1, 1, 1, 1, 2, 2, 2, 3])
    assert (lately.now, lately.before) == (9, 4)
