"""What introductions ask of you: write to the introduced, close the loop with the introducer (method.md section 7)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.method import codes
from generator.method.acting.action import Action
from generator.method.acting.ground import Ground
from generator.method.acting.owed import explain_owed
from generator.method.introductions import find_made, find_state
from generator.method.standing import PersonStanding, Reason
from generator.method.wording import write_day
from generator.method.workdays import add_days
from generator.model.introduction import Introduction

LET_GO = 90  # days after which an introduction that nobody followed is no more than a name


def list_introductions(person: PersonStanding, ground: Ground) -> Iterator[Action]:
    """The first word to this person as the introduced, and the loops to close with them as the introducer."""
    playbook, today = ground.standing.playbook, ground.today
    if not (playbook.introductions_to(person.person.id) or playbook.introductions_by(person.person.id)):
        return
    made = find_made(person.person.id, playbook, today)
    if made and made.made and find_state(made, today) == "made" and not _is_followed(person, made.made):
        yield _follow(made, made.made, person, ground)
    asked = {(i.introduced, i.asked): i for i in playbook.introductions_by(person.person.id)}
    for introduction in asked.values():  # one that was written down twice is one
        talked = introduction.talked
        if talked and find_state(introduction, today) == "talked" and not _is_told(person, talked):
            yield _close_loop(introduction, talked, person, ground)


def _is_followed(person: PersonStanding, made: date) -> bool:
    """True where anything went to or fro since: had they written first, you would owe them an answer."""
    return bool(person.contacts.entries) and person.contacts.entries[-1].on >= made


def _is_told(person: PersonStanding, talked: date) -> bool:
    return any(e.kind == "close-loop" and e.by != "them" and e.on >= talked for e in person.contacts.entries)


def _follow(introduction: Introduction, made: date, person: PersonStanding, ground: Ground) -> Action:
    end = ground.calendar.move_on(add_days(made, ground.method.write_introduced), person.person.away)
    name, introducer = person.person.name, _name(introduction.introducer, ground)
    text = f"Write to {name}: {introducer} introduced you on {write_day(made, ground.today)}."
    return ground.act(
        person,
        "follow-introduction",
        f"{introduction.introducer}:{made}",
        earliest=made,
        due=end,
        latest=end,
        aim=ground.find_day_after(made, person),
        ends=add_days(made, LET_GO),
        text=text,
        reasons=(Reason(codes.WRITE_INTRODUCED, text), explain_owed(name)),
        draft="conversation" if person.asks["conversation"].open else "follow-up",
        company=_find_company(introduction, ground),
        since=made,
        cause=introduction,
    )


def _close_loop(introduction: Introduction, talked: date, person: PersonStanding, ground: Ground) -> Action:
    end = ground.calendar.move_on(add_days(talked, ground.method.close_loop), person.person.away)
    name, introduced = person.person.name, _name(introduction.introduced, ground)
    day = write_day(talked, ground.today)
    why = f"You talked with {introduced} on {day}; {name}, who introduced you, does not know yet how it went."
    return ground.act(
        person,
        "close-loop",
        f"{introduction.introduced}:{introduction.asked}",
        earliest=talked,
        due=end,
        latest=end,
        aim=ground.find_day_after(talked, person),
        ends=add_days(talked, LET_GO),
        text=f"Tell {name} how your talk with {introduced} on {day} went, with thanks for the introduction.",
        reasons=(Reason(codes.CLOSE_LOOP, why), explain_owed(name)),
        draft="close-loop",
        company=_find_company(introduction, ground),
        since=talked,
        cause=introduction,
    )


def _find_company(introduction: Introduction, ground: Ground) -> str | None:
    named = introduction.company or (introduction.opening or "").partition("/")[0]
    return named if named in ground.standing.companies else None


def _name(who: str, ground: Ground) -> str:
    person = ground.standing.playbook.people.get(who)
    return person.name if person else who
