"""How an event keeps its identity from day to day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from generator.calendars.event import Event, make_uid
from generator.calendars.memory import Memory, advance, read_memory, write_memory

DAY = date(2026, 11, 24)
EVENT = Event(make_uid("thank dana-li 2026-11-23"), DAY, "Thank Dana", "because", "thank", company="acme")


def test_an_event_that_stays_keeps_its_sequence() -> None:
    memory, first = advance(Memory(), [EVENT], DAY)
    _, second = advance(memory, [EVENT], DAY + timedelta(days=1))
    assert first == second
    assert first[0].sequence == 0


def test_an_event_that_moves_keeps_its_uid_and_raises_its_sequence() -> None:
    memory, _ = advance(Memory(), [EVENT], DAY)
    moved = replace(EVENT, day=DAY + timedelta(days=3))
    _, told = advance(memory, [moved], DAY + timedelta(days=1))
    assert [(e.uid, e.sequence, e.changed) for e in told] == [(EVENT.uid, 1, DAY + timedelta(days=1))]


def test_a_dropped_event_is_cancelled_on_one_day_only_however_often_it_is_written() -> None:
    memory, _ = advance(Memory(), [EVENT], DAY)
    tomorrow = DAY + timedelta(days=1)
    memory, once = advance(memory, [], tomorrow)
    memory, again = advance(memory, [], tomorrow)
    assert once == again
    assert [(e.cancelled, e.sequence, e.company) for e in once] == [(True, 1, "acme")]
    assert advance(memory, [], tomorrow + timedelta(days=1))[1] == ()


def test_an_event_that_comes_back_is_newer_than_its_cancellation() -> None:
    memory, _ = advance(Memory(), [EVENT], DAY)
    memory, _ = advance(memory, [], DAY + timedelta(days=1))
    _, told = advance(memory, [EVENT], DAY + timedelta(days=1))
    assert [(e.cancelled, e.sequence) for e in told] == [(False, 2)]


def test_a_look_back_at_an_earlier_day_changes_no_memory() -> None:
    memory, _ = advance(Memory(), [EVENT], DAY)
    after, told = advance(memory, [], DAY - timedelta(days=1))
    assert after == memory
    assert told == ()


def test_a_memory_that_is_not_ours_is_an_empty_one() -> None:
    for text in ("", "{", "[]", '{"day": "x", "events": {}}', '{"day": "2026-11-24", "events": {"u": {}}}', "null"):
        assert read_memory(text) == Memory()


_days = st.integers(0, 20).map(lambda n: DAY + timedelta(days=n))
_plans = st.dictionaries(st.sampled_from("abcd"), _days, max_size=4)


@given(st.lists(_plans, max_size=6))
def test_the_sequence_of_an_event_never_falls_and_memory_survives_the_disk(plans: list[dict[str, date]]) -> None:
    memory = Memory()
    seen: dict[str, int] = {}
    for number, plan in enumerate(plans):
        events = [replace(EVENT, uid=key, day=day) for key, day in plan.items()]
        memory, told = advance(memory, events, DAY + timedelta(days=number))
        assert read_memory(write_memory(memory)) == memory
        for event in told:
            assert event.sequence >= seen.get(event.uid, 0)
            seen[event.uid] = event.sequence
        assert {e.uid: e.day for e in told if not e.cancelled} == plan
