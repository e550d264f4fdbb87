"""A look at a playbook says all that is wrong; a second one, after an edit, says the same as a first one would."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from generator.source.loading import load_playbook
from generator.source.place import Places
from generator.survey import Survey, survey_loaded, survey_playbook
from tests.benchmarks.crowd import TODAY, write_crowd
from tests.source.playbook import write

ADDED = "  - {on: 2026-11-24, via: call, by: me, promise: {what: send it, due: 2026-11-01}}\n"


def edit(root: Path, name: str, old: str, new: str) -> None:
    file = next(root.glob(f"contacts/{name}"))
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


EDITS = {
    "a comment moves every line of a file": ("people/ada-alba-*", "name:", "# a comment\nname:"),
    "an entry is added": ("people/ada-alba-*", "notes:", "log:\n" + ADDED + "notes:"),
    "somebody gets another name": ("people/ada-alba-*", "name: Ada Alba", "name: Ada Albright"),
    "a file is broken": ("people/ada-alba-*", "name:", "nme:"),
    "a company is researched": (
        "companies/company-000.yaml",
        "research:\n",
        "research:\n  - {on: 2026-11-23, says: hires}\n",
    ),
    "your own file changes": ("me.yaml", "touches_per_week: 10", "touches_per_week: 2"),
    "an introduction is made": ("introductions.yaml", "}", ", made: 2026-11-20}"),
}


@pytest.mark.parametrize("name", EDITS)
def test_after_an_edit_everything_is_as_if_it_were_read_for_the_first_time(name: str, tmp_path: Path) -> None:
    write_crowd(tmp_path, 30, links=20, companies=4)
    loaded = load_playbook(tmp_path)
    before = survey_loaded(loaded, TODAY)
    assert before.outlook.plan.actions
    edit(tmp_path, *EDITS[name])
    loaded = load_playbook(tmp_path, loaded)
    assert_same(survey_loaded(loaded, TODAY, before), survey_loaded(load_playbook(tmp_path), TODAY))


def test_the_next_day_is_judged_anew(tmp_path: Path) -> None:
    write_crowd(tmp_path, 20, links=20, companies=4)
    loaded, tomorrow = load_playbook(tmp_path), TODAY + timedelta(days=1)
    before = survey_loaded(loaded, TODAY)
    assert_same(survey_loaded(loaded, tomorrow, before), survey_loaded(loaded, tomorrow))


def assert_same(found: Survey, fresh: Survey) -> None:
    assert found.standing == fresh.standing
    assert found.diagnostics == fresh.diagnostics
    assert found.outlook.plan == fresh.outlook.plan
    assert found.outlook.gifts == fresh.outlook.gifts


WRONG = {
    "people/ada.yaml": "name: Ada #1\nknows: [{who: nobody, well: yes}]\n",
    "people/bo.yaml": "nam: Bo\n",
    "people/eve.yaml": "name: Eve\nlog:\n  - {on: 2026-01-02, via: coffee, promise: {what: a map, due: 2026-01-03}}\n",
}


def test_errors_are_those_of_all_that_is_wrong(tmp_path: Path) -> None:
    survey = survey_playbook(write(tmp_path, WRONG), TODAY)
    assert {problem.level for problem in survey.diagnostics} > {"error"}
    assert survey.errors == tuple(problem for problem in survey.diagnostics if problem.level == "error")
    assert {problem.file for problem in survey.errors} == {"contacts/people/ada.yaml", "contacts/people/bo.yaml"}
    assert survey.has_errors


def test_without_errors_no_place_is_looked_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    survey = survey_playbook(write(tmp_path, {"people/eve.yaml": WRONG["people/eve.yaml"]}), TODAY)
    with monkeypatch.context() as patch:
        patch.setattr(Places, "locate", None)
        assert survey.errors == ()
        assert not survey.has_errors
    assert survey.diagnostics
