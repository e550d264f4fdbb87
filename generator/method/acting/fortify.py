"""Turning links into contacts, one at a time, and answering invitations (method.md section 8)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.method.acting import codes
from generator.method.acting.action import Action, Chain
from generator.method.acting.contact import find_allowed
from generator.method.acting.ground import BEST, Ground
from generator.method.fortify import Candidate, Fortify
from generator.method.invitations import Invitation
from generator.method.standing import Reason
from generator.method.wording import join, write_day
from generator.method.workdays import add_days
from generator.model.names import fold_company, fold_text

_INVITATION_DAYS = 7
_INVITATION_LET_GO = 30


def list_fortify(fortify: Fortify, ground: Ground, is_busy: Callable[[str | None], bool]) -> Iterator[Chain]:
    """Invitations to answer, then the links to write to, best first; a row of the phonebook only with a prospect.

    Those who are busy have something else on the plan first.
    """
    answers = {
        found.who: _answer_invitation(found, ground)
        for found in fortify.invitations
        if found.state == "answer" and not is_busy(found.who)
        if not ground.standing.people[found.who].person.is_recruiter
    }
    invited = {found.id: found for found in fortify.to_do if found.id in answers} if answers else {}
    for who, answer in answers.items():
        yield Chain(answer, [_write_to(invited[who], ground)] if who in invited else ())
    for found in fortify.to_do:
        if not is_busy(found.id) and found.id not in answers and (found.id or found.prospects):
            yield Chain(_write_to(found, ground))


def _write_to(found: Candidate, ground: Ground) -> Action:
    """A first personal word to a link; a row of the phonebook has no file, and so no `who`."""
    why = f" ({join(found.prospects)})" if found.prospects else ""
    ask_nothing = f"Write to {found.name}{why} personally, asking for nothing"
    reasons = (Reason(codes.ONE_AT_A_TIME, f"{found.name} is a link: only a personal word makes a contact of it."),)
    worth = _weigh(found, ground)
    if found.id:
        person = ground.standing.people[found.id]
        return ground.act(
            person,
            "fortify",
            "",
            earliest=max(find_allowed(person, ground), found.linked or ground.anchor.day),
            text=f"{ask_nothing}: you are linked, no more.",
            reasons=reasons,
            draft="fortify",
            worth=worth,
        )
    return Action(
        key=f"fortify:{fold_text(found.name)}|{fold_company(found.at or '')}",
        kind="fortify",
        name=found.name,
        company=found.company,
        earliest=ground.anchor.day,
        text=f"{ask_nothing}: they are a line in your phonebook, no more.",
        reasons=reasons,
        draft="fortify",
        worth=worth,
    )


def _weigh(found: Candidate, ground: Ground) -> int:
    if found.company in ground.openings:
        return BEST
    is_target = found.company is not None and ground.standing.companies[found.company].company.is_target
    return 2 if is_target else 1 if found.prospects else 0


def _answer_invitation(invitation: Invitation, ground: Ground) -> Action:
    person = ground.standing.people[invitation.who]
    name, away = person.person.name, person.person.away
    earliest = max(find_allowed(person, ground), invitation.on)
    due = ground.calendar.move_on(max(add_days(invitation.on, _INVITATION_DAYS), earliest), away)
    latest = max(due, ground.calendar.move_on(add_days(invitation.on, _INVITATION_LET_GO), away))
    day = write_day(invitation.on, ground.today)
    how = "which came with a personal note" if invitation.note else "and ask what made them write"
    return ground.act(
        person,
        "fortify",
        invitation.on.isoformat(),
        earliest=earliest,
        due=due,
        latest=latest,
        ends=latest,
        text=f"Answer the invitation that {name} sent on {day}, {how}.",
        reasons=(Reason(codes.ONE_AT_A_TIME, f"{name} invited you to link on {day}."),),
        draft="reply-to-invite",
        since=invitation.on,
        worth=1,
    )
