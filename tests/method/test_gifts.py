"""What could be given to each person, and why."""

from __future__ import annotations

from typing import Any

import pytest

from generator.method.gifts import Gift
from tests.method.builders import codes_of, company, entry, person, relation
from tests.method.networks import outlook


def gifts(*facts: Any, **rest: Any) -> dict[str, list[str]]:
    return {who: [gift.kind for gift in found] for who, found in outlook(*facts, **rest).gifts.items()}


def only(*facts: Any, **rest: Any) -> Gift:
    (found,) = outlook(*facts, **rest).gifts.values()
    (gift,) = found
    return gift


def test_both_sides_of_a_match_are_asked() -> None:
    found = outlook(relation("ann", needs=["Rust engineers"]), relation("bob", offers=["Rust engineers"])).gifts
    assert found["ann"][0].text == "Ask Ann whether they would like to meet Bob, who can help with “Rust engineers”."
    assert found["bob"][0].text == "Ask Bob whether they would like to meet Ann, who needs “Rust engineers”."
    assert {codes for gift in (*found["ann"], *found["bob"]) for codes in codes_of(gift.reasons)} == {"R07"}


def test_what_they_need_and_you_offer_or_can_prove_is_a_gift() -> None:
    me = {"offers": ["code review"], "skills": [{"name": "releases"}, {"name": "python", "proof": "taught it"}]}
    gift = only(relation(needs=["code reviews"]), me=me)
    assert (gift.kind, gift.text, codes_of(gift.reasons)) == ("offer", "Offer Dana Li your “code review”.", ["R08"])
    assert gifts(relation(needs=["Python"]), me=me) == {"dana-li": ["offer"]}
    assert gifts(relation(needs=["releases"]), me=me) == {}


def test_something_about_what_they_care_about_is_a_gift() -> None:
    gift = only(person(linked="yes", care_about=["sailing"]))
    assert (gift.kind, gift.reasons[0].text) == ("care", "Dana Li cares about “sailing”.")


@pytest.mark.parametrize(
    ("entries", "thanked"),
    [
        ([entry("2026-11-10", "call", "both", got="a name")], True),
        ([entry("2026-08-25", "call", "both", got="a name")], False),
        ([entry("2026-11-10", "call", "both", got="a name", gave={"kind": "visibility", "what": "praise"})], False),
        ([entry("2026-11-10", "call", "both", got="a name"), entry("2026-11-11", gave={"what": "a book"})], True),
        ([entry("2026-11-30", "call", "both", got="a name")], False),
    ],
)
def test_thanks_in_public_are_a_gift_for_what_they_gave_lately(entries: list[Any], thanked: bool) -> None:
    assert gifts(person(linked="yes", log=entries)) == ({"dana-li": ["thanks"]} if thanked else {})


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ({"on": "2026-10-30"}, True),
        ({"on": "2026-10-30", "source": "dana-li"}, False),
        ({"on": "2026-10-30", "sign": "warning"}, False),
        ({"on": "2026-08-25"}, False),
        ({"on": "2026-11-30"}, False),
    ],
)
def test_news_about_their_company_are_a_gift_unless_they_told_you(note: dict[str, str], told: bool) -> None:
    acme = company("acme", research=[{"says": "opens a second team", **note}])
    assert gifts(acme, person(at="acme", linked="yes")) == ({"dana-li": ["news"]} if told else {})


def test_of_several_news_the_latest_is_told() -> None:
    notes = [{"on": day, "says": f"noted on {day}"} for day in ("2026-10-01", "2026-11-01", "2026-10-15")]
    gift = only(company("acme", research=notes), person(at="acme", linked="yes"))
    assert gift.reasons[0].text == "You noted on 1 November: “noted on 2026-11-01”."


def test_the_strongest_comes_first() -> None:
    acme = company("acme", research=[{"on": "2026-10-30", "says": "grows"}])
    logged = [*relation().log, entry("2026-11-10", "call", "both", got="a name")]
    dana = relation(at="acme", needs=["code review", "Rust"], care_about=["sailing"], log=logged)
    found = gifts(acme, dana, relation("bob", offers=["Rust"]), me={"offers": ["code review"]})
    assert found["dana-li"] == ["matchmaking", "offer", "care", "thanks", "news"]


def test_strangers_and_whoever_is_off_limits_get_nothing() -> None:
    cares = {"care_about": ["sailing"]}
    away = [{"from": "2026-11-20", "to": "2026-11-30"}]
    assert gifts(person(**cares)) == {}
    assert gifts(person(linked="yes", away=away, **cares)) == gifts(relation(do_not_contact="yes", **cares)) == {}
