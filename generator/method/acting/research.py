"""Whom and what to find out about before writing (method.md section 6). It takes no touch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from generator.method import codes
from generator.method.acting.action import Action
from generator.method.acting.ground import BEST, Ground
from generator.method.acting.introductions import LET_GO
from generator.method.introductions import find_made, find_state
from generator.method.research import find_company_gaps
from generator.method.stage import is_at_least
from generator.method.standing import CompanyStanding, PersonStanding, Reason
from generator.method.workdays import add_days

_WANTED = 4  # motivation from which a company is looked into first


def research_person(person: PersonStanding, ground: Ground) -> Iterator[Action]:
    """What to find out about a stranger or a link; for everybody else it is advice and no action."""
    if person.researched or person.person.is_recruiter or is_at_least(person.stage, "acquaintance"):
        return
    who, name, playbook = person.person.id, person.person.name, ground.standing.playbook
    states = {find_state(introduction, ground.today) for introduction in playbook.introductions_to(who)}
    made = find_made(who, playbook, ground.today)
    # Who was introduced is written to within two days, so what is missing cannot wait for its turn.
    due = add_days(made.made, ground.method.write_introduced) if made and made.made and "made" in states else None
    due = due if due and not ground.anchor.is_past(add_days(due, LET_GO)) else None
    yield ground.act(
        person,
        "research",
        "",
        earliest=ground.anchor.read(),
        due=due,
        latest=add_days(due, LET_GO) if due else None,
        ends=add_days(due, LET_GO) if due else None,
        text=f"Look {name} up before you write. {_join(person.research_missing)}",
        reasons=(*person.research_missing, Reason(codes.RESEARCH_FIRST, f"You are not in contact with {name} yet.")),
        worth=BEST if states & {"asked", "agreed", "made"} else 0,
    )


def research_company(found: CompanyStanding, ground: Ground) -> Iterator[Action]:
    """What to find out about a company you are after, from the day on which what you know is too old or too little."""
    company = found.company
    if not company.is_target:
        return
    stale_on = _find_stale_day(found, ground)
    if stale_on is None:
        return
    gaps = find_company_gaps(company, ground.method, max(stale_on, ground.today))
    motivated = company.motivation is not None and company.motivation >= _WANTED
    worth = BEST if company.id in ground.openings else 2 if motivated else 1
    yield Action(
        key=f"research:company:{company.id}",
        kind="research",
        name=company.name,
        company=company.id,
        earliest=stale_on,
        text=f"Find out more about {company.name}. {_join(gaps)}",
        reasons=gaps,
        worth=0 if company.status == "watching" else worth,
    )


def _find_stale_day(found: CompanyStanding, ground: Ground) -> date | None:
    """The anchor where something is missing; else the first day on which too few notes are young enough."""
    company, method, anchor = found.company, ground.method, ground.anchor.day
    if find_company_gaps(company, method, anchor):
        return anchor
    days = sorted((note.on for note in company.research if note.on <= anchor), reverse=True)
    number = method.research_notes
    return add_days(days[number - 1], method.research_days + 1) if 0 < number <= len(days) else None


def _join(reasons: Sequence[Reason]) -> str:
    return " ".join(reason.text for reason in reasons)
