"""The board of all open openings."""

from __future__ import annotations

from typing import Any

from generator.method.openings import Board
from tests.method.builders import company, person, relation
from tests.method.networks import knows, outlook

ME = {"skills": [{"name": "python", "proof": "taught it"}]}


def board(*facts: Any) -> Board:
    return outlook(*facts, me=ME).board


def opening(id_: str, **facts: Any) -> dict[str, Any]:
    return {"id": id_, "title": id_, **facts}


def test_openings_are_sorted_by_fit_then_deadline_then_warmth() -> None:
    acme = company(
        "acme",
        openings=[
            opening("unknown"),
            opening("half", needs=["python", "rust"], closes="2026-12"),
            opening("soon", needs=["python"], closes="2026-12-01"),
            opening("later", needs=["python"], closes="2026-12-24"),
            opening("over", needs=["python"], closes="2026-11-20"),
        ],
    )
    warm = company("warm", openings=[opening("unknown")])
    rows = board(acme, warm, relation(at="warm")).rows
    assert [(row.company, row.fit.opening.id) for row in rows] == [
        ("acme", "soon"),
        ("acme", "later"),
        ("acme", "half"),
        ("warm", "unknown"),
        ("acme", "unknown"),
        ("acme", "over"),
    ]
    assert [row.is_over for row in rows] == [False] * 5 + [True]
    assert str(rows[2].closes) == "2026-12-31"


def test_a_row_says_whom_to_reach_via_whom_and_what_to_do_next() -> None:
    acme = company("acme", openings=[opening("lead")])
    (row,) = board(acme, person("bob", at="acme"), relation(knows=knows("bob"))).rows
    assert [(path.to, path.via) for path in row.paths] == [("bob", ("dana-li",))]
    assert (row.warmth, row.next_step.text if row.next_step else "") == (0.4, "Ask Dana Li for an introduction to Bob.")


def test_a_row_without_a_path_says_what_would_make_one() -> None:
    (row,) = board(company("acme", openings=[opening("lead")])).rows
    assert (row.warmth, row.next_step, [way.kind for way in row.ways]) == (0.0, None, ["look"])


def test_only_open_openings_of_targets_are_on_the_board() -> None:
    openings = [opening(state, status=state) for state in ("applied", "interviewing", "offer", "rejected", "closed")]
    shut = company("shut", status="closed", openings=[opening("lead")])
    assert board(company("acme", openings=openings), shut).rows == ()


def test_the_board_counts_the_effort_of_the_last_weeks() -> None:
    applied = {"status": "applied", "applied": {"on": "2026-09-30"}}
    earlier = {"status": "applied", "applied": {"on": "2026-09-29"}}
    acme = company("acme", openings=[opening("a", **applied), opening("b", **earlier)])
    assert board(acme).effort.cold == 1
    assert outlook(acme, me={"method": {"plan_days": 36500}}).board.effort.cold == 2
