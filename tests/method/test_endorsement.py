from __future__ import annotations

from typing import Any

import pytest

from generator.method.standing import Endorsement
from tests.method.builders import codes_of, company, entry, introduction, log, person, relation, stand_with

VOUCH = {"likes_me": "asked me along", "knows_my_work": "reviewed my plan", "would_vouch": "offered"}
ACME, GLOBEX = company("acme"), company("globex")
BOB = person("bob-chen", at="acme")


def at_acme(*facts: Any, **about: Any) -> Endorsement:
    return stand_with(relation(**{"at": "acme", "vouch": VOUCH, **about}), ACME, *facts).endorsement["acme"]


def without(*words: str) -> dict[str, str]:
    return {word: text for word, text in VOUCH.items() if word not in words}


def test_all_five_conditions_make_a_full_endorsement() -> None:
    verdict = at_acme()
    assert (verdict.verdict, verdict.open, verdict.missing, verdict.reasons) == ("full", True, (), ())


@pytest.mark.parametrize(
    ("about", "verdict", "missing"),
    [
        ({"vouch": without("knows_my_work")}, "limited", ("knows_my_work",)),
        ({"vouch": without("likes_me")}, "not yet", ("likes_me",)),
        ({"vouch": without("would_vouch")}, "not yet", ("would_vouch",)),
        ({"useful": []}, "not yet", ("knows_me",)),
        ({"vouch": without("knows_my_work"), "useful": []}, "not yet", ("knows_me", "knows_my_work")),
        ({"vouch": None}, "not yet", ("likes_me", "knows_my_work", "would_vouch")),
    ],
)
def test_what_is_missing_decides_the_verdict(about: dict[str, Any], verdict: str, missing: tuple[str, ...]) -> None:
    found = at_acme(**about)
    assert (found.verdict, found.missing, found.open) == (verdict, missing, verdict == "limited")


def test_only_a_vetting_meeting_is_asked_of_who_does_not_know_my_work() -> None:
    assert codes_of(at_acme(vouch=without("knows_my_work")).reasons) == ["T09"]


def test_shared_work_and_what_they_gave_count_as_they_do_on_the_ladder() -> None:
    entries = [entry("2026-09-10", "coffee", "them"), *log("2026-10-20 call both")]
    shared = [{"kind": "project", "what": "Beacon"}]
    assert at_acme(log=entries, shared=shared, vouch={"would_vouch": "offered"}).verdict == "full"


def test_closed_asks_leave_the_verdict_and_close_the_endorsement() -> None:
    verdict = at_acme(log=log("2026-09-10 coffee both", "2026-11-20 call me"))
    assert (verdict.verdict, verdict.open) == ("full", False)
    assert codes_of(verdict.reasons) == ["C01"]


@pytest.mark.parametrize(("well", "missing"), [("yes", ()), ("unknown", ()), ("no", ("knows_inside",))])
def test_a_hollow_acquaintance_inside_is_listed_and_does_not_count(well: str, missing: tuple[str, ...]) -> None:
    assert at_acme(BOB, at="Elsewhere", knows=[{"who": "bob-chen", "well": well}]).missing == missing


def test_an_introduction_that_came_back_hollow_counts_like_a_hollow_acquaintance() -> None:
    hollow = introduction("dana-li", "bob-chen", hollow="2026-08-05")
    assert at_acme(BOB, hollow, at="Elsewhere", knows=[{"who": "bob-chen"}]).missing == ("knows_inside",)


def test_an_insider_is_inside_however_little_they_know_the_others() -> None:
    assert at_acme(BOB, knows=[{"who": "bob-chen", "well": "no"}]).verdict == "full"


def test_every_target_company_in_reach_is_listed_and_no_other() -> None:
    someone = relation(at="Globex Ltd", knows=[{"who": "bob-chen"}, {"who": "fay-young"}])
    closed = company("initech", status="closed")
    outside = company("umbrella")
    standing = stand_with(someone, BOB, person("fay-young", at="initech"), ACME, GLOBEX, closed, outside)
    assert list(standing.endorsement) == ["acme", "globex"]


def test_who_starts_there_later_is_not_inside_yet() -> None:
    assert stand_with(relation(at="acme", since="2027-01"), ACME).endorsement == {}


def test_recruiters_give_no_endorsement() -> None:
    assert stand_with(relation(kind="recruiter", at="acme", vouch=VOUCH), ACME).endorsement == {}


def test_each_condition_says_what_meets_it_or_would() -> None:
    conditions = {condition.what: condition for condition in at_acme(vouch=without("would_vouch")).conditions}
    assert list(conditions) == ["knows_me", "likes_me", "knows_my_work", "knows_inside", "would_vouch"]
    assert conditions["likes_me"].text == "“asked me along”"
    assert conditions["knows_inside"].text == "Dana Li works at Acme."
    assert conditions["knows_me"].text == "Dana Li stands at relationship."
    assert conditions["would_vouch"].text.startswith("Ask Dana Li whether they would put in a word for you at Acme")


def test_nobody_is_advised_to_ask_for_a_good_word_while_what_comes_before_it_is_missing() -> None:
    conditions = {condition.what: condition.text for condition in at_acme(vouch=None).conditions}
    assert conditions["likes_me"].startswith("Ask Dana Li for a small piece of advice")
    assert conditions["would_vouch"] == "Comes later: their word that they would vouch for you."
