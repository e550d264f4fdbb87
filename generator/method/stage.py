"""The ladder: how real a relationship is, on which evidence, and what the next rung lacks (method.md section 2)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import chain

from generator.method.earning import Climber, earn
from generator.method.evidence import (
    Facts,
    describe_exchanges,
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
from generator.model.fact import fact
from generator.model.person import Person

_HEIGHT = {stage: height for height, stage in enumerate(STAGES)}
_STRANGER = Rung("stranger", True, (), (), date.min)
_NO_LINK = Rung("link", False, (), ())
Checks = Mapping[str, Facts]


@fact
class Ladder:
    """All rungs from stranger up; `stage` is the highest one held, `next_rung` the one to earn, None at the top.

    `checks` maps each rung from acquaintance up to its own conditions and the facts that meet them.
    """

    stage: str
    next_rung: str | None
    rungs: tuple[Rung, ...]
    checks: Mapping[str, Checks]

    @property
    def missing(self) -> tuple[Missing, ...]:
        """Every unmet condition of the next rung, each once."""
        return next((rung.missing for rung in self.rungs if rung.stage == self.next_rung), ())


def climb(person: Person, contacts: Contacts, scene: Scene) -> Ladder:
    """The ladder of one person: from acquaintance on, a rung is held only with the one before it.

    Only the next rung says what is missing for it.
    """
    link = find_link(person, scene.today)
    rungs = [_STRANGER, Rung("link", True, link, (), _find_day(link)) if link else _NO_LINK]
    stage, since, next_rung = rungs[-1].stage if link else "stranger", date.min, None
    ladder = _check_rungs(person, contacts, scene)
    for rung, checks in ladder.items():
        facts = list(checks.values())
        missing: tuple[Missing, ...] = ()
        if next_rung is None:
            if all(facts):
                stage, since = rung, max([since, *map(_find_day, facts)])
            else:
                next_rung, climber = rung, Climber(person, contacts, scene, rung)
                missing = tuple([earn(what, climber) for what, found in checks.items() if not found])
        held = next_rung is None
        rungs.append(Rung(rung, held, tuple(chain.from_iterable(facts)), missing, since if held else None))
    return Ladder(stage, next_rung, tuple(rungs), ladder)


def is_at_least(stage: str, wanted: str) -> bool:
    """True where `stage` is the rung `wanted` or a higher one."""
    return _HEIGHT[stage] >= _HEIGHT[wanted]


def _find_day(facts: Facts) -> date:
    """The day from which on one of the facts holds; `date.min` where one has no day."""
    return min([fact.on or date.min for fact in facts])


def _check_rungs(person: Person, contacts: Contacts, scene: Scene) -> Mapping[str, Checks]:
    """Rung -> its conditions besides those of the rung before it, each with the facts that meet it."""
    method, today = scene.method, scene.today
    meets = method.trust_needs == "in_person"
    exchanged = describe_exchanges(contacts, today)
    return {
        "acquaintance": {"exchange": (*find_exchanges(contacts, 1, exchanged), *find_shared(person, today))},
        "relationship": {
            "exchange": find_exchanges(contacts, method.relationship_exchanges, exchanged),
            "live": find_live(contacts, today),
            "useful": find_useful(person, method.useful_things),
        },
        "ally": {
            "exchange": find_exchanges(contacts, method.ally_exchanges, exchanged),
            "spread": find_spread(contacts, method.ally_spread, today),
            "in_person" if meets else "live": find_live(contacts, today, in_person=meets),
            "gave": find_give(contacts, today),
            "likes_me": find_liking(person, contacts, today),
        },
        "advocate": {
            "knows_my_work": find_knowledge_of_my_work(person, today),
            "would_vouch": find_offer_to_vouch(person),
        },
    }
