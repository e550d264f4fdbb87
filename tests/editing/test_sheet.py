"""New files: an id from any name, the facts as given, and hints that are right as they stand."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editing.document import read_document
from generator.editing.refusal import Refusal
from generator.editing.scalar import find_no_text
from generator.editing.sheet import HINTS, check_id, propose_id, write_sheet
from generator.source.ids import fault_of
from tests.editing.texts import TEXT
from tests.hostile import HOSTILE

WORDS = TEXT.filter(str.strip)


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Carla Gómez", "carla-gomez"),
        ("  Zoë  O’Brien-D'Arcy ", "zoe-obrien-darcy"),
        ("Łukasz Źródlewski", "lukasz-zrodlewski"),
        ("Jytte Søgaard", "jytte-sogaard"),
        ("Heike Straßburger", "heike-strassburger"),
        ("J. R. R. Tolkien, PhD", "j-r-r-tolkien-phd"),
        ("ﬁona", "fiona"),
        ("Con", "person-con"),
        ("Me", "person-me"),
        ("Index", "person-index"),
    ],
)
def test_an_id_is_the_name_in_plain_letters(name: str, id_: str) -> None:
    assert propose_id("person", name) == id_


def test_a_name_in_other_letters_gets_a_fingerprint_that_stays() -> None:
    assert propose_id("person", "王小明") == "person-acf979cc"
    assert propose_id("person", " 王小明 ") == "person-acf979cc"
    assert propose_id("person", "王薇") != "person-acf979cc"
    assert propose_id("company", "株式会社") == "company-e6843c6e"


@given(st.sampled_from(["person", "company"]), st.text(max_size=200))
def test_every_name_has_an_id(kind: str, name: str) -> None:
    assert fault_of(propose_id(kind, name), kind) == ""


@given(WORDS, WORDS)
def test_a_new_file_holds_what_was_given(name: str, role: str) -> None:
    given_facts = {"name": name.strip(), "role": role.strip()}
    if any("\n" in text for text in given_facts.values()):
        with pytest.raises(Refusal):
            write_sheet("person", "x", given_facts)
    elif all(given_facts.values()):
        person = write_sheet("person", "x", given_facts).fact
        assert (person.id, person.name, person.role) == ("x", *given_facts.values())


@pytest.mark.parametrize("name", [name for name in HOSTILE if not find_no_text(name)])
def test_a_hostile_name_is_only_a_name(name: str) -> None:
    assert write_sheet("company", "x", {"name": name}).fact.name == name


@pytest.mark.parametrize("kind", ["person", "company"])
def test_the_hints_are_right_without_their_marks(kind: str) -> None:
    sheet = write_sheet(kind, "x", {"name": "X"})
    schema, *lines = sheet.text.splitlines()
    assert schema == f"# yaml-language-server: $schema=../../.schemas/{kind}.json"
    bare = re.sub(r"^# ", "", "\n".join(lines), flags=re.MULTILINE) + "\n"
    fact = read_document(sheet.source, bare.encode("utf-8")).fact
    assert all(getattr(fact, key) for key, _, _ in HINTS[kind])


def test_what_is_given_needs_no_hint() -> None:
    assert "acme" not in write_sheet("person", "x", {"name": "X", "at": "y", "emails": ["x@y.example"]}).text


def test_a_fact_that_is_none_is_refused() -> None:
    with pytest.raises(Refusal, match="e-mail"):
        write_sheet("person", "x", {"name": "X", "emails": ["nobody"]})


@pytest.mark.parametrize("id_", ["", "Carla", "a b", "a--b", "con", "me", "../x", "x" * 81])
def test_what_cannot_be_an_id_is_refused(id_: str) -> None:
    with pytest.raises(Refusal, match="cannot be an id"):
        check_id("person", id_)
