"""The index of companies and the page of each."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from generator.model.company import Company
from generator.model.person import Person
from generator.pages.company import make_companies
from generator.pages.page import Page
from tests.hostile import HOSTILE
from tests.method.builders import RESEARCHED, company, introduction, person, relation
from tests.pages.sites import Outline, company_page, renderer, section, words, wrong_with

FULL: dict[str, Any] = {
    "name": "Acme Robotics",
    "website": "https://acme.example/home",
    "field": "robotics",
    "size": "about 200",
    "location": "Madrid",
    "tags": ["open-source"],
    "status": "interviewing",
    "why": "ships open source",
    "offer": "halve the time between releases",
    "motivation": 4,
    "research": [
        {"on": "2026-10-30", "says": "opens a second team", "source": "bob-chen", "sign": "growing"},
        {
            "on": "2026-11-12",
            "says": "moves to monthly releases",
            "source": "https://acme.example/blog",
            "sign": "warning",
        },
        {"on": "2026-11-13", "says": "heard on a train"},
    ],
    "openings": [
        {
            "id": "lead",
            "title": "Release lead",
            "url": "https://acme.example/jobs/1",
            "posted": "2026-11",
            "closes": "2026-12-01",
            "needs": ["release engineering", "python", "c++"],
            "offer": "three launches",
            "hiring_manager": "bob-chen",
            "status": "applied",
            "applied": {"on": "2026-11-10", "through": "referral"},
        }
    ],
    "notes": "Ask **first**.",
}
SHOWN = (
    "Acme Robotics|https://acme.example/home|robotics|size about 200|Madrid|open-source|interviewing|ships open source"
    "|halve the time between releases|motivation 4 of 5|2026-10-30 growing opens a second team Source: Bob Chen"
    "|2026-11-12 warning moves to monthly releases Source: https://acme.example/blog|heard on a train no source"
    "|Release lead|https://acme.example/jobs/1|posted 2026-11|closes 2026-12-01|hiring manager Bob Chen"
    "|applied 2026-11-10, through a referral|release engineering, met: 14 launches|python you have it|c++ no skill"
    "|three launches|Fit 33 %: 1 of 3 needs|Ask first."
).split("|")
ME = {"skills": [{"name": "release engineering", "proof": "14 launches"}, {"name": "python"}]}


@cache
def _full() -> Page:
    return company_page(company(**FULL), person("bob-chen"), me=ME)


@pytest.mark.parametrize("fact", SHOWN)
def test_every_fact_of_a_file_is_readable_as_typed(fact: str) -> None:
    assert fact in words(_full().body)


def test_a_full_page_and_a_bare_one_are_well_made() -> None:
    assert wrong_with(_full()) == []
    assert wrong_with(company_page(company())) == []


def test_a_bare_page_says_what_would_make_it_researched() -> None:
    page = company_page(company())
    anchors = {anchor for anchor, _ in page.sections}
    assert anchors >= {"inside", "research"}
    assert not anchors & {"why", "offer", "openings", "referees", "introductions", "notes"}
    assert "Nobody inside is in your files yet." in words(page.body)
    assert "set why" in words(section(page, "research"))


def test_a_researched_company_lacks_nothing() -> None:
    page = company_page(company(**RESEARCHED))
    assert "What is missing" not in page.body and "researched" in words(page.body)


def test_insiders_come_the_closest_first_and_one_is_a_sentence() -> None:
    two = section(company_page(company(), person("abe-fox", at="acme"), relation("zoe-ray", at="Acme")), "inside")
    assert two.index("zoe-ray") < two.index("abe-fox")
    one = section(company_page(company(), person("abe-fox", at="acme")), "inside")
    assert "One insider: Abe Fox" in words(one)


def test_who_knows_an_insider_and_who_could_speak_for_me_is_listed() -> None:
    page = company_page(company(), person("bob-chen", at="acme"), relation(knows=[{"who": "bob-chen", "well": "no"}]))
    assert "Dana Li knows Bob Chen hardly" in words(section(page, "inside"))
    assert "Dana Li not yet" in words(section(page, "referees"))


def test_introductions_for_it_are_shown_whether_for_the_company_or_an_opening() -> None:
    people = person(), person("bob-chen")
    acme = company(openings=[{"id": "lead", "title": "Release lead"}])
    for about in ({"company": "acme"}, {"opening": "acme/lead"}):
        page = company_page(acme, *people, introduction("dana-li", "bob-chen", **about))
        assert "Dana Li introduces you to Bob Chen" in words(section(page, "introductions"))
    assert section(company_page(acme, *people, introduction("dana-li", "bob-chen")), "introductions") == ""


def test_openings_still_alive_come_before_those_that_are_over() -> None:
    openings = [
        {"id": "gone", "title": "Old post", "status": "closed", "closes": "2026-01-01"},
        {"id": "late", "title": "Late post", "closes": "2027-01-01"},
        {"id": "soon", "title": "Soon post", "closes": "2026-12"},
    ]
    text = words(section(company_page(company(openings=openings)), "openings"))
    assert text.index("Soon post") < text.index("Late post") < text.index("Old post")


def test_the_index_puts_the_furthest_on_first_then_motivation() -> None:
    facts: list[Company | Person] = [
        company("idle", status="watching", motivation=5),
        company("low", motivation=1),
        company("high", motivation=4, openings=[{"id": "x", "title": "X", "closes": "2026-12-01"}]),
        company("far", status="offer"),
        relation(at="high"),
    ]
    page = make_companies(renderer(*facts))
    assert wrong_with(page) == []
    places = [page.body.index(f'"{id_}.html"') for id_ in ("far", "high", "low", "idle")]
    assert places == sorted(places)
    assert "1, closes 1 December 1, best: relationship" in words(page.body)


def test_one_company_is_a_sentence_and_none_is_an_invitation() -> None:
    assert "One company so far: Acme, target, with no openings and no insiders." in words(
        make_companies(renderer(company())).body
    )
    assert "playbook add company" in make_companies(renderer()).body


def test_hostile_words_stay_words_everywhere() -> None:
    for text in HOSTILE:
        line = text.strip()
        opening = {"id": "x", "title": line, "needs": [text], "offer": text}
        facts = company(
            name=line, field=line, size=line, location=line, tags=[line], why=text, offer=text, notes=text,
            research=[{"on": "2026-10-30", "says": text, "source": line}], openings=[opening],
        )  # fmt: skip
        page = company_page(facts, me={"skills": [{"name": line, "proof": text}]})
        assert wrong_with(page) == [], text
        assert not {"script", "img", "style", "iframe"} & set(Outline(page.body).tags), text


def test_a_source_that_is_no_address_is_no_link() -> None:
    note = {"on": "2026-10-30", "says": "opens a second team", "source": "https://"}
    assert 'href="https://"' not in company_page(company(research=note)).body
