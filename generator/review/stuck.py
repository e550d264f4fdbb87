"""Where the search does not move, each with the question that it raises for somebody who sees it from outside."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from generator.method.stage import is_at_least
from generator.method.standing import CompanyStanding, Fit, PersonStanding, Standing
from generator.method.wording import quote, write_count, write_day, write_stage
from generator.review.review import Stuck

_CLOSES_SOON = timedelta(days=30)
_QUIET = timedelta(days=14)
_EACH = 3
"""At most so many of a kind: a list of all that is stuck helps nobody."""


def find_stuck(now: Standing) -> tuple[Stuck, ...]:
    """What is stuck today, the most urgent kind first, at most three of a kind."""
    found: list[Stuck] = []
    for find in _FINDERS:
        for number, stuck in enumerate(find(now)):
            if number == _EACH:
                break
            found.append(stuck)
    return tuple(found)


def _find_closed_doors(now: Standing) -> Iterator[Stuck]:
    """Openings that close soon at companies where nobody is an acquaintance."""
    chances = [
        (fit.opening.closes.last, found, fit)
        for found in now.companies.values()
        if found.company.is_target and not any(_is_known(who, now) for who in found.insiders)
        for fit in found.fits.values()
        if _is_open(fit, now.today) and fit.opening.closes
        if fit.opening.closes.last <= now.today + _CLOSES_SOON
    ]
    for closes, found, fit in sorted(chances, key=lambda chance: (chance[0], chance[1].company.id)):
        opening, company = fit.opening.title, found.company.name
        text = (
            f"{opening} at {company} closes on {write_day(closes, now.today)}, and there is nobody inside to talk to."
        )
        question = f"{text} Whom would you try first, and how?"
        yield Stuck("door", text, question, company=found.company.id)


def _find_silence(now: Standing) -> Iterator[Stuck]:
    """Two messages and no answer."""
    for found in _list_people(now):
        if found.rhythm.pressure == "stop" and found.rhythm.last_outreach:
            text = f"{found.person.name} has {write_count(found.rhythm.unanswered, 'message')} without an answer."
            question = f"{text} What would you have written instead, or would you let it go?"
            yield Stuck("silence", text, question, who=found.person.id)


def _find_broken(now: Standing) -> Iterator[Stuck]:
    """Promises of mine that are past their day."""
    for found in _list_people(now):
        for owed in found.ledger.promised_by_me:
            if owed.overdue and owed.promise.due:
                due = write_day(owed.promise.due, now.today)
                text = f"The promise to {found.person.name}, {quote(owed.promise.what)}, was due on {due}."
                yield Stuck("promise", text, f"{text} What keeps me from it?", who=found.person.id)


def _find_faded(now: Standing) -> Iterator[Stuck]:
    """Allies and advocates who have not been heard of for too long, the longest silence first."""
    faded = [
        found
        for found in _list_people(now)
        if is_at_least(found.stage, "ally") and found.rhythm.freshness == "lapsed" and found.rhythm.last_exchange
    ]
    for found in sorted(faded, key=lambda one: (one.rhythm.last_exchange or date.min, one.person.id)):
        day = write_day(found.rhythm.last_exchange or now.today, now.today)
        text = f"{found.person.name}, {write_stage(found.stage)}, has been silent since {day}."
        yield Stuck("faded", text, f"{text} How would you pick up the thread?", who=found.person.id)


def _find_one_away(now: Standing) -> Iterator[Stuck]:
    """Those who lack one thing for the next rung, with whom nothing has moved for two weeks; the highest rung first."""
    close = [found for found in _list_people(now) if _is_one_away(found, now.today)]
    for found in sorted(close, key=lambda one: (not is_at_least(one.stage, "ally"), one.person.id)):
        (missing,) = found.missing
        name, lacking = found.person.name, missing.text
        text = f"{name} is one thing away from {_name_rung(missing.for_)}: {lacking}."
        yield Stuck("rung", text, f"{text} How would you go about it?", who=found.person.id)


def _find_unproven(now: Standing) -> Iterator[Stuck]:
    """Needs of open openings that I can meet and cannot prove, those asked for most often first."""
    needs: dict[str, list[CompanyStanding]] = {}
    for found in now.companies.values():
        for fit in found.fits.values():
            if found.company.is_target and _is_open(fit, now.today):
                for need in fit.unproven:
                    needs.setdefault(need, []).append(found)
    for need, wanted in sorted(needs.items(), key=lambda item: (-len(item[1]), item[0])):
        names = wanted[0].company.name + (f" and {len(wanted) - 1} more" if len(wanted) > 1 else "")
        text = f"{names} asks for {quote(need)}, which I have no proof of."
        yield Stuck("proof", text, f"{text} What of my work would convince you?", company=wanted[0].company.id)


def _find_no_offer(now: Standing) -> Iterator[Stuck]:
    """Target companies for which I have nothing to offer yet, those wanted most first."""
    without = [found for found in now.companies.values() if found.company.is_target and not found.company.offer]
    for found in sorted(without, key=lambda one: (-(one.company.motivation or 0), one.company.id)):
        name = found.company.name
        text = f"There is no sentence yet about what I can do for {name}."
        yield Stuck("offer", text, f"What could I do for {name} that few others can?", company=found.company.id)


_FINDERS: tuple[Callable[[Standing], Iterator[Stuck]], ...] = (
    _find_closed_doors,
    _find_one_away,
    _find_silence,
    _find_broken,
    _find_faded,
    _find_unproven,
    _find_no_offer,
)


def _list_people(now: Standing) -> Iterator[PersonStanding]:
    """Everybody whom I may write to and who is no recruiter."""
    people = now.people.values()
    return (found for found in people if not found.person.do_not_contact and not found.person.is_recruiter)


def _is_one_away(found: PersonStanding, today: date) -> bool:
    if len(found.missing) != 1 or not is_at_least(found.stage, "acquaintance"):
        return False
    last = found.rhythm.last_exchange
    return last is not None and last <= today - _QUIET and found.rhythm.freshness != "lapsed"


def _is_open(fit: Fit, today: date) -> bool:
    closes = fit.opening.closes
    return fit.opening.status == "open" and fit.opening.applied is None and (closes is None or today <= closes.last)


def _is_known(who: str, now: Standing) -> bool:
    return who in now.people and is_at_least(now.people[who].stage, "acquaintance")


def _name_rung(stage: str) -> str:
    return f"being {write_stage(stage)}" if stage != "relationship" else "a relationship"
