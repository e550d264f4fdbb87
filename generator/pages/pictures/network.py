"""The network as a picture: you in the middle, rings by warmth, a sector for each target company."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width

from generator.method.standing import Standing
from generator.pages.pictures.apart import Box, move_apart, overlaps
from generator.pages.pictures.cast import Actor, Cast, Line
from generator.pages.warmth import BANDS, NO_PATH, name_warmth

WIDTH, HEIGHT = 1120, 900
MIDDLE = (560.0, 450.0)
HUB, RIM = 58.0, 398.0
"""The radius of the middle, which is yours, and of the whole."""

THIN = 34.0
"""The width of a ring with nobody on it."""

GAP = math.radians(22)
"""A wedge at the top stays free for the names of the rings."""

RADIUS = 9.0
LETTERS = 18
Point = tuple[float, float]
Rings = Mapping[str, tuple[float, float]]
"""Word of warmth -> the inner and the outer radius of its ring."""


@dataclass(frozen=True, slots=True)
class Node:
    """A person: where they are, the name to print (empty where it would lie on another), and what they are."""

    who: str
    x: float
    y: float
    label: str
    warmth: float
    company: str | None

    @property
    def is_reached(self) -> bool:
        """False for somebody no path leads to."""
        return self.warmth > 0


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line between two people, `width` by its strength; `kind` as in the cast."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    kind: str


@dataclass(frozen=True, slots=True)
class Sector:
    """A company's part of the picture: its outline as path data, and where its name stands."""

    company: str
    outline: str
    x: float
    y: float
    anchor: str
    lines: tuple[str, ...]
    warmth: float


@dataclass(frozen=True, slots=True)
class Picture:
    """All of the picture in its own units."""

    sectors: tuple[Sector, ...]
    strokes: tuple[Stroke, ...]
    nodes: tuple[Node, ...]
    rings: tuple[tuple[str, float], ...]

    @property
    def unnamed(self) -> int:
        """How many names are left out because they would lie on another."""
        return sum(not node.label for node in self.nodes)


@dataclass(frozen=True, slots=True)
class _Wedge:
    first: float
    last: float

    @property
    def middle(self) -> float:
        return (self.first + self.last) / 2


def draw_network(cast: Cast, standing: Standing) -> Picture:
    """The picture of the cast: the nearer to you the warmer, everybody in the sector that they open."""
    order = _order_companies(cast)
    wedges, rings = _cut_wedges(order, cast), cut_rings(cast)
    nodes = _place(cast, wedges, rings, standing)
    spots = {node.who: (node.x, node.y) for node in nodes}
    return Picture(
        sectors=tuple(_draw_sector(company, wedges[company], cast, standing) for company in order),
        strokes=tuple(_draw_line(line, spots) for line in cast.lines),
        nodes=nodes,
        rings=tuple((band.word, round(rings[band.word][1], 1)) for band in BANDS),
    )


def cut_rings(cast: Cast) -> Rings:
    """The rings from the middle outwards, wider the more people stand on them; the last is for who is out of reach."""
    counts = Counter(name_warmth(actor.warmth) for actor in cast.actors.values())
    words = [*(band.word for band in BANDS), NO_PATH]
    # A ring grows longer the farther out it is, so that the same number of people needs less of its width.
    wishes = {word: counts[word] / (2 + place) for place, word in enumerate(words)}
    unit = (RIM - HUB - THIN * len(words)) / (sum(wishes.values()) or 1)
    rings: dict[str, tuple[float, float]] = {}
    start = HUB
    for word in words:
        end = start + THIN + unit * wishes[word]
        rings[word] = (start, end)
        start = end
    return rings


def _order_companies(cast: Cast) -> list[str]:
    """The companies so that those opened by the same people are neighbours."""
    openers: defaultdict[str, set[str]] = defaultdict(set)
    for line in cast.lines:
        company = cast.actors[line.target].company
        if company and line.source:
            openers[company].add(line.source)
    rest = list(cast.companies)
    order = rest[:1]
    while rest := [company for company in rest if company != order[-1]]:
        last = openers[order[-1]]
        order.append(max(rest, key=lambda company: (len(openers[company] & last), -rest.index(company))))
    return order


def _cut_wedges(order: Sequence[str], cast: Cast) -> Mapping[str, _Wedge]:
    """A wedge for each company, wider the more people it holds, clockwise from the gap at the top."""
    people = _count_people(cast)
    shares = [1.5 + people[company] for company in order]
    unit = (2 * math.pi - GAP) / (sum(shares) or 1)
    wedges: dict[str, _Wedge] = {}
    start = GAP / 2 - math.pi / 2
    for company, share in zip(order, shares, strict=True):
        wedges[company] = _Wedge(start, start + share * unit)
        start += share * unit
    return wedges


def _count_people(cast: Cast) -> Mapping[str, float]:
    """Company -> its people in the picture: insiders, and a part of everybody who leads to one."""
    counts: defaultdict[str, float] = defaultdict(float)
    opened: defaultdict[str, set[str]] = defaultdict(set)
    for actor in cast.actors.values():
        if actor.company:
            counts[actor.company] += 1
    for line in cast.lines:
        company = cast.actors[line.target].company
        if line.source and company and not cast.actors[line.source].company:
            opened[line.source].add(company)
    for companies in opened.values():
        for company in companies:
            counts[company] += 1 / len(companies)
    return counts


def _find_angles(cast: Cast, wedges: Mapping[str, _Wedge]) -> Mapping[str, float]:
    """The direction of each person: insiders within their sector, others where those are whom they lead to."""
    angles: dict[str, float] = {}
    for company, wedge in wedges.items():
        inside = [actor.who for actor in cast.actors.values() if actor.company == company]
        for place, who in enumerate(inside):
            angles[who] = wedge.first + (place + 0.5) / len(inside) * (wedge.last - wedge.first)
    known: defaultdict[str, list[str]] = defaultdict(list)
    for line in cast.lines:
        if line.source:
            known[line.source].append(line.target)
    # Twice, because the second on a path leads on and the first leads to the second.
    for _ in range(2):
        for who in cast.actors:
            near = [angles[target] for target in known[who] if target in angles]
            if not cast.actors[who].company and near:
                angles[who] = _average(near)
    for place, who in enumerate(who for who in cast.actors if who not in angles):
        angles[who] = math.pi / 2 + place
    return angles


def _average(angles: Sequence[float]) -> float:
    return math.atan2(sum(map(math.sin, angles)), sum(map(math.cos, angles)))


def _place(cast: Cast, wedges: Mapping[str, _Wedge], rings: Rings, standing: Standing) -> tuple[Node, ...]:
    angles = _find_angles(cast, wedges)
    actors = sorted(cast.actors.values(), key=lambda actor: (-actor.warmth, actor.who))
    labels = [shorten_name(standing.people[actor.who].person.name) for actor in actors]
    boxes = [
        _box(
            actor, label, _point(_find_radius(actor, rings), angles[actor.who]), wedges.get(actor.company or ""), rings
        )
        for actor, label in zip(actors, labels, strict=True)
    ]
    you = Box(*MIDDLE, 40, 40, lambda _x, _y: MIDDLE)
    move_apart([you, *boxes])
    return tuple(_name_nodes(actors, labels, boxes))


def _name_nodes(actors: Sequence[Actor], labels: Sequence[str], boxes: Sequence[Box]) -> Iterator[Node]:
    """The nodes, the warmest first; a name is printed unless it would lie on one before it."""
    named: list[Box] = []
    for actor, label, box in zip(actors, labels, boxes, strict=True):
        clear = not any(overlaps(box, other) for other in named)
        if clear:
            named.append(box)
        x, y = round(box.x, 1), round(box.y - RADIUS, 1)
        yield Node(actor.who, x, y, label if clear else "", round(actor.warmth, 3), actor.company)


def _box(actor: Actor, label: str, spot: Point, wedge: _Wedge | None, rings: Rings) -> Box:
    """The box of a circle with the name below it, kept on its ring and, for an insider, in its sector."""
    least, most = _limits(actor, rings)

    def keep(x: float, y: float) -> Point:
        radius, direction = _measure(x, y - RADIUS)
        radius = min(max(radius, least), most)
        if wedge:
            direction = _within(direction, wedge, margin=min(16 / radius, (wedge.last - wedge.first) / 3))
        x, y = _point(radius, direction)
        return x, y + RADIUS

    return Box(spot[0], spot[1] + RADIUS, max(_measure_text(label) / 2, RADIUS) + 3, 2 * RADIUS + 1, keep)


def _limits(actor: Actor, rings: Rings) -> tuple[float, float]:
    inner, outer = rings[name_warmth(actor.warmth)]
    return inner + RADIUS + 2, outer - RADIUS - 2


def _find_radius(actor: Actor, rings: Rings) -> float:
    """Within a ring, too, the warmer is nearer."""
    least, most = _limits(actor, rings)
    word = name_warmth(actor.warmth)
    if word == NO_PATH:
        return (least + most) / 2
    place = next(place for place, band in enumerate(BANDS) if band.word == word)
    low, high = BANDS[place].least, BANDS[place - 1].least if place else 1.0
    return most - (actor.warmth - low) / (high - low) * (most - least)


def _draw_sector(company: str, wedge: _Wedge, cast: Cast, standing: Standing) -> Sector:
    warmth = max((actor.warmth for actor in cast.actors.values() if actor.company == company), default=0.0)
    x, y = _point(RIM + 14, wedge.middle)
    side = math.cos(wedge.middle)
    anchor = "middle" if abs(side) < 0.25 else "start" if side > 0 else "end"
    lines = tuple(break_name(standing.companies[company].company.name))
    below = math.sin(wedge.middle)
    # Two lines and the word below them grow upwards at the top of the picture, downwards at its foot.
    y += 15 * (len(lines) + 1) * (below - 1) / 2 + 12
    return Sector(company, _outline(wedge), round(x, 1), round(y, 1), anchor, lines, round(warmth, 3))


def _outline(wedge: _Wedge) -> str:
    inner = HUB
    points = [
        _point(r, a) for r, a in ((inner, wedge.first), (RIM, wedge.first), (RIM, wedge.last), (inner, wedge.last))
    ]
    a, b, c, d = (f"{x:.1f} {y:.1f}" for x, y in points)
    large = int(wedge.last - wedge.first > math.pi)
    return f"M{a}L{b}A{RIM:g} {RIM:g} 0 {large} 1 {c}L{d}A{inner:g} {inner:g} 0 {large} 0 {a}Z"


def _draw_line(line: Line, spots: Mapping[str, Point]) -> Stroke:
    x1, y1 = spots[line.source] if line.source else MIDDLE
    x2, y2 = spots[line.target]
    return Stroke(x1, y1, x2, y2, round(0.8 + 3.2 * line.strength, 1), line.kind)


def _point(radius: float, angle: float) -> Point:
    return MIDDLE[0] + radius * math.cos(angle), MIDDLE[1] + radius * math.sin(angle)


def _measure(x: float, y: float) -> tuple[float, float]:
    return math.hypot(x - MIDDLE[0], y - MIDDLE[1]), math.atan2(y - MIDDLE[1], x - MIDDLE[0])


def _within(angle: float, wedge: _Wedge, margin: float) -> float:
    """The angle nearest to `angle` that lies in the wedge and not closer than `margin` to its sides."""
    away = math.remainder(angle - wedge.middle, 2 * math.pi)
    half = (wedge.last - wedge.first) / 2 - margin
    return wedge.middle + min(max(away, -half), half)


def shorten_name(name: str) -> str:
    """A name on one line, cut where it is too long to print."""
    line = " ".join(name.split())
    return line if len(line) <= LETTERS else line[: LETTERS - 1].rstrip() + "…"


def break_name(name: str) -> Iterator[str]:
    """A company's name on one line or two."""
    words = name.split()
    if len(" ".join(words)) <= LETTERS or len(words) == 1:
        yield shorten_name(name)
        return
    cut = min(range(1, len(words)), key=lambda i: abs(len(" ".join(words[:i])) - len(" ".join(words[i:]))))
    yield shorten_name(" ".join(words[:cut]))
    yield shorten_name(" ".join(words[cut:]))


def _measure_text(text: str) -> float:
    """About how wide a text is in letters of 12 units."""
    return sum(12.0 if east_asian_width(letter) in "WF" else 6.4 for letter in text)
