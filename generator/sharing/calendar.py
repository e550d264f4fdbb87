"""The plan of an edition as a calendar: in its own words, with the names that it uses."""

from __future__ import annotations

from generator.calendars.event import Event, make_uid
from generator.calendars.ics import write_calendar
from generator.sharing.edition import Edition, Step
from generator.sharing.vocabulary import ACTIONS

ADDRESS = "calendar.ics"


def write_steps(edition: Edition) -> bytes | None:
    """The calendar file; None where the profile shares none or nothing is planned."""
    events = [_make_event(step, edition) for step in edition.calendar or () if step.on]
    return write_calendar("Networking plan", events, edition.today) if events else None


def _make_event(step: Step, edition: Edition) -> Event:
    """An event whose identity is made of what the edition shows, so that it cannot be tried against names."""
    assert step.on is not None
    whom = edition.people[step.who].name if step.who else ""
    company = edition.companies[step.company].name if step.company else ""
    return Event(
        uid=make_uid(f"shared {step.kind} {step.who} {step.company} {step.due} {step.on}"),
        day=step.on,
        summary=": ".join(filter(None, (ACTIONS[step.kind][1], whom or company))),
        description=ACTIONS[step.kind][1],
        category=step.kind,
        changed=edition.today,
    )
