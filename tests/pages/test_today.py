"""Today and this week: what to do, with whom, why, how long."""

from __future__ import annotations

from datetime import date

from generator.pages.duration import write_minutes
from generator.pages.today import make_today
from tests.method.builders import company, entry, person, relation
from tests.pages.ahead import opening, phonebook
from tests.pages.sites import company_page, person_page, renderer, section, words

MET = person("paula-roca", log=[entry("2026-11-23", "coffee", "both")])
WROTE = person("yuki-tanabe", linked=True, log=[entry("2026-11-17", by="them")])


def test_what_is_due_today_stands_first_with_its_time_its_draft_and_its_rule() -> None:
    page = make_today(renderer(MET))
    today = section(page, "today")
    assert "1 thing, about 5 minutes." in words(today)
    assert "Thank Thank Paula Roca for the coffee on 23 November. 5 minutes, draft: thank" in words(today)
    assert 'href="people/paula-roca.html"' in today
    assert "P01" in today and "due today" in today


def test_what_is_past_its_day_is_marked() -> None:
    today = section(make_today(renderer(WROTE)), "today")
    assert "was due 18 November" in words(today)
    assert "pb-is-late" in today


def test_the_rest_of_the_week_comes_by_day_with_the_time_each_takes() -> None:
    posts = [opening(id=f"post-{number}", title=f"Post {number}", closes="2026-12-01") for number in range(3)]
    page = make_today(renderer(company(openings=posts)))
    shown = " ".join(words(section(page, anchor)) for anchor in ("today", "week", "next-week"))
    assert shown.count("Apply for Post") == 3
    assert "1 hour 30 minutes" in shown


def test_a_day_on_which_nobody_works_is_called_free_and_says_when_it_goes_on() -> None:
    sunday = date(2026, 11, 22)
    page = make_today(renderer(WROTE, today=sunday))
    assert "Today is free. The next thing comes on 23 November." in words(section(page, "today"))


def test_a_reason_that_the_sentence_says_already_is_not_said_twice() -> None:
    page = make_today(renderer(company(why=None)))
    sentence = "Say why you want to work for Acme: set why."
    assert words(page.body).count(sentence) == 1
    assert "K02" in page.body


def test_what_has_no_day_says_why() -> None:
    busy = [person(f"friend-{n}", log=[entry("2026-11-20", by="them")]) for n in range(9)]
    page = make_today(renderer(*busy, me={"capacity": {"touches_per_week": 0}}))
    without = section(page, "no-day")
    assert without.count("pb-need") >= 9
    assert words(without).count("Your capacity is 0 touches. P05") == 9


def test_a_long_list_without_a_day_is_cut_and_counted() -> None:
    busy = [person(f"friend-{n}", log=[entry("2026-11-20", by="them")]) for n in range(40)]
    page = make_today(renderer(*busy, me={"capacity": {"touches_per_week": 0}}))
    assert section(page, "no-day").count('class="pb-need') == 1 + 20
    assert "and 20 more" in words(section(page, "no-day"))


def test_long_queues_are_counts_with_a_way_to_them() -> None:
    links = [person(f"link-{n:03}", at="acme", linked="2024-01-02") for n in range(90)]
    waiting = section(make_today(renderer(*links, company())), "waiting")
    assert "links to write to" in words(waiting)
    assert 'href="fortify.html"' in waiting


def test_nothing_to_do_is_said() -> None:
    page = make_today(renderer(person(do_not_contact=True)))
    assert "Nothing is to be done today." in words(section(page, "today"))


def test_the_page_is_for_its_day() -> None:
    assert "As of Tuesday, 24 November 2026" in words(make_today(renderer(relation())).body)


def test_a_persons_page_has_what_is_planned_with_them_by_date() -> None:
    plan = section(person_page(MET), "plan")
    assert '<time datetime="2026-11-24">24 November</time>' in plan
    assert "Thank Paula Roca for the coffee on 23 November." in words(plan)
    assert '<a href="../people/paula-roca.html"' not in plan, "a page does not link to itself"


def test_a_companys_page_has_what_is_planned_about_it_and_a_calendar_of_it() -> None:
    plan = section(company_page(company(openings=[opening()])), "plan")
    assert "Apply for Release lead at Acme: it closes on 10 December." in words(plan)
    assert 'href="../calendars/acme.ics"' in plan


def test_pages_about_those_with_nothing_planned_have_no_such_section() -> None:
    assert section(person_page(person(do_not_contact=True)), "plan") == ""
    assert section(company_page(company(status="closed")), "plan") == ""


def test_minutes_are_told_in_hours_from_an_hour_on() -> None:
    assert [write_minutes(minutes) for minutes in (0, 1, 45, 60, 90, 121)] == [
        "0 minutes",
        "1 minute",
        "45 minutes",
        "1 hour",
        "1 hour 30 minutes",
        "2 hours 1 minute",
    ]


def test_a_phonebook_alone_leads_to_the_queue() -> None:
    assert 'href="fortify.html"' in make_today(renderer(phonebook({"name": "Kim Li"}))).body
