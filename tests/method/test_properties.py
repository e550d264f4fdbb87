"""What holds for any facts (method.md sections 1 to 4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.method.contacts import read_contacts
from generator.method.standing import STAGES, Standing
from generator.model.person import LogEntry, Person
from generator.reporting.plan_json import plan_object
from tests.method.builders import RESEARCHED, TODAY, build, company, introduction, stand
from tests.method.strategies import days, entries, people

ACME = company("acme", **RESEARCHED)
EVIDENCE: list[dict[str, Any]] = [
    {"linked": "yes"},
    {"met": {"how": "at the meet-up"}},
    {"shared": [{"kind": "work", "what": "Northwind"}]},
    {"useful": ["knows boats"] * 4},
    {"vouch": {"likes_me": "x", "knows_my_work": "y", "would_vouch": "z"}},
]


def stand_among_others(someone: Person) -> Standing:
    made = introduction("bob", "ann", asked="2026-10-01", made="2026-10-20")
    bob = build(Person, id="bob", name="Bob", at="acme")
    return stand(someone, bob, ACME, made)


def plan(someone: Person) -> dict[str, Any]:
    return plan_object(stand_among_others(someone))


def rank(someone: Person) -> int:
    return STAGES.index(stand_among_others(someone).people["ann"].stage)


@given(people(), st.sampled_from(EVIDENCE))
def test_another_fact_never_lowers_the_stage(someone: Person, fact: dict[str, Any]) -> None:
    (more,) = (build(Person, name="x", **fact),)
    richer = replace(someone, **{key: getattr(more, key) for key in fact})
    assert rank(richer) >= rank(someone)


@given(people(), entries(on=st.just(TODAY)))
def test_another_contact_never_lowers_the_stage(someone: Person, contact: LogEntry) -> None:
    assert rank(replace(someone, log=(*someone.log, contact))) >= rank(someone)


@given(people(), st.lists(entries(on=days(1, 400)), max_size=4), st.randoms())
def test_entries_after_today_change_nothing(someone: Person, planned: list[LogEntry], random: Any) -> None:
    log = [*someone.log]
    for entry in planned:
        log.insert(random.randint(0, len(log)), entry)
    assert plan(replace(someone, log=tuple(log))) == plan(someone)


@given(people(), st.randoms())
def test_the_file_order_of_entries_of_different_days_changes_nothing(someone: Person, random: Any) -> None:
    by_day = {entry.on: entry for entry in someone.log}
    shuffled = list(by_day.values())
    random.shuffle(shuffled)
    assert plan(replace(someone, log=tuple(shuffled))) == plan(replace(someone, log=tuple(by_day.values())))


@given(people())
def test_from_relationship_on_a_rung_is_held_only_above_one_that_is_held(someone: Person) -> None:
    rungs = stand_among_others(someone).people["ann"].rungs
    assert tuple(rung.stage for rung in rungs) == STAGES
    held = [rung.held for rung in rungs[2:]]
    assert held == sorted(held, reverse=True)


@given(people())
def test_the_next_rung_is_the_only_one_with_something_missing_to_report(someone: Person) -> None:
    standing = stand_among_others(someone).people["ann"]
    assert {missing.for_ for missing in standing.missing} == ({standing.next_rung} if standing.next_rung else set())
    assert len({missing.what for missing in standing.missing}) == len(standing.missing)


@given(st.lists(entries(), max_size=8))
def test_only_messages_of_mine_are_unanswered_and_only_those_without_a_no_wait(log: list[LogEntry]) -> None:
    contacts = read_contacts(log, TODAY)
    mine = [entry for entry in contacts.entries if entry.by == "me" and not entry.is_live and not entry.reply]
    assert all(entry in mine for entry in contacts.unanswered)
    assert contacts.waiting_for_them == tuple(entry for entry in contacts.unanswered if entry.reply is None)
    assert not (contacts.waiting_for_them and contacts.waiting_for_me)


@given(st.lists(entries(), max_size=8), st.integers(0, 400))
def test_an_earlier_day_shows_what_that_day_showed(log: list[LogEntry], back: int) -> None:
    day = TODAY - timedelta(days=back)
    assert read_contacts(log, day) == read_contacts([entry for entry in log if entry.on <= day], day)


@given(people())
def test_an_open_ask_has_no_reasons_and_a_closed_one_has(someone: Person) -> None:
    standing = stand_among_others(someone).people["ann"]
    for ask in standing.asks.values():
        assert ask.open == (not ask.reasons)
    for endorsement in standing.endorsement.values():
        assert endorsement.open == (endorsement.verdict != "not yet" and not standing.closed)


@given(people())
def test_pressure_is_clear_from_the_next_allowed_day_on(someone: Person) -> None:
    past = replace(someone, log=tuple(entry for entry in someone.log if entry.on <= TODAY))
    rhythm = stand(past).people["ann"].rhythm
    assert (rhythm.next_allowed is None) == (rhythm.pressure == "clear")
    if rhythm.next_allowed:
        later = stand(past, today=rhythm.next_allowed).people["ann"].rhythm
        day_before = stand(past, today=rhythm.next_allowed - timedelta(days=1)).people["ann"].rhythm
        assert (later.pressure, later.next_allowed) == ("clear", None)
        assert day_before.pressure != "clear"


@given(people(), people("bob"))
def test_the_plan_does_not_depend_on_the_order_in_which_files_are_found(ann: Person, bob: Person) -> None:
    assert plan_object(stand(ann, bob, ACME)) == plan_object(stand(bob, ACME, ann))
