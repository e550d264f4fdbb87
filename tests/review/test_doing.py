"""A plan is held against what was done: each kind of action by what it asks for."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.method.assess import assess
from generator.method.plan import Plan, PlannedAction
from generator.review.compare import compare
from generator.review.review import Planned
from tests.method.builders import RESEARCHED, TODAY, company, entry, introduction, person, playbook, stand

SINCE = date(2026, 11, 17)
COFFEE = entry("2026-11-10", "coffee", "both")


def action(kind: str, on: str = "2026-11-19", key: str = "", **facts: Any) -> PlannedAction:
    day = date.fromisoformat(on)
    given: dict[str, Any] = {"who": "dana-li", "name": "Dana Li", "company": None, **facts}
    return PlannedAction(
        key=key or f"{kind}:dana-li",
        kind=kind,
        earliest=day,
        due=day,
        latest=day,
        on=day,
        late=False,
        owed=False,
        reasons=(),
        draft=None,
        minutes=5,
        text=f"{kind} Dana.",
        **given,
    )


def judge(planned: PlannedAction, before: list[Any], now: list[Any]) -> Planned:
    then = assess(playbook(*before), SINCE)
    found = compare(then, stand(*now), Plan(SINCE, TODAY, (planned,))).planned
    assert found is not None
    return found


def dana(*entries: Any, **facts: Any) -> Any:
    return person("dana-li", log=[COFFEE, *entries], **facts)


@pytest.mark.parametrize("kind", ["nudge", "build", "reconnect", "keep-in-touch", "fortify", "answer"])
def test_contact_is_done_by_a_word_since(kind: str) -> None:
    word = entry("2026-11-20", "email")
    assert judge(action(kind), [dana()], [dana(word)]).done
    assert judge(action(kind), [dana()], [dana()]).missed


def test_a_word_of_theirs_alone_is_nothing_that_i_did() -> None:
    assert judge(action("keep-in-touch"), [dana()], [dana(entry("2026-11-20", by="them"))]).missed


def test_thanks_are_given_by_an_entry_that_says_so() -> None:
    assert judge(action("thank"), [dana()], [dana(entry("2026-11-18", kind="thank"))]).done
    assert judge(action("thank"), [dana()], [dana(entry("2026-11-18"))]).missed


def test_a_loop_is_closed_where_the_introduction_says_so() -> None:
    asked = {"introducer": "dana-li", "introduced": "bob-chen", "asked": "2026-11-01", "talked": "2026-11-12"}
    loop = action("close-loop", key="close-loop:dana-li:bob-chen:2026-11-01")
    before, now = introduction(**asked), introduction(**asked, thanked="2026-11-18")
    assert judge(loop, [dana(), before], [dana(), now]).done
    assert judge(loop, [dana(), before], [dana(), before]).missed


def promised(**facts: Any) -> Any:
    promise = {"what": "send the talk", "due": "2026-11-18", **facts}
    return person("dana-li", log=[entry("2026-11-10", "coffee", "both", promise=promise)])


def test_a_promise_is_done_when_it_was_kept_and_not_when_it_was_put_off() -> None:
    keep = action("promise", key="promise:dana-li:2026-11-10:2026-11-18:0")
    assert judge(keep, [promised()], [promised(done="2026-11-18")]).done
    assert judge(keep, [promised()], [promised()]).missed
    assert judge(keep, [promised()], [promised(due="2026-12-18")]).missed


def test_an_application_is_done_when_it_is_on_record_and_falls_away_with_its_opening() -> None:
    apply = action("apply-step", key="apply-step:acme/lead", who=None, name="Acme", company="acme")

    def acme(**facts: Any) -> Any:
        return company("acme", openings=[{"id": "lead", "title": "Lead", **facts}])

    assert judge(apply, [acme()], [acme(status="applied", applied={"on": "2026-11-19"})]).done
    assert judge(apply, [acme()], [acme()]).missed
    assert judge(apply, [acme()], [acme(status="closed")]).dropped == 1


def test_research_is_done_by_one_more_note() -> None:
    look_up = action("research", key="research:acme", who=None, name="Acme", company="acme")
    one = RESEARCHED["research"][:1]
    assert judge(look_up, [company("acme")], [company("acme", research=one)]).done
    assert judge(look_up, [company("acme", research=one)], [company("acme", research=one)]).missed


def test_a_row_of_the_phonebook_is_met_when_it_has_a_file_with_a_word_in_it() -> None:
    write = action("fortify", key="fortify:dana li|acme", who=None)
    assert judge(write, [], [dana()]).done
    assert judge(write, [], [person("dana-li")]).missed


def test_what_is_planned_for_today_is_open_and_not_missed() -> None:
    assert judge(action("nudge", on="2026-11-24"), [dana()], [dana()]).open


def test_nothing_is_missed_with_somebody_who_is_to_be_left_alone_or_has_no_file_any_more() -> None:
    assert judge(action("nudge"), [dana()], [dana(do_not_contact=True)]).dropped == 1
    assert judge(action("nudge"), [dana()], []).dropped == 1
