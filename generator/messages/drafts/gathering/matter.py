"""What the message is about: the company and its opening, whom to speak to there, what is needed and offered."""

from __future__ import annotations

from generator.messages.drafts.facts import Matter
from generator.messages.drafts.gaps import Fact
from generator.messages.drafts.gathering.notes import ME, Notes
from generator.messages.drafts.phrasing import clean, write_phrase


def gather_matter(notes: Notes) -> Matter:
    """The facts of the group `matter`."""
    case, today = notes.case, notes.today
    company, opening, verdict = case.company, case.opening, case.endorsement
    file = company.company.file if company else "contacts/companies/"
    well = {known.who: known.well for known in case.person.knows}
    need, gift, reader_needs = _find_opt_in(notes) if case.kind == "opt-in" else _find_gift(notes)
    applied = opening.applied.on if opening and opening.applied and opening.applied.on <= today else None
    closes = opening.closes.last if opening and opening.closes and opening.closes.last >= today else None
    name = clean(company.company.name) if company else ""
    title = clean(opening.title) if opening else ""
    return Matter(
        company=notes.fact(name, "the company this is about", notes.file, "at"),
        title=notes.fact(title, "the opening this is about", file, "openings: title"),
        closes=notes.day(closes, "when the opening closes", file, "openings: closes"),
        applied_on=notes.day(applied, "when you applied", file, "openings: applied"),
        inside=notes.fact(_find_inside(notes), "whom there to speak to", file, "openings: hiring_manager"),
        is_inside=bool(company and case.person.id in company.insiders),
        is_vetting=bool(verdict and verdict.verdict == "limited"),
        knows_well=bool(case.other and well.get(case.other.id) == "yes"),
        need=need,
        gift=gift,
        reader_needs=reader_needs,
    )


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
