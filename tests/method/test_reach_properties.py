"""What holds for the paths of any playbook (method.md section 7)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from generator.method.outlook import look_ahead
from generator.method.paths import Path
from generator.method.reach import Reach
from generator.method.standing import STAGES, Standing
from generator.model.introduction import Introduction
from generator.model.person import Person
from tests.method.builders import company, introduction, log, person, stand
from tests.method.networks import phonebook

IDS = ("ann", "bob", "cleo", "dan", "eva")
WELL = st.sampled_from(("yes", "unknown", "no"))
EDGES = st.lists(st.fixed_dictionaries({"who": st.sampled_from(IDS), "well": WELL}), max_size=4)
LOGS = st.sampled_from(
    ([], ["2026-10-20 call both"], ["2026-09-10 coffee both", "2026-10-20 call both"], ["2025-01-10 call both"])
)
AWAY = st.sampled_from(([], [], [{"from": "2026-11-20", "to": "2026-12-24"}]))
ACME = company("acme", openings=[{"id": "lead", "title": "Lead", "hiring_manager": "eva"}])


@st.composite
def people(draw: st.DrawFn) -> tuple[Person, ...]:
    return tuple(
        person(
            who,
            kind=draw(st.sampled_from(("person", "person", "person", "recruiter"))),
            at=draw(st.sampled_from((None, "acme", "Globex"))),
            linked=draw(st.sampled_from((None, "yes"))),
            useful=["a", "b", "c"],
            knows=draw(EDGES),
            do_not_contact=draw(st.sampled_from(("no", "no", "no", "yes"))),
            away=draw(AWAY),
            past=[{"at": "Northwind", "from": "2018", "to": "2020"}] if draw(st.booleans()) else [],
            log=log(*draw(LOGS)),
        )
        for who in IDS
    )


@st.composite
def introductions(draw: st.DrawFn) -> tuple[Introduction, ...]:
    steps = st.sampled_from(({}, {"made": "2026-11-20"}, {"hollow": "2026-11-20"}, {"declined": "2026-11-20"}))
    pairs = draw(st.lists(st.permutations(IDS), max_size=2))
    return tuple(introduction(a, b, asked="2026-11-12", **draw(steps)) for a, b, *_ in pairs)


ROWS = st.lists(st.sampled_from(IDS), max_size=2).map(
    lambda whom: phonebook("ann", *({"name": who.title(), "at": "Globex"} for who in whom))
)


def reach(*facts: Any) -> Reach:
    return Reach(stand(ACME, *facts))


def list_paths(found: Reach) -> list[tuple[Path, ...]]:
    everybody = [found.approach_person(who).paths for who in IDS]
    return [*everybody, *(a.paths for a in (*found.companies.values(), *found.openings.values()))]


@given(people(), introductions(), ROWS)
def test_every_path_keeps_the_rules(everybody: tuple[Person, ...], asked: tuple[Introduction, ...], rows: Any) -> None:
    by_id = {someone.id: someone for someone in everybody}
    for paths in list_paths(reach(*everybody, *asked, rows)):
        assert len(paths) <= 5
        assert len({path.first_hop for path in paths}) == len(paths)
        ranks = [
            (path.first_step.kind == "circle", -path.warmth) for path in paths if path.first_step.kind != "declined"
        ]
        assert ranks == sorted(ranks)
        for path in paths:
            assert len(path.via) <= 2
            assert path.warmth <= min(hop.edge.strength for hop in path.hops) + 0.0005
            assert not any(by_id[who].is_recruiter for who in path.via)
            assert not any(by_id[who].do_not_contact or by_id[who].away for who in (*path.via, path.to))
            assert all(hop.edge.well != "no" for hop in path.hops)
            assert path.first_step.text.strip() == path.first_step.text != ""


@given(people(), introductions(), ROWS)
def test_there_are_ways_to_go_where_there_is_no_path_and_none_where_there_is(
    everybody: tuple[Person, ...], asked: tuple[Introduction, ...], rows: Any
) -> None:
    found = reach(*everybody, *asked, rows)
    for approach in (*found.companies.values(), *found.openings.values()):
        assert bool(approach.paths) != bool(approach.ways)


@given(people(), st.sampled_from(IDS), st.sampled_from(IDS))
def test_a_hollow_edge_never_makes_a_path(everybody: tuple[Person, ...], source: str, target: str) -> None:
    hollow = person("x", knows=[{"who": target, "well": "no"}]).knows
    more = [replace(p, knows=(*p.knows, *hollow)) if p.id == source else p for p in everybody]
    before, after = list_paths(reach(*everybody)), list_paths(reach(*more))
    for old, new in zip(before, after, strict=True):
        assert {path.first_hop for path in new} <= {path.first_hop for path in old}
        assert max((path.warmth for path in new), default=0) <= max((path.warmth for path in old), default=0)


@given(people(), st.sampled_from(IDS), st.sampled_from(STAGES[1:]))
def test_a_higher_stage_never_makes_a_target_colder(everybody: tuple[Person, ...], who: str, stage: str) -> None:
    standing = stand(ACME, *everybody)
    assume(STAGES.index(stage) > STAGES.index(standing.people[who].stage))
    raised = {**standing.people, who: replace(standing.people[who], stage=stage)}
    higher = Standing(standing.playbook, standing.today, raised, standing.companies, standing.introductions)
    for before, after in zip(list_paths(Reach(standing)), list_paths(Reach(higher)), strict=True):
        # An introduction to whom you know now would be a circle.
        still = [path for path in before if (*path.via[1:], path.to)[0] != who or not path.via]
        assert max((p.warmth for p in after), default=0) >= max((p.warmth for p in still), default=0)


@given(people(), introductions(), ROWS, st.randoms())
def test_the_order_of_files_and_lists_changes_nothing(
    everybody: tuple[Person, ...], asked: tuple[Introduction, ...], rows: Any, dice: Any
) -> None:
    shuffled = [replace(someone, knows=tuple(dice.sample(someone.knows, len(someone.knows)))) for someone in everybody]
    facts: list[Any] = [*shuffled, ACME]
    dice.shuffle(facts)
    one, other = look_ahead(stand(*everybody, *asked, rows, ACME)), look_ahead(stand(*facts, *asked, rows))
    assert list_paths(one.reach) == list_paths(other.reach)
    assert (one.reach.bridges, one.reach.connectors) == (other.reach.bridges, other.reach.connectors)
    assert (one.fortify.queue, one.sustainable, one.board.rows) == (
        other.fortify.queue,
        other.sustainable,
        other.board.rows,
    )


@given(people(), ROWS)
def test_without_its_bridge_a_target_is_out_of_reach(everybody: tuple[Person, ...], rows: Any) -> None:
    found = reach(*everybody, rows)
    bridges = {bridge.who for bridge in found.bridges}
    for who in {who for path in found.companies["acme"].paths for who in path.via}:
        alone = [replace(p, do_not_contact=True) if p.id == who else p for p in everybody]
        assert (reach(*alone, rows).companies["acme"].paths == ()) == (who in bridges)
