"""Keeping contact from fading, and taking it up again when it has lapsed (method.md section 3)."""

from __future__ import annotations

from datetime import date
from zlib import crc32

from generator.method import codes
from generator.method.acting.action import Action
from generator.method.acting.ground import Ground
from generator.method.standing import PersonStanding, Reason
from generator.method.wording import write_count, write_day, write_rhythm, write_stage
from generator.method.workdays import add_days
from generator.model.fact import fact

_NEARING = 14  # days before contact fades on which keeping in touch begins
_DRIFT_DAYS = 7
_SPREAD = 5  # those who fade on the same day are written to on different ones


@fact
class Turning:
    """When contact needs a word: from `begins`, best by `due`; `drifts` where the pair's own rhythm says so first."""

    begins: date
    due: date
    drifts: bool


def find_turning(person: PersonStanding, ground: Ground) -> Turning | None:
    """When keeping in touch begins and is due; None where nothing can fade."""
    rhythm, method = person.rhythm, ground.method
    if rhythm.last_exchange is None or rhythm.fades_on is None or rhythm.max_days is None:
        return None
    due = add_days(rhythm.fades_on, -1)
    fading = Turning(add_days(due, -min(_NEARING, rhythm.max_days // 4)), due, False)
    if rhythm.own_gap is None:
        return fading
    silence = max(method.drift_floor, method.drift_factor * rhythm.own_gap)
    drifts_on = add_days(add_days(rhythm.last_exchange, silence), 1)
    return Turning(drifts_on, min(due, add_days(drifts_on, _DRIFT_DAYS)), True) if drifts_on < fading.begins else fading


def keep_in_touch(person: PersonStanding, ground: Ground, turning: Turning, allowed: date) -> Action:
    """A word before contact fades, or while it is fading; once it has lapsed it is too late for it."""
    name, away, rhythm = person.person.name, person.person.away, person.rhythm
    earliest = max(allowed, turning.begins)
    due = ground.calendar.move_on(max(turning.due, earliest), away)
    last = add_days(rhythm.lapses_on or due, -1)
    since = f"your last exchange was on {_write(rhythm.last_exchange, ground)}"
    return ground.act(
        person,
        "keep-in-touch",
        str(rhythm.last_exchange),
        earliest=earliest,
        due=min(due, last),
        latest=last,
        ends=last,
        aim=max(earliest, add_days(due, -(crc32(person.person.id.encode()) % _SPREAD))),
        text=f"Keep in touch with {name}: {since}.",
        reasons=(_explain(person, ground, turning),),
        draft="keep-in-touch",
        since=rhythm.last_exchange,
    )


def reconnect(person: PersonStanding, ground: Ground, earliest: date) -> Action:
    """A word that takes contact up again; asks come later (rule C04)."""
    name, last = person.person.name, person.rhythm.last_exchange
    long_ago = f"Your last exchange was on {_write(last, ground)}, too long ago for {write_stage(person.stage)}."
    return ground.act(
        person,
        "reconnect",
        str(last),
        earliest=earliest,
        text=f"Reconnect with {name}, asking for nothing: your last exchange was on {_write(last, ground)}.",
        reasons=(Reason(codes.LAPSED, long_ago),),
        draft="reconnect",
        since=last,
    )


def _explain(person: PersonStanding, ground: Ground, turning: Turning) -> Reason:
    rhythm = person.rhythm
    if turning.drifts:
        often = write_rhythm(rhythm.own_gap or 0)
        return Reason(codes.DRIFT, f"You two usually talk {often}; this silence is longer.")
    limit = write_count(rhythm.max_days or 0, "day")
    return Reason(codes.FADING, f"Contact with {write_stage(person.stage)} fades after {limit} without an exchange.")


def _write(day: date | None, ground: Ground) -> str:
    return write_day(day or ground.today, ground.today)
