"""The warmest routes through the network, no longer than the method allows (method.md section 7).

The network is laid out in layers: a person stands in layer j as somebody from whom the target is j edges away, and the
edges lead from layer to layer, against the direction of `knows`. So the shortest paths of a graph library, which know
no limit of edges, are the warmest routes within the limit: an edge is as long as the negative logarithm of its
strength.

Where a route begins has nodes of its own: one for whoever introduces you to somebody new, and one for whoever would
introduce you to somebody you know. The second is a circle (rule I06), and comes after everything else.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nsmallest
from itertools import chain, pairwise

import rustworkx as rx

from generator.method.graph import Edge, Network
from generator.model.fact import fact

# A longer route is colder than 3 decimals can say, whatever the numbers of me.yaml.
_LONGEST = 6
# Of equally warm routes the shorter one wins, then the one with the first ids. Two strengths differ by far more.
_PER_EDGE, _PER_ID = 1e-7, 1e-8
_ROUNDING = 0.0005

Target = tuple[str, str]
People = tuple[str, ...]
Step = tuple[float, str]


@fact
class Route:
    """From you to the last of `people` over the others: the edges in that order, the first of them yours.

    In a circle the first of them would introduce you to somebody you know.
    """

    people: People
    edges: tuple[Edge, ...]
    is_circle: bool = False

    @property
    def to(self) -> str:
        """Where it ends."""
        return self.people[-1]

    @property
    def via(self) -> People:
        """The people between, the first hop first."""
        return self.people[:-1]

    @property
    def first_hop(self) -> str:
        """Whom it begins with; the target itself where you know it."""
        return self.people[0]

    @property
    def product(self) -> float:
        """The strengths of its edges multiplied."""
        return math.prod([edge.strength for edge in self.edges])

    @property
    def warmth(self) -> float:
        """The product, rounded to 3 decimals."""
        return round(self.product, 3)


@dataclass(frozen=True)
class Atlas:
    """The network laid out for the search of routes; one layout serves every target.

    `names` has the person at each node, empty where a target begins; `starts` the node where the search for a target
    begins: ("person", id), ("company", id) and so on. `first` is how long the edge from you to each first hop is. A
    route begins at one of the first `ways_in` nodes, and is a circle from `circles` on.
    """

    network: Network
    layers: rx.PyDiGraph[str, Step]
    names: Sequence[str]
    starts: Mapping[Target, int]
    first: Mapping[str, float]
    circles: int
    ways_in: int

    def renew(self, network: Network, changed: Collection[str]) -> Atlas:
        """The same with other edges from you to those in `changed`, none of whom is a first hop now who was none."""
        edges = {who: network.first[who] for who in changed if who in network.first}
        return replace(self, network=network, first={**self.first, **_measure_first(edges)})

    def find_routes(
        self, target: Target, limit: int, absent: Collection[str] = (), used: Collection[str] = ()
    ) -> tuple[Route, ...]:
        """The warmest routes to the target, at most `limit`, each with another first hop, touching nobody in `absent`.

        Of equally warm ones (in 3 decimals) those whose first hop is not in `used` come first, then the shorter ones.
        Circles come last, and only with a first hop who has no other route.
        """
        start = self.starts.get(target)
        if start is None or self.names[start] in absent or not limit:
            return ()

        def measure(step: Step) -> float:
            return math.inf if step[1] in absent else step[0]

        lengths = rx.dijkstra_shortest_path_lengths(self.layers, start, measure)
        nodes = self._pick(chain([(start, 0.0)], lengths.items()), limit, absent)
        paths = rx.dijkstra_shortest_paths(self.layers, start, weight_fn=measure) if nodes else {}
        routes = [self._read_route(paths[node] if node != start else [start]) for node in nodes]
        once = (route for route in routes if len({*route.people}) == len(route.people))
        return tuple(sorted(once, key=lambda route: _rank(route, used))[:limit])

    def _pick(self, lengths: Iterable[tuple[int, float]], limit: int, absent: Collection[str]) -> Sequence[int]:
        """The nodes of the first hops nearest to the target, so many and all that are as warm in 3 decimals."""
        best: dict[str, tuple[bool, float, int]] = {}
        for node, length in lengths:
            who = self.names[node]
            if node < self.ways_in and who in self.first and who not in absent and length < math.inf:
                found = (node >= self.circles, self.first[who] + length, node)
                best[who] = min(best.get(who, found), found)
        is_circle, coldest, _ = max(nsmallest(limit, best.values()), default=(False, 0.0, 0))
        lowest = is_circle, -(math.exp(-coldest) - 2 * _ROUNDING)
        return [node for circle, length, node in best.values() if (circle, -math.exp(-length)) <= lowest]

    def _read_route(self, nodes: Sequence[int]) -> Route:
        people = tuple([who for node in reversed(nodes) if (who := self.names[node])])
        between = [self.network.between[pair] for pair in pairwise(people)]
        return Route(people, (self.network.first[people[0]], *between), self.circles <= nodes[-1] < self.ways_in)


def lay_out(
    network: Network,
    groups: Mapping[Target, Collection[str]],
    people: Collection[str],
    edges: int,
    circles: Collection[tuple[str, str]] = (),
) -> Atlas:
    """The network in layers, for routes of at most so many edges to any person or to anybody of a group.

    An introduction between two of `circles` is one to somebody you know.
    """
    ids = sorted(people)
    rank = {who: _PER_ID * place / len(ids) for place, who in enumerate(ids)}
    steps = [
        (source, target, (_PER_EDGE + rank[source] - math.log(edge.strength), source))
        for (source, target), edge in network.between.items()
    ]
    layers: rx.PyDiGraph[str, Step] = rx.PyDiGraph()
    if edges < 1:
        return Atlas(network, layers, (), {}, {}, 0, 0)
    nodes = [dict(zip(ids, layers.add_nodes_from(ids), strict=True)) for _ in range(max(min(edges, _LONGEST), 2) + 1)]
    near, new, known, *further = nodes
    between = [near, *further] if edges > 1 else []
    for close, far in pairwise(between):
        layers.add_edges_from([(close[target], far[source], step) for source, target, step in steps])
    ends = [
        (target, (known if (source, target) in circles else new)[source], step)
        for source, target, step in steps
        if source in network.first
    ]
    for close in between:
        layers.add_edges_from([(close[target], end, step) for target, end, step in ends])
    starts: dict[Target, int] = {("person", who): near[who] for who in ids}
    for group, members in groups.items():
        starts[group] = layers.add_node("")
        layers.add_edges_from([(starts[group], near[who], (rank[who], who)) for who in members])
    first = _measure_first(network.first)
    return Atlas(network, layers, layers.nodes(), starts, first, 2 * len(ids), 3 * len(ids))


def _measure_first(edges: Mapping[str, Edge]) -> dict[str, float]:
    return {who: _PER_EDGE - math.log(edge.strength) for who, edge in edges.items()}


def _rank(route: Route, used: Collection[str]) -> tuple[bool, float, bool, int, People]:
    return route.is_circle, -route.warmth, route.first_hop in used, len(route.people), route.people
