"""A playbook ten times as large is ten times the work, counted in what is done and not in seconds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sys import setprofile
from types import FrameType
from typing import Any

from generator.pages.environment import Renderer
from generator.pages.site import lay_out
from generator.publication import make_site
from generator.source.loading import load_playbook
from generator.survey import survey_loaded
from tests.benchmarks.crowd import TODAY, write_crowd

FEW, MANY = 40, 160


@contextmanager
def counting_calls() -> Iterator[Counter[str]]:
    """Counts the calls of functions of the program, its templates and Python's own."""
    calls: Counter[str] = Counter()

    def count(frame: FrameType, event: str, argument: Any) -> None:
        if event in ("call", "c_call"):
            calls["all"] += 1

    setprofile(count)
    try:
        yield calls
    finally:
        setprofile(None)


def work_for(people: int, folder: Path) -> tuple[int, float]:
    """Calls for each person to load, judge and render everything, and characters on a person's page."""
    write_crowd(folder, people, links=100, companies=5)
    with counting_calls() as calls:
        site = make_site(survey_loaded(load_playbook(folder), TODAY))
        pages = [leaf.make() for leaf in lay_out(Renderer(site))]
    sizes = [len(page.body) for page in pages if page.kind == "person"]
    return calls["all"], sum(sizes) / len(sizes)


def test_work_grows_with_the_people_and_no_faster(tmp_path: Path) -> None:
    work_for(2, tmp_path / "first")  # templates are compiled and types are built once in a process
    few, few_characters = work_for(FEW, tmp_path / "few")
    many, many_characters = work_for(MANY, tmp_path / "many")
    assert many / few < 1.15 * MANY / FEW
    assert many_characters < 1.15 * few_characters
