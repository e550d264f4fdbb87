"""Reach in words: the ways to each target, and who opens doors."""

from __future__ import annotations

from generator.pages.reach import make_reach
from generator.pages.warmth import name_warmth, write_number
from tests.method.builders import company, introduction, person, relation
from tests.pages.ahead import opening
from tests.pages.sites import company_page, person_page, renderer, section, words

BOB = person("bob-chen", at="acme")
CARLA = relation("carla-gomez", knows=[{"who": "bob-chen", "well": "yes", "how": "managed him"}])


def test_a_path_says_each_hop_with_its_warmth_where_it_comes_from_and_what_to_do_first() -> None:
    ways = words(section(make_reach(renderer(CARLA, BOB, company())), "ways"))
    assert "You 0.5 →to Carla Gomez 0.8 →to Bob Chen lukewarm 0.4" in ways
    assert "First: Ask Carla Gomez for an introduction to Bob Chen." in ways
    assert "Carla Gomez knows Bob Chen well: “managed him”." in ways


def test_a_weak_spot_is_said_in_words() -> None:
    unsure = relation("carla-gomez", knows={"who": "bob-chen"})
    ways = words(section(make_reach(renderer(unsure, BOB, company())), "ways"))
    assert "Weak spot: Nobody said yet how well Carla Gomez knows Bob Chen." in ways


def test_other_ways_stand_behind_the_best_one() -> None:
    second = relation("joel-obrien", knows={"who": "bob-chen"})
    ways = section(make_reach(renderer(CARLA, second, BOB, company())), "ways")
    assert "<summary>Another way</summary>" in ways
    assert ways.index("Carla Gomez") < ways.index("<details") < ways.index("Joel Obrien")


def test_no_path_says_so_and_what_would_make_one() -> None:
    page = make_reach(renderer(BOB, company()))
    assert "No path leads there yet. What would make one: I09" in words(section(page, "ways"))
    assert "out of reach" in words(page.body)


def test_a_company_and_nobody_has_no_picture_and_says_where_to_begin() -> None:
    page = make_reach(renderer(company()))
    assert "<svg" not in page.body and "0 people" not in words(page.body)
    assert 'playbook add person "Carla Gómez"' in page.body and "Nobody is in this playbook yet" in words(page.body)


def test_somebody_who_leads_nowhere_makes_no_picture_either() -> None:
    page = make_reach(renderer(company(), person("gus-holm")))
    assert "<svg" not in page.body and "Nobody in this playbook leads to it yet" in words(page.body)


def test_one_person_at_one_company_are_counted_as_one() -> None:
    page = make_reach(renderer(company(), relation("bob-chen", at="acme")))
    assert "1 person around you, 1 company at the rim" in words(page.body)
    assert "to 1 company: 1 person, never more than 48" in words(page.body)


def test_companies_come_by_their_next_opening_and_then_by_how_much_you_want_them() -> None:
    soon = company("b-soon", openings=[opening(closes="2026-12-01")])
    later = company("a-later", openings=[opening(closes="2026-12-20")])
    wanted, other = company("d-wanted", motivation=5), company("c-other", motivation=2)
    ways = section(make_reach(renderer(other, wanted, later, soon)), "ways")
    places = [ways.index(f'id="{id_}"') for id_ in ("b-soon", "a-later", "d-wanted", "c-other")]
    assert places == sorted(places)


def test_a_closed_file_is_no_target() -> None:
    assert "Here will stand" in make_reach(renderer(BOB, company(status="closed"))).body


def test_many_companies_are_cut_and_counted() -> None:
    page = make_reach(renderer(*[company(f"firm-{n:02}") for n in range(40)]))
    assert section(page, "ways").count('class="pb-target"') == 30
    assert "10 more companies" in words(section(page, "ways"))


def test_connectors_and_bridges_open_doors() -> None:
    far = person("gus-holm", at="globex")
    knows = [{"who": "bob-chen", "well": "yes"}, {"who": "gus-holm", "well": "yes"}]
    carla = relation("carla-gomez", knows=knows)
    doors = words(section(make_reach(renderer(carla, BOB, far, company(), company("globex"))), "doors"))
    assert "Carla Gomez knows people at Acme and Globex" in doors
    assert "Carla Gomez is the only way to Acme and Globex" in doors


def test_whoever_was_asked_lately_rests() -> None:
    asked = introduction("carla-gomez", "bob-chen", "2026-11-20")
    resting = words(section(make_reach(renderer(CARLA, BOB, company(), asked)), "resting"))
    assert "Carla Gomez:" in resting and "R03" in resting


def test_a_companys_page_says_how_to_get_in() -> None:
    assert "You 0.5" in words(section(company_page(company(), CARLA, BOB), "paths"))
    assert "No path leads there yet." in words(section(company_page(company(), BOB), "paths"))
    assert section(company_page(company(status="closed"), CARLA, BOB), "paths") == ""


def test_the_page_of_a_stranger_at_a_target_says_how_to_reach_them() -> None:
    assert "You 0.5" in words(section(person_page(BOB, CARLA, company()), "paths"))
    assert section(person_page(relation("bob-chen", at="acme"), CARLA, company()), "paths") == ""
    assert section(person_page(BOB, CARLA), "paths") == "", "nobody at no target needs a way"


def test_warmth_has_words_from_its_least_number_on() -> None:
    assert [name_warmth(w) for w in (0.9, 0.5, 0.499, 0.2, 0.05, 0.001, 0)] == [
        "warm",
        "warm",
        "lukewarm",
        "lukewarm",
        "cool",
        "cold",
        "no path",
    ]


def test_numbers_show_two_digits_that_say_something() -> None:
    assert [write_number(n) for n in (0.15000000000000002, 0.375, 0.067, 2.178, 12.4, 1.0)] == [
        "0.15",
        "0.38",
        "0.067",
        "2.2",
        "12",
        "1",
    ]
