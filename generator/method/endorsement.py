"""Whether a person is ready to be asked for a good word at a company (method.md section 4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.method import codes
from generator.method.earning import Climber, act, lack
from generator.method.evidence import Facts
from generator.method.footing import Footing
from generator.method.scene import Scene
from generator.method.standing import Condition, Endorsement, Reason
from generator.method.wording import join
from generator.model.person import Acquaintance

_SPOKEN = {
    "knows_me": "they know you",
    "likes_me": "they like you",
    "knows_my_work": "they know your work",
    "knows_inside": "they know somebody inside",
    "would_vouch": "they said they would vouch",
}
Reach = Mapping[str, Sequence[Acquaintance]]


def judge_endorsements(footing: Footing, closed: tuple[Reason, ...], scene: Scene) -> dict[str, Endorsement]:
    """The verdict for each target company that they are inside of or know somebody inside of, sorted.

    A hollow acquaintance inside is enough to be listed. Recruiters have none, nor have companies that
    you closed the file on.
    """
    if footing.person.is_recruiter:
        return {}
    reach = _find_reach(footing, scene)
    if not reach:
        return {}
    knows_me, likes_me, knows_my_work, would_vouch = _judge_person(footing, scene)
    verdicts = {}
    for company in sorted(reach):
        inside = _judge_inside(company, reach, footing, scene)
        verdicts[company] = _judge(company, (knows_me, likes_me, knows_my_work, inside, would_vouch), closed)
    return verdicts


def _find_reach(footing: Footing, scene: Scene) -> Reach:
    """Target company -> whom they know inside; nobody where they are only inside themselves."""
    own = scene.employers.get(footing.person.id)
    reach: dict[str, list[Acquaintance]] = {own: []} if own else {}
    for known in footing.acquaintances:
        if known.who in scene.employers:
            reach.setdefault(scene.employers[known.who], []).append(known)
    return {company: known for company, known in reach.items() if scene.playbook.companies[company].is_target}


def _judge_person(footing: Footing, scene: Scene) -> tuple[Condition, Condition, Condition, Condition]:
    person, checks = footing.person, footing.ladder.checks
    climber = Climber(person, footing.contacts, scene, "advocate")
    known = footing.is_at_least("relationship")
    stage = f"{person.name} stands at {footing.stage}"
    knows_me = Condition("knows_me", known, f"{stage}." if known else f"{stage}; this needs a relationship.")
    likes_me = _judge_facts("likes_me", checks["ally"]["likes_me"], climber, known)
    knows_my_work = _judge_facts("knows_my_work", checks["advocate"]["knows_my_work"], climber, known)
    rest = known and likes_me.met and knows_my_work.met
    return (
        knows_me,
        likes_me,
        knows_my_work,
        _judge_facts("would_vouch", checks["advocate"]["would_vouch"], climber, rest),
    )


def _judge_facts(what: str, facts: Facts, climber: Climber, is_its_turn: bool) -> Condition:
    """The condition with its evidence, or with the action that would earn it once those before it are met."""
    if facts:
        return Condition(what, True, facts[0].text)
    return Condition(what, False, act(what, climber) if is_its_turn else f"Comes later: {lack(what, climber)}.")


def _judge_inside(company: str, reach: Reach, footing: Footing, scene: Scene) -> Condition:
    name, where = footing.person.name, scene.playbook.companies[company].name
    if scene.employers.get(footing.person.id) == company:
        return Condition("knows_inside", True, f"{name} works at {where}.")
    people = scene.playbook.people
    known = [people[known.who].name for known in reach[company] if known.well != "no"]
    if known:
        return Condition("knows_inside", True, f"{name} knows {join(known)} at {where}.")
    hollow = join([people[known.who].name for known in reach[company]])
    return Condition("knows_inside", False, f"{name} hardly knows {hollow} at {where}; find somebody who does.")


def _judge(company: str, conditions: tuple[Condition, ...], closed: tuple[Reason, ...]) -> Endorsement:
    missing = tuple(condition.what for condition in conditions if not condition.met)
    if not missing:
        return Endorsement(company, "full", not closed, conditions, missing, closed)
    if missing == ("knows_my_work",):
        text = "Ask for a meeting in which they look at your work, not for a recommendation yet."
        reasons = (Reason(codes.LIMITED_ENDORSEMENT, text), *closed)
        return Endorsement(company, "limited", not closed, conditions, missing, reasons)
    text = f"Nothing shows yet that {join([_SPOKEN[what] for what in missing])}."
    return Endorsement(company, "not yet", False, conditions, missing, (Reason(codes.ENDORSEMENT, text), *closed))
