"""The mentor's letter holds the names of the edition, counts and fixed words, each where it is listed."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import TypeAdapter

from generator.method.assess import assess
from generator.method.outlook import look_ahead
from generator.method.plan import PlannedAction
from generator.model.me import ShareProfile
from generator.pages.mentor import Letter, make_mentor
from generator.review.compare import review_dates
from generator.review.review import Passed, Planned, Review, Stuck, Turn
from generator.sharing.letter import write_letter
from generator.sharing.mask import make_mask
from generator.sharing.reduction import reduce_playbook
from generator.sharing.selection import select
from tests.method.builders import TODAY, company, entry, playbook, relation
from tests.pages.sites import words

SINCE = date(2026, 11, 17)
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


def letter(show: list[str], names: str = "full", review: Review | None = None, me: Any = None) -> Letter:
    chosen = {"tags": ["in"], "companies": ["acme"]}
    profile = TypeAdapter(ShareProfile).validate_python({"people": chosen, "show": show, "names": names})
    found = playbook(
        *FACTS, me={"questions": ["Is it clear?"], "looking_for": {"roles": ["Release lead"]}, **(me or {})}
    )
    standing = assess(found, TODAY)
    selection = select(found, profile, {"dana-li": 1, "eve-out": 2})
    mask = make_mask(found, selection, None)
    edition = reduce_playbook(found, look_ahead(standing), profile, selection, mask)
    return write_letter(edition, selection, mask, review or review_dates(standing, SINCE), SINCE)


def text(*args: Any) -> str:
    return words(make_mentor(letter(*args)).body)


def test_what_is_listed_is_told_in_counts_and_rungs() -> None:
    page = text(ALL)
    assert "1 conversation, 1 thing given, 1 thing received and 1 thing asked." in page
    assert "Dana Canary acquaintance →to relationship" in page
    assert "Dana Canary: promise kept Dana Canary: said yes to what was asked" in page


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


def planned(key: str, who: str | None, on: str) -> PlannedAction:
    """An action with a canary for a text."""
    day = date.fromisoformat(on)
    return PlannedAction(
        key, "thank", who, "canary", None, day, day, day, day, False, True, (), "thank", 15, "canary text"
    )


NEWS = Review(
    since=SINCE,
    today=TODAY,
    introductions=(
        Passed("eve-out", "Eve Outside", "dana-li", "Dana Canary", "asked", "agreed"),
        Passed("dana-li", "Dana Canary", "eve-out", "Eve Outside", "agreed", "made"),
        Passed("eve-out", "Eve Outside", "eve-out", "Eve Outside", None, "asked"),
    ),
    openings=(
        Turn("acme", "Acme", "lead", "Lead beside Eve Outside", "applied", note="through a referral"),
        Turn("acme", "Acme", None, None, "moved", "applied", "interviewing"),
        Turn("other", "Other canary", "x", "canary", "new"),
    ),
    planned=Planned(
        (planned("a", "dana-li", "2026-11-18"), planned("b", "eve-out", "2026-11-18")),
        (planned("c", "dana-li", "2026-11-20"),),
        (),
        1,
    ),
    stuck=(
        Stuck("door", "canary", "canary", company="acme"),
        Stuck("offer", "canary", "canary", company="other"),
        Stuck("promise", "canary", "canary", who="dana-li"),
    ),
)
MORE = [*ALL, "introductions", "company.openings", "company.status", "company.offer"]


def news(show: list[str]) -> str:
    return words(make_mentor(letter(show, "full", NEWS)).body)


def test_introductions_are_told_with_someone_for_whoever_is_not_in() -> None:
    page = news(MORE)
    assert "Dana Canary: introduction by someone, agreed to" in page
    assert "Dana Canary: introduction to someone, made" in page
    assert page.count("introduction ") == 2


def test_openings_are_told_by_their_masked_titles_and_states() -> None:
    page = news(MORE)
    assert "Acme: Lead beside someone, applied for, through a referral" in page
    assert "What went well Acme: at the interviews" in page


def test_the_plan_is_held_against_what_was_done_with_those_who_are_in() -> None:
    page = news(MORE)
    assert "Of 2 planned things, 1 was done." in page
    assert "Done Wed 18 November Say thanks: Dana Canary Not done Fri 20 November Say thanks: Dana Canary" in page


def test_where_it_is_stuck_is_told_in_fixed_words() -> None:
    page = news(MORE)
    assert "Acme: an opening closes soon, and there is nobody inside to talk to" in page
    assert "Dana Canary: a promise of mine is past its day" in page
    assert "Eve" not in page and "canary" not in page


def test_nothing_of_the_news_is_told_unless_listed() -> None:
    page = news(["name", "company"])
    for part in ("introduction", "Lead", "interviews", "planned", "closes", "promise"):
        assert part not in page


def test_what_i_bring_stands_in_the_letter_where_it_is_listed() -> None:
    me = {"headline": "Boring launches", "skills": [{"name": "releases", "proof": "14 launches"}]}
    page = words(make_mentor(letter(["me.headline", "me.skills"], me=me)).body)
    assert "Boring launches" in page and "What I bring releases: 14 launches" in page
    assert "launches" not in words(make_mentor(letter(ALL, me=me)).body)
