"""Where you stand with somebody, in a sentence or two."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.method.standing import PersonStanding
from generator.pages.dates import write_day

STAGE_WORDS = {
    "stranger": "A stranger so far",
    "link": "A link, and no more than that yet",
    "acquaintance": "An acquaintance",
    "relationship": "A real relationship",
    "ally": "An ally",
    "advocate": "An advocate",
}


def write_verdict(standing: PersonStanding, today: date) -> str:
    """How real it is, how fresh it is, and what that means for today."""
    return " ".join(_sentences(standing, today))


def _sentences(standing: PersonStanding, today: date) -> Iterator[str]:
    yield f"{STAGE_WORDS[standing.stage]}{_freshness(standing, today)}."
    if standing.person.do_not_contact:
        yield "You decided to leave them alone."
        return
    waiting = standing.contacts.waiting_for_me
    if waiting:
        yield f"They wrote on {write_day(waiting[-1].on, today)} and wait for your answer."
    away = away_until(standing, today)
    if away:
        yield f"They are away until {write_day(away, today)}."
    elif standing.rhythm.last_exchange or standing.rhythm.last_outreach:
        yield _pressure(standing, today)


def _freshness(standing: PersonStanding, today: date) -> str:
    rhythm = standing.rhythm
    if rhythm.last_exchange is None:
        return "; nothing has gone both ways yet" if standing.stage not in ("stranger", "link") else ""
    day = write_day(rhythm.last_exchange, today)
    return {
        "fresh": f"{'' if rhythm.unanswered else ', in touch'}: the last exchange was on {day}",
        "fading": f", but fading: silence since {day}",
        "lapsed": f", but lapsed: silence since {day}",
    }.get(rhythm.freshness, f": the last exchange was on {day}")


def _pressure(standing: PersonStanding, today: date) -> str:
    rhythm = standing.rhythm
    if rhythm.pressure == "clear" or rhythm.next_allowed is None:
        return "You may write today."
    day = write_day(rhythm.next_allowed, today)
    if rhythm.pressure == "stop":
        return f"{rhythm.unanswered} messages of yours are unanswered: leave them be until {day}."
    return f"You may write again from {day}."


def away_until(standing: PersonStanding, today: date) -> date | None:
    """The last day of the absence that holds today, or None."""
    return max((away.to for away in standing.person.away if away.from_ <= today <= away.to), default=None)
