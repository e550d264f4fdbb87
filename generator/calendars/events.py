"""The plan's actions as calendar events (format.md section 6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import urljoin

from generator.calendars.event import Event, make_uid
from generator.method.plan import Plan, PlannedAction


def make_events(plan: Plan, site_url: str | None) -> tuple[Event, ...]:
    """One all-day event for every action that has a day; the address of the page where `site_url` is set."""
    return tuple(_event(action, site_url) for action in plan.actions)


def split_by_company(events: Iterable[Event]) -> Mapping[str, tuple[Event, ...]]:
    """Company -> its events, sorted; only companies that have any."""
    found: dict[str, list[Event]] = {}
    for event in events:
        if event.company:
            found.setdefault(event.company, []).append(event)
    return {company: tuple(found[company]) for company in sorted(found)}


def _event(action: PlannedAction, site_url: str | None) -> Event:
    assert action.on is not None, "actions of a plan have a day"
    reasons = "\n".join(f"{reason.code}: {reason.text}" for reason in action.reasons)
    return Event(
        uid=make_uid(action.key),
        day=action.on,
        summary=_summarise(action),
        description=f"{action.text}\n\n{reasons}".strip(),
        category=action.kind,
        url=urljoin(site_url if site_url.endswith("/") else f"{site_url}/", _address(action)) if site_url else None,
        company=action.company,
    )


def _summarise(action: PlannedAction) -> str:
    words = action.kind.replace("-", " ").capitalize()
    return f"{words}: {action.name}" if action.name else words


def _address(action: PlannedAction) -> str:
    if action.who:
        return f"people/{action.who}.html"
    return f"companies/{action.company}.html" if action.company else "today.html"
