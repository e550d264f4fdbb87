"""The ladder: how real a relationship is, on which evidence, and what the next rung lacks (method.md section 2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.method.earning import Climber, earn
from generator.method.evidence import (
    Facts,
    find_exchanges,
    find_give,
    find_knowledge_of_my_work,
    find_liking,
    find_link,
    find_live,
    find_offer_to_vouch,
    find_shared,
    find_spread,
    find_useful,
)
from generator.method.scene import Scene
from generator.method.standing import STAGES, Contacts, Missing, Rung
from generator.model.person import Person

_STRANGER = Rung("stranger", True, (), ())
Check = tuple[str, Facts]


@dataclass(frozen=True, slots=True)
class Ladder:
    """All rungs from stranger up; `stage` is the highest one held, `next_rung` the one to earn, None at the top."""

    stage: str
    next_rung: str | None
    rungs: tuple[Rung, ...]

    @property
    def missing(self) -> tuple[Missing, ...]:
        """Every unmet condition of the next rung, each once."""
        return next((rung.missing for rung in self.rungs if rung.stage == self.next_rung), ())


def climb(person: Person, contacts: Contacts, scene: Scene) -> Ladder:
    """The ladder of one person: from acquaintance on, a rung is held only with the one before it.

    Only the next rung says what is missing for it.
    """
    link = find_link(person, scene.today)
    rungs, next_rung = [_STRANGER, Rung("link", bool(link), link, ())], None
    for stage, checks in _check_rungs(person, contacts, scene).items():
        missing: tuple[Missing, ...] = ()
        if next_rung is None and not all(facts for _, facts in checks):
            next_rung = stage
            climber = Climber(person, contacts, scene, stage)
            missing = tuple(earn(what, climber) for what, facts in checks if not facts)
        rungs.append(Rung(stage, next_rung is None, tuple(fact for _, facts in checks for fact in facts), missing))
    return Ladder(next(rung.stage for rung in reversed(rungs) if rung.held), next_rung, tuple(rungs))


def is_at_least(stage: str, wanted: str) -> bool:
    """True where `stage` is the rung `wanted` or a higher one."""
    return STAGES.index(stage) >= STAGES.index(wanted)


def _check_rungs(person: Person, contacts: Contacts, scene: Scene) -> Mapping[str, Sequence[Check]]:
    """Rung -> its conditions besides those of the rung before it, each with the facts that meet it."""
    method, today = scene.method, scene.today
    meets = method.trust_needs == "in_person"
    return {
        "acquaintance": (("exchange", (*find_exchanges(contacts, 1, today), *find_shared(person, today))),),
        "relationship": (
            ("exchange", find_exchanges(contacts, method.relationship_exchanges, today)),
            ("live", find_live(contacts, today)),
            ("useful", find_useful(person, method.useful_things)),
        ),
        "ally": (
            ("exchange", find_exchanges(contacts, method.ally_exchanges, today)),
            ("spread", find_spread(contacts, method.ally_spread, today)),
            ("in_person" if meets else "live", find_live(contacts, today, in_person=meets)),
            ("gave", find_give(contacts, today)),
            ("likes_me", find_liking(person, contacts, today)),
        ),
        "advocate": (
            ("knows_my_work", find_knowledge_of_my_work(person, today)),
            ("would_vouch", find_offer_to_vouch(person)),
        ),
    }
