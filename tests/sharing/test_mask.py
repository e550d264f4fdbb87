"""Texts name nobody who is not in the edition."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter

from generator.model.me import ShareProfile
from generator.model.phonebook import Phonebook
from generator.sharing.mask import Mask, make_mask
from generator.sharing.selection import select, write_initials
from tests.method.builders import build, company, person, playbook

PEOPLE = (
    person("carla-gomez", name="Carla Gómez", emails=["carla@acme.example"], phones=["+34 600 111 222"]),
    person("bob-chen", name="Bob Chen"),
    person("joel-obrien", name="Joel O'Brien"),
    person("will-stone", name="Will Stone"),
    person("yuki-tanabe", name="田辺 由紀"),
    person("omar-haddad", name="عمر حداد"),
    person("dana-li", name="Dana Li"),
    person("dana-roca", name="Dana Roca"),
    company("acme", name="Acme Robotics, S.L."),
    company("globex", name="Globex"),
    company("loop", name="Reef"),
    build(Phonebook, id="mine", owner="me", links=[{"name": "Tess Marlow"}]),
)


def mask(ids: tuple[str, ...] = (), companies: tuple[str, ...] = (), names: str = "full", reader: str = "") -> Mask:
    book = playbook(*PEOPLE)
    facts = {"people": {"ids": ids, "companies": companies}, "show": ["name"], "names": names}
    profile = TypeAdapter(ShareProfile).validate_python(facts)
    numbers = {id_: number for number, id_ in enumerate(book.people, 1)}
    return make_mask(book, select(book, profile, numbers), reader or None)


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("lunch with Carla Gómez", "lunch with someone"),
        ("lunch with carla gomez, then", "lunch with someone, then"),
        ("GÓMEZ, Carla came", "Someone came"),
        ("Carla's idea", "Someone's idea"),
        ("Carla’s and Chen's ideas", "Someone’s and someone's ideas"),
        ("the Gómezes", "the someone"),
        ("see carla-gomez", "see someone"),
        ("met Car\u00adla there", "met someone there"),
        ("met Carla Go\u0301mez there", "met someone there"),
        ("ask OBrien or O’Brien", "ask someone or someone"),
        ("Joel-Obrien.", "Someone."),
        ("Will said so", "Someone said so"),
        ("what will happen to the stone", "what will happen to the stone"),
        ("wrote to carla@acme.example", "wrote to an e-mail address"),
        ("rang +34 600 111 222 twice", "rang a phone number twice"),
        ("rang 600111222", "rang a phone number"),
        ("from 2026-10-02 to 2026-10-09", "from 2026-10-02 to 2026-10-09"),
        ("managed him 2015-2018", "managed him 2015-2018"),
        ("see https://www.linkedin.com/in/carlag.", "see a link."),
        ("see www.linkedin.com/in/carlag", "see a link"),
        ("ask @carlag, or @acmerobotics.", "ask an account, or an account."),
        ("at acmerobotics", "at a company"),
        ("Carla\n  Gómez and carla_gomez", "Someone and someone"),
        ("Tess Marlow wrote", "Someone wrote"),
        ("with Tess", "with someone"),
        ("at Acme Robotics now", "at a company now"),
        ("at Acme", "at a company"),
        ("at ACME ROBOTICS S.L.", "at a company."),
        ("Globex's lobby", "A company's lobby"),
        ("Ana Ruiz and I", "Ana Ruiz and I"),
        ("Dana left", "Someone left"),
    ],
)
def test_whoever_is_not_in_is_nobody(text: str, masked: str) -> None:
    assert mask().apply(text) == masked


@pytest.mark.parametrize("text", ["田辺由紀さんと話した", "田辺さん", "مع عمر حداد", "وعمر"])
def test_scripts_without_capital_letters_are_masked_inside_of_words(text: str) -> None:
    masked = mask().apply(text)
    assert "someone" in masked
    assert not any(part in masked for part in ("田辺", "由紀", "عمر", "حداد"))


def test_whoever_is_in_keeps_the_full_name() -> None:
    assert mask(ids=("carla-gomez",)).apply("Carla Gómez, Carla and Bob") == "Carla Gómez, Carla and someone"


@pytest.mark.parametrize("text", ["Carla Gómez rang", "carla rang", "Gomez rang", "carla-gomez rang"])
def test_initials_take_the_place_of_every_spelling(text: str) -> None:
    assert mask(ids=("carla-gomez",), names="initials").apply(text) == "C. G. rang"


def test_a_name_that_somebody_in_and_somebody_else_share_is_nobodys_where_names_are_not_full() -> None:
    assert mask(ids=("dana-li",), names="alias").apply("with Dana") == "with someone"
    assert mask(ids=("dana-li",)).apply("with Dana") == "with Dana"


def test_a_company_that_is_in_keeps_its_name() -> None:
    assert mask(companies=("acme",)).apply("Acme and Globex") == "Acme and a company"


def test_the_reader_keeps_their_name() -> None:
    assert mask(reader="Bob").apply("Bob and Chen") == "Bob and someone"


@pytest.mark.parametrize(
    ("name", "initials"), [("Carla Gómez", "C. G."), ("Wahyudi", "W."), ("田辺 由紀", "田. 由."), ("42", "N. N.")]
)
def test_initials(name: str, initials: str) -> None:
    assert write_initials(name) == initials
