"""When two names may be one person's. It is a reason to ask, never to merge."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.model.names import fold_text

_SHORT = (
    "alexander alex sasha sascha sandro aleksandr alejandro alexandra|andrew andy andreas andrea andres|anthony "
    "tony antonio anton toni|barbara barb babs|benjamin ben benny|catherine kate cathy katherine kathy kat cat "
    "katie catalina|charles charlie chuck carlos karl|christopher chris christian cristian kit|daniel dan danny "
    "dani|david dave davide|deborah deb debbie|dolores lola|edward ed eddie ted eduardo|elizabeth liz beth lisa "
    "eliza betty isabel elisabeth|francisco paco pancho fran francis frank|frederick fred freddy federico "
    "friedrich|gabriel gabe gabriela gaby|george jorge georg giorgos|gregory greg|guillermo guille|henry harry "
    "hank enrique|ignacio nacho inaki|james jim jimmy jaime jamie|jennifer jen jenny|jessica jess|jesus chus|joao "
    "john johnny jack jon juan johannes hans jonathan|jose pepe joe joseph joey giuseppe josef|joshua "
    "josh|kenneth ken kenny|kimberly kim|lawrence larry|leonardo leo leon leonard|manuel manolo manny "
    "manu|margaret meg maggie peggy greta margarita margit|maria mari mary mia|matthew matt mateo matthias "
    "matthijs|michael mike mick mikhail misha miguel michel michele|mercedes merche|nicholas nick nico nikolai "
    "nicolas nikola|patrick pat paddy patricio|patricia trish patty|pedro peter pete petr pierre|philip phil "
    "felipe philippe|rafael rafa raphael|raymond ray ramon|rebecca becky beca|richard rick dick rich "
    "ricardo|robert bob bobby rob roberto rupert|ronald ron|samuel sam sammy samantha|sebastian seb "
    "bastian|soledad sole|stephen steve steven stefan esteban stephane|susan sue susana|theodore theo|thomas tom "
    "tommy tomas|timothy tim|valentina vale|vanessa nessa|victoria vicky tori|vincent vince vicente|vladimir vova "
    "volodymyr|william bill billy will liam wilhelm willy guillaume"
)
_FIRST = {name: group.split()[0] for group in _SHORT.split("|") for name in group.split()}
_PARTICLES = frozenset("de del la da do dos van von der den di du le el al bin ibn y e dr prof mr mrs ms".split())


@lru_cache(maxsize=65536)
def list_words(name: str) -> tuple[str, ...]:
    """The words of a name without case, accents, titles and particles; a short form is its whole name."""
    words = [word for word in re.findall(r"\w+", fold_text(re.sub(r"\([^)]*\)", " ", name))) if word not in _PARTICLES]
    return tuple(_FIRST.get(word, word) for word in words)


def are_alike(one: str, other: str) -> bool:
    """True for names that differ in order, accents, short forms, initials or a left-out middle name at most."""
    first, second = list_words(one), list_words(other)
    if not first or not second:
        return False
    if set(first) == set(second) or "".join(first) == "".join(second):
        return True
    fewer, more = sorted((first, second), key=len)
    return len(fewer) > 1 and _fits(fewer, list(more))


def _fits(fewer: tuple[str, ...], more: list[str]) -> bool:
    """True where each word has its own partner, one of them whole and longer than an initial."""
    whole = False
    for word in sorted(fewer, key=len, reverse=True):
        partner = next((it for it in more if it == word), None) or next(
            (it for it in more if _is_initial(word, it)), None
        )
        if partner is None:
            return False
        whole = whole or (partner == word and len(word) > 1)
        more.remove(partner)
    return whole


def _is_initial(one: str, other: str) -> bool:
    return (len(one) == 1 or len(other) == 1) and one[:1] == other[:1]
