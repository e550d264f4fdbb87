"""Giving: matches, gifts, promises and the ledger of all."""

from __future__ import annotations

from generator.pages.giving import make_giving
from tests.method.builders import entry, person, relation
from tests.pages.sites import person_page, renderer, section, words

NEEDS = relation("carla-gomez", needs=["Rust engineers"])
OFFERS = relation("kofi-mensah", offers=["Rust engineers"])


def test_two_who_could_help_each_other_are_to_be_asked_one_by_one() -> None:
    matches = words(section(make_giving(renderer(NEEDS, OFFERS)), "matches"))
    assert "Ask each of the two, by themselves, before you bring them together. R07" in matches
    assert "Carla Gomez needs Rust engineers Kofi Mensah offers Rust engineers" in matches


def test_what_could_be_given_comes_with_its_reason() -> None:
    cares = relation("dana-li", care_about=["sourdough", "fair rotas"], needs=["code review"])
    gifts = words(section(make_giving(renderer(cares, me={"offers": ["code review"]})), "gifts"))
    assert "Offer Dana Li your “code review”. Dana Li needs “code review”." in gifts
    assert "Cares about sourdough fair rotas" in gifts


def test_whoever_was_asked_twice_for_nothing_comes_first() -> None:
    asks = [
        entry(day, "call", "both", asked={"for": "information", "answer": "yes"})
        for day in ("2026-10-01", "2026-11-01")
    ]
    taken = relation("zoe-vane", care_about=["maps"], log=asks)
    gifts = words(section(make_giving(renderer(relation("amy-dale", care_about=["bread"]), taken)), "gifts"))
    assert gifts.index("Zoe Vane") < gifts.index("Amy Dale")
    assert "you asked twice and gave nothing R02" in gifts


def test_promises_stand_either_way_by_their_day() -> None:
    mine = [
        entry("2026-11-01", promise={"by": "me", "what": "the talk", "due": "2026-11-30"}),
        entry("2026-11-02", promise={"by": "me", "what": "the list", "due": "2026-11-20"}),
        entry("2026-11-03", promise={"by": "them", "what": "the name"}),
    ]
    promises = words(section(make_giving(renderer(person(log=mine))), "promises"))
    assert promises.index("the list overdue since 2026-11-20") < promises.index("the talk due 2026-11-30")
    assert "Theirs Dana Li: the name promised 2026-11-03" in promises


def test_the_ledger_of_all_is_summed_up_and_bills_nobody() -> None:
    gave = entry("2026-10-01", gave={"kind": "help", "what": "a review"}, asked={"for": "information"})
    got = entry("2026-10-05", "call", "both", got="a name", gave="a book")
    page = make_giving(renderer(person(log=[gave, got])))
    text = "So far you gave twice, were given something once, and asked once; 1 ask is still pending."
    assert f"{text} This informs; nobody is billed. R06" in words(page.body)
    assert "What you gave: help 1." in words(page.body)


def test_many_people_are_cut_and_counted() -> None:
    friends = [relation(f"friend-{n:02}", care_about=["maps"]) for n in range(33)]
    page = make_giving(renderer(*friends))
    assert page.body.count('class="pb-gift"') == 20
    assert "13 more people" in words(page.body)


def test_a_persons_page_has_all_that_could_be_given_to_them() -> None:
    assert "Kofi Mensah, who can help with “Rust engineers”" in words(section(person_page(NEEDS, OFFERS), "gifts"))
    assert section(person_page(person()), "gifts") == ""
