"""The picture of the network: who is in it, and where everybody stands."""

from __future__ import annotations

import math
import re
from itertools import combinations, pairwise
from typing import Any

import pytest

from generator.method.assess import assess
from generator.method.outlook import look_ahead
from generator.pages.pictures.apart import Box, move_apart, overlaps
from generator.pages.pictures.cast import COMPANIES, PEOPLE, Cast, choose_cast
from generator.pages.pictures.network import MIDDLE, RIM, Picture, break_name, cut_rings, draw_network, shorten_name
from generator.pages.reach import make_reach
from generator.pages.warmth import name_warmth
from tests.method.builders import TODAY, company, person, playbook, relation
from tests.pages.sites import Outline, renderer

CROWD: list[Any] = [company(f"firm-{n:02}", motivation=n % 5 + 1) for n in range(20)]
CROWD += [relation(f"friend-{n:03}", knows=[{"who": f"inside-{n:03}", "well": "yes"}]) for n in range(120)]
CROWD += [person(f"inside-{n:03}", at=f"firm-{n % 20:02}") for n in range(120)]
CROWD += [person(f"link-{n:03}", at=f"firm-{n % 20:02}", linked="2020-01-01") for n in range(60)]


def _draw(*facts: Any) -> tuple[Cast, Picture]:
    standing = assess(playbook(*facts), TODAY)
    cast = choose_cast(look_ahead(standing).reach, sorted(standing.companies))
    return cast, draw_network(cast, standing)


def _radius(x: float, y: float) -> float:
    return math.hypot(x - MIDDLE[0], y - MIDDLE[1])


def test_the_picture_holds_so_many_companies_and_people_and_no_more() -> None:
    cast, picture = _draw(*CROWD)
    assert len(cast.companies) == COMPANIES and cast.left_out == 20 - COMPANIES
    assert PEOPLE - 2 <= len(picture.nodes) <= PEOPLE
    assert {node.who for node in picture.nodes} == set(cast.actors)


def test_every_company_has_its_best_way_before_any_has_a_second() -> None:
    cast, _ = _draw(*CROWD)
    reached = {actor.company for actor in cast.actors.values()}
    assert set(cast.companies) <= reached


def test_everybody_stands_on_the_ring_of_their_warmth() -> None:
    cast, picture = _draw(*CROWD)
    rings = cut_rings(cast)
    for node in picture.nodes:
        inner, outer = rings[name_warmth(node.warmth)]
        assert inner <= _radius(node.x, node.y) <= outer


def test_rings_lie_one_around_the_other_and_take_up_the_whole_picture() -> None:
    cast, _ = _draw(*CROWD)
    rings = list(cut_rings(cast).values())
    assert all(before[1] == after[0] for before, after in pairwise(rings))
    assert rings[-1][1] == pytest.approx(RIM)


def test_printed_names_do_not_lie_on_each_other() -> None:
    _, picture = _draw(*CROWD)
    boxes = [Box(n.x, n.y + 14, 3.2 * len(n.label), 7, lambda x, y: (x, y)) for n in picture.nodes if n.label]
    assert len(boxes) > PEOPLE / 2
    assert not [pair for pair in combinations(boxes, 2) if overlaps(*pair, slack=4)]


def test_an_insider_stands_in_the_sector_of_their_company() -> None:
    _, picture = _draw(*CROWD)
    middles = {s.company: math.atan2(s.y - MIDDLE[1], s.x - MIDDLE[0]) for s in picture.sectors}
    for node in picture.nodes:
        if node.company:
            angle = math.atan2(node.y - MIDDLE[1], node.x - MIDDLE[0])
            assert abs(math.remainder(angle - middles[node.company], 2 * math.pi)) < 0.7


def test_lines_join_only_people_in_the_picture() -> None:
    cast, picture = _draw(*CROWD)
    assert all(line.target in cast.actors and line.source in {None, *cast.actors} for line in cast.lines)
    assert len(picture.strokes) == len(cast.lines)


def test_whoever_no_path_leads_to_stands_outside_and_is_told_apart() -> None:
    _, picture = _draw(person("bob-chen", at="acme"), company())
    (bob,) = picture.nodes
    assert not bob.is_reached
    assert _radius(bob.x, bob.y) > RIM / 2
    assert picture.sectors[0].warmth == 0


def test_a_line_says_how_sure_it_is() -> None:
    knows = [{"who": "bob-chen", "well": "yes"}, {"who": "gus-holm"}]
    at_acme = [person("bob-chen", at="acme"), person("gus-holm", at="globex")]
    cast, _ = _draw(relation("carla-gomez", knows=knows), *at_acme, company(), company("globex"))
    assert {(line.source, line.target): line.kind for line in cast.lines} == {
        (None, "carla-gomez"): "sure",
        ("carla-gomez", "bob-chen"): "sure",
        ("carla-gomez", "gus-holm"): "unsure",
    }


def test_the_order_of_the_facts_changes_nothing() -> None:
    assert _draw(*CROWD) == _draw(*reversed(CROWD))


def test_every_circle_and_every_company_in_it_is_a_link_with_a_name() -> None:
    page = make_reach(renderer(*CROWD))
    svg = re.search(r"<svg.*?</svg>", page.body, re.DOTALL)
    assert svg
    links = re.findall(r'<a class="[^"]*" href="([^"]+)"(?: aria-label="([^"]+)")?', svg[0])
    assert len(links) == 1 + svg[0].count('r="9"') + COMPANIES
    assert all(label for address, label in links if address != "index.html")
    assert Outline(page.body).wrong == []


def test_the_caps_are_stated_in_words_and_the_picture_does_not_grow_with_the_playbook() -> None:
    page = make_reach(renderer(*CROWD))
    assert "8 more are below" in page.body and "never more than 48" in page.body
    more = [person(f"more-{n:04}", at=f"firm-{n % 20:02}", linked="2020-01-01") for n in range(400)]
    assert abs(len(make_reach(renderer(*CROWD, *more)).body) - len(page.body)) < 4000


def test_boxes_are_moved_apart_and_kept_where_they_may_be() -> None:
    boxes = [Box(0, 0, 10, 5, lambda x, y: (max(x, 0), max(y, 0))) for _ in range(4)]
    move_apart(boxes)
    assert all(box.y >= 0 and box.x >= 0 for box in boxes)
    assert not [pair for pair in combinations(boxes, 2) if overlaps(*pair)]


def test_names_are_shortened_and_companies_broken_where_they_are_too_long() -> None:
    assert shorten_name("Carla Gómez") == "Carla Gómez"
    assert shorten_name("Nurul Huda binti Rahman") == "Nurul Huda binti…"
    assert list(break_name("Old Harbour Instruments")) == ["Old Harbour", "Instruments"]
    assert list(break_name("Acme")) == ["Acme"]
