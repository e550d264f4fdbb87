"""Whom to talk to at each target, and through whom."""

from __future__ import annotations

from typing import Any

import pytest

from generator.method.paths import Path
from tests.method.builders import company, introduction, person, relation
from tests.method.networks import knows, reach

ACME, GLOBEX = company("acme"), company("globex")
BOB = person("bob-chen", at="acme")


def opening(**facts: Any) -> dict[str, Any]:
    return {"id": "lead", "title": "Lead", **facts}


def paths(*facts: Any, to: str = "acme", **rest: Any) -> list[tuple[str, tuple[str, ...], float]]:
    return [describe(path) for path in reach(ACME, *facts, **rest).companies[to].paths]


def describe(path: Path) -> tuple[str, tuple[str, ...], float]:
    return path.to, path.via, path.warmth


def test_the_warmth_is_the_product_of_the_hops() -> None:
    eva = person("eva", knows=knows("bob-chen", well="unknown"))
    assert paths(BOB, eva, relation(knows=knows("eva"))) == [("bob-chen", ("dana-li", "eva"), 0.12)]


def test_an_insider_you_know_needs_nobody_between() -> None:
    assert paths(relation(at="acme")) == [("dana-li", (), 0.5)]


def test_a_path_has_at_most_three_edges() -> None:
    chain = [person("eva", knows=knows("fay")), person("fay", knows=knows("bob-chen"))]
    assert paths(BOB, *chain, relation(knows=knows("eva"))) == []
    assert len(paths(BOB, *chain, relation(knows=knows("eva")), me={"method": {"path_edges": 4}})) == 1


def test_knowing_goes_in_the_direction_it_is_written() -> None:
    assert paths(person("bob-chen", at="acme", knows=knows("dana-li")), relation()) == []


def test_there_are_at_most_five_paths_each_with_another_first_hop() -> None:
    friends = [relation(f"friend-{number}", knows=knows("bob-chen", "eva")) for number in range(7)]
    found = paths(BOB, person("eva", at="acme"), *friends)
    assert [via[0] for _, via, _ in found] == [f"friend-{number}" for number in range(5)]


def test_a_recruiter_may_be_the_end_of_a_path_and_nothing_else() -> None:
    recruiter = person("rita", kind="recruiter", at="acme", linked="yes", knows=knows("bob-chen"))
    assert paths(BOB, recruiter) == [("rita", (), 0.05)]
    assert paths(recruiter, relation(knows=knows("rita"))) == [("rita", ("dana-li",), 0.4), ("rita", (), 0.05)]


def test_whoever_wants_no_contact_is_on_no_path() -> None:
    alone = {"do_not_contact": "yes"}
    assert paths(person("bob-chen", at="acme", **alone), relation(knows=knows("bob-chen"))) == []
    assert paths(BOB, relation(knows=knows("bob-chen"), **alone)) == []


@pytest.mark.parametrize(
    ("back", "openings", "reached"),
    [
        ("2026-12-07", [], True),
        ("2026-12-08", [], False),
        ("2026-12-19", [opening(closes="2026-12-20")], True),
        ("2026-12-20", [opening(closes="2026-12-20")], False),
        ("2026-12-19", [opening(closes="2026-12")], True),
        ("2026-12-06", [opening(closes="2026-12-05")], False),
        ("2026-12-08", [opening(closes="2026-12-20", status="applied")], False),
        ("2026-12-08", [opening(closes="2026-11-20")], False),
        ("2026-11-24", [opening(closes="2026-11-24")], False),
        ("2026-12-08", [opening(id="a", closes="2026-12-01"), opening(id="b", closes="2026-12-30")], False),
    ],
)
def test_whoever_is_away_past_the_need_is_no_hop(back: str, openings: list[dict[str, Any]], reached: bool) -> None:
    away = {"away": [{"from": "2026-11-01", "to": back}]}
    acme = company("acme", openings=openings)
    assert len(paths(acme, BOB, relation(knows=knows("bob-chen"), **away))) == reached
    assert len(paths(acme, relation(at="acme", **away))) == reached


def test_somebody_at_the_same_name_works_there_and_at_a_longer_one_does_not() -> None:
    assert paths(relation(at="ACME, S.L.")) == [("dana-li", (), 0.5)]
    assert paths(relation(at="Acme Robotics")) == []


def test_a_first_hop_that_was_used_for_another_target_this_month_comes_after_an_equal_one() -> None:
    ann, dana = (relation(who, knows=knows("bob-chen")) for who in ("ann-lee", "dana-li"))
    eva = person("eva", at="globex")

    def first(*asked: Any) -> str:
        return reach(ACME, GLOBEX, BOB, eva, ann, dana, *asked).companies["acme"].paths[0].first_hop

    assert first() == "ann-lee"
    assert first(introduction("ann-lee", "eva", asked="2026-11-02")) == "dana-li"
    assert first(introduction("ann-lee", "eva", asked="2026-11-02", opening="globex/lead")) == "dana-li"
    assert first(introduction("ann-lee", "bob-chen", asked="2026-11-02")) == "ann-lee"
    assert first(introduction("ann-lee", "eva", asked="2026-11-02", company="acme")) == "ann-lee"
    assert first(introduction("ann-lee", "eva", asked="2026-10-31")) == "ann-lee"
    assert first(introduction("ann-lee", "eva", asked="2026-11-24")) == "dana-li"
    assert first(introduction("ann-lee", "eva", asked="2026-11-30")) == "ann-lee"


def test_for_a_person_an_introduction_to_somebody_else_is_another_target() -> None:
    ann, dana = (relation(who, knows=knows("bob-chen")) for who in ("ann-lee", "dana-li"))

    def first(introduced: str) -> str:
        asked = introduction("ann-lee", introduced, asked="2026-11-02")
        return reach(person("bob-chen"), person("eva"), ann, dana, asked).approach_person("bob-chen").paths[0].first_hop

    assert (first("bob-chen"), first("eva")) == ("ann-lee", "dana-li")


def test_a_warmer_first_hop_comes_first_even_when_used() -> None:
    ann = relation("ann-lee", knows=knows("bob-chen"))
    dana = relation(knows=knows("bob-chen", well="unknown"))
    asked = introduction("ann-lee", "eva", asked="2026-11-02")
    found = reach(ACME, BOB, ann, dana, person("eva"), asked).companies["acme"].paths
    assert [(path.first_hop, path.used) for path in found] == [("ann-lee", True), ("dana-li", False)]


def test_a_company_whose_file_is_closed_is_no_target() -> None:
    found = reach(company("acme", status="closed", openings=[opening()]), relation(at="acme"))
    assert (found.companies["acme"].paths, found.openings, found.target_people) == ((), {}, ())


def test_an_opening_is_reached_through_its_hiring_manager_or_an_insider() -> None:
    acme = company("acme", openings=[opening(hiring_manager="mia"), opening(id="old", status="rejected")])
    found = reach(acme, BOB, person("mia"), relation(knows=knows("mia")), relation("ann-lee", knows=knows("bob-chen")))
    assert list(found.openings) == ["acme/lead"]
    assert {path.to for path in found.openings["acme/lead"].paths} == {"mia", "bob-chen"}
    assert [path.to for path in found.companies["acme"].paths] == ["bob-chen"]
    assert found.target_people == ("bob-chen", "mia")


def test_an_opening_asks_for_people_until_its_own_last_day() -> None:
    days = {"today": "2026-11-24", "soon": "2026-11-30", "late": "2026-12-30"}
    closes = [*(opening(id=id_, closes=day) for id_, day in days.items()), opening(id="open")]
    away = [{"from": "2026-11-20", "to": "2026-12-10"}]
    found = reach(company("acme", openings=closes), relation(at="acme", away=away)).openings
    assert {target: len(approach.paths) for target, approach in found.items()} == {
        "acme/today": 0,
        "acme/soon": 0,
        "acme/late": 1,
        "acme/open": 0,
    }


def test_a_hiring_manager_without_a_file_changes_nothing() -> None:
    acme = company("acme", openings=[opening(hiring_manager="ghost")])
    assert [path.to for path in reach(acme, relation(at="acme")).openings["acme/lead"].paths] == ["dana-li"]


def test_anybody_with_a_file_can_be_reached() -> None:
    found = reach(person("eva"), relation(knows=knows("eva"))).approach_person("eva")
    assert [describe(path) for path in found.paths] == [("eva", ("dana-li",), 0.4)]
    assert found.ways == ()


def test_each_first_hop_knows_which_targets_it_opens() -> None:
    found = reach(ACME, GLOBEX, BOB, person("eva", at="globex"), relation(knows=knows("bob-chen", "eva")))
    assert found.opened_by == {"dana-li": ("acme", "globex")}


def test_an_empty_playbook_reaches_nobody() -> None:
    found = reach()
    assert (found.companies, found.openings, found.connectors, found.bridges, found.opened_by) == ({}, {}, (), (), {})
