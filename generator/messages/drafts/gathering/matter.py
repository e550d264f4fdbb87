"""What the message is about: the company and its opening, whom to speak to there, what is needed and offered."""

from __future__ import annotations

from functools import cache

from generator.messages.drafts.gaps import Fact
from generator.messages.drafts.gathering.later import Ways
from generator.messages.drafts.gathering.notes import ME, Notes
from generator.messages.drafts.phrasing import clean, write_phrase


def gather_matter(notes: Notes) -> Ways:
    """How to find the facts of the group `matter`."""
    case, today = notes.case, notes.today
    company, opening = case.company, case.opening
    file = company.company.file if company else "contacts/companies/"
    applied = opening.applied.on if opening and opening.applied and opening.applied.on <= today else None
    closes = opening.closes.last if opening and opening.closes and opening.closes.last >= today else None
    name = company.company.name if company else ""
    title = opening.title if opening else ""
    find_pair = cache(lambda: _find_opt_in(notes) if case.kind == "opt-in" else _find_gift(notes))
    return dict(
        company=lambda: notes.fact(clean(name), "the company this is about", notes.file, "at"),
        title=lambda: notes.fact(clean(title), "the opening this is about", file, "openings: title"),
        closes=lambda: notes.day(closes, "when the opening closes", file, "openings: closes"),
        applied_on=lambda: notes.day(applied, "when you applied", file, "openings: applied"),
        inside=lambda: notes.fact(_find_inside(notes), "whom there to speak to", file, "openings: hiring_manager"),
        is_inside=lambda: bool(company and case.person.id in company.insiders),
        is_vetting=lambda: bool((verdict := case.endorsement) and verdict.verdict == "limited"),
        knows_well=lambda: _knows_well(notes),
        need=lambda: find_pair()[0],
        gift=lambda: find_pair()[1],
        reader_needs=lambda: find_pair()[2],
    )


def _knows_well(notes: Notes) -> bool:
    well = {known.who: known.well for known in notes.case.person.knows}
    other = notes.case.other
    return bool(other and well.get(other.id) == "yes")


def _find_inside(notes: Notes) -> str:
    """The hiring manager, or whom the reader knows inside; never the reader."""
    company, opening, person = notes.case.company, notes.case.opening, notes.case.person
    people = notes.case.standing.playbook.people
    manager = opening.hiring_manager if opening else None
    inside = set(company.insiders) if company else set()
    known = [k.who for k in sorted(person.knows, key=lambda k: k.well != "yes") if k.who in inside and k.well != "no"]
    ids = [manager, *known] if manager and (manager in known or person.id in inside) else known
    return next((clean(people[who].name) for who in ids if who in people and who != person.id), "")


def _find_opt_in(notes: Notes) -> tuple[Fact, Fact, bool]:
    """What one of the two needs, what the other offers for it, and whether the reader is the one who needs it."""
    match = notes.case.match
    gap = notes.gap("somebody who offers what they need, or needs what they offer", notes.file, "needs, offers")
    need, gift = (write_phrase(text, yours="") for text in (match.need, match.offer)) if match else ("", "")
    return need or gap, gift or gap, bool(match and match.needer == notes.case.person.id)


def _find_gift(notes: Notes) -> tuple[Fact, Fact, bool]:
    """What the reader needs and what I offer for it, for a message that gives."""
    case = notes.case
    gifts = [g for g in case.outlook.gifts.get(case.person.id, ()) if g.kind == "offer"] if case.kind == "give" else []
    needs = [clean(need) for need in case.person.needs]
    pairs = (
        (need, offer)
        for gift in gifts
        for need in needs
        for offer in _list_mine(notes)
        if offer in clean(gift.text) and need in clean(gift.reasons[0].text)
    )
    need, offer = next(pairs, ("", ""))
    missing = notes.gap("something that they need and that you offer", notes.file, "needs")
    offered = notes.gap("something that you offer and that they need", ME, "offers")
    return (notes.choose([need]) or missing) if need else missing, offer or offered, True


def _list_mine(notes: Notes) -> list[str]:
    skills = (skill.name for skill in notes.me.skills if skill.proof)
    return [clean(text) for text in (*notes.me.offers, *skills)]
