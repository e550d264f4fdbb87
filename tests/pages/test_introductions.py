"""Introductions: one lane a state, and what is owed to whom."""

from __future__ import annotations

import re

from generator.pages.introductions import make_introductions
from generator.pages.page import Page
from tests.method.builders import company, introduction, log, person, relation
from tests.pages.ahead import opening
from tests.pages.sites import renderer, section, words

CARLA, BOB = relation("carla-gomez"), person("bob-chen", at="acme")


def _lane(page: Page, state: str) -> str:
    found = re.search(rf'<h3 id="{state}">.*?(?=<section|</div>\s*<div|\Z)', page.body, re.DOTALL)
    assert found, state
    return found[0]


def test_each_introduction_stands_in_the_lane_of_its_furthest_step() -> None:
    made = introduction("carla-gomez", "bob-chen", "2026-11-03", agreed="2026-11-04", made="2026-11-20")
    page = make_introductions(renderer(CARLA, BOB, made))
    assert "Carla Gomez →introduces you to Bob Chen 20 November" in words(_lane(page, "made"))
    assert "Bob Chen" not in _lane(page, "agreed")


def test_what_is_owed_stands_on_top_with_its_rule_and_what_is_late_says_so() -> None:
    made = introduction("carla-gomez", "bob-chen", "2026-11-03", made="2026-11-20")
    talked = introduction("carla-gomez", "gus-holm", "2026-11-03", made="2026-11-04", talked="2026-11-23")
    page = make_introductions(renderer(CARLA, BOB, person("gus-holm"), made, talked))
    owed = words(section(page, "owed"))
    assert "Write to Bob Chen: Carla Gomez introduced you on 20 November I03 was due 23 November" in owed
    assert "Tell Carla Gomez how it went with Gus Holm: you talked on 23 November I04 by 26 November" in owed


def test_nothing_owed_is_said() -> None:
    page = make_introductions(renderer(CARLA, BOB, introduction("carla-gomez", "bob-chen", "2026-11-20")))
    assert "Nothing is owed" in words(page.body)


def test_a_circle_is_named() -> None:
    known = person("bob-chen", log=log("2026-09-01 call both"))
    page = make_introductions(renderer(CARLA, known, introduction("carla-gomez", "bob-chen", "2026-11-20")))
    assert "a circle" in words(_lane(page, "asked"))
    assert "One of them goes in a circle" in words(page.body)


def test_what_it_is_for_is_a_link() -> None:
    for_opening = introduction("carla-gomez", "bob-chen", "2026-11-20", opening="acme/lead")
    page = make_introductions(renderer(CARLA, BOB, company(openings=[opening()]), for_opening))
    assert 'href="companies/acme.html#opening-lead"' in _lane(page, "asked")


def test_those_that_ended_early_keep_what_came_of_them() -> None:
    no = introduction("carla-gomez", "bob-chen", "2026-05-05", declined="2026-05-06", outcome="a bad week")
    hollow = introduction("carla-gomez", "gus-holm", "2026-05-05", hollow="2026-05-06")
    ended = section(make_introductions(renderer(CARLA, BOB, person("gus-holm"), no, hollow)), "ended")
    assert "They said no" in words(ended) and "a bad week" in words(ended)
    assert "nobody asks twice. I02" in words(ended)


def test_hollow_edges_to_targets_are_remembered_once() -> None:
    knows = [{"who": "bob-chen", "well": "no", "how": "shook hands"}, {"who": "zoe-far", "well": "no"}]
    carla = relation("carla-gomez", knows=knows)
    page = make_introductions(renderer(carla, BOB, person("zoe-far"), company()))
    assert "Carla Gomez hardly knows Bob Chen: shook hands" in words(section(page, "not-again"))
    assert "Zoe Far" not in page.body, "who is at no target is not worth the line"
    told = introduction("carla-gomez", "bob-chen", "2026-05-05", hollow="2026-05-06")
    assert section(make_introductions(renderer(carla, BOB, company(), told)), "not-again") == ""


def test_a_long_lane_is_cut_the_latest_first_and_counted() -> None:
    people = [person(f"friend-{n:02}") for n in range(14)]
    asked = [introduction("carla-gomez", f"friend-{n:02}", f"2026-10-{n + 1:02}") for n in range(14)]
    lane = _lane(make_introductions(renderer(CARLA, *people, *asked)), "asked")
    assert lane.count("pb-lane-card ") + lane.count('pb-lane-card"') == 10
    assert "Friend 13" in lane and "Friend 03" not in lane
    assert "4 earlier ones" in words(lane)
