"""A playbook four times as large is four times the work, counted in what is done and not in seconds."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.pages.environment import Renderer
from generator.pages.site import Leaves
from generator.publication import make_site
from generator.source.loading import load_playbook
from generator.survey import survey_loaded
from tests.benchmarks.crowd import TODAY, write_crowd
from tests.growth import count_lines, list_too_fast

FEW, MANY = 50, 200


def work_for(people: int, folder: Path) -> tuple[Mapping[str, int], float]:
    """Lines run to load, judge and render everything, by function, and characters on a person's page."""
    write_crowd(folder, people, links=2 * people, companies=5)
    sizes: list[int] = []

    def work() -> None:
        site = make_site(survey_loaded(load_playbook(folder), TODAY))
        pages = [leaf.make() for leaf in Leaves(Renderer(site)).values()]
        sizes.extend(len(page.body) for page in pages if page.kind == "person")

    lines = count_lines(work)
    return lines, sum(sizes) / len(sizes)


def test_work_grows_with_the_people_and_no_faster(tmp_path: Path) -> None:
    work_for(2, tmp_path / "first")  # templates are compiled and types are built once in a process
    few, few_characters = work_for(FEW, tmp_path / "few")
    many, many_characters = work_for(MANY, tmp_path / "many")
    assert list_too_fast(few, many, MANY / FEW, MANY) == {}
    assert sum(many.values()) < 1.15 * MANY / FEW * sum(few.values())
    assert many_characters < 1.15 * few_characters
