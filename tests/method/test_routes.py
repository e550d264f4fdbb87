"""The warmest routes, against a search that tries every way."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise, permutations

from hypothesis import given
from hypothesis import strategies as st

from generator.method.graph import Edge, Network
from generator.method.routes import Atlas, Route, lay_out

PEOPLE = ("ann", "bob", "cleo", "dan", "eva", "fay")
STRENGTHS = st.sampled_from((0.1, 0.3, 0.5, 0.8, 1.0))
PAIRS = st.tuples(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE)).filter(lambda pair: pair[0] != pair[1])
FIRST = st.dictionaries(st.sampled_from(PEOPLE), STRENGTHS, max_size=5)
KNOWN = st.dictionaries(PAIRS, STRENGTHS, max_size=14)
INSIDERS = st.sets(st.sampled_from(PEOPLE), min_size=1, max_size=3)
TARGET = ("company", "acme")


def network(first: dict[str, float], known: dict[tuple[str, str], float]) -> Network:
    edges = {
        who: tuple(Edge(who, b, strength, "declared", "") for (a, b), strength in sorted(known.items()) if a == who)
        for who in PEOPLE
    }
    mine = {who: Edge(None, who, strength, "stage", "") for who, strength in sorted(first.items())}
    return Network(mine, edges, {}, frozenset(), frozenset())


def atlas(
    first: dict[str, float],
    known: dict[tuple[str, str], float],
    insiders: set[str],
    edges: int = 3,
    circles: set[tuple[str, str]] | None = None,
) -> Atlas:
    return lay_out(network(first, known), {TARGET: sorted(insiders)}, PEOPLE, edges, circles or set())


def try_every_way(
    first: dict[str, float],
    known: dict[tuple[str, str], float],
    insiders: set[str],
    edges: int,
    circles: set[tuple[str, str]] | None = None,
) -> dict[str, tuple[bool, float]]:
    """First hop -> whether its best route is a circle, and how cold it is."""
    best: dict[str, tuple[bool, float]] = {}
    for people in (way for length in range(1, edges + 1) for way in permutations(PEOPLE, length)):
        pairs = list(pairwise(people))
        if people[0] in first and people[-1] in insiders and all(pair in known for pair in pairs):
            warmth = first[people[0]] * math.prod(known[pair] for pair in pairs)
            found = people[:2] in (circles or ()), -round(warmth, 3)
            best[people[0]] = min(found, best.get(people[0], found))
    return best


@given(FIRST, KNOWN, INSIDERS, st.integers(0, 4))
def test_each_first_hop_has_its_warmest_route(
    first: dict[str, float], known: dict[tuple[str, str], float], insiders: set[str], edges: int
) -> None:
    found = atlas(first, known, insiders, edges).find_routes(TARGET, 9)
    best = try_every_way(first, known, insiders, edges)
    assert {route.first_hop: (False, -route.warmth) for route in found} == best
    assert all(route.to in insiders and len(route.edges) <= edges for route in found)


@given(FIRST, KNOWN, INSIDERS, st.integers(1, 3), st.sets(PAIRS), st.integers(1, 6))
def test_a_circle_comes_after_all_others_and_only_where_the_first_hop_has_no_other_route(
    first: dict[str, float],
    known: dict[tuple[str, str], float],
    insiders: set[str],
    edges: int,
    circles: set[tuple[str, str]],
    limit: int,
) -> None:
    found = atlas(first, known, insiders, edges, circles).find_routes(TARGET, limit)
    best = try_every_way(first, known, insiders, edges, circles)
    ranks = [(route.is_circle, -route.warmth) for route in found]
    assert ranks == sorted(best.values())[:limit]
    assert all(best[route.first_hop] == rank for route, rank in zip(found, ranks, strict=True))


@given(FIRST, KNOWN, INSIDERS, st.integers(1, 5), st.sets(st.sampled_from(PEOPLE)))
def test_a_limit_keeps_the_warmest_and_those_unused(
    first: dict[str, float], known: dict[tuple[str, str], float], insiders: set[str], limit: int, used: set[str]
) -> None:
    search = atlas(first, known, insiders)
    found, every = (search.find_routes(TARGET, count, used=used) for count in (limit, 9))
    assert found == every[:limit]
    ranks = [(-route.warmth, route.first_hop in used, len(route.edges)) for route in every]
    assert ranks == sorted(ranks)


@given(FIRST, KNOWN, INSIDERS, st.sets(st.sampled_from(PEOPLE)))
def test_whoever_is_absent_is_as_if_they_were_not_there(
    first: dict[str, float], known: dict[tuple[str, str], float], insiders: set[str], absent: set[str]
) -> None:
    found = atlas(first, known, insiders).find_routes(TARGET, 9, absent)
    without = atlas(
        {who: strength for who, strength in first.items() if who not in absent},
        {pair: strength for pair, strength in known.items() if not absent.intersection(pair)},
        insiders - absent,
    )
    assert [describe(route) for route in found] == [describe(route) for route in without.find_routes(TARGET, 9)]


@given(FIRST, KNOWN, st.sampled_from(PEOPLE))
def test_a_person_is_found_like_a_company_of_one(
    first: dict[str, float], known: dict[tuple[str, str], float], who: str
) -> None:
    search = atlas(first, known, {who})
    assert search.find_routes(("person", who), 9) == search.find_routes(TARGET, 9)
    assert search.find_routes(("person", who), 9, absent={who}) == ()


def describe(route: Route) -> tuple[float, tuple[str, ...], str]:
    return route.warmth, route.via, route.to


def list_ties() -> Iterator[Route]:
    known = {("ann", "cleo"): 0.5, ("ann", "bob"): 0.5, ("bob", "fay"): 1.0, ("cleo", "fay"): 1.0, ("cleo", "eva"): 1.0}
    yield from atlas({"ann": 0.8}, known, {"fay", "eva"}).find_routes(TARGET, 9)
    yield from atlas({"ann": 0.8}, {("ann", "bob"): 1.0, ("bob", "cleo"): 1.0}, {"cleo", "bob"}).find_routes(TARGET, 9)


def test_of_equally_warm_routes_the_shorter_then_the_first_by_ids_is_taken() -> None:
    assert [(route.via, route.to) for route in list_ties()] == [(("ann", "bob"), "fay"), (("ann",), "bob")]


def test_even_the_coldest_route_is_one() -> None:
    known = {("ann", "bob"): 1e-6}
    assert [route.warmth for route in atlas({"ann": 1e-6}, known, {"bob"}).find_routes(TARGET, 5)] == [0.0]


def test_an_unknown_target_and_a_limit_of_none_have_no_route() -> None:
    search = atlas({"ann": 1.0}, {}, {"ann"})
    assert search.find_routes(("company", "ghost"), 5) == search.find_routes(TARGET, 0) == ()
