"""Sustainable size: which relationships fit the week, and which to let rest (method.md section 8)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import field, replace
from operator import itemgetter

from generator.method.changes import Again
from generator.method.reach import Reach
from generator.method.standing import STAGES, PersonStanding
from generator.method.wording import join
from generator.model.fact import fact

_WEEK = 7


@fact
class Upkeep:
    """What one relationship needs: outreaches a week (7 / maximum gap), and what speaks for keeping it, in words."""

    who: str
    per_week: float
    keep_because: tuple[str, ...]


@fact
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
    basis: Basis | None = field(default=None, compare=False, repr=False)


_Rank = tuple[tuple[bool, ...], int, float, str]


@fact
class Basis:
    """Everybody with a maximum gap, the best first, and what that order follows from besides themselves.

    `insiders` maps a person to the name of the target company they are at, `bridges` to the companies they are the
    only way to.
    """

    insiders: Mapping[str, str]
    connectors: frozenset[str]
    bridges: Mapping[str, tuple[str, ...]]
    ranked: tuple[tuple[_Rank, Upkeep], ...] = ()


def weigh_upkeep(reach: Reach, before: Again[Sustainable] | None = None) -> Sustainable:
    """Whether all relationships fit the week; where they do not, the best are kept as long as there is room."""
    capacity = reach.standing.playbook.me.capacity.touches_per_week
    keep: list[Upkeep] = []
    rest: list[Upkeep] = []
    needed = kept = 0.0
    basis = _line_up(reach, before)
    for _, upkeep in basis.ranked:
        needed += upkeep.per_week
        fits = kept + upkeep.per_week <= capacity + 1e-9
        kept += upkeep.per_week if fits else 0
        (keep if fits else rest).append(upkeep)
    return Sustainable(round(needed, 3), capacity, tuple(keep), tuple(reversed(rest)), basis)


def _line_up(reach: Reach, before: Again[Sustainable] | None) -> Basis:
    """Insiders of targets, connectors, advocates and bridges first, then by stage."""
    now = Basis(
        insiders={who: name for name, ids in _list_insiders(reach) for who in ids},
        connectors=frozenset(connector.who for connector in reach.connectors),
        bridges={bridge.who: bridge.companies for bridge in reach.bridges},
    )
    then = before.result.basis if before else None
    if before is None or then is None:
        found = [_weigh(who, now, reach) for who in reach.standing.people]
    else:
        bridges = {who for who, _ in then.bridges.items() ^ now.bridges.items()}
        changed = before.changed | bridges | (then.connectors ^ now.connectors)
        kept = [ranked for ranked in then.ranked if ranked[1].who not in changed]
        found = [*kept, *(_weigh(who, now, reach) for who in changed)]
    return replace(now, ranked=tuple(sorted(filter(None, found), key=itemgetter(0))))


def _weigh(who: str, basis: Basis, reach: Reach) -> tuple[_Rank, Upkeep] | None:
    """What contact with them needs, and its rank; None for who has no maximum gap."""
    person = reach.standing.people[who]
    if person.rhythm.max_days is None or person.person.do_not_contact:
        return None
    spans = [reach.standing.companies[company].company.name for company in basis.bridges.get(who, ())]
    reasons = (
        f"works at {basis.insiders[who]}" if who in basis.insiders else "",
        "is a connector" if who in basis.connectors else "",
        "would vouch for you" if person.stage == "advocate" else "",
        f"is the only way to {join(spans)}" if spans else "",
    )
    upkeep = Upkeep(who, _WEEK / max(person.rhythm.max_days, 1), tuple(filter(None, reasons)))
    return _rank(person, reasons, reach), upkeep


def _list_insiders(reach: Reach) -> Iterator[tuple[str, Collection[str]]]:
    for found in reach.standing.companies.values():
        if found.company.is_target:
            yield found.company.name, found.insiders


def _rank(person: PersonStanding, reasons: tuple[str, ...], reach: Reach) -> _Rank:
    first = reach.network.first.get(person.person.id)
    strength = first.strength if first else 0.0
    return tuple([not reason for reason in reasons]), -STAGES.index(person.stage), -strength, person.person.id
