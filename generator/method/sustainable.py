"""Sustainable size: which relationships fit the week, and which to let rest (method.md section 8)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generator.method.reach import Reach
from generator.method.standing import STAGES, PersonStanding
from generator.method.wording import join

_WEEK = 7


@dataclass(frozen=True, slots=True)
class Upkeep:
    """What one relationship needs: outreaches a week (7 / maximum gap), and what speaks for keeping it, in words."""

    who: str
    per_week: float
    keep_because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sustainable:
    """What all maximum gaps together need, against the capacity; both in outreaches a week, to 3 decimals.

    A maximum gap has everybody from acquaintance on, and who has one of their own (`cadence.max`); whom you marked
    as not to be contacted needs nothing. `keep` has the best first, `rest` the first to let rest first; `rest` is
    empty where everything fits.
    """

    needed_per_week: float
    capacity: int
    keep: tuple[Upkeep, ...]
    rest: tuple[Upkeep, ...]


def weigh_upkeep(reach: Reach) -> Sustainable:
    """Whether all relationships fit the week; where they do not, the best are kept as long as there is room."""
    capacity = reach.standing.playbook.me.capacity.touches_per_week
    keep: list[Upkeep] = []
    rest: list[Upkeep] = []
    needed = kept = 0.0
    for upkeep in _list_upkeep(reach):
        needed += upkeep.per_week
        fits = kept + upkeep.per_week <= capacity + 1e-9
        kept += upkeep.per_week if fits else 0
        (keep if fits else rest).append(upkeep)
    return Sustainable(round(needed, 3), capacity, tuple(keep), tuple(reversed(rest)))


def _list_upkeep(reach: Reach) -> list[Upkeep]:
    """Everybody with a maximum gap: insiders of targets, connectors, advocates and bridges first, then by stage."""
    insiders = {who: name for name, ids in _list_insiders(reach) for who in ids}
    connectors = {connector.who for connector in reach.connectors}
    bridges = {bridge.who: bridge.companies for bridge in reach.bridges}
    ranked = []
    for who, person in reach.standing.people.items():
        if person.rhythm.max_days is None or person.person.do_not_contact:
            continue
        spans = [reach.standing.companies[company].company.name for company in bridges.get(who, ())]
        reasons = (
            f"works at {insiders[who]}" if who in insiders else "",
            "is a connector" if who in connectors else "",
            "would vouch for you" if person.stage == "advocate" else "",
            f"is the only way to {join(spans)}" if spans else "",
        )
        upkeep = Upkeep(who, _WEEK / max(person.rhythm.max_days, 1), tuple(filter(None, reasons)))
        ranked.append((_rank(person, reasons, reach), upkeep))
    return [upkeep for _, upkeep in sorted(ranked, key=lambda found: found[0])]


def _list_insiders(reach: Reach) -> Iterator[tuple[str, Collection[str]]]:
    for found in reach.standing.companies.values():
        if found.company.is_target:
            yield found.company.name, found.insiders


def _rank(person: PersonStanding, reasons: tuple[str, ...], reach: Reach) -> tuple[tuple[bool, ...], int, float, str]:
    first = reach.network.first.get(person.person.id)
    strength = first.strength if first else 0.0
    return tuple(not reason for reason in reasons), -STAGES.index(person.stage), -strength, person.person.id
