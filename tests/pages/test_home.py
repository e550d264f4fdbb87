"""The first page: what needs you now, who is close, what is in trouble, and how to begin."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from generator.method.assess import assess
from generator.method.outlook import look_ahead
from generator.model.diagnostic import Diagnostic, Span
from generator.pages.environment import Renderer
from generator.pages.home import make_home
from generator.pages.page import Site
from tests.hostile import HOSTILE
from tests.method.builders import TODAY, company, entry, introduction, log, person, playbook, relation
from tests.pages.ahead import phonebook
from tests.pages.sites import Outline, renderer, section, words, wrong_with


def test_an_empty_playbook_says_what_to_do_first() -> None:
    page = make_home(renderer())
    assert wrong_with(page) == []
    assert "Ana Ruiz’s playbook" in words(page.body)
    for step in ("playbook add person", "playbook add company", "playbook log", "playbook check"):
        assert step in page.body
    assert [anchor for anchor, _ in page.sections] == ["first"]


def test_sections_with_nothing_to_say_do_not_appear() -> None:
    page = make_home(renderer(person("bob-chen", log=log("2026-01-07 email me no")), company()))
    assert [anchor for anchor, _ in page.sections] == ["ladder"]


def test_with_one_company_only_the_page_asks_for_a_person_and_a_log() -> None:
    page = make_home(renderer(company(), me={"headline": "Release engineer"}))
    assert wrong_with(page) == []
    assert "playbook add person" in page.body and "playbook log carla-gomez" in page.body
    assert "playbook add company" not in page.body and "Say who you are" not in page.body
    assert "The first thing planned comes on 27 November: Today and this week" in words(page.body)


def test_with_one_person_only_the_page_asks_for_a_company_and_for_a_line_about_them() -> None:
    page = make_home(renderer(person("bob-chen")))
    assert "Add one company you would like to work for" in section(page, "first")
    assert "playbook log bob-chen coffee --on 2026-11-24" in section(page, "first")
    assert "playbook add person" not in page.body and "Nobody is in this playbook" not in page.body


@pytest.mark.parametrize(("count", "said"), [(1, "One link is in your phonebook"), (2, "2 links are in your")])
def test_a_phonebook_alone_is_counted_and_leads_to_the_queue(count: int, said: str) -> None:
    page = make_home(renderer(phonebook(*({"name": f"Link {n}"} for n in range(count)))))
    first = section(page, "first")
    assert said in words(first) and '<a href="fortify.html">' in first and "playbook promote" in first


def test_a_person_whose_file_cannot_be_read_is_no_missing_person() -> None:
    broken = replace(playbook(company()), known_people=frozenset({"dana-li"}))
    standing = assess(broken, TODAY)
    page = make_home(Renderer(Site(standing, look_ahead(standing), rules={}, texts={})))
    assert "playbook add person" not in page.body and "Nobody is in" not in page.body


def test_a_log_a_person_and_a_company_are_enough_to_leave_the_steps_out() -> None:
    assert section(make_home(renderer(relation(), company())), "first") == ""


def test_the_day_it_is_made_for_stands_on_top() -> None:
    assert "As of Tuesday, 24 November 2026" in words(make_home(renderer(person())).body)


def test_a_message_of_theirs_waits_for_an_answer() -> None:
    page = make_home(renderer(person(log=[entry("2026-11-23", by="them", about="her new post")])))
    assert "Answer Dana Li wrote on 23 November: her new post" in words(section(page, "now"))


def test_promises_come_by_their_day_and_those_past_it_are_marked() -> None:
    late = {"by": "me", "what": "send the price list", "due": "2026-11-20"}
    soon = {"by": "me", "what": "send the talk", "due": "2026-11-30"}
    kept = {"by": "me", "what": "send the book", "due": "2026-11-19", "done": "2026-11-19"}
    days = ("2026-10-01", "2026-10-02", "2026-10-03")
    entries = [entry(day, reply="yes", promise=p) for day, p in zip(days, (soon, late, kept), strict=True)]
    text = words(section(make_home(renderer(person(log=entries))), "now"))
    assert text.index("price list was due 20 November") < text.index("send the talk by 30 November")
    assert "send the book" not in text


def test_thanks_are_called_for_after_a_meeting_until_they_are_given() -> None:
    met = entry("2026-11-23", "coffee", "both")
    assert "Thank Dana Li for the coffee" in words(make_home(renderer(person(log=[met]))).body)
    thanked = entry("2026-11-24", kind="thank")
    assert "Thank" not in words(make_home(renderer(person(log=[met, thanked]))).body)


def test_an_introduction_that_was_made_wants_a_letter_and_one_talked_about_wants_word() -> None:
    made = introduction("dana-li", "bob-chen", "2026-11-01", agreed="2026-11-02", made="2026-11-23")
    talked = introduction("dana-li", "carla-gomez", made="2026-09-01", talked="2026-11-20")
    text = words(make_home(renderer(person(), person("bob-chen"), person("carla-gomez"), made, talked)).body)
    assert "Write to Bob Chen: Dana Li introduced you on 23 November by 25 November" in text
    assert "Tell Dana Li how it went with Carla Gomez: you talked on 20 November was due 23 November" in text


def test_what_needs_you_is_what_the_plan_owes_with_the_same_days() -> None:
    weeks_ago = person("bob-chen", log=[entry("2026-11-06", "coffee", "both")])
    written = person(
        "carla-gomez", log=[entry("2026-11-20", by="them", about="her post"), entry("2026-11-21", by="them")]
    )
    site = renderer(weeks_ago, written).site
    text = words(section(make_home(Renderer(site)), "now"))
    owed = [action for action in (*site.outlook.plan.actions, *site.outlook.plan.unplaced) if action.owed]
    assert [(action.kind, action.due) for action in owed] == [
        ("thank", date(2026, 11, 9)),
        ("answer", date(2026, 11, 23)),
    ]
    assert "Thank Bob Chen for the coffee on 6 November was due 9 November" in text
    assert "Answer Carla Gomez wrote on 20 November: her post was due 23 November" in text
    assert text.count("was due") == len(owed)


def test_nothing_is_wanted_of_people_who_are_off_limits() -> None:
    away = person(away=[{"from": "2026-11-20", "to": "2026-11-30"}], log=[entry("2026-11-23", by="them")])
    left = person("bob-chen", do_not_contact="yes", log=[entry("2026-11-23", by="them")])
    assert section(make_home(renderer(away, left)), "now") == ""


def test_who_has_not_answered_twice_is_left_be_until_a_day() -> None:
    page = make_home(renderer(person(log=log("2026-11-01 email", "2026-11-16 email"))))
    assert "until 15 February 2027" in words(section(page, "quiet"))


def test_who_lacks_one_thing_is_close_with_the_action_that_earns_it() -> None:
    nearly = relation(useful=["knows how Globex ships", "reads contracts well"])
    page = make_home(renderer(nearly))
    assert "Dana Li acquaintance → relationship" in words(section(page, "close"))
    assert page.body.count('class="pb-card"') == 1


def test_relationships_that_fade_are_in_trouble_the_highest_first() -> None:
    entries = [
        *log("2026-01-10 coffee both", "2026-02-01 call both"),
        entry("2026-03-03", "lunch", "them", gave="a book"),
    ]
    ally = relation("zoe-ally", log=entries)
    fading = relation("abe-rel", log=log("2026-06-01 coffee both", "2026-07-20 call both"))
    text = words(section(make_home(renderer(ally, fading)), "trouble"))
    assert text.index("Zoe Ally ally lapsed") < text.index("Abe Rel relationship fading")


def test_openings_that_close_soon_are_trouble_and_others_are_listed_apart() -> None:
    acme = company(
        openings=[
            {"id": "lead", "title": "Release lead", "closes": (TODAY + timedelta(5)).isoformat()},
            {"id": "later", "title": "Build lead", "closes": (TODAY + timedelta(50)).isoformat()},
            {"id": "gone", "title": "Old post", "closes": (TODAY - timedelta(1)).isoformat()},
            {"id": "mine", "title": "Applied post", "status": "applied"},
        ]
    )
    page = make_home(renderer(acme))
    assert "Release lead" in section(page, "trouble")
    assert "Build lead" in section(page, "openings")
    assert "Old post" not in page.body and "Applied post" not in page.body


def test_broken_files_are_named_with_their_places() -> None:
    problem = Diagnostic(
        code="F103",
        level="error",
        file="contacts/people/x.yaml",
        span=Span(4, 7),
        message="a date is wanted",
        help="Mend it.",
    )
    warning = Diagnostic(code="C03", level="warning", file="contacts/people/y.yaml", span=Span(1, 1), message="fading")
    text = words(section(make_home(renderer(person(), diagnostics=(problem, warning))), "files"))
    assert "contacts/people/x.yaml line 4, column 7: a date is wanted F103 Mend it." in text
    assert "y.yaml" not in text


def test_the_ladder_counts_everybody_and_leads_to_the_index() -> None:
    page = make_home(renderer(relation(), person("bob-chen"), person("carla-gomez")))
    assert '<a href="people/index.html#stage=stranger"><span class="pb-stage-name">stranger</span>' in page.body
    assert "stranger 2" in words(section(page, "ladder"))


def test_the_page_does_not_grow_with_the_playbook() -> None:
    def crowd(size: int) -> int:
        near = [relation(f"p-{n}", useful=["a", "b"], log=[entry("2026-11-20", by="them")]) for n in range(size)]
        return len(make_home(renderer(*near)).body)

    assert abs(crowd(90) - crowd(30)) < 200


def test_hostile_words_stay_words() -> None:
    for text in HOSTILE:
        facts = (
            person(name=text, log=[entry("2026-11-23", by="them", about=text)]),
            company(name=text, openings=[{"id": "x", "title": text}]),
        )
        page = make_home(renderer(*facts, me={"name": text}))
        assert wrong_with(page) == [], text
        assert "script" not in Outline(page.body).tags and "img" not in Outline(page.body).tags
