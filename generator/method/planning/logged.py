"""The agenda as the log leaves it: outreaches that were made use up their day's and week's room (section 9)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.method.acting.ground import Ground
from generator.method.planning.agenda import Agenda
from generator.method.standing import PersonStanding


def open_agenda(ground: Ground) -> Agenda:
    """The agenda with the outreaches of the anchor's week; no later week has any."""
    agenda = Agenda(ground.standing.playbook.me.capacity)
    monday = ground.anchor.day - timedelta(days=ground.anchor.day.weekday())
    for who, person in ground.standing.people.items():
        if person.rhythm.last_outreach and person.rhythm.last_outreach >= monday:
            for day, is_link in _list_outreaches(person, monday):
                agenda.log(who, day, is_link)
    return agenda


def _list_outreaches(person: PersonStanding, monday: date) -> Iterator[tuple[date, bool]]:
    """Each outreach since Monday, and whether it was the first word to a link."""
    first = person.contacts.exchanges[0].day if person.contacts.exchanges else date.max
    known = person.stage == "stranger" or person.person.is_recruiter or bool(person.person.shared)
    for entry in person.contacts.entries:
        if entry.by == "me" and entry.on >= monday:
            is_link = not known and not entry.is_live and entry.on <= first
            known = known or is_link
            yield entry.on, is_link
