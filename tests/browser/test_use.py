"""What a reader does on the site: sort, filter, search."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect


def test_search_finds_a_person_by_the_beginning_of_a_name_without_accents(tab: Page, demo_site: Path) -> None:
    tab.goto((demo_site / "companies/acme.html").as_uri())
    assert tab.evaluate("typeof window.playbookSearch") == "undefined", "nothing is read before somebody searches"
    tab.keyboard.press("/")
    tab.keyboard.type("gome")
    expect(tab.locator("dialog[open] a").first).to_contain_text("Carla Gómez")
    tab.keyboard.press("Enter")
    expect(tab.locator("h1")).to_contain_text("Carla Gómez")


@pytest.mark.parametrize(
    ("typed", "name"),
    [("o'br", "Joel O'Brien"), ("JOEL o", "Joel O'Brien"), ("薇", "王薇"), ("head acme", "Carla Gómez")],
)
def test_search_takes_marks_capitals_other_scripts_and_several_words(
    tab: Page, demo_site: Path, typed: str, name: str
) -> None:
    tab.goto((demo_site / "index.html").as_uri())
    tab.keyboard.press("/")
    tab.keyboard.type(typed)
    expect(tab.locator("dialog[open] li a").first).to_contain_text(name)


def test_axe_finds_no_barrier_in_the_open_search(tab: Page, demo_site: Path) -> None:
    tab.goto((demo_site / "index.html").as_uri())
    tab.get_by_role("button", name="Search", exact=True).click()
    tab.keyboard.type("a")
    expect(tab.locator("dialog[open] p")).to_contain_text("found")
    assert [v["id"] for v in Axe().run(tab, "dialog").response["violations"]] == []


def test_search_finds_a_page_of_the_users_own(tab: Page, demo_site: Path) -> None:
    tab.goto((demo_site / "index.html").as_uri())
    tab.keyboard.press("/")
    tab.keyboard.type("learned")
    expect(tab.locator("dialog[open] a").first).to_contain_text("earned")


def test_the_people_index_filters_and_counts(tab: Page, demo_site: Path) -> None:
    tab.goto((demo_site / "people/index.html").as_uri())
    rows = tab.locator("article table tbody tr:visible")
    everybody = rows.count()
    tab.goto((demo_site / "people/index.html").as_uri() + "#stage=advocate")
    expect(tab.locator("[data-pb-total]")).to_have_text("3 of 45 people, the closest first.")
    assert 0 < tab.locator("article table tbody tr:visible").count() < everybody


def test_the_people_index_sorts_by_a_column(tab: Page, demo_site: Path) -> None:
    tab.goto((demo_site / "people/index.html").as_uri())
    heading = tab.locator("article th button", has_text="Name").first
    first = tab.locator("article table tbody tr:visible").first.inner_text()
    heading.click()
    heading.click()
    assert tab.locator("article table tbody tr:visible").first.inner_text() != first
