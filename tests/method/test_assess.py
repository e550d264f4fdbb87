from __future__ import annotations

from generator.model.phonebook import Phonebook
from tests.method.builders import build, company, log, person, relation, stand


def phonebook(*links: dict[str, str], owner: str = "me", id_: str = "linkedin") -> Phonebook:
    return build(Phonebook, id=id_, owner=owner, links=list(links))


def test_people_and_companies_are_sorted_by_id() -> None:
    standing = stand(person("zoe"), person("amy"), company("zeta"), company("acme"))
    assert list(standing.people) == ["amy", "zoe"]
    assert list(standing.companies) == ["acme", "zeta"]


def test_insiders_work_there_by_id_or_by_exact_name() -> None:
    acme = company("acme", name="Acme Robotics, S.L.")
    people = (person("a", at="acme"), person("b", at="ACME ROBOTICS"), person("c", at="Acme"), person("d"))
    assert stand(acme, *people).companies["acme"].insiders == ("a", "b")


def test_who_starts_there_after_today_is_no_insider() -> None:
    people = (person("a", at="acme", since="2026-11"), person("b", at="acme", since="2026-12"))
    assert stand(company("acme"), *people).companies["acme"].insiders == ("a",)


def test_links_are_my_phonebook_there_and_the_people_at_stage_link() -> None:
    mine = phonebook(
        {"name": "Gus Holm", "at": "Acme"},
        {"name": "Hana Ito", "at": "ACME Inc.", "linked": "2026-12-01"},
        {"name": "Dana Li", "at": "acme"},
        {"name": "Ivo Jones", "at": "Acmeville"},
    )
    theirs = phonebook({"name": "Kay Lund", "at": "acme"}, owner="dana-li", id_="danas")
    dana, erik = person("dana-li", at="acme", linked="yes"), relation("erik-olsen", at="acme", linked="yes")
    assert stand(company("acme"), dana, erik, mine, theirs).companies["acme"].links == 2


def test_the_wingman_test_asks_for_a_blurb() -> None:
    standing = stand(person("a", blurb="Knows boats."), person("b", their_blurb="Ana ships."))
    assert [found.wingman for found in standing.people.values()] == [True, False]


def test_references_to_nobody_on_file_disturb_nothing() -> None:
    someone = person("a", knows=[{"who": "ghost"}], at="ghost-inc", log=log("2026-10-01 call both"))
    assert stand(someone).people["a"].stage == "acquaintance"
