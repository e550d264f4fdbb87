"""The mentor's letter holds the names of the edition, counts and fixed words, each where it is listed."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import TypeAdapter

from generator.method.assess import assess
from generator.method.outlook import look_ahead
from generator.model.me import ShareProfile
from generator.model.person import ACTION_KINDS
from generator.pages.mentor import Letter, make_mentor
from generator.review.compare import review_dates
from generator.sharing.letter import write_letter
from generator.sharing.reduction import reduce_playbook
from tests.method.builders import TODAY, company, entry, playbook, relation
from tests.pages.sites import words

SINCE = date(2026, 11, 17)
ACTIONS = {kind: (kind, f"to {kind}") for kind in ACTION_KINDS}
WHAT = "in_person gave likes_me exchange live useful spread knows_my_work would_vouch".split()
MISSING = {what: f"missing {what}" for what in WHAT}
PROMISE = {"what": "canary promise", "due": "2026-11-19", "done": "2026-11-18"}
FACTS = (
    relation(
        "dana-li",
        name="Dana Canary",
        tags=["in"],
        at="acme",
        log=[
            entry("2026-10-20", "coffee", "both", about="canary about", promise=PROMISE),
            entry("2026-11-19", "call", "both", gave="canary gift", got="canary got"),
            entry("2026-11-20", asked={"for": "information", "what": "canary ask", "answer": "yes"}),
        ],
    ),
    relation("eve-out", name="Eve Outside", log=[entry("2026-11-19", "call", "both", about="canary")]),
    company("acme", name="Acme"),
)
ALL = "name company stage missing freshness pressure plan ledger log".split()


def letter(show: list[str], names: str = "full") -> Letter:
    profile = TypeAdapter(ShareProfile).validate_python({"people": {"tags": ["in"]}, "show": show, "names": names})
    found = playbook(*FACTS, me={"questions": ["Is it clear?"], "looking_for": {"roles": ["Release lead"]}})
    standing = assess(found, TODAY)
    edition, selection = reduce_playbook(found, look_ahead(standing), profile, {"dana-li": 1, "eve-out": 2})
    return write_letter(edition, selection, review_dates(standing, SINCE), SINCE, ACTIONS, MISSING)


def text(*args: Any) -> str:
    return words(make_mentor(letter(*args)).body)


def test_what_is_listed_is_told_in_counts_and_rungs() -> None:
    page = text(ALL)
    assert "1 conversation, 1 thing given, 1 thing received and 1 thing asked." in page
    assert "Dana Canary acquaintance →to relationship" in page
    assert "Dana Canary promise kept Dana Canary said yes to what was asked" in page


def test_whoever_is_not_in_the_edition_is_not_in_the_letter() -> None:
    assert "Eve" not in text(ALL) and "eve" not in make_mentor(letter(ALL)).body


def test_no_sentence_of_the_playbook_is_copied() -> None:
    assert "canary" not in make_mentor(letter(ALL)).body


def test_other_names_are_kept_to() -> None:
    page = make_mentor(letter(ALL, "alias")).body
    assert "Person 1" in page and "Dana" not in page and "dana" not in page and "Canary" not in page


def test_nothing_listed_leaves_the_goal_and_the_questions() -> None:
    page = make_mentor(letter([]))
    assert [anchor for anchor, _ in page.sections] == ["questions"]
    assert "Roles Release lead" in words(page.body)
    assert "Dana" not in page.body


def test_a_stage_that_is_not_listed_moves_nobody() -> None:
    assert not letter([name for name in ALL if name != "stage"]).moves
    assert not letter([name for name in ALL if name != "log"]).well
