"""Pages that other processes make are those that one process makes."""

from __future__ import annotations

import os
from datetime import date, timedelta
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator import halves, publication
from generator.building.plugin import find_plugin
from generator.pages.environment import Renderer
from generator.pages.page import Page
from generator.pages.site import Leaves
from generator.publication import begin_pages, make_pages, make_site
from generator.survey import survey_playbook
from tests.benchmarks.crowd import TODAY, write_crowd
from tests.playbooks import write_playbook


@pytest.fixture(params=[True, False], ids=["many processes", "one"])
def _processes(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(halves, "_may_fork", lambda: request.param and hasattr(os, "fork"))
    monkeypatch.setattr(publication, "MANY", 0)


@pytest.mark.usefixtures("_processes")
def test_pages_of_many_processes_are_those_of_one_in_the_same_order(tmp_path: Path) -> None:
    write_crowd(tmp_path, 30)
    survey = survey_playbook(tmp_path, TODAY)
    leaves = [leaf for leaf in Leaves(Renderer(make_site(survey))).values() if not leaf.is_alike]
    alone = make_pages(leaves, {})
    begun = begin_pages(survey)
    assert begun
    helped = make_pages(leaves, begun)
    assert helped == alone
    assert list(helped) == list(alone) == [leaf.address for leaf in leaves]


def test_pages_that_were_begun_for_another_day_are_made_anew(tmp_path: Path) -> None:
    root = write_playbook(tmp_path, {})
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(root / "site"))
    plugin = find_plugin(config)
    assert plugin is not None
    plugin.survey = survey_playbook(root, date(2026, 11, 24) + timedelta(days=1))
    plugin.begun = {"review.html": lambda: Page("review.html", "The review of another day", "")}
    build(config)
    assert "of another day" not in (root / "site/review.html").read_text(encoding="utf-8")
