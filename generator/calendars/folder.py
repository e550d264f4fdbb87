"""All calendars of a day as {name: bytes}, and the memory they leave for the next."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from generator.calendars.event import Event
from generator.calendars.events import make_events, split_by_company
from generator.calendars.ics import write_calendar
from generator.calendars.memory import Memory, advance
from generator.method.plan import Plan

ALL = "all"


def write_calendars(
    plan: Plan, companies: Mapping[str, str], site_url: str | None, memory: Memory
) -> tuple[dict[str, bytes], Memory]:
    """`all` and one calendar per company id that has events (`companies`: id -> name), with the memory afterwards.

    A calendar without events is not there.
    """
    memory, events = advance(memory, make_events(plan, site_url), plan.today)
    calendars = {ALL: write_calendar("Networking playbook", events, plan.today)} if events else {}
    for company, own in split_by_company(events).items():
        calendars[company] = _write_company(companies.get(company, company), own, plan.today)
    return calendars, memory


def _write_company(name: str, events: tuple[Event, ...], today: date) -> bytes:
    return write_calendar(f"Networking playbook: {name}", events, today)
