"""The geometry of the pictures: where things stand, in numbers."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.method.assess import assess
from generator.method.research import index_skills, weigh_fit
from generator.method.standing import PersonStanding
from generator.model.company import Opening
from generator.model.me import Skill
from generator.model.person import Person
from generator.pages.pictures.fit import draw_fit
from generator.pages.pictures.ladder import arrange_ladder, draw_stages, lay_out
from generator.pages.pictures.rhythm import Strip, choose_scale, draw_rhythm
from tests.method.builders import TODAY, build, entry, log, person, playbook, relation


def _stand(about: Person) -> PersonStanding:
    return assess(playbook(about), TODAY).people[about.id]


def test_the_ladder_is_seen_from_above_with_one_rung_to_stand_on() -> None:
    rows = arrange_ladder(_stand(relation()))
    assert rows[0].rung.stage == "advocate"
    assert [row.state for row in rows] == ["later", "next", "here", "held", "held", "held"]


def test_the_next_rung_of_a_stranger_is_two_up() -> None:
    states = {row.rung.stage: row.state for row in arrange_ladder(_stand(person()))}
    assert (states["stranger"], states["link"], states["acquaintance"]) == ("here", "later", "next")


def test_the_longest_bar_takes_the_whole_width_and_bars_split_by_freshness() -> None:
    people = assess(playbook(relation(), person("bob-chen"), person("cy-fox")), TODAY).people.values()
    bars = {bar.stage: bar for bar in draw_stages(people)}
    assert [(s.x, s.width, s.kind) for s in bars["stranger"].segments] == [(0, 100, "new")]
    assert [(s.width, s.kind) for s in bars["relationship"].segments] == [(50, "fresh")]
    assert bars["ally"].segments == ()


@given(st.dictionaries(st.sampled_from("abcd"), st.integers(0, 500)))
def test_segments_lie_end_to_end_inside_the_bar(counts: dict[str, int]) -> None:
    segments = lay_out(counts, max(sum(counts.values()), 1))
    assert sum(s.count for s in segments) == sum(counts.values())
    ends = [0.0, *(s.x + s.width for s in segments)]
    assert [s.x for s in segments] == pytest.approx(ends[:-1], abs=0.03)
    assert ends[-1] <= 100.03


def test_a_fit_bar_shows_met_unproven_and_unmet_needs() -> None:
    skills = index_skills([build(Skill, name="python"), build(Skill, name="releases", proof="14 launches")])
    opening = build(Opening, id="x", title="X", needs=["releases", "python", "c++", "rust"])
    assert [(s.kind, s.width) for s in draw_fit(weigh_fit(opening, skills))] == [
        ("met", 25), ("unproven", 25), ("unmet", 50)
    ]  # fmt: skip
    assert draw_fit(weigh_fit(build(Opening, id="y", title="Y"), skills)) == ()


def _strip(about: Person) -> Strip | None:
    standing = _stand(about)
    scale = choose_scale(standing, TODAY)
    return draw_rhythm(standing, scale) if scale else None


def test_without_a_log_there_is_no_rhythm_to_draw() -> None:
    assert _strip(person()) is None
    assert _strip(person(log=log("2027-01-10 coffee both"))) is None


def test_the_strip_marks_how_each_contact_was_and_what_is_unanswered() -> None:
    strip = _strip(person(log=log("2026-09-01 lunch both", "2026-09-10 call", "2026-11-20 email")))
    assert strip is not None
    assert [mark.kind for mark in strip.marks] == ["met", "spoke", "open"]
    assert strip.kinds >= {"met", "spoke", "open", "fresh", "wait"}


def test_zones_follow_the_last_exchange_in_order() -> None:
    strip = _strip(relation(cadence={"max": 40}))
    assert strip is not None
    zones = {zone.kind: zone for zone in strip.zones}
    assert zones["fresh"].x + zones["fresh"].width == pytest.approx(zones["fading"].x, abs=0.03)
    assert zones["fading"].x + zones["fading"].width == pytest.approx(zones["lapsed"].x, abs=0.03)


@given(st.lists(st.integers(-2000, 400), min_size=1, max_size=30))
def test_everything_on_the_strip_lies_inside_it_and_words_keep_apart(days: list[int]) -> None:
    entries = [entry((TODAY + timedelta(n)).isoformat(), "call", "both") for n in days]
    strip = _strip(person(log=entries))
    if strip is None:
        assert min(days) > 0
        return
    assert strip.first < TODAY < strip.last
    for x in (*(m.x for m in strip.marks), *(t.x for t in strip.ticks), *(z.x + z.width for z in strip.zones)):
        assert 0 <= x <= 100.03
    places = sorted(label.x for label in strip.labels)
    assert all(b - a >= 10 for a, b in pairwise(places))
    assert [tick.x for tick in strip.ticks] == sorted(tick.x for tick in strip.ticks)
