"""The counts that matter."""

from __future__ import annotations

from typing import Any

from generator.method.effort import Effort
from generator.method.progress import Progress
from tests.method.builders import company, entry, introduction, log, person, relation
from tests.method.networks import knows, outlook


def progress(*facts: Any) -> Progress:
    return outlook(*facts).progress


def test_a_week_begins_on_monday_and_the_running_one_is_the_last() -> None:
    weeks = progress().weeks
    assert (len(weeks), str(weeks[-1].begins), str(weeks[0].begins)) == (26, "2026-11-23", "2026-06-01")


def test_a_week_counts_what_went_both_ways_and_what_was_given_and_asked() -> None:
    entries = [
        entry("2026-11-16", "call", "both", gave="a book"),
        entry("2026-11-22", "email", asked={"for": "information"}),
        entry("2026-11-23", "email", "them"),
        entry("2026-11-30", "call", "both", gave="later"),
        entry("2020-01-01", "call", "both", gave="long ago"),
    ]
    before, last = progress(person(log=entries)).weeks[-2:]
    assert (before.conversations, before.gives, before.asks, before.effort) == (1, 1, 1, Effort(1, 0, 0))
    assert (before.outreaches, before.answered, before.waiting) == (1, 1, 0)
    assert (last.conversations, last.gives, last.outreaches) == (1, 0, 0)


def test_an_outreach_counts_in_the_week_in_which_it_was_written() -> None:
    weeks = progress(person(log=log("2026-11-02 email", "2026-11-10 email", "2026-11-24 email them"))).weeks
    assert [(week.outreaches, week.answered) for week in weeks[-4:]] == [(1, 0), (1, 1), (0, 0), (0, 0)]


def test_applications_count_in_their_week_and_altogether() -> None:
    openings = [
        {"id": through, "title": "Lead", "status": "applied", "applied": {"on": "2026-11-20", "through": through}}
        for through in ("referral", "cold")
    ]
    found = progress(company("acme", openings=openings), person(log=log("2026-11-20 email")))
    assert found.weeks[-2].effort == found.effort == Effort(1, 1, 1)


def test_introductions_are_counted_by_state_in_the_order_of_their_life() -> None:
    found = progress(
        introduction("a", "b"), introduction("a", "c", made="2026-08-05"), introduction("a", "d")
    ).introductions
    assert list(found) == ["asked", "agreed", "declined", "hollow", "made", "talked", "thanked"]
    assert (found["asked"], found["made"], found["talked"]) == (2, 1, 0)


def test_an_opening_is_warm_from_the_warmth_of_an_acquaintance_inside() -> None:
    lead = [{"id": "lead", "title": "Lead"}]
    companies = [company(id_, openings=lead) for id_ in ("acme", "globex", "initech")]
    inside = person("ann", at="acme", log=log("2026-10-20 call both"))
    cold = [person("bob", at="globex"), relation(knows=knows("bob", well="unknown"))]
    found = progress(*companies, inside, *cold)
    assert (found.open_openings, found.warm_openings) == (3, 1)
