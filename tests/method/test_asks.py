from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from generator.method.asks import ASKS
from generator.model.person import Person
from tests.method.builders import (
    RESEARCHED,
    TODAY,
    codes_of,
    company,
    entry,
    introduction,
    log,
    person,
    relation,
    stand_with,
)

BOB = person("bob-chen")
ACME = company("acme", **RESEARCHED)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def open_asks(someone: Person, *facts: Any, today: date = TODAY) -> list[str]:
    asks = stand_with(someone, *facts, today=today).asks
    return [ask for ask in ASKS if asks[ask].open]


def reasons(ask: str, someone: Person, *facts: Any) -> list[str]:
    return codes_of(stand_with(someone, *facts).asks[ask].reasons)


def asking(days: int, answer: str = "yes", **facts: Any) -> Any:
    """A call of so many days ago in which you asked for something."""
    return entry(ago(days), "call", "both", asked={"for": "information", "answer": answer}, **facts)


def test_an_acquaintance_may_be_asked_for_a_conversation_and_for_information() -> None:
    assert open_asks(person(log=log("2026-10-20 call both"))) == ["conversation", "information"]


def test_a_relationship_who_knows_somebody_may_be_asked_for_an_introduction_too() -> None:
    assert open_asks(relation(knows=[{"who": "bob-chen", "well": "yes"}]), BOB) == list(ASKS)


@pytest.mark.parametrize(
    "knows", [[], [{"who": "bob-chen", "well": "no"}], [{"who": "nobody-on-file"}], [{"who": "dana-li"}]]
)
def test_who_knows_nobody_well_enough_introduces_to_nobody(knows: list[dict[str, str]]) -> None:
    assert reasons("introduction", relation(knows=knows), BOB) == ["T07"]


def test_where_nobody_said_how_well_the_first_ask_is_how_well() -> None:
    ask = stand_with(relation(knows=[{"who": "bob-chen"}]), BOB).asks["introduction"]
    assert ask.open
    assert [(a.code, a.text) for a in ask.advice] == [("T07", "Ask Dana Li first how well they know Bob Chen.")]


def test_an_introduction_that_came_back_hollow_says_how_well() -> None:
    hollow = introduction("dana-li", "bob-chen", asked="2026-03-01", hollow="2026-03-03")
    assert reasons("introduction", relation(knows=[{"who": "bob-chen"}]), BOB, hollow) == ["T07"]
    assert "introduction" in open_asks(relation(knows=[{"who": "bob-chen", "well": "yes"}]), BOB, hollow)


MADE = introduction("bob-chen", "dana-li", asked="2026-11-10", made="2026-11-20")
LINK = {"linked": "yes", "at": "acme", "care_about": ["sailing"]}


def test_a_link_who_was_introduced_and_is_researched_with_their_company_may_be_asked_for_a_conversation() -> None:
    assert open_asks(person(**LINK), ACME, BOB, MADE) == ["conversation"]


@pytest.mark.parametrize(
    ("someone", "facts", "expected"),
    [
        (person(**LINK), (ACME,), ["T04"]),
        (person(**LINK), (ACME, introduction("bob-chen", "dana-li", agreed="2026-11-20")), ["T04"]),
        (person(**LINK), (ACME, introduction("bob-chen", "dana-li", made="2026-11-25")), ["T04"]),
        (person(**LINK), (ACME, introduction("bob-chen", "erik-olsen", made="2026-11-20")), ["T04"]),
        (person(**{**LINK, "care_about": []}), (ACME, MADE), ["K05"]),
        (person(**LINK), (company("acme"), MADE), ["K05", "K05", "K05"]),
        (person(**{**LINK, "at": "Globex"}), (ACME, MADE), ["K05"]),
        (person(**{**LINK, "at": None, "role": "Buyer"}), (ACME, MADE), ["K05"]),
        (person(**LINK, log=log("2026-11-20 email me")), (ACME, MADE), ["C01"]),
    ],
)
def test_a_link_lacks_each_condition_of_a_first_conversation(
    someone: Person, facts: tuple[Any, ...], expected: list[str]
) -> None:
    assert reasons("conversation", someone, *facts, BOB) == expected


def test_a_company_goes_by_its_name_when_a_link_is_researched() -> None:
    assert open_asks(person(**{**LINK, "at": "ACME, Inc."}), ACME, BOB, MADE) == ["conversation"]


@pytest.mark.parametrize(
    ("days", "answer", "closed"), [(60, "pending", True), (61, "pending", False), (60, "yes", False), (60, "no", False)]
)
def test_an_ask_is_pending_for_sixty_days(days: int, answer: str, closed: bool) -> None:
    assert (reasons("information", relation(log=[asking(days, answer)])) == ["R01"]) == closed


def test_an_old_pending_ask_closes_nothing_and_stays_in_the_ledger() -> None:
    standing = stand_with(relation(log=[asking(70, "pending")]))
    assert standing.asks["information"].open
    assert len(standing.ledger.pending) == 1


@pytest.mark.parametrize(("give_days", "closed"), [(None, True), (71, True), (70, False), (40, False), (0, False)])
def test_two_asks_need_a_give_on_or_after_the_first_of_them(give_days: int | None, closed: bool) -> None:
    gave = [entry(ago(give_days), "call", "both", gave="a list")] if give_days is not None else []
    someone = person(log=[*gave, asking(70), asking(50)])
    assert (reasons("information", someone) == ["R02"]) == closed


def test_only_the_last_two_asks_count() -> None:
    someone = person(log=[asking(90, gave="a list"), asking(70), asking(50)])
    assert reasons("information", someone) == ["R02"]


def test_two_asks_of_one_day_are_two_and_one_is_one() -> None:
    assert reasons("information", person(log=[asking(50), asking(50)])) == ["R02"]
    assert reasons("information", person(log=[asking(50)])) == []


@pytest.mark.parametrize(
    ("entries", "code"),
    [
        (log("2026-10-20 call both", "2026-11-20 call me"), "C01"),
        (log("2026-10-20 call both", "2026-10-21 email me", "2026-10-22 email me"), "C02"),
        (log("2025-10-20 call both"), "C04"),
    ],
)
def test_pressure_and_a_lapse_close_every_ask(entries: list[Any], code: str) -> None:
    someone = person(log=entries)
    assert stand_with(someone).closed
    for ask in ASKS:
        assert code in reasons(ask, someone)


def test_fading_closes_nothing() -> None:
    standing = stand_with(person(log=log("2026-04-20 call both")))
    assert standing.rhythm.freshness == "fading"
    assert standing.asks["information"].open


@pytest.mark.parametrize(
    ("facts", "code"),
    [({"do_not_contact": "yes"}, "C07"), ({"away": {"from": "2026-11-24", "to": "2026-11-24"}}, "C08")],
)
def test_whoever_is_off_limits_is_asked_nothing(facts: dict[str, Any], code: str) -> None:
    assert open_asks(relation(**facts)) == []
    assert reasons("conversation", relation(**facts)) == [code]


def test_a_recruiter_is_always_open_for_a_conversation_and_for_nothing_else() -> None:
    pest = person(kind="recruiter", log=[*log("2026-11-20 email me", "2026-11-22 email me"), asking(3, "pending")])
    assert open_asks(pest) == ["conversation"]
    assert open_asks(relation(kind="recruiter", knows=[{"who": "bob-chen", "well": "yes"}]), BOB) == ["conversation"]
    assert reasons("information", pest) == ["T10"]


def test_a_recruiter_who_is_off_limits_is_not_open_either() -> None:
    assert reasons("conversation", person(kind="recruiter", do_not_contact="yes")) == ["C07"]


KNOWS: dict[str, Any] = {"knows": [{"who": "bob-chen", "well": "yes"}, {"who": "fay-young", "well": "yes"}]}
FAY = person("fay-young")


@pytest.mark.parametrize(
    ("requests", "expected"),
    [
        ([introduction("dana-li", "bob-chen", asked=ago(30), declined=ago(29))], ["R03"]),
        ([introduction("dana-li", "bob-chen", asked=ago(31), declined=ago(29))], []),
        ([introduction("dana-li", "bob-chen", asked=ago(0))], ["R03"]),
        ([introduction("dana-li", "bob-chen", asked=ago(-1))], []),
        ([introduction("erik-olsen", "bob-chen", asked=ago(5))], []),
        ([introduction("dana-li", "bob-chen", asked=ago(200))], []),
        (
            [introduction("dana-li", "bob-chen", asked=ago(200)), introduction("dana-li", "fay-young", asked=ago(90))],
            ["R04"],
        ),
        (
            [
                introduction("dana-li", "bob-chen", asked=ago(200), agreed=ago(190)),
                introduction("dana-li", "fay-young", asked=ago(90), agreed=ago(89), made=ago(-1)),
            ],
            ["R04"],
        ),
        (
            [
                introduction("dana-li", "bob-chen", asked=ago(200), agreed=ago(190), made=ago(180)),
                introduction("dana-li", "fay-young", asked=ago(90)),
            ],
            [],
        ),
    ],
)
def test_an_introducer_gets_one_request_in_thirty_days_and_has_two_open(
    requests: list[Any], expected: list[str]
) -> None:
    someone = relation(**KNOWS)
    assert reasons("introduction", someone, BOB, FAY, *requests) == expected
    assert open_asks(someone, BOB, FAY, *requests)[:2] == ["conversation", "information"]


def test_an_introduction_asked_for_in_the_log_alone_tires_no_introducer() -> None:
    asked = entry(ago(20), "call", "both", asked={"for": "introduction", "answer": "yes"})
    first = relation()
    assert open_asks(relation(**KNOWS, log=[*first.log, asked]), BOB, FAY) == list(ASKS)


def test_below_a_relationship_the_advice_keeps_the_job_out() -> None:
    standing = stand_with(person(log=log("2026-10-20 call both")))
    assert codes_of(standing.asks["information"].advice) == ["T11"]
    assert stand_with(relation()).asks["information"].advice == ()


def test_missing_research_is_advice_for_whoever_is_no_link() -> None:
    conversation = stand_with(relation(at="acme"), company("acme", why="ships open source")).asks["conversation"]
    assert conversation.open
    assert codes_of(conversation.advice) == ["K01", "K02", "K02"]


def test_an_introduction_under_way_is_named_where_a_conversation_waits_for_it() -> None:
    agreed = introduction("bob-chen", "dana-li", asked="2026-11-10", agreed="2026-11-12")
    (reason,) = stand_with(person(**LINK), ACME, BOB, agreed).asks["conversation"].reasons
    assert (
        reason.text == "The introduction to Dana Li by Bob Chen is agreed, not made yet: a conversation waits for it."
    )
