"""What would make a path where there is none."""

from __future__ import annotations

from typing import Any

from generator.method.ways import Way
from tests.method.builders import company, person, relation
from tests.method.networks import knows, phonebook, reach

ACME = company("acme", name="Acme Robotics", field="robotics")
BOB = person("bob-chen", at="acme", past=[{"at": "Northwind", "from": "2016", "to": "2020"}])


def ways(*facts: Any) -> list[Way]:
    found = reach(*facts if any(getattr(fact, "id", "") == "acme" for fact in facts) else (ACME, *facts))
    assert found.companies["acme"].paths == ()
    return list(found.companies["acme"].ways)


def test_where_nobody_is_known_one_has_to_look() -> None:
    (way,) = ways()
    assert (way.kind, way.who) == ("look", None)
    assert "Acme Robotics" in way.text


def test_a_link_of_your_own_there_may_be_written_to() -> None:
    rows = [{"name": name, "at": "ACME ROBOTICS"} for name in ("Mia", "Ada", "Ida", "Eva", "Ada")]
    book = phonebook("me", *rows, {"name": "Later", "at": "acme", "linked": "2027"}, {"name": "Else", "at": "Acme Inc"})
    assert ways(book)[0] == Way(
        "link", None, "Write personally to Ada, Eva, Ida and 1 more, links of your own at Acme Robotics."
    )


def test_three_links_are_all_named() -> None:
    rows = [{"name": name, "at": "acme", "linked": "2026-11-24"} for name in ("Mia", "Ada", "Ida")]
    assert "Ada, Ida and Mia, links" in ways(phonebook("me", *rows))[0].text


def test_whoever_worked_there_may_still_know_somebody() -> None:
    dana = relation(at="Globex", past=[{"at": "Acme Robotics"}])
    gone = person("eva", linked="yes", past=[{"at": "acme", "from": "2027"}])
    assert ways(dana, gone)[0] == Way(
        "past-colleague", "dana-li", "Ask Dana Li, who worked at Acme Robotics, whom they still know there."
    )
    assert [way.kind for way in ways(gone)] == ["look"]


def test_a_suggested_edge_may_be_confirmed() -> None:
    dana = relation(past=[{"at": "northwind", "from": "2018", "to": "2022"}])
    assert ways(BOB, dana)[0].text == "Ask Dana Li whether they know Bob Chen: both were at Northwind in 2018–2020."
    one_year = relation(past=[{"at": "northwind", "from": "2020", "to": "2022"}])
    assert ways(BOB, one_year)[0].text.endswith("both were at Northwind in 2020.")
    said = person("bob-chen", at="acme", knows=knows("dana-li"))
    assert ways(said, relation())[0].text.endswith("the file of Bob Chen says so of Dana Li.")


def test_the_links_of_a_friend_there_may_be_asked_about() -> None:
    book = phonebook("dana-li", {"name": "Mia Vogt", "at": "acme"}, {"name": "Else", "at": "Globex"})
    assert ways(relation(), book)[0] == Way(
        "phonebook", "dana-li", "Ask Dana Li about Mia Vogt, a link of theirs at Acme Robotics."
    )
    assert [way.kind for way in ways(person(), book)] == ["look"]


def test_somebody_in_the_same_field_may_be_asked_and_else_whoever_is_closest() -> None:
    duna = company("duna", field="Robotics")
    eva, dana = relation("eva", at="duna"), relation()
    assert [(way.kind, way.who) for way in ways(ACME, duna, BOB, dana, eva)] == [("ask", "eva")]
    assert ways(BOB, dana)[0].text == "Ask Dana Li whether they know Bob Chen."
    assert ways(dana)[0].text == "Ask Dana Li whom they know at Acme Robotics."


def test_a_hollow_edge_is_remembered_so_that_nobody_asks_again() -> None:
    found = ways(BOB, relation(knows=knows("bob-chen", well="no")))
    assert found[-1] == Way("hollow", "dana-li", "Do not ask Dana Li again: they hardly know Bob Chen.")


def test_where_nothing_leads_to_an_insider_one_has_to_find_out_more() -> None:
    (way,) = ways(BOB, person("eva", at="acme", do_not_contact="yes"))
    assert (way.kind, way.text.split(":")[0]) == ("look", "Find out more about Bob Chen")


def test_a_person_out_of_reach_has_ways_of_their_own() -> None:
    dana = relation(past=[{"at": "Northwind", "from": "2018"}])
    found = reach(ACME, BOB, dana).approach_person("bob-chen")
    assert [way.kind for way in found.ways] == ["confirm", "ask", "look"]
    assert reach(person(do_not_contact="yes")).approach_person("dana-li").ways == ()
