"""What changed between two days: every change is told once, and nothing that did not change."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings

from generator.method.assess import assess
from generator.method.standing import Standing
from generator.review.compare import compare, review_dates
from generator.review.review import Review
from tests.method.builders import TODAY, company, entry, introduction, log, person, playbook, relation, stand
from tests.method.strategies import people

SINCE = date(2026, 11, 17)


def then(*facts: Any, **rest: Any) -> Standing:
    return assess(playbook(*facts, **rest), SINCE)


def dana(*entries: Any, **facts: Any) -> Any:
    return person("dana-li", **{"useful": ["a", "b", "c"], "log": list(entries), **facts})


COFFEE = entry("2026-10-20", "coffee", "both")
CALL = entry("2026-11-19", "call", "both", about="the talk")


def told(review: Review) -> bool:
    empty = Review(review.since, review.today, stuck=review.stuck, questions=review.questions)
    return review != empty


def test_a_climb_is_told_with_the_evidence_that_is_new() -> None:
    (move,) = compare(then(dana(COFFEE)), stand(dana(COFFEE, CALL))).climbed
    assert (move.name, move.from_, move.to) == ("Dana Li", "acquaintance", "relationship")
    assert move.evidence == ("Exchanges on 2 days: 20 October and 19 November",)


def test_what_was_known_before_and_only_grew_is_no_evidence_of_a_climb() -> None:
    met = log("2026-02-22 coffee both", "2026-04-10 coffee them")
    gift = entry("2026-11-19", "coffee", "both", gave="a link")
    (move,) = compare(then(relation(log=met)), stand(relation(log=[*met, gift]))).climbed
    assert (move.to, move.evidence) == (
        "ally",
        ("Exchanges on 3 days: 22 February, 10 April and 19 November", "You gave “a link”"),
    )


def test_a_lost_rung_is_told_with_what_is_missing() -> None:
    before, now = then(relation("dana-li")), stand(relation("dana-li", useful=["a"]))
    (move,) = compare(before, now).lost
    assert (move.from_, move.to) == ("relationship", "acquaintance")
    assert move.evidence == ("2 more useful things about them (1 of 3 so far)",)


def test_a_file_of_somebody_known_for_long_is_an_arrival_and_no_climb() -> None:
    review = compare(then(), stand(dana(COFFEE)))
    assert [(found.name, found.stage) for found in review.arrivals] == [("Dana Li", "acquaintance")]
    assert not review.moves and not review.conversations and not review.backlog


def test_somebody_who_was_met_and_filed_meanwhile_climbed() -> None:
    review = compare(then(), stand(dana(CALL)))
    assert [(move.from_, move.to) for move in review.climbed] == [("stranger", "acquaintance")]


def test_a_file_that_got_another_name_is_neither_new_nor_gone() -> None:
    review = compare(then(dana(COFFEE)), stand(person("dana", name="Dana Li", log=[COFFEE])))
    assert not review.arrivals and not review.departures and not review.conversations


def test_a_person_whose_file_is_gone_is_named() -> None:
    assert compare(then(dana()), stand()).departures == ("Dana Li",)


def test_conversations_of_earlier_days_that_were_written_down_late_are_counted_apart() -> None:
    late = entry("2026-11-02", "call", "both")
    review = compare(then(dana(COFFEE)), stand(dana(COFFEE, late, CALL)))
    assert [(talk.on, talk.channel, talk.about) for talk in review.conversations] == [(CALL.on, "call", "the talk")]
    assert review.backlog == 1


def test_what_happened_on_the_day_of_the_commit_after_it_is_told() -> None:
    review = compare(then(dana()), stand(dana(entry(SINCE, "call", "both"))))
    assert len(review.conversations) == 1


def test_gives_and_what_came_back_are_told_apart() -> None:
    gave, got = entry("2026-11-18", gave="a link"), entry("2026-11-20", by="them", got="a tip")
    review = compare(then(dana()), stand(dana(gave, got)))
    assert [gift.what for gift in review.gave] == ["a link"]
    assert [gift.what for gift in review.got] == ["a tip"]


def test_asks_and_the_answers_to_earlier_ones_are_told() -> None:
    def ask(on: str, answer: str = "pending") -> Any:
        return entry(on, asked={"for": "information", "what": "20 minutes", "answer": answer})

    before = then(dana(ask("2026-11-10")))
    review = compare(before, stand(dana(ask("2026-11-10", "yes"), ask("2026-11-18"))))
    assert [(request.on.day, request.answer) for request in review.requests] == [(18, "pending")]
    assert [(request.on.day, request.answer) for request in review.answers] == [(10, "yes")]


def promise(**facts: Any) -> Any:
    return entry("2026-11-10", "call", "both", promise={"what": "send the talk", "due": "2026-11-18", **facts})


def test_a_promise_kept_late_is_kept_and_late() -> None:
    review = compare(then(dana(promise())), stand(dana(promise(done="2026-11-20"))))
    assert [(kept.what, kept.is_late, kept.is_mine) for kept in review.kept] == [("send the talk", True, True)]
    assert not review.broken and not review.made


def test_a_promise_whose_day_went_by_is_broken_once() -> None:
    review = compare(then(dana(promise())), stand(dana(promise())))
    assert [(broken.what, broken.done) for broken in review.broken] == [("send the talk", None)]
    later = compare(stand(dana(promise())), stand(dana(promise()), today=TODAY + timedelta(7)))
    assert not later.broken


def test_a_new_promise_of_theirs_is_told_as_theirs() -> None:
    theirs = entry("2026-11-19", "call", "both", promise={"by": "them", "what": "a name", "due": "2026-12-01"})
    (made,) = compare(then(dana()), stand(dana(theirs))).made
    assert (made.what, made.is_mine) == ("a name", False)


def test_introductions_are_told_with_the_steps_they_took() -> None:
    bob = person("bob-chen")
    before = then(dana(), bob, introduction("dana-li", "bob-chen", "2026-11-01"))
    now = stand(
        dana(),
        bob,
        introduction("dana-li", "bob-chen", "2026-11-01", agreed="2026-11-18", made="2026-11-19"),
        introduction("bob-chen", "dana-li", "2026-11-20"),
    )
    passed = compare(before, now).introductions
    assert [(it.introducer_name, it.from_, it.to) for it in passed] == [
        ("Dana Li", "asked", "made"),
        ("Bob Chen", None, "asked"),
    ]


def lead(**facts: Any) -> Any:
    return company("acme", openings=[{"id": "lead", "title": "Lead", **facts}])


def changes(before: Any, now: Any) -> list[str]:
    return [turn.change for turn in compare(then(*before), stand(*now)).openings]


def test_what_became_of_an_opening_is_told_in_one_word() -> None:
    assert changes([company("acme")], [lead()]) == ["new"]
    assert changes([lead()], [lead(status="applied", applied={"on": "2026-11-20"})]) == ["applied"]
    assert changes([lead(status="applied")], [lead(status="interviewing")]) == ["moved"]
    assert changes([lead()], [lead(status="closed")]) == ["closed"]
    assert changes([lead(closes="2026-11-20")], [lead(closes="2026-11-20")]) == ["closed"]
    assert changes([lead()], [company("acme")]) == ["gone"]
    assert changes([lead()], [lead()]) == []


def test_a_company_that_moved_or_is_new_is_told() -> None:
    assert changes([company("acme")], [company("acme", status="interviewing")]) == ["moved"]
    assert changes([], [company("acme")]) == ["new"]


def test_by_dates_alone_an_opening_is_new_when_it_was_posted_and_applied_for_on_its_day() -> None:
    posted = lead(posted="2026-11-18", status="applied", applied={"on": "2026-11-20", "through": "referral"})
    assert [turn.change for turn in review_dates(stand(posted), SINCE).openings] == ["new", "applied"]


def test_by_dates_alone_what_happened_since_is_told() -> None:
    review = review_dates(stand(dana(COFFEE, CALL)), SINCE)
    assert [move.to for move in review.climbed] == ["relationship"]
    assert len(review.conversations) == 1 and not review.arrivals


def test_by_dates_alone_the_plan_of_the_earlier_day_is_held_against_what_was_done() -> None:
    thanked = dana(COFFEE, {"on": "2026-11-24", "via": "email", "by": "me", "kind": "thank"})
    planned = review_dates(stand(thanked), date(2026, 11, 10)).planned
    assert planned is not None and not planned.is_empty


@settings(max_examples=40, deadline=None)
@given(people())
def test_a_review_of_no_time_is_empty(who: Any) -> None:
    now = stand(who)
    assert not told(compare(now, now))
    assert not told(compare(assess(now.playbook, TODAY), now))
