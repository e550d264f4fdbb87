"""Whom a person knows, and how well by all that the files say (method.md sections 4 and 7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.method.introductions import find_state
from generator.model.person import Acquaintance, Person
from generator.model.playbook import Playbook


def find_acquaintances(person: Person, playbook: Playbook, today: date) -> tuple[Acquaintance, ...]:
    """The entries of `knows` about others in the playbook, in file order.

    Where nobody said how well, an introduction that came back hollow says it: not well.
    """
    if not person.knows:
        return ()
    hollow = {i.introduced for i in playbook.introductions_by(person.id) if find_state(i, today) == "hollow"}
    return tuple(
        replace(known, well="no") if known.well == "unknown" and known.who in hollow else known
        for known in person.knows
        if known.who in playbook.people and known.who != person.id
    )
