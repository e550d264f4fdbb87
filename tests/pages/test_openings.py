"""The board of openings."""

from __future__ import annotations

from generator.pages.openings import make_openings
from tests.method.builders import company, log, person, relation
from tests.pages.ahead import opening
from tests.pages.sites import renderer, section, words

SKILLS = {"skills": [{"name": "releases", "proof": "14 launches"}, {"name": "python"}]}
BOB = person("bob-chen", at="acme")
CARLA = relation("carla-gomez", knows=[{"who": "bob-chen", "well": "yes"}])


def test_an_opening_says_fit_end_warmth_whom_to_reach_and_what_comes_next() -> None:
    post = opening(hiring_manager="bob-chen", needs=["releases", "python", "rust"])
    page = make_openings(renderer(CARLA, BOB, company(openings=[post]), me=SKILLS))
    shown = words(section(page, "acme-lead"))
    assert "at Acme, decided by Bob Chen" in shown
    assert "lukewarm 0.4 closes 10 December fit 33 %" in shown
    assert "Needs a proof: python. Not yours: rust." in shown
    assert "You 0.5 →to Carla Gomez 0.8 →to Bob Chen" in shown
    assert "Next: Ask Carla Gomez for an introduction to Bob Chen." in shown


def test_the_best_fit_comes_first() -> None:
    posts = [opening(id="poor", title="Poor", needs=["rust"]), opening(id="good", title="Good", needs=["releases"])]
    page = make_openings(renderer(company(openings=posts), me=SKILLS))
    assert [title for _, title in page.sections][:2] == ["Good", "Poor"]


def test_without_a_path_it_says_what_would_make_one() -> None:
    page = make_openings(renderer(BOB, company(openings=[opening()])))
    assert "No path leads there yet. What would make one: I09" in words(section(page, "acme-lead"))


def test_an_opening_without_needs_has_no_fit_and_says_so() -> None:
    assert "no needs noted, so no fit" in words(make_openings(renderer(company(openings=[opening(needs=[])]))).body)


def test_openings_past_their_day_and_those_under_way_stand_apart() -> None:
    posts = [
        opening(id="old", title="Old", closes="2026-11-01"),
        opening(id="sent", title="Sent", status="applied", applied={"on": "2026-11-10", "through": "referral"}),
    ]
    page = make_openings(renderer(company(openings=posts)))
    assert "Old at Acme closed 1 November" in words(section(page, "over"))
    assert "Sent at Acme applied applied 2026-11-10, through a referral" in words(section(page, "running"))
    assert "No opening is open at the moment." in words(page.body)


def test_effort_through_people_stands_against_cold_applications() -> None:
    sent = opening(status="applied", applied={"on": "2026-11-10", "through": "cold"})
    wrote = person(log=log("2026-11-01 email", "2026-11-12 call", "2026-11-20 email"))
    effort = words(section(make_openings(renderer(wrote, company(openings=[sent]))), "effort"))
    assert "Since 30 September, 75 % of your effort went through people: 3 outreaches" in effort
    assert "against 1 cold application" in effort


def test_no_effort_is_no_share() -> None:
    page = make_openings(renderer(company(openings=[opening()])))
    assert "Nothing was written and nothing applied for since 30 September." in words(section(page, "effort"))


def test_a_long_board_is_cut_and_counted() -> None:
    page = make_openings(renderer(company(openings=[opening(id=f"post-{n}", title=f"Post {n}") for n in range(50)])))
    assert page.body.count("pb-board-at") == 40
    assert "10 more on the pages of your companies" in words(page.body)
