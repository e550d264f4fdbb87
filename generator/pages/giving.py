"""Giving: whom to bring together, what else could be given to whom and why, promises either way, the ledger of all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.method import codes
from generator.method.gifts import KINDS, Gift
from generator.method.standing import STAGES, Owed, PersonStanding, Standing
from generator.pages.environment import Renderer
from generator.pages.home import shorten
from generator.pages.page import Page

MATCHES = 20
PEOPLE = 20


@dataclass(frozen=True, slots=True)
class Chance:
    """What could be given to one person, matches aside; `unlocks` where a give opens the way to asking again."""

    standing: PersonStanding
    gifts: tuple[Gift, ...]
    unlocks: bool


@dataclass(frozen=True, slots=True)
class Promised:
    """An open promise and the person who gave or was given it."""

    who: str
    owed: Owed


@dataclass(frozen=True, slots=True)
class Totals:
    """The ledger of everybody together; `kinds` counts gives by kind, the commonest first."""

    gave: int
    got: int
    asked: int
    pending: int
    kinds: tuple[tuple[str, int], ...]


GIVING = Page("giving.html", "Giving", "", kind="giving", hint="what you could give, and what is promised")


def make_giving(renderer: Renderer) -> Page:
    """The page about giving, at `giving.html`."""
    site = renderer.site
    standing, outlook = site.standing, site.outlook
    return renderer.render_page(
        "giving.html",
        GIVING,
        totals=add_up(standing),
        matches=shorten(outlook.matches, MATCHES),
        mine=shorten(_sort(_list_promises(standing, "me")), PEOPLE),
        theirs=shorten(_sort(_list_promises(standing, "them")), PEOPLE),
        chances=shorten(list_chances(outlook.gifts, standing), PEOPLE),
    )


def add_up(standing: Standing) -> Totals:
    """What went either way, over all people."""
    ledgers = [person.ledger for person in standing.people.values()]
    gives = [entry.gave for ledger in ledgers for entry in ledger.gave]
    kinds = Counter(give.kind for give in gives if give and give.kind)
    return Totals(
        gave=len(gives),
        got=sum(len(ledger.got) for ledger in ledgers),
        asked=sum(len(ledger.asked) for ledger in ledgers),
        pending=sum(len(ledger.pending) for ledger in ledgers),
        kinds=tuple(sorted(kinds.items(), key=lambda item: (-item[1], item[0]))),
    )


def list_chances(gifts: Mapping[str, tuple[Gift, ...]], standing: Standing) -> Sequence[Chance]:
    """Everybody with a gift: first where one opens the way to asking, then the strongest gift, then the closest."""
    found = [
        Chance(standing.people[who], left, _is_closed_by_reciprocity(standing.people[who]))
        for who, listed in gifts.items()
        if (left := tuple(gift for gift in listed if gift.kind != "matchmaking"))
    ]
    return sorted(
        found,
        key=lambda chance: (
            not chance.unlocks,
            KINDS.index(chance.gifts[0].kind),
            -STAGES.index(chance.standing.stage),
            chance.standing.person.id,
        ),
    )


def _is_closed_by_reciprocity(person: PersonStanding) -> bool:
    return any(reason.code == codes.RECIPROCITY for reason in person.closed)


def _list_promises(standing: Standing, by: str) -> Iterator[Promised]:
    for who, person in standing.people.items():
        ledger = person.ledger
        for owed in ledger.promised_by_me if by == "me" else ledger.promised_by_them:
            yield Promised(who, owed)


def _sort(promises: Iterator[Promised]) -> Sequence[Promised]:
    return sorted(promises, key=lambda it: (it.owed.promise.due or date.max, it.owed.entry.on, it.who))
