"""The index of people: everybody is in it, of many as data for the browser and as a list of names for any browser."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from generator.model.company import Company
from generator.model.person import Person
from generator.pages.everybody import MOST_ROWS
from generator.pages.export import convert_page
from generator.pages.page import Page
from generator.pages.people_index import FIRST_ROWS
from generator.pages.site import Leaves
from generator.pages.text import strip_controls
from tests.hostile import HOSTILE
from tests.method.builders import company, entry, log, person, relation
from tests.pages.sites import Outline, renderer, words, wrong_with


def pages(*facts: Person | Company) -> list[Page]:
    """The index, and the list of names where there is one."""
    wanted = ("people/index.html", "everybody.html")
    return [leaf.make() for address, leaf in Leaves(renderer(*facts)).items() if address in wanted]


def crowd(count: int, **facts: Any) -> list[Person]:
    return [person(f"p-{number:05}", **{"name": f"Person {number}", **facts}) for number in range(count)]


def columns(page: Page) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="people-columns">(.*?)</script>', page.body, re.DOTALL)
    assert found
    read: dict[str, Any] = json.loads(found[1])
    return read


def said(page: Page, column: str, id_: str) -> str:
    """What the column says of a person."""
    data = columns(page)
    text: str = data[column]["words"][data[column]["at"][data["id"].index(id_)]]
    return text


def rows(page: Page) -> list[str]:
    return re.findall(r'<tr[^>]*><td><a href="([^"]+)\.html">', page.body)


def test_the_index_lists_everybody_the_closest_first() -> None:
    (page,) = pages(person("abe-fox", at="acme", tags=["x"]), relation("zoe-ray"), company())
    assert wrong_with(page) == []
    assert rows(page) == ["zoe-ray", "abe-fox"]
    assert '<a href="../companies/acme.html">' in page.body


def test_one_person_is_a_sentence_and_none_is_an_invitation() -> None:
    (one,) = pages(person())
    assert "<table" not in one.body and "One person so far: Dana Li" in words(one.body)
    (none,) = pages()
    assert "playbook add person" in none.body


def test_rows_say_what_the_home_page_links_to() -> None:
    (page,) = pages(person(log=[entry("2026-11-23", by="them")]), person("bob-chen"))
    assert page.body.count('data-needs="w"') == 1


def test_a_hundred_people_are_all_rows_and_need_no_data() -> None:
    (page,) = pages(*crowd(MOST_ROWS))
    assert len(rows(page)) == MOST_ROWS
    assert "<script" not in page.body


def test_of_more_people_the_closest_are_rows_and_all_are_data_and_listed_by_name() -> None:
    index, names = pages(*crowd(MOST_ROWS), relation("zoe-ray"))
    assert wrong_with(index) == [] and wrong_with(names) == []
    assert rows(index)[0] == "zoe-ray" and len(rows(index)) == FIRST_ROWS
    everybody = {f"p-{number:05}" for number in range(MOST_ROWS)} | {"zoe-ray"}
    assert set(columns(index)["id"]) == everybody
    assert set(re.findall(r'href="people/([^"]+)\.html"', names.body)) == everybody | {"index"}
    assert f"{MOST_ROWS + 1} people" in words(index.body)


def test_the_rows_begin_the_order_that_the_browser_goes_on_with() -> None:
    (index, _) = pages(*crowd(60), *(relation(f"zoe-{n:03}", name=f"Zoe {n}") for n in range(60)))
    data = columns(index)
    by_stage = sorted(range(len(data["id"])), key=lambda n: data["stage"]["at"][n])
    assert [data["id"][n] for n in by_stage][:FIRST_ROWS] == rows(index)


def test_the_data_say_what_a_row_says() -> None:
    it = relation(
        "zoe-ray", at="acme", role="CTO", tags=["b", "a"], log=log("2026-09-10 coffee both", "2026-11-20 call both")
    )
    stopped = person("abe-fox", do_not_contact="yes", at="Elsewhere")
    index, _ = pages(*crowd(MOST_ROWS), it, stopped, company(name="Acme Robotics"))
    data = columns(index)
    facts = {column: said(index, column, "zoe-ray") for column in ("role", "company", "stage", "last", "freshness")}
    assert facts == {
        "role": "CTO", "company": "Acme Robotics", "stage": "relationship", "last": "2026-11-20", "freshness": "fresh",
    }  # fmt: skip
    assert data["company"]["pages"] == {str(data["company"]["words"].index("Acme Robotics")): "acme"}
    assert [data["tag"]["words"][tag] for tag in data["tag"]["at"][data["id"].index("zoe-ray")]] == ["b", "a"]
    assert said(index, "write", "abe-fox") == "never" and data["write"]["words"][-1] == "never"


def test_names_stand_under_their_letter_without_accents_and_others_come_last() -> None:
    named = [person(f"n-{n}", name=name) for n, name in enumerate(("Ángel", "abe", "Øyvind", "王小明", "Жанна", "Oda"))]
    _, names = pages(*crowd(MOST_ROWS), *named)
    assert [words(text) for text in re.findall(r"<h2[^>]*>(.*?)</h2>", names.body)] == ["A", "O", "P", "Ж", "Others"]
    text = words(names.body)
    assert text.index("abe") < text.index("Ángel") < text.index("Oda") < text.index("Øyvind") < text.index("王小明")


def test_two_of_the_same_name_are_told_apart_by_where_they_work() -> None:
    _, names = pages(*crowd(MOST_ROWS, at="Globex"), person("a-1", name="Ada", at="Globex"), person("a-2", name="Ada"))
    assert "Ada, Globex" in words(names.body) and "Person 7, Globex" not in words(names.body)


def test_the_markdown_folder_gets_the_list_and_not_the_data() -> None:
    index, names = map(convert_page, pages(*crowd(MOST_ROWS + 1)))
    assert "[Everybody by name](../everybody.md)" in index and '"words"' not in index
    assert "[Person 100](people/p-00100.md)" in names


def test_a_person_costs_few_bytes() -> None:
    def size(count: int) -> int:
        return sum(len(page.body.encode()) for page in pages(*crowd(count, role="Engineer", at="Globex")))

    assert (size(420) - size(220)) / 200 < 150


@pytest.mark.parametrize("others", [0, MOST_ROWS])
def test_hostile_names_in_the_index_stay_names(others: int) -> None:
    people = [person(f"h-{n}", name=t.strip(), role=t.strip(), at=t.strip(), tags=[t]) for n, t in enumerate(HOSTILE)]
    for page in pages(*crowd(others), *people):
        assert wrong_with(page) == []
        tags = Outline(page.body).tags
        assert tags.count("script") == ("people-columns" in page.body) and "img" not in tags
    if others:
        index, names = pages(*crowd(others), *people)
        assert {strip_controls(text.strip()) for text in HOSTILE} <= set(columns(index)["name"])
        assert all(" ".join(strip_controls(text).split()) in words(names.body) for text in HOSTILE if "<" not in text)
