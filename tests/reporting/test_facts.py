"""Facts for programs: as typed, under the keys of the files."""

from __future__ import annotations

from dataclasses import fields

from generator.model.person import Person
from generator.reporting.facts import list_facts
from tests.method.builders import company, person


def test_only_what_is_set_is_listed_with_the_defaults_that_count() -> None:
    assert list_facts(person("dana-li")) == {"name": "Dana Li", "kind": "person", "do_not_contact": False}


def test_dates_are_the_texts_that_were_typed() -> None:
    facts = list_facts(
        person("dana-li", linked="2021-03", since="2019", away=[{"from": "2026-12-20", "to": "2027-01-06"}])
    )
    assert (facts["linked"], facts["since"]) == ("2021-03", "2019")
    assert facts["away"] == [{"from": "2026-12-20", "to": "2027-01-06"}]


def test_a_yes_stays_a_yes() -> None:
    assert list_facts(person("dana-li", linked="yes"))["linked"] is True


def test_an_openings_own_id_is_a_fact_of_the_user_and_the_files_id_is_not() -> None:
    facts = list_facts(company("acme", openings=[{"id": "lead", "title": "Lead"}]))
    assert "id" not in facts and "file" not in facts
    assert facts["openings"] == [{"id": "lead", "title": "Lead", "status": "open"}]


def test_every_field_of_a_person_can_be_listed() -> None:
    assert {field.name for field in fields(Person) if field.default == ""} == {"id", "file"}
