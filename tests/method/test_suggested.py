"""Who of yours may know somebody, by employers and years."""

from __future__ import annotations

from typing import Any

import pytest

from generator.method.suggested import Suggestion
from tests.method.builders import company, introduction, person, relation
from tests.method.networks import knows, phonebook, reach

ACME = company("acme")


def suggest(*facts: Any, to: str = "bob-chen") -> list[Suggestion]:
    return list(reach(ACME, *facts).leads.suggestions.find(to))


def job(first: str | None, last: str | None, at: str = "Northwind") -> list[dict[str, Any]]:
    years = {"from": first, "to": last}
    return [{"at": at, **{key: year for key, year in years.items() if year}}]


def test_a_colleague_of_the_same_years_may_know_them() -> None:
    bob = person("bob-chen", past=job("2016", "2020", "Northwind Ltd"))
    assert suggest(bob, relation(past=job("2018", "2022"))) == [
        Suggestion("dana-li", "bob-chen", "Northwind Ltd", 2018, 2020)
    ]


@pytest.mark.parametrize(
    ("theirs", "mine"),
    [
        (job("2010", "2014"), job("2015", "2020")),
        (job("2016", "2020", "Northwind Travel"), job("2016", "2020")),
        (job(None, None), job("2016", "2020")),
        (job("2016", None), job("2010", "2015")),
        (job("2027", "2028"), job("2026", None)),
    ],
)
def test_other_years_another_name_or_no_year_suggest_nothing(theirs: Any, mine: Any) -> None:
    assert suggest(person("bob-chen", past=theirs), relation(past=mine)) == []


def test_a_post_that_is_still_held_goes_on_until_today() -> None:
    bob = person("bob-chen", at="Northwind", since="2024-03")
    assert [found.last for found in suggest(bob, relation(past=job("2019", None)))] == [2026]
    assert suggest(person("bob-chen", at="Northwind"), relation(past=job("2019", "2025"))) == []


def test_who_has_only_one_year_was_there_in_that_year() -> None:
    assert len(suggest(person("bob-chen", past=job(None, "2020")), relation(past=job("2020", "2022")))) == 1
    assert suggest(person("bob-chen", past=job(None, "2020")), relation(past=job("2017", "2019"))) == []


def test_colleagues_of_today_are_suggested_to_each_other() -> None:
    assert [found.source for found in suggest(person("bob-chen", at="acme"), relation(at="Acme"))] == ["dana-li"]


def test_who_is_said_to_know_one_of_yours_may_be_known_by_them() -> None:
    assert suggest(person("bob-chen", knows=knows("dana-li")), relation()) == [Suggestion("dana-li", "bob-chen")]


def test_what_a_file_confirms_or_denies_is_suggested_no_more() -> None:
    bob = person("bob-chen", at="acme", past=job("2016", "2020"))
    past = job("2018", "2022")
    assert suggest(bob, relation(past=past, knows=knows("bob-chen", well="unknown"))) == []
    assert suggest(bob, relation(past=past, knows=knows("bob-chen", well="no"))) == []
    assert suggest(bob, relation(past=past), phonebook("dana-li", {"name": "Bob Chen", "at": "acme"})) == []
    row = phonebook("dana-li", {"name": "Bob Chen", "at": "acme"})
    assert suggest(bob, relation(past=past), row, introduction("dana-li", "bob-chen", hollow="2026-08-05")) == []


def test_strangers_and_recruiters_are_asked_nothing() -> None:
    bob = person("bob-chen", past=job("2016", "2020"))
    strangers = person("eva", past=job("2016", "2020")), relation("rita", kind="recruiter", past=job("2016", "2020"))
    assert suggest(bob, *strangers) == []


def test_the_five_strongest_are_suggested_each_once() -> None:
    past = [*job("2016", "2018"), *job("2019", "2020"), *job("2016", "2020", "Globex")]
    friends = [person(f"friend-{number}", linked="yes", past=past) for number in range(8)]
    found = suggest(person("bob-chen", past=past), *friends, relation(past=past))
    assert [suggestion.source for suggestion in found] == ["dana-li", *(f"friend-{number}" for number in range(4))]


def test_a_suggested_edge_is_on_no_path() -> None:
    past = job("2016", "2020")
    assert reach(ACME, person("bob-chen", at="acme", past=past), relation(past=past)).companies["acme"].paths == ()
