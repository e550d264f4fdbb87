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
    """The ladder of one person. From relationship on, a rung is held only with the one before it."""
    link = find_link(person, scene.today)
    ground = (*find_exchanges(contacts, 1, scene.today), *find_shared(person, scene.today))
    lacking = () if ground else (earn("exchange", Climber(person, contacts, scene, "acquaintance")),)
    rungs = [_STRANGER, Rung("link", bool(link), link, ()), Rung("acquaintance", bool(ground), ground, lacking)]
    for stage, checks in _check_upper_rungs(person, contacts, scene).items():
        climber = Climber(person, contacts, scene, stage)
        missing = tuple(earn(what, climber) for what, facts in checks if not facts)
        evidence = tuple(fact for _, facts in checks for fact in facts)
        rungs.append(Rung(stage, rungs[-1].held and not missing, evidence, missing))
    stage = max((rung.stage for rung in rungs if rung.held), key=STAGES.index)
    return Ladder(stage, _find_next(stage), tuple(rungs))


def is_at_least(stage: str, wanted: str) -> bool:
    """True where `stage` is the rung `wanted` or a higher one."""
    return STAGES.index(stage) >= STAGES.index(wanted)


def _find_next(stage: str) -> str | None:
    if not is_at_least(stage, "acquaintance"):
        return "acquaintance"
    return next((rung for rung in STAGES if not is_at_least(stage, rung)), None)


def _check_upper_rungs(person: Person, contacts: Contacts, scene: Scene) -> Mapping[str, Sequence[Check]]:
    """Rung -> its own conditions, in order, each with the facts that meet it."""
    method, today = scene.method, scene.today
    meets = method.trust_needs == "in_person"
    return {
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
