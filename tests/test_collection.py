"""Collection is put off while facts are made, and nobody notices afterwards."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from generator.collection import without_collection
from generator.survey import survey_playbook
from tests.benchmarks.crowd import write_crowd


@pytest.fixture(autouse=True)
def _enabled() -> Iterator[None]:
    assert gc.isenabled()
    yield
    assert gc.isenabled()


def test_nothing_is_searched_within_and_all_is_as_it_was_afterwards() -> None:
    with without_collection():
        assert not gc.isenabled()
        with without_collection():
            assert not gc.isenabled()
        assert not gc.isenabled()


def test_an_error_within_changes_nothing_about_that() -> None:
    with pytest.raises(ValueError, match="wrong"), without_collection():
        raise ValueError("wrong")


def test_who_has_switched_collection_off_keeps_it_off() -> None:
    gc.disable()
    try:
        with without_collection():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_was_made_within_is_old_afterwards() -> None:
    gc.collect()
    with without_collection():
        made = [[number] for number in range(1000)]
    young = {id(one) for one in gc.get_objects(generation=0)}
    assert not any(id(one) in young for one in made)
    assert gc.get_freeze_count() == 0


def test_reading_and_judging_leave_no_circle_behind(tmp_path: Path) -> None:
    """Else putting collection off would cost memory: what is not needed must go by itself."""
    write_crowd(tmp_path, 40, links=40, companies=3)
    survey_playbook(tmp_path, date(2026, 11, 24))
    gc.collect()
    survey = survey_playbook(tmp_path, date(2026, 11, 24))
    assert survey.standing.people
    assert gc.collect() < 200


def test_nothing_is_searched_when_the_program_ends() -> None:
    then = "import atexit, gc; atexit.register(lambda: print(gc.get_freeze_count())); import generator.collection"
    done = subprocess.run([sys.executable, "-c", then], capture_output=True, text=True, check=True)
    assert int(done.stdout) > 1000  # all objects there are
