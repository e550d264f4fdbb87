"""The next step with somebody: what to ask for, what to give first, or the next rung (method.md sections 2 to 5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.method import codes
from generator.method.acting.ground import Ground
from generator.method.introductions import OPEN, find_state
from generator.method.stage import is_at_least
from generator.method.standing import Missing, PersonStanding, Reason
from generator.method.wording import quote, write_stage
from generator.method.workdays import add_days
from generator.model.fact import fact

_NEAR = 2  # this many missing things or fewer: the next rung is within reach
_ASK_REST = 180  # days after which the same person may be planned to be asked for a good word again

# What to do first where several things are missing. One meeting often earns more than one of them.
_FIRST = ("in_person", "live", "exchange", "gave", "likes_me", "knows_my_work", "would_vouch", "useful", "spread")
_ORDER = {what: place for place, what in enumerate(_FIRST)}
_DRAFTS = {
    "in_person": "conversation",
    "live": "conversation",
    "exchange": "conversation",
    "gave": "give",
    "would_vouch": "wingman",
}
_CODES = {
    "in_person": codes.TRUST_IN_PERSON,
    "live": codes.TRUST_IN_PERSON,
    "gave": codes.GIVE_FIRST,
    "useful": codes.USEFUL_THINGS,
    "knows_my_work": codes.VOUCH,
    "would_vouch": codes.VOUCH,
}


@fact
class Step:
    """What to do next with somebody, towards `goal`; `not_before` where something other than the gap asks for rest."""

    goal: str
    text: str
    reasons: tuple[Reason, ...]
    draft: str | None
    company: str | None = None
    not_before: date | None = None


def find_step(person: PersonStanding, ground: Ground) -> Step | None:
    """The next step; None where none is worth its place in the plan."""
    if person.person.is_recruiter:
        return _introduce_yourself(person)
    if any(reason.code == codes.RECIPROCITY for reason in person.closed):
        return _give(person)
    return _ask_for_endorsement(person, ground) or _ask_for_introduction(person, ground) or _climb(person, ground)


def _introduce_yourself(person: PersonStanding) -> Step | None:
    """A recruiter is told once what you look for."""
    if person.contacts.entries:
        return None
    name = person.person.name
    text = f"Tell {name} in a few lines what you are looking for and ask for a conversation."
    return Step("conversation", text, (Reason(codes.RECRUITER, f"{name} is paid to hear from you."),), "conversation")


def _give(person: PersonStanding) -> Step:
    name, needs, cares = person.person.name, person.person.needs, person.person.care_about
    about = f" They need {quote(needs[0])}." if needs else f" They care about {quote(cares[0])}." if cares else ""
    reasons = tuple(reason for reason in person.closed if reason.code == codes.RECIPROCITY)
    return Step("give", f"Do something for {name} before you ask for anything else.{about}", reasons, "give")


def _ask_for_endorsement(person: PersonStanding, ground: Ground) -> Step | None:
    """The ask for a good word, or for the meeting that comes before it, where an opening waits for it."""
    ready = [c for c, verdict in person.endorsement.items() if c in ground.openings and verdict.verdict != "not yet"]
    if not ready or _is_pending(person, ground) or _was_asked_lately(person, ground):
        return None
    company, name = ready[0], person.person.name
    place, full = ground.standing.companies[company].company.name, person.endorsement[company].verdict == "full"
    if full:
        text, code = f"Ask {name} for a good word at {place}: nothing is missing for it.", codes.ENDORSEMENT
    else:
        text = f"Ask {name} for a meeting to show your work, with a view to {place}: it is all they do not know yet."
        code = codes.LIMITED_ENDORSEMENT
    draft = "referral-ask" if full else "conversation"
    return Step(f"endorsement:{company}", text, (Reason(code, text),), draft, company)


def _ask_for_introduction(person: PersonStanding, ground: Ground) -> Step | None:
    """The ask for an introduction to somebody inside a target company whom you do not know."""
    if not is_at_least(person.stage, "relationship") or _is_pending(person, ground):
        return None
    asked = [(i, find_state(i, ground.today)) for i in ground.standing.playbook.introductions_by(person.person.id)]
    if sum(state in OPEN for _, state in asked) >= max(ground.method.introducer_open, 1):
        return None
    found = min(_list_doors(person, ground), default=None)
    if found is None:
        return None
    *_, whom, company, well = found
    latest = max((i.asked for i, state in asked if state), default=None)
    name, known = person.person.name, ground.standing.people[whom].person.name
    place = ground.standing.companies[company].company.name
    text = f"Ask {name} for an introduction to {known} at {place}."
    reasons = [Reason(codes.INTRODUCTION, f"{name} knows {known} at {place}.")]
    if well != "yes":
        text = f"Ask {name} how well they know {known} at {place}, before you ask for an introduction."
        reasons.append(Reason(codes.KNOWS_SOMEBODY, f"No file says how well {name} knows {known}."))
    rested = add_days(latest, ground.method.introducer_gap + 1) if latest else None
    return Step(f"introduction:{whom}", text, tuple(reasons), "introduction-request", company, rested)


def _list_doors(person: PersonStanding, ground: Ground) -> Iterator[tuple[bool, bool, str, str, str]]:
    """(no opening there, not well, whom, company, how well) for each stranger and link of theirs inside a target."""
    playbook = ground.standing.playbook
    for known in person.person.knows:
        other, company = ground.standing.people.get(known.who), ground.employers.get(known.who)
        if (
            other is None
            or company is None
            or company not in person.endorsement
            or known.well == "no"
            or known.who == person.person.id
        ):
            continue
        reachable = not (other.person.do_not_contact or other.person.is_recruiter or other.contacts.exchanges)
        tried = any(
            i.introducer == person.person.id or find_state(i, ground.today) not in ("declined", "hollow", None)
            for i in playbook.introductions_to(known.who)
        )
        if reachable and not tried and not is_at_least(other.stage, "acquaintance"):
            yield company not in ground.openings, known.well != "yes", known.who, company, known.well


def _climb(person: PersonStanding, ground: Ground) -> Step | None:
    """What the next rung lacks, where they matter to the search or little is missing."""
    if not person.missing or not person.next_rung or not (ground.weigh(person) or len(person.missing) <= _NEAR):
        return None
    missing = min(person.missing, key=lambda missing: _ORDER[missing.what])
    why = f"For {write_stage(person.next_rung)} {person.person.name} lacks {missing.text}."
    reasons = (Reason(codes.LADDER, why), *(Reason(code, why) for code in filter(None, [_CODES.get(missing.what)])))
    return Step(person.next_rung, _say(missing, person), reasons, _DRAFTS.get(missing.what, "keep-in-touch"))


def _say(missing: Missing, person: PersonStanding) -> str:
    contacts = person.contacts
    if missing.what == "useful":
        return f"Talk with {person.person.name} about their work and what would help them; you lack {missing.text}."
    if missing.what == "exchange" and (contacts.waiting_for_them or contacts.unanswered):
        return f"Try {person.person.name} once more in another way; what is missing is something that goes both ways."
    return missing.action


def _is_pending(person: PersonStanding, ground: Ground) -> bool:
    """True where an ask of theirs still waits for its answer on the anchor (rule R01)."""
    days = ground.method.pending_days
    return any(not ground.anchor.is_past(add_days(entry.on, days)) for entry in person.ledger.pending)


def _was_asked_lately(person: PersonStanding, ground: Ground) -> bool:
    asked = (entry for entry in person.ledger.asked if entry.asked and entry.asked.for_ == "endorsement")
    rested = ground.anchor.is_past
    return any(e.asked and (e.asked.answer == "no" or not rested(add_days(e.on, _ASK_REST))) for e in asked)
