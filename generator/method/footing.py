"""Where you stand with one person, before it is judged what may be asked of them."""

from __future__ import annotations

from generator.method.acquaintances import find_acquaintances
from generator.method.cadence import find_off_limits, read_rhythm
from generator.method.contacts import read_contacts
from generator.method.giving import keep_ledger
from generator.method.scene import Scene
from generator.method.stage import Ladder, climb, is_at_least
from generator.method.standing import Contacts, Ledger, Reason, Rhythm
from generator.model.fact import fact
from generator.model.person import Acquaintance, Person


@fact
class Footing:
    """What was read from one person's file on the day of the scene; `off_limits` says why to leave them alone."""

    person: Person
    contacts: Contacts
    ladder: Ladder
    rhythm: Rhythm
    ledger: Ledger
    acquaintances: tuple[Acquaintance, ...]
    off_limits: tuple[Reason, ...]

    @property
    def stage(self) -> str:
        """The highest rung they hold."""
        return self.ladder.stage

    def is_at_least(self, stage: str) -> bool:
        """True where they hold this rung or a higher one."""
        return is_at_least(self.ladder.stage, stage)


def find_footing(person: Person, scene: Scene) -> Footing:
    """Where you stand with this person."""
    contacts = read_contacts(person.log, scene.today)
    ladder = climb(person, contacts, scene)
    return Footing(
        person,
        contacts,
        ladder,
        read_rhythm(person, ladder.stage, contacts, scene.method, scene.today),
        keep_ledger(contacts, scene.today),
        find_acquaintances(person, scene.playbook, scene.today),
        find_off_limits(person, scene.today),
    )
