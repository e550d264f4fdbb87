"""Neither pest nor forgotten: freshness, pressure and drift, and who is off limits (method.md section 3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from generator.method import codes
from generator.method.standing import Contacts, Exchange, Reason, Rhythm
from generator.method.wording import write_count, write_day, write_rhythm, write_stage
from generator.method.workdays import add_days
from generator.model.fact import fact
from generator.model.numbers import Cadences, Method
from generator.model.person import Person

_TABLE = Cadences()


@fact
class Gaps:
    """Days: at least `min` between two outreaches, at most `max` since the last exchange."""

    min: int
    max: int | None


def find_gaps(person: Person, stage: str, method: Method) -> Gaps:
    """The person's own cadence; a key that it lacks comes from the user's table, then from the method's."""
    shortest = longest = None
    for row in (person.cadence, getattr(method.cadence, stage), getattr(_TABLE, stage)):
        if row:
            shortest = row.min if shortest is None else shortest
            longest = row.max if longest is None else longest
    return Gaps(shortest or 0, longest)


def read_rhythm(person: Person, stage: str, contacts: Contacts, method: Method, today: date) -> Rhythm:
    """Freshness and pressure of the contact with them on `today`."""
    gaps = find_gaps(person, stage, method)
    if not contacts.entries:
        return Rhythm("new", "clear", gaps.min, gaps.max, None, None, None, 0, None, None, None, False, ())
    last = contacts.last_exchange
    fades_on = add_days(last, gaps.max + 1) if last and gaps.max is not None else None
    lapses_on = add_days(last, method.lapsed_after * gaps.max + 1) if last and gaps.max is not None else None
    waits_until = add_days(contacts.last_outreach.on, gaps.min) if contacts.last_outreach else None
    stops_until = find_stop(contacts, method)
    pressure = "stop" if _lies_ahead(stops_until, today) else "wait" if _lies_ahead(waits_until, today) else "clear"
    own_gap = find_own_gap(contacts.exchanges, method)
    bare = Rhythm(
        freshness=_judge_freshness(last, fades_on, lapses_on, today),
        pressure=pressure,
        min_days=gaps.min,
        max_days=gaps.max,
        last_exchange=last,
        last_outreach=contacts.last_outreach.on if contacts.last_outreach else None,
        next_allowed=None if pressure == "clear" else max(filter(None, (waits_until, stops_until))),
        unanswered=len(contacts.unanswered),
        fades_on=fades_on,
        lapses_on=lapses_on,
        own_gap=own_gap,
        drifting=_is_drifting(last, own_gap, method, today),
        reasons=(),
    )
    reasons = tuple(_explain(bare, stage, today))
    return replace(bare, reasons=reasons) if reasons else bare


def find_stop(contacts: Contacts, method: Method) -> date | None:
    """The first day after the silence that too many unanswered messages ask for; None where there are too few."""
    unanswered = contacts.unanswered
    if not unanswered or len(unanswered) < method.stop_after:
        return None
    return add_days(unanswered[-1].on, method.stop_days + 1)


def find_own_gap(exchanges: Sequence[Exchange], method: Method) -> float | None:
    """The pair's median gap in days, once there are enough exchanges to have a rhythm of their own."""
    if len(exchanges) < max(method.drift_exchanges, 2):
        return None
    gaps = sorted((after.day - before.day).days for before, after in pairwise(exchanges))
    return (gaps[(len(gaps) - 1) // 2] + gaps[len(gaps) // 2]) / 2


def find_off_limits(person: Person, today: date) -> tuple[Reason, ...]:
    """Why they are to be left alone today: you said so, or they are away; empty when they are not."""
    reasons = []
    if person.do_not_contact:
        reasons.append(Reason(codes.DO_NOT_CONTACT, f"You marked {person.name} as not to be contacted."))
    for away in person.away:
        if away.from_ <= today <= away.to:
            span = f"from {write_day(away.from_, today)} to {write_day(away.to, today)}"
            reasons.append(Reason(codes.AWAY, f"{person.name} is away {span}."))
    return tuple(reasons)


def _lies_ahead(day: date | None, today: date) -> bool:
    return day is not None and today < day


def _judge_freshness(last: date | None, fades_on: date | None, lapses_on: date | None, today: date) -> str:
    if last is None:
        return "new"
    if lapses_on and today >= lapses_on:
        return "lapsed"
    return "fading" if fades_on and today >= fades_on else "fresh"


def _is_drifting(last: date | None, own_gap: float | None, method: Method, today: date) -> bool:
    if last is None or own_gap is None:
        return False
    return (today - last).days > max(method.drift_floor, method.drift_factor * own_gap)


def _explain(rhythm: Rhythm, stage: str, today: date) -> Iterator[Reason]:
    if rhythm.last_outreach and rhythm.next_allowed:
        outreach, allowed = write_day(rhythm.last_outreach, today), write_day(rhythm.next_allowed, today)
        if rhythm.pressure == "stop":
            text = f"{rhythm.unanswered} messages of yours in a row are unanswered, the last of {outreach}."
            yield Reason(codes.STOP, f"{text} Stay silent until {allowed}.")
        else:
            text = f"Your last outreach was on {outreach}; leave at least {write_count(rhythm.min_days, 'day')}"
            yield Reason(codes.MINIMUM_GAP, f"{text}, so the next one may be on {allowed}.")
    if rhythm.last_exchange and rhythm.freshness in ("fading", "lapsed"):
        text = f"Your last exchange was on {write_day(rhythm.last_exchange, today)}"
        if rhythm.freshness == "lapsed":
            yield Reason(codes.LAPSED, f"{text}, too long ago for {write_stage(stage)}: reconnect before you ask.")
        else:
            limit = write_count(rhythm.max_days or 0, "day")
            yield Reason(codes.FADING, f"{text}; {write_stage(stage)} stays fresh for {limit}.")
    if rhythm.drifting and rhythm.last_exchange:
        text = f"You two usually talk {write_rhythm(rhythm.own_gap or 0)}"
        yield Reason(codes.DRIFT, f"{text}; the last time was on {write_day(rhythm.last_exchange, today)}.")
