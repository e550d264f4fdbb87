"""The week's review as a page."""

from __future__ import annotations

from dataclasses import replace

from generator.pages.review import make_review
from generator.pages.site import render_site
from tests.method.builders import company, entry, introduction, log, person, relation
from tests.pages.ahead import full, opening
from tests.pages.sites import renderer, section, words, wrong_with


def test_a_climb_of_the_week_is_told_with_its_evidence() -> None:
    climbed = relation(log=log("2026-10-10 coffee both", "2026-11-20 call both"))
    rungs = words(section(make_review(renderer(climbed)), "rungs"))
    assert "Dana Li acquaintance →to relationship" in rungs
    assert "Exchanges on 2 days: 10 October and 20 November" in rungs


def test_conversations_are_counted_and_named() -> None:
    page = make_review(renderer(person(log=[entry("2026-11-20", "call", "both", about="the launch")])))
    talks = section(page, "conversations")
    assert "1 two-way conversation." in words(talks)
    assert "call, 20 November the launch" in words(talks)
    assert 'href="people/dana-li.html"' in talks


def test_a_quiet_week_says_so_and_still_asks_three_questions() -> None:
    page = make_review(renderer(person(log=log("2026-06-10 coffee both"))))
    assert "Nothing is on record for these days." in words(page.body)
    assert section(page, "questions").count("<li") == 3


def test_what_became_of_an_opening_links_to_it() -> None:
    posted = opening(posted="2026-11-20")
    openings = section(make_review(renderer(company(openings=[posted]))), "openings")
    assert 'href="companies/acme.html#opening-lead"' in openings
    assert "posted" in words(openings)


def test_an_introduction_that_moved_is_told() -> None:
    asked = introduction("dana-li", "bob-chen", "2026-11-01", made="2026-11-20")
    page = make_review(renderer(person(), person("bob-chen"), asked))
    assert "Dana Li to Bob Chen asked →to made" in words(section(page, "introductions"))


def test_whatever_is_typed_stays_text() -> None:
    page = make_review(renderer(*full("<script>alert(1)</script> & None of it")))
    assert "<script" not in page.body
    assert [wrong for wrong in wrong_with(page) if "None" not in wrong] == []


def test_every_shape_of_week_gives_a_page_without_faults() -> None:
    assert wrong_with(make_review(renderer())) == []
    assert wrong_with(make_review(renderer(*full()))) == []


def test_the_page_does_not_grow_with_the_people() -> None:
    few, many = (
        make_review(renderer(*(person(f"friend-{n:03}", log=log("2026-11-20 call both")) for n in range(count))))
        for count in (100, 270)
    )
    assert abs(len(many.body) - len(few.body)) < 200


def test_the_review_is_in_the_site_and_in_reach_of_progress_and_this_week() -> None:
    pages = render_site(replace(renderer(*full()).site, texts={"method": "x", "glossary": "y"}))
    assert "review.html" in pages
    assert 'href="review.html"' in pages["today.html"].body


def test_the_plan_of_a_week_ago_is_held_against_what_was_done() -> None:
    owed = entry("2026-11-10", "call", "both", promise={"what": "send the talk", "due": "2026-11-18"})
    page = make_review(renderer(relation(log=[*log("2026-09-10 coffee both"), owed])))
    plan = words(section(page, "plan"))
    assert "The one planned thing was not done." in plan or "planned things, none was done." in plan
    assert "Not done" in plan and "Dana Li" in plan
