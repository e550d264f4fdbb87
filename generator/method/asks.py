"""What may be asked of a person today, and if not, why not (method.md section 4)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.method import codes
from generator.method.footing import Footing
from generator.method.introductions import OPEN, find_made, find_state
from generator.method.research import find_person_gaps
from generator.method.scene import Scene
from generator.method.standing import AskVerdict, Reason
from generator.method.wording import join, quote, write_day, write_stage
from generator.method.workdays import add_days
from generator.model.person import LogEntry

ASKS = ("conversation", "information", "introduction")
_CLOSING = (codes.MINIMUM_GAP, codes.STOP, codes.LAPSED)


def find_closed(footing: Footing, scene: Scene) -> tuple[Reason, ...]:
    """Why every ask is closed today; empty when none of the reasons for all asks holds."""
    rhythm = (reason for reason in footing.rhythm.reasons if reason.code in _CLOSING)
    return (*footing.off_limits, *rhythm, *_find_pending(footing, scene), *_find_imbalance(footing, scene))


def judge_asks(footing: Footing, closed: tuple[Reason, ...], scene: Scene) -> dict[str, AskVerdict]:
    """The verdict on each of ASKS; `closed` are the reasons of `find_closed`."""
    if footing.person.is_recruiter:
        return {ask: _judge_recruiter(ask, footing) for ask in ASKS}
    conversation = (*_find_no_way_in(footing, scene), *closed)
    information = (*_find_too_low(footing, "information", "acquaintance", codes.INFORMATION), *closed)
    introduction = (*_find_no_introduction(footing, scene), *closed)
    return {
        "conversation": _judge("conversation", conversation, _advise_conversation(footing, scene)),
        "information": _judge("information", information, _advise_words(footing)),
        "introduction": _judge("introduction", introduction, _advise_introduction(footing, scene)),
    }


def _judge(ask: str, reasons: tuple[Reason, ...], advice: Iterator[Reason]) -> AskVerdict:
    return AskVerdict(ask, False, reasons) if reasons else AskVerdict(ask, True, (), tuple(advice))


def _judge_recruiter(ask: str, footing: Footing) -> AskVerdict:
    if ask == "conversation":
        return AskVerdict(ask, not footing.off_limits, footing.off_limits)
    text = f"{footing.person.name} is a recruiter: a conversation is all there is to ask."
    return AskVerdict(ask, False, (Reason(codes.RECRUITER, text), *footing.off_limits))


def _find_pending(footing: Footing, scene: Scene) -> Iterator[Reason]:
    for entry in footing.ledger.pending:
        last = add_days(entry.on, scene.method.pending_days)
        if scene.today <= last:
            text = f"{_name_ask(entry, scene)} is still pending; until {write_day(last, scene.today)} it comes first."
            yield Reason(codes.PENDING_ASK, text)


def _find_imbalance(footing: Footing, scene: Scene) -> Iterator[Reason]:
    number, asked = scene.method.reciprocity_asks, footing.ledger.asked
    if not 0 < number <= len(asked):
        return
    latest = asked[-number:]
    if not any(entry.on >= latest[0].on for entry in footing.ledger.gave):
        days = join([write_day(entry.on, scene.today) for entry in latest])
        text = f"Your last asks ({days}) have no give of yours since the first of them: give something before you ask."
        yield Reason(codes.RECIPROCITY, text)


def _find_too_low(footing: Footing, ask: str, wanted: str, code: str) -> Iterator[Reason]:
    if not footing.is_at_least(wanted):
        stands = f"{footing.person.name} is {write_stage(footing.stage)}"
        yield Reason(code, f"{stands}; {ask} needs {write_stage(wanted)}.")


def _find_no_way_in(footing: Footing, scene: Scene) -> Iterator[Reason]:
    """Why a stranger or a link may not be asked for a conversation."""
    person = footing.person
    if footing.is_at_least("acquaintance"):
        return
    if not find_made(person.id, scene.playbook, scene.today):
        yield Reason(codes.CONVERSATION, _explain_no_introduction(footing, scene))
    for gap in (*find_person_gaps(person), *_find_employer_gaps(footing, scene)):
        yield Reason(codes.RESEARCH_FIRST, gap.text)


def _explain_no_introduction(footing: Footing, scene: Scene) -> str:
    """Says so where one is under way."""
    name, today = footing.person.name, scene.today
    for introduction in scene.playbook.introductions_to(footing.person.id):
        state = find_state(introduction, today)
        if state in OPEN:
            introducer = scene.playbook.people.get(introduction.introducer)
            by = introducer.name if introducer else introduction.introducer
            return f"The introduction to {name} by {by} is {state}, not made yet: a conversation waits for it."
    return f"{name} is {write_stage(footing.stage)}: a conversation needs somebody who has introduced you."


def _find_employer_gaps(footing: Footing, scene: Scene) -> tuple[Reason, ...]:
    person = footing.person
    company = scene.playbook.company_id(person.at)
    if company:
        return scene.research_gaps[company]
    text = f"Write a company file for {person.at} and fill it" if person.at else f"Find out where {person.name} works"
    return (Reason(codes.COMPANY_RESEARCH, f"{text}: a first conversation needs research on the company, too."),)


def _find_no_introduction(footing: Footing, scene: Scene) -> Iterator[Reason]:
    yield from _find_too_low(footing, "an introduction", "relationship", codes.INTRODUCTION)
    known = footing.acquaintances
    if not any(acquaintance.well != "no" for acquaintance in known):
        whom = "anybody" if not known else "anybody well enough"
        text = f"No file says that {footing.person.name} knows {whom} to introduce you to."
        yield Reason(codes.KNOWS_SOMEBODY, text)
    yield from _find_fatigue(footing, scene)


def _find_fatigue(footing: Footing, scene: Scene) -> Iterator[Reason]:
    """Why an introducer needs a rest: one request at a time, and not too many open, over all targets."""
    name, today = footing.person.name, scene.today
    requests = [(i, find_state(i, today)) for i in scene.playbook.introductions_by(footing.person.id)]
    latest = max((introduction.asked for introduction, state in requests if state), default=None)
    rested = add_days(latest, scene.method.introducer_gap + 1) if latest else None
    if latest and rested and today < rested:
        text = f"You asked {name} for an introduction on {write_day(latest, today)}"
        yield Reason(codes.INTRODUCER_GAP, f"{text}; the next may be asked on {write_day(rested, today)}.")
    waiting = sum(state in OPEN for _, state in requests)
    if waiting >= max(scene.method.introducer_open, 1):
        text = f"{waiting} introductions asked of {name} are still open: let those come first."
        yield Reason(codes.INTRODUCER_OPEN, text)


def _advise_conversation(footing: Footing, scene: Scene) -> Iterator[Reason]:
    yield from find_person_gaps(footing.person)
    company = scene.employers.get(footing.person.id)
    if company:
        yield from scene.research_gaps[company]
    yield from _advise_words(footing)


def _advise_words(footing: Footing) -> Iterator[Reason]:
    if not footing.is_at_least("relationship"):
        text = f"Ask about their work: job, opening and résumé stay out while {footing.person.name} is"
        yield Reason(codes.J_WORD, f"{text} {write_stage(footing.stage)}.")


def _advise_introduction(footing: Footing, scene: Scene) -> Iterator[Reason]:
    known = footing.acquaintances
    if any(acquaintance.well == "yes" for acquaintance in known):
        return
    names = [scene.playbook.people[k.who].name for k in known if k.well == "unknown"]
    text = f"Ask {footing.person.name} first how well they know {' or '.join(dict.fromkeys(names))}."
    yield Reason(codes.KNOWS_SOMEBODY, text)


def _name_ask(entry: LogEntry, scene: Scene) -> str:
    what = f" ({quote(entry.asked.what)})" if entry.asked and entry.asked.what else ""
    return f"Your ask of {write_day(entry.on, scene.today)}{what}"
