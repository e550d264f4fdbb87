"""The kinds of drafts: which facts each needs, which ask it makes, when the method closes it (sections 4 and 10)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.messages.drafts.case import Case
from generator.method import codes
from generator.method.stage import is_at_least
from generator.method.standing import Reason
from generator.method.wording import write_day, write_stage
from generator.method.workdays import add_business_days, add_days

INVITATION = "invitation"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of draft.

    `needs`: of each line one fact at least. `ask` is what it asks for, empty where it asks nothing of section 4.
    `owed` may be sent inside the minimum gap; `searches` speaks of your search, so it waits for a relationship.
    """

    title: str
    needs: tuple[tuple[str, ...], ...]
    ask: str = ""
    owed: bool = False
    searches: bool = False


KINDS: dict[str, Kind] = {
    "fortify": Kind("make a link real", (("ground.shared", "ground.met", "them.topic"),)),
    "reply-to-invite": Kind(
        "answer their invitation", (("past.invited_on",), ("them.topic", "ground.shared", "ground.met")), owed=True
    ),
    "reconnect": Kind("after a long silence", (("ground.last_on",), ("ground.shared", "them.topic", "ground.met"))),
    "conversation": Kind(
        "ask for twenty minutes",
        (("ground.introducer", "ground.shared", "ground.met", "ground.last_on", "them.topic"), ("me.proof",)),
        ask="conversation",
    ),
    "introduction-request": Kind("ask to be introduced", (("other.name",), ("me.proof",)), ask="introduction"),
    "forwardable": Kind(
        "a note about you to forward",
        (("other.name",), ("other.employer", "other.role"), ("me.headline",), ("me.proof",), ("me.email",)),
        ask="introduction",
    ),
    "wingman": Kind(
        "what they could say about you",
        (("them.their_blurb", "ground.shared"), ("them.their_blurb", "me.proof")),
    ),
    "blurb-for-them": Kind(
        "what you would say about them",
        (("them.blurb", "them.offers", "them.useful"),),
    ),
    "referral-ask": Kind("ask for a good word", (("matter.company",), ("me.proof",)), ask="endorsement", searches=True),
    "thank": Kind("say thank you", (("past.thanks_on",),), owed=True),
    "close-loop": Kind(
        "tell the introducer how it went", (("other.name",), ("past.talked_on",), ("past.outcome",)), owed=True
    ),
    "follow-up": Kind("keep your word, or follow up", (("past.promise", "ground.introducer"),), owed=True),
    "nudge": Kind("ask once more, gently", (("past.wrote_on",),)),
    "keep-in-touch": Kind("a sign of life", (("them.topic", "ground.shared", "ground.met"),)),
    "give": Kind("offer something they need", (("matter.need",), ("matter.gift",))),
    "opt-in": Kind("ask before you connect two people", (("other.name",), ("matter.need",), ("matter.gift",))),
    "congratulate": Kind("on a new place", (("past.since",), ("them.employer",))),
    "after-applying": Kind(
        "tell them that you applied",
        (("matter.company",), ("matter.title",), ("matter.applied_on",)),
        searches=True,
    ),
    "mentor-update": Kind("tell your mentor where you stand", (("me.question",), ("past.talks",)), searches=True),
}


def find_reasons(case: Case) -> tuple[Reason, ...]:
    """Why the method has no such draft today; empty where it has."""
    return tuple(dict.fromkeys(_list_reasons(case)))


def find_way(case: Case) -> tuple[str, ...]:
    """What would open it: the unmet conditions, or the actions that lead to the next rung."""
    if case.kind == "referral-ask" and (verdict := case.endorsement):
        return tuple(condition.text for condition in verdict.conditions if not condition.met)
    if case.stands.off_limits:
        return ()
    return tuple(dict.fromkeys(missing.action for missing in case.stands.missing))


def _list_reasons(case: Case) -> Iterator[Reason]:
    stands, kind = case.stands, KINDS[case.kind]
    if case.person.do_not_contact:
        yield from stands.off_limits
        return
    yield from _judge_ask(case, kind)
    if kind.searches and kind.ask == "" and not _may_speak_of_search(case):
        text = f"{case.person.name} is {write_stage(stands.stage)}: your search stays out of what you write to them."
        yield Reason(codes.J_WORD, text)
    if not (kind.owed or case.is_note or kind.ask) and stands.rhythm.pressure == "stop":
        yield from (reason for reason in stands.rhythm.reasons if reason.code == codes.STOP)
    yield from _judge_occasion(case)


def _judge_ask(case: Case, kind: Kind) -> Iterator[Reason]:
    if kind.ask == "endorsement":
        verdict = case.endorsement
        if verdict is None:
            text = f"No file says that {case.person.name} is inside of a target company, or knows somebody who is."
            yield Reason(codes.ENDORSEMENT, text)
        elif not verdict.open:
            yield from verdict.reasons
    elif kind.ask and not case.agreed:
        verdict_ = case.stands.asks[kind.ask]
        if not verdict_.open:
            yield from verdict_.reasons


def _may_speak_of_search(case: Case) -> bool:
    return case.person.is_recruiter or is_at_least(case.stands.stage, "relationship")


def _judge_occasion(case: Case) -> Iterator[Reason]:
    """What only some people get: a link is fortified, a lapsed contact reconnected, one silence nudged."""
    name, stage = case.person.name, case.stands.stage
    if case.kind == "fortify" and case.person.is_recruiter:
        yield Reason(codes.RECRUITER, f"{name} is a recruiter: write for a conversation straight away.")
    elif case.kind == "fortify" and is_at_least(stage, "acquaintance"):
        yield Reason(codes.LADDER, f"{name} is {write_stage(stage)} already: keep in touch instead.")
    elif case.kind == "keep-in-touch" and not is_at_least(stage, "acquaintance"):
        yield Reason(codes.LADDER, f"{name} is {write_stage(stage)}: there is no touch to keep yet; fortify first.")
    elif case.kind == "reconnect" and case.stands.rhythm.freshness == "fresh":
        yield Reason(codes.LAPSED, f"You and {name} are in touch: there is nothing to take up again.")
    elif case.kind == "mentor-update" and case.person.is_recruiter:
        yield Reason(codes.RECRUITER, f"{name} is a recruiter, not your mentor.")
    elif case.kind == "nudge":
        yield from _judge_nudge(case)


def _judge_nudge(case: Case) -> Iterator[Reason]:
    contacts, me, name = case.stands.contacts, case.standing.playbook.me, case.person.name
    if not contacts.unanswered:
        return
    last = contacts.unanswered[-1]
    if len(contacts.unanswered) > 1 or last.kind == "nudge":
        yield Reason(codes.ONE_NUDGE, f"{name} had your nudge already; after one comes silence.")
    elif last.reply is False:
        yield Reason(codes.ONE_NUDGE, f"{name} will not answer the last one: let it rest.")
    else:
        waited = add_business_days(last.on, me.method.nudge_after, me.capacity.holidays)
        first = max(waited, add_days(last.on, case.stands.rhythm.min_days))
        if case.standing.today < first:
            day = write_day(first, case.standing.today)
            yield Reason(codes.ONE_NUDGE, f"It is too early: nudge {name} from {day} on.")
