"""Work in two processes: all of it is done, once, and what goes wrong is seen."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator import halves
from generator.halves import ALONE, start_apart, work_in_halves

ITEMS = list(range(ALONE + 7))


@pytest.fixture(params=[True, False], ids=["two processes", "one"])
def _processes(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(halves, "_may_fork", lambda: request.param and hasattr(os, "fork"))


@pytest.mark.usefixtures("_processes")
@pytest.mark.parametrize("count", [0, 1, 2, 3, ALONE, ALONE + 7])
def test_every_item_is_worked_on_once(tmp_path: Path, count: int) -> None:
    def work(some: Sequence[int]) -> None:
        for item in some:
            with (tmp_path / str(item)).open("x") as file:  # fails where it is there
                file.write("done")

    work_in_halves(ITEMS[:count], work)
    assert {path.name for path in tmp_path.iterdir()} == {str(item) for item in ITEMS[:count]}


@pytest.mark.usefixtures("_processes")
@pytest.mark.parametrize("wrong", [0, 3, 4, ALONE + 6])
def test_an_error_reaches_the_caller_whichever_half_it_is_in(wrong: int) -> None:
    def work(some: Sequence[int]) -> None:
        if wrong in some:
            raise ValueError(wrong)

    with pytest.raises(ValueError, match=str(wrong)):
        work_in_halves(ITEMS, work)


@pytest.mark.usefixtures("_processes")
def test_a_result_comes_from_a_process_of_its_own_as_it_was_made_there() -> None:
    large = {"page": "ä" * 1_000_000}
    assert start_apart(lambda: large)() == large


@pytest.mark.usefixtures("_processes")
def test_work_that_goes_wrong_apart_goes_wrong_where_its_result_is_wanted() -> None:
    def work() -> None:
        raise ValueError("no result")

    wait = start_apart(work)
    with pytest.raises(ValueError, match="no result"):
        wait()


@pytest.mark.usefixtures("_processes")
def test_a_result_can_be_asked_for_in_a_process_that_was_begun_meanwhile() -> None:
    wait = start_apart(lambda: "made")
    assert start_apart(wait)() == "made"
    assert wait() == "made"


def test_a_result_that_nobody_asks_for_keeps_no_process_alive() -> None:
    here = "halves._may_fork = lambda: hasattr(halves.os, 'fork')"
    program = f"from generator import halves; {here}; halves.start_apart(lambda: 'x' * 9_000_000)"
    # what it prints is read until the last process that could print something has ended
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, timeout=120)
