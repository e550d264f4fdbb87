"""What a new entry of the log changes between you and a person, in one line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import cast

from generator.editing.change import open_document
from generator.editing.refusal import Refusal
from generator.editing.roster import Roster
from generator.method.footing import Footing, find_footing
from generator.method.scene import set_scene
from generator.method.wording import write_count, write_day
from generator.model.me import Me
from generator.model.person import Person
from generator.model.playbook import Playbook


def read_me(roster: Roster) -> Me:
    """The user with their own numbers of the method; with the method's where me.yaml has none or is broken."""
    for source in roster.of_kind("me"):
        if roster.holds(source, ["method"]):  # else the reader of me.yaml need not be made, which takes a while
            with suppress(Refusal):
                return cast(Me, open_document(roster.root, source).fact)
    return Me(name="You")


def tell_effect(before: Person, after: Person, me: Me, today: date) -> str:
    """For instance `Carla Gómez: acquaintance -> relationship; you may write again from 4 December`."""
    old, new = (find_footing(person, set_scene(Playbook(me, {person.id: person}), today)) for person in (before, after))
    return f"{after.name}: {'; '.join(_tell(old, new, today))}"


def _tell(old: Footing, new: Footing, today: date) -> Iterator[str]:
    yield _tell_move(old.stage, new.stage)
    freshness = old.rhythm.freshness, new.rhythm.freshness
    if "fading" in freshness or "lapsed" in freshness:
        yield _tell_move(*freshness)
    added = new.person.log[len(old.person.log) :]
    if added and added[0].on > today:
        yield f"the entry counts from {write_day(added[0].on, today)}"
    if new.off_limits:
        yield "off limits for now"
    elif new.contacts.waiting_for_me:
        yield "they wait for your answer"
    elif new.rhythm.next_allowed:
        unanswered = write_count(new.rhythm.unanswered, "message") + " unanswered, " if new.rhythm.unanswered else ""
        yield f"{unanswered}you may write again from {write_day(new.rhythm.next_allowed, today)}"
    else:
        yield "you may write"


def _tell_move(old: str, new: str) -> str:
    return new if old == new else f"{old} -> {new}"
