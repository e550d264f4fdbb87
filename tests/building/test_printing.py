"""Pages that are printed around a shell, against the same pages as MkDocs and the theme make them."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.playbooks import write_playbook

ROOT = Path(__file__).parents[2]
TAKES_PART = "def on_page_markdown(markdown, **others):\n    return markdown\n"
PEOPLE = {
    "people/dana-li": "name: Dana Li\nat: acme\nlog:\n  - {on: 2026-10-20, via: coffee, by: both}\n",
    "people/bob-chen": "name: Bob Chen\nknows: {who: dana-li}\nnotes: ask dana-li about acme\n",
    "people/odd": 'name: "O\'Brien & <Sons>  Ltd"\nuseful: [knows the way]\n',
    "people/broken": "name: [Carla\n",
    "companies/acme": "name: Acme Robotics\nopenings: {id: lead, title: Lead, needs: [python]}\n",
}


def build_site(root: Path, site: str = "site") -> dict[str, bytes]:
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(root / site))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return read_site(root / site)


def read_site(site: Path) -> dict[str, bytes]:
    files = (path for path in site.rglob("*") if path.is_file() and path.suffix != ".gz" and path.suffix != ".ics")
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def let_a_hook_take_part(root: Path) -> None:
    """From now on every page goes through MkDocs, as if there were no shell."""
    (root / "hook.py").write_text(TAKES_PART)
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + "\nhooks: [hook.py]\n", "utf-8")


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    for name in ("contacts", "content"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


def test_every_page_of_the_demo_is_byte_for_byte_what_the_theme_makes_of_it(demo: Path) -> None:
    printed = build_site(demo)
    let_a_hook_take_part(demo)
    assert build_site(demo) == printed


@pytest.mark.parametrize(
    "settings",
    [
        "",
        "site_url: https://ana.example/book/\n",
        "extra: {analytics: {feedback: {title: A, ratings: [{icon: material/heart, name: b, data: 1, note: c}]}}}\n",
        "repo_url: https://code.example/ana/book\nedit_uri: edit/main/\n",
        "nav: [index.md, {Dana: people/dana-li.md}, {Rule: method/rules/T01.md}]\n",
    ],
)
def test_whatever_the_settings_are_a_page_is_what_the_theme_makes_of_it(tmp_path: Path, settings: str) -> None:
    root = write_playbook(tmp_path, PEOPLE, {"people/bob-chen.md": "He is *kind*.\n", "index.md": "# Home\n"})
    (root / "mkdocs.yml").write_text((root / "mkdocs.yml").read_text() + settings)
    printed = build_site(root)
    let_a_hook_take_part(root)
    assert in_any_order(build_site(root)) == in_any_order(printed)


def in_any_order(site: dict[str, bytes]) -> dict[str, bytes]:
    """The site with the words of its map sorted: MkDocs lists its own pages first."""
    return {**site, "sitemap.xml": b"\n".join(sorted(site["sitemap.xml"].split()))}


@pytest.mark.parametrize(
    "template", ["{{ page.title | upper }}", "{{ page.content | length }}", "{{ page.content | striptags }}"]
)
def test_a_theme_that_looks_into_its_pages_prints_them_itself(tmp_path: Path, template: str) -> None:
    root = write_playbook(tmp_path, PEOPLE)
    (root / "theme").mkdir()
    (root / "theme/main.html").write_text(
        f'{{% extends "base.html" %}}{{% block announce %}}{template}{{% endblock %}}'
    )
    settings = (root / "mkdocs.yml").read_text()
    (root / "mkdocs.yml").write_text(settings.replace("name: material\n", "name: material\n  custom_dir: theme\n"))
    printed = build_site(root)
    let_a_hook_take_part(root)
    assert build_site(root) == printed


def test_what_takes_part_in_pages_makes_the_fast_way_step_aside_and_is_named(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    root = write_playbook(tmp_path, PEOPLE)
    let_a_hook_take_part(root)
    with caplog.at_level(logging.DEBUG, logger="mkdocs.plugins.playbook"):
        build_site(root)
    assert "takes part in every page (on_page_markdown)" in caplog.text


def test_a_page_of_the_user_is_told_when_it_links_to_a_person_or_an_anchor_that_is_not_there(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    links = "[a](people/dana-li.md#rhythm) [b](people/dana-li.md#nothing) [c](people/nobody.md)\n"
    root = write_playbook(tmp_path, PEOPLE, {"story.md": f"# Story\n\n{links}"})
    (root / "mkdocs.yml").write_text((root / "mkdocs.yml").read_text() + "validation: {anchors: warn}\n")
    with caplog.at_level(logging.WARNING, logger="mkdocs"):
        site = build_site(root)
    assert b'href="people/dana-li.html#rhythm"' in site["story.html"]
    told = [record.getMessage() for record in caplog.records if "story.md" in record.getMessage()]
    assert len(told) == 2 and "#nothing" in "".join(told) and "nobody.md" in "".join(told)
