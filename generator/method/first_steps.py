"""The first thing to do on a path: the request itself, or what has to come before it (method.md sections 4 and 7)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.method import codes
from generator.method.graph import Edge, Network, find_return
from generator.method.introductions import find_state
from generator.method.paths import FirstStep
from generator.method.routes import Route
from generator.method.stage import is_at_least
from generator.method.standing import PersonStanding, Reason, Standing
from generator.method.wording import write_day
from generator.method.workdays import add_days
from generator.model.introduction import Introduction


def find_first_step(route: Route, company: str | None, standing: Standing) -> FirstStep:
    """What to do first on the way; `company` is the target company, where the target is one or works at one."""
    first = standing.people[route.edges[0].target]
    running = _follow_introduction(first, route.edges[1], standing) if route.via else None
    if running:
        return running
    if route.is_circle:
        return _go_yourself(first, route.edges[1], standing)
    held_up = _wait_for_return(first, standing) or _answer(first, standing)
    if held_up:
        return held_up
    return _ask_through(first, route.edges[1], standing) if route.via else _approach(first, company, standing)


def find_circles(network: Network, standing: Standing) -> frozenset[tuple[str, str]]:
    """(first hop, next one) where they would introduce you to somebody you know, and have not begun to (rule I06)."""
    known = {who for who, found in standing.people.items() if is_at_least(found.stage, "acquaintance")}
    circles = {pair for pair in network.between if pair[1] in known}
    asked = {(i.introducer, i.introduced) for i in standing.playbook.introductions}
    return frozenset(pair for pair in circles if pair not in asked or not _is_under_way(*pair, standing))


def _is_under_way(first: str, other: str, standing: Standing) -> bool:
    latest = _find_latest(first, other, standing)
    return latest is not None and find_state(latest, standing.today) in ("asked", "agreed", "made")


def _find_latest(first: str, other: str, standing: Standing) -> Introduction | None:
    """The introduction to `other` that you asked `first` for last."""
    asked = [i for i in standing.playbook.introductions_by(first) if i.introduced == other]
    return max((i for i in asked if i.asked <= standing.today), key=lambda i: i.asked, default=None)


def _follow_introduction(first: PersonStanding, edge: Edge, standing: Standing) -> FirstStep | None:
    """The next step of an introduction that is already asked for; None where there is none under way."""
    name, known, today = first.person.name, standing.people[edge.target].person.name, standing.today
    latest = _find_latest(first.person.id, edge.target, standing)
    state = find_state(latest, today) if latest else None
    if latest is None or state not in ("asked", "agreed", "declined", "made"):
        return None
    day = write_day(getattr(latest, state), today)
    if state == "made":
        text = f"Write to {known}: {name} introduced you on {day}."
        return FirstStep("follow-introduction", edge.target, text, (Reason(codes.WRITE_INTRODUCED, text),))
    text, kind = {
        "asked": (f"Wait for the answer: you asked {name} on {day} to introduce you to {known}.", "await-introduction"),
        "agreed": (f"Send {name} a note to forward: on {day} they agreed to introduce you to {known}.", "forward"),
        "declined": (f"Try another way: on {day} {name} declined to introduce you to {known}.", "declined"),
    }[state]
    return FirstStep(kind, first.person.id, text)


def _go_yourself(first: PersonStanding, edge: Edge, standing: Standing) -> FirstStep:
    known = standing.people[edge.target].person.name
    text = (
        f"Write to {known} yourself: you know each other, and an introduction by {first.person.name} goes in a circle."
    )
    return FirstStep("circle", edge.target, text, (Reason(codes.CIRCLE, text),))


def _wait_for_return(first: PersonStanding, standing: Standing) -> FirstStep | None:
    back = find_return(first.person, standing.today)
    if back == standing.today:
        return None
    text = f"Write to {first.person.name} when they are back, on {write_day(back, standing.today)}."
    return FirstStep("wait", first.person.id, text, first.off_limits, back)


def _answer(first: PersonStanding, standing: Standing) -> FirstStep | None:
    waiting = first.contacts.waiting_for_me
    if not waiting:
        return None
    text = f"Answer {first.person.name} first, who wrote on {write_day(waiting[-1].on, standing.today)}."
    return FirstStep("answer", first.person.id, text, (Reason(codes.OWED, text),))


def _ask_through(first: PersonStanding, edge: Edge, standing: Standing) -> FirstStep:
    name, known = first.person.name, standing.people[edge.target].person.name
    reasons = [
        reason
        for reason in first.asks["introduction"].reasons
        # Of this one they may be asked how well they know them, whoever else they know.
        if reason.code != codes.KNOWS_SOMEBODY
    ]
    if reasons:
        return _clear_the_way(first, reasons, f"an introduction to {known}", standing)
    if edge.well == "yes":
        text = f"Ask {name} for an introduction to {known}."
        return FirstStep("ask-introduction", first.person.id, text)
    text = f"Ask {name} how well they know {known}, before you ask for an introduction."
    return FirstStep("ask-how-well", first.person.id, text, (Reason(codes.KNOWS_SOMEBODY, text),))


def _approach(first: PersonStanding, company: str | None, standing: Standing) -> FirstStep:
    """The first step with somebody who is the target, or works there."""
    name, who = first.person.name, first.person.id
    place = standing.companies[company].company.name if company else ""
    endorsement = first.endorsement.get(company or "")
    if endorsement and endorsement.open:
        if endorsement.verdict == "full":
            text = f"Ask {name} for a good word at {place}: nothing is missing for it."
            return FirstStep("ask-endorsement", who, text, (Reason(codes.ENDORSEMENT, text),))
        text = f"Ask {name} for a meeting to show your work, with a view to {place}: it is all they do not know yet."
        return FirstStep("ask-endorsement", who, text, (Reason(codes.LIMITED_ENDORSEMENT, text),))
    what = f"a conversation about {place}" if place else "a conversation"
    if first.asks["conversation"].open:
        return FirstStep("ask-conversation", who, f"Ask {name} for {what}.")
    return _clear_the_way(first, first.asks["conversation"].reasons, what, standing)


def _clear_the_way(first: PersonStanding, reasons: Sequence[Reason], what: str, standing: Standing) -> FirstStep:
    """The one thing that has to come before the ask for `what`, by the gravest of the reasons against it."""
    against = {reason.code: reason.text for reason in reversed(reasons)}
    kind, template, code = next((remedy for remedy in _REMEDIES if remedy[2] in against), ("wait", "{reason}", ""))
    text = template.format(
        name=first.person.name,
        what=what,
        reason=against.get(code, reasons[0].text),
        action=first.missing[0].action if first.missing else "",
    )
    rested = _find_rested(first, standing) if code in (codes.INTRODUCER_GAP, codes.INTRODUCER_OPEN) else None
    return FirstStep(kind, first.person.id, text.strip(), tuple(reasons), rested or first.rhythm.next_allowed)


def _find_rested(first: PersonStanding, standing: Standing) -> date | None:
    """The first day on which the introducer may be asked for another introduction; None where that is today."""
    asked = standing.playbook.introductions_by(first.person.id)
    latest = max((i.asked for i in asked if i.asked <= standing.today), default=None)
    rested = add_days(latest, standing.playbook.me.method.introducer_gap + 1) if latest else None
    days = [day for day in (rested, first.rhythm.next_allowed) if day and day > standing.today]
    return max(days, default=None)


_REMEDIES = (
    ("wait", "{reason}", codes.STOP),
    ("reconnect", "Reconnect with {name} before you ask for {what}.", codes.LAPSED),
    ("fortify", "Write to {name} personally, asking for nothing: you are linked, no more.", codes.CONVERSATION),
    ("research", "{reason}", codes.RESEARCH_FIRST),
    ("build", "Get to know {name} better before you ask for {what}. {action}", codes.INTRODUCTION),
    ("wait", "{reason}", codes.PENDING_ASK),
    ("give", "Give {name} something before you ask for {what}.", codes.RECIPROCITY),
    ("wait", "Let {name} rest before you ask for {what}. {reason}", codes.INTRODUCER_OPEN),
    ("wait", "Let {name} rest before you ask for {what}. {reason}", codes.INTRODUCER_GAP),
    ("wait", "Wait a little before you ask for {what}. {reason}", codes.MINIMUM_GAP),
)
