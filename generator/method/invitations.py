"""Invitations to link that you got: a personal note gets a conversation, boilerplate one question (method.md 8)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from generator.method.stage import is_at_least
from generator.method.standing import PersonStanding, Standing
from generator.method.workdays import add_business_days, add_days
from generator.model.fact import fact


@fact
class Invitation:
    """Somebody invited you to link, and nothing has gone both ways yet.

    `state` is answer (it is your turn), asked (you wrote and wait) or let go. `note` says whether theirs was personal:
    a personal one gets a conversation, boilerplate the question what made them write.
    """

    who: str
    on: date
    note: bool
    state: str


def list_invitations(
    standing: Standing, changed: Collection[str], before: Iterable[Invitation] = ()
) -> tuple[Invitation, ...]:
    """Every invitation that is still about something: your turn first, then by day, then by id.

    Of those in `changed`, and of the others as they were `before`.
    """
    kept = [invitation for invitation in before if invitation.who not in changed]
    found = sorted([*kept, *_read_invitations(changed, standing)], key=lambda found: (found.on, found.who))
    return tuple(sorted(found, key=lambda invitation: ("answer", "asked", "let go").index(invitation.state)))


def is_let_go(person: PersonStanding, standing: Standing) -> bool:
    """True where too many messages of yours went unanswered, or the one that answers a boilerplate invitation did."""
    unanswered, invited = person.contacts.unanswered, person.person.invited
    if not unanswered:
        return False
    if len(unanswered) >= max(standing.playbook.me.method.stop_after, 1):
        return True
    last = unanswered[-1]
    if invited is None or invited.note or last.on < invited.on:
        return False
    return last.reply is False or standing.today > _find_patience(last.on, person, standing)


def _find_patience(asked: date, person: PersonStanding, standing: Standing) -> date:
    """The last day to wait for an answer: the one on which anybody else would get a nudge (method.md section 3)."""
    me = standing.playbook.me
    nudge = add_business_days(asked, me.method.nudge_after, me.capacity.holidays)
    return max(nudge, add_days(asked, person.rhythm.min_days))


def _read_invitations(people: Iterable[str], standing: Standing) -> Iterator[Invitation]:
    for who in people:
        person = standing.people[who]
        invited = person.person.invited
        if invited is None or invited.on > standing.today or person.person.do_not_contact:
            continue
        if not is_at_least(person.stage, "acquaintance"):
            yield Invitation(who, invited.on, invited.note, _judge(person, invited.on, standing))


def _judge(person: PersonStanding, invited: date, standing: Standing) -> str:
    if is_let_go(person, standing):
        return "let go"
    wrote = any(entry.by == "me" and entry.on >= invited for entry in person.contacts.entries)
    return "asked" if wrote and not person.contacts.waiting_for_me else "answer"
