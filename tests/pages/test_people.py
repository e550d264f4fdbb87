"""The page of a person: every fact readable, every verdict with its reasons."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from generator.pages.page import Page
from generator.pages.text import strip_controls
from tests.hostile import HOSTILE
from tests.method.builders import company, entry, introduction, log, person, relation
from tests.pages.sites import Outline, person_page, section, words, wrong_with

FULL: dict[str, Any] = {
    "name": "Carla Gómez",
    "kind": "recruiter",
    "at": "Globex GmbH",
    "role": "007",
    "since": "2023-04",
    "past": [
        {"at": "Northwind", "role": "Launch lead", "from": "2018", "to": "2022-05"},
        {"at": "Elsewhere", "to": "2017"},
    ],
    "emails": ["carla+work@acme.example", "c@gomez.example"],
    "phones": ["+34 0600 000 000", "ext. seven"],
    "links": {"linkedin": "https://www.linkedin.example/in/carla", "her blog": "http://blog.example/"},
    "location": "Madrid",
    "timezone": "Europe/Madrid",
    "language": "es",
    "tags": ["women-in-tech", "NO"],
    "linked": "2021-03",
    "met": {"on": "2019-05-20", "how": "the same launch team"},
    "shared": [
        {"kind": "work", "what": "Northwind launches", "from": "2018", "to": "2022-06"},
        {"what": "a long train ride"},
    ],
    "useful": ["knows how Acme decides", "reads on the bus"],
    "care_about": ["platform teams", "sailing"],
    "needs": ["Rust engineers"],
    "offers": ["API design", "honest rehearsals"],
    "knows": [{"who": "bob-chen", "well": "no", "how": "managed him once"}, {"who": "nobody-here"}],
    "vouch": {
        "likes_me": "rang me first",
        "knows_my_work": "led nine launches",
        "would_vouch": "offered it in September",
    },
    "blurb": "Her teams are bored at launch.",
    "their_blurb": "Ana prepared nine launches.",
    "cadence": {"min": 5, "max": 33},
    "away": [{"from": "2026-12-20", "to": "2027-01-06"}],
    "invited": {"on": "2026-11-01", "note": "yes"},
    "log": [
        {
            "on": "2026-10-02",
            "via": "gift",
            "by": "both",
            "reply": "no",
            "kind": "congratulate",
            "about": "her new boat",
        },
        {
            "on": "2026-10-05",
            "via": "letter",
            "reply": "yes",
            "gave": {"kind": "visibility", "what": "a place on the stage"},
            "got": "a map of the second team",
            "asked": {"for": "information", "what": "twenty minutes", "answer": "no"},
            "promise": {"by": "them", "what": "a list of books", "due": "2026-10-20", "done": "2026-10-19"},
            "private": "she may leave by summer",
        },
        {"on": "2027-02-01", "via": "dinner", "by": "them", "about": "the spring plan"},
    ],
    "notes": "Reads on the **27 bus**.",
}
SHOWN = (
    "Carla Gómez|recruiter|Globex GmbH|007|since 2023-04|Northwind|Launch lead|2018 to 2022-05|until 2017"
    "|carla+work@acme.example|+34 0600 000 000|ext. seven|linkedin|https://www.linkedin.example/in/carla|her blog"
    "|Madrid|Europe/Madrid|write in es|women-in-tech|NO|2021-03|2019-05-20|the same launch team|work|Northwind launches"
    "|2018 to 2022-06|other|a long train ride|knows how Acme decides|platform teams|sailing|Rust engineers|API design"
    "|honest rehearsals|Bob Chen hardly|managed him once|nobody-here how well?|rang me first|led nine launches"
    "|offered it in September|Her teams are bored at launch.|Ana prepared nine launches.|min 5 max 33"
    "|from 2026-12-20 to 2027-01-06|2026-11-01, with a personal note|2026-10-02 gift by both|congratulate|not answered"
    "|her new boat|2026-10-05 letter started by you|a place on the stage|visibility|a map of the second team"
    "|information: twenty minutes|they said no|They promised a list of books|due 2026-10-20|done 2026-10-19"
    "|she may leave by summer|2027-02-01 dinner started by them|planned|the spring plan|27 bus"
    "|contacts/people/carla-gomez.yaml"
).split("|")


@cache
def _full() -> Page:
    return person_page(person("carla-gomez", file="contacts/people/carla-gomez.yaml", **FULL), person("bob-chen"))


@pytest.mark.parametrize("fact", SHOWN)
def test_every_fact_of_a_file_is_readable_as_typed(fact: str) -> None:
    assert fact in words(_full().body)


def test_a_full_page_and_a_bare_one_are_well_made() -> None:
    assert wrong_with(_full()) == []
    assert wrong_with(person_page(person("bob-chen"))) == []


def test_a_bare_page_says_no_more_than_there_is() -> None:
    page = person_page(person("bob-chen"))
    anchors = {anchor for anchor, _ in page.sections}
    assert anchors >= {"next", "ladder", "rhythm", "asks", "matters"}
    assert not anchors & {"useful", "shared", "endorsement", "ledger", "log", "knows", "introductions", "notes"}
    assert '<svg class="pb-strip"' not in page.body


def test_hostile_words_stay_words_everywhere() -> None:
    for text in HOSTILE:
        line = text.strip()
        facts = {
            "name": line, "at": line, "role": line, "phones": [line], "location": line, "timezone": line,
            "language": line, "tags": [line], "met": {"how": line}, "shared": [{"what": text}],
            "past": [{"at": line, "role": line}],
            "useful": [text, text], "care_about": [text], "needs": [text], "offers": [text], "blurb": text,
            "their_blurb": text, "vouch": {"likes_me": text, "knows_my_work": text, "would_vouch": text},
            "links": {line: "https://host.example/"}, "notes": text, "knows": [{"who": "bob-chen", "how": line}],
            "log": [
                entry("2026-10-01", "coffee", about=text, got=text, gave=text, private=text,
                      asked={"for": "other", "what": text}, promise={"what": text})
            ],
        }  # fmt: skip
        page = person_page(person("pat-doe", **facts), person("bob-chen"))
        assert wrong_with(page) == [], text
        assert not {"script", "img", "style", "iframe"} & set(Outline(page.body).tags), text
        assert " ".join(strip_controls(text).split()) in " ".join(words(section(page, "log")).split()), text


def test_links_in_facts_never_run_code() -> None:
    assert "javascript:" not in person_page(person(notes="[x](javascript:alert(1))")).body


def test_ids_in_free_text_become_links() -> None:
    page = person_page(
        person(log=[entry("2026-10-01", "call", about="ask bob-chen about acme")]), person("bob-chen"), company()
    )
    assert '<a href="../people/bob-chen.html">bob-chen</a>' in section(page, "log")
    assert '<a href="../companies/acme.html">acme</a>' in section(page, "log")


def test_the_ladder_shows_evidence_below_and_what_is_missing_above() -> None:
    ladder = words(section(person_page(relation()), "ladder"))
    assert ladder.index("advocate") < ladder.index("ally the next rung") < ladder.index("relationship where you stand")
    assert "Exchanges on 2 days" in ladder


def test_one_missing_thing_is_a_sentence_and_several_are_a_list() -> None:
    one = section(
        person_page(person(useful=["a", "b"], log=log("2026-09-10 coffee both", "2026-10-20 call both"))), "next"
    )
    assert "One thing is missing" in one and "<ul" not in one
    assert section(person_page(relation()), "next").count("<li") > 1


def test_the_verdict_says_how_real_how_fresh_and_what_that_means_today() -> None:
    body = words(
        person_page(relation(log=log("2026-09-10 coffee both", "2026-10-20 call both", "2026-11-20 email"))).body
    )
    assert "A real relationship" in body
    assert "the last exchange was on 20 October" in body
    assert "You may write again from 30 November." in body


def test_who_is_off_limits_is_said_on_top() -> None:
    left = words(person_page(person(do_not_contact="yes")).body)
    assert "Do not contact." in left and "You decided to leave them alone." in left
    away = words(person_page(person(away=[{"from": "2026-11-20", "to": "2026-12-02"}])).body)
    assert "Away until 2 December." in away


def test_asks_are_open_or_closed_with_the_rules_that_say_so() -> None:
    asks = words(section(person_page(person(log=log("2026-11-01 email", "2026-11-16 email"))), "asks"))
    assert "Every ask is closed for now" in asks and "C02" in asks
    assert "information open" in words(section(person_page(relation()), "asks"))


def test_endorsement_at_one_company_is_a_list_and_at_two_a_table() -> None:
    inside = relation(at="acme", knows=[{"who": "bob-chen", "well": "yes"}])
    one = section(person_page(inside, company()), "endorsement")
    assert "<table" not in one and "knows someone inside" in words(one)
    two = section(person_page(inside, person("bob-chen", at="globex"), company(), company("globex")), "endorsement")
    assert two.count("<tr>") == 3
    assert section(person_page(relation()), "endorsement") == ""


def test_the_timeline_runs_backwards_by_year_and_of_one_day_the_last_comes_first() -> None:
    entries = [
        entry("2025-03-01", "call", about="first"),
        entry("2026-03-01", "email", about="second"),
        entry("2026-03-01", "call", about="third"),
    ]
    text = words(section(person_page(person(log=entries)), "log"))
    assert text.index("2026") < text.index("third") < text.index("second") < text.index("2025") < text.index("first")


def test_what_lies_ahead_is_marked_planned() -> None:
    page = person_page(person(log=log("2026-10-01 call both", "2026-12-01 coffee both")))
    assert section(page, "log").count("pb-is-planned") == 1


def test_introductions_show_how_far_they_came_and_where_they_ended() -> None:
    hollow = introduction("dana-li", "bob-chen", "2026-08-03", hollow="2026-08-10", outcome="met him once")
    text = words(section(person_page(person(), person("bob-chen"), hollow), "introductions"))
    assert "Dana Li introduces you to Bob Chen" in text
    assert "asked 2026-08-03 hollow 2026-08-10 met him once" in text and "thanked" not in text


def test_who_knows_them_is_said_on_their_page() -> None:
    page = person_page(person("bob-chen"), person(knows=[{"who": "bob-chen", "well": "yes", "how": "same team"}]))
    assert "Dana Li knows them well: same team" in words(section(page, "knows"))


def test_a_work_place_of_mine_is_marked_in_their_past() -> None:
    page = person_page(person(past=[{"at": "Northwind, S.L."}]), me={"past": [{"at": "northwind"}]})
    assert "Northwind, S.L. you too" in words(section(page, "shared"))


def test_search_finds_a_person_by_what_they_need_and_where_they_are() -> None:
    page = person_page(
        person(at="acme", role="CTO", needs=["Rust engineers"], tags=["maritime"]), company(name="Acme Robotics")
    )
    assert page.title == "Dana Li"
    assert "Rust engineers" in page.words and "maritime" in page.words
    assert page.hint == "CTO, Acme Robotics, stranger"
