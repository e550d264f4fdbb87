"""The index of a crowd in a real browser: sorted, filtered and reached by everybody, with script and without."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from tests.benchmarks.crowd import write_crowd
from tests.browser.conftest import ROOT
from tests.browser.kinds import SCHEMES, WIDTHS
from tests.hostile import HOSTILE

PEOPLE = 230
EVIL = [text for text in HOSTILE if text.isprintable()]
TOTAL = PEOPLE + len(EVIL) + 1


@pytest.fixture(scope="session")
def crowd_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A crowd, an advocate-to-be named in Chinese, and some whose every fact tries to break out."""
    book = tmp_path_factory.mktemp("crowd")
    write_crowd(book, PEOPLE, links=50, companies=5)
    shutil.copy(ROOT / "mkdocs.yml", book / "mkdocs.yml")
    for number, text in enumerate(EVIL):
        facts = {"name": text, "role": text, "at": text, "tags": [text], "log": [{"on": "2026-11-23", "via": "coffee"}]}
        (book / f"contacts/people/evil-{number:02}.yaml").write_text(json.dumps(facts), encoding="utf-8")
    (book / "contacts/people/wang.yaml").write_text("name: 王小明 Ångström\nrole: Cartographer\n", encoding="utf-8")
    command = [sys.executable, "-m", "generator", "-C", str(book), "build"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return book / "site"


def open_index(tab: Page, site: Path, marks: str = "") -> None:
    tab.goto((site / "people/index.html").as_uri() + marks)
    expect(tab.locator("#people thead button")).to_have_count(7)


def texts(tab: Page, column: int) -> list[str]:
    return tab.locator(f"#people tbody td:nth-child({column})").all_inner_texts()


def field(tab: Page, name: str) -> Locator:
    return tab.locator(f"form.pb-filter [name={name}]")


def status(tab: Page) -> Locator:
    return tab.locator("[role=status][data-pb-total]")


def test_every_row_that_the_browser_makes_is_like_one_of_the_page(tab: Page, crowd_site: Path) -> None:
    listed = "[...document.querySelectorAll('#people tbody tr')].map((row) => row.innerHTML)"
    rows = f"{listed}.map((html) => html.replace(/ data-key=[^>]*/, ''))"
    open_index(tab, crowd_site)
    given = tab.evaluate(rows)
    tab.evaluate("document.querySelector('#people tbody').replaceChildren()")
    field(tab, "text").fill("x")
    field(tab, "text").fill("")
    expect(tab.locator("#people tbody tr")).to_have_count(50)
    assert tab.evaluate(rows) == given


def test_a_heading_sorts_everybody_up_and_down_and_says_so(tab: Page, crowd_site: Path) -> None:
    open_index(tab, crowd_site)
    heading = tab.get_by_role("columnheader", name="Company")
    heading.get_by_role("button").click()
    expect(heading).to_have_attribute("aria-sort", "ascending")
    expect(status(tab)).to_have_text(f"{TOTAL} people, sorted by company.")
    up = texts(tab, 2)
    heading.get_by_role("button").click()
    expect(heading).to_have_attribute("aria-sort", "descending")
    assert up != texts(tab, 2) and all(up) and all(texts(tab, 2)), "those without one come last either way"
    tab.get_by_role("columnheader", name="Stage").get_by_role("button").click()
    expect(heading).not_to_have_attribute("aria-sort", "descending")


def test_ties_stay_in_the_order_they_were_in(tab: Page, crowd_site: Path) -> None:
    open_index(tab, crowd_site)
    tab.get_by_role("columnheader", name="Name").get_by_role("button").click()
    tab.get_by_role("columnheader", name="Tags").get_by_role("button").click()
    pairs = [pair for pair in zip(texts(tab, 7), texts(tab, 1), strict=True) if pair[0] == "bread"]
    assert len(pairs) > 3 and pairs == sorted(pairs)


def test_text_finds_names_without_accents_roles_tags_and_parts_of_chinese_names(tab: Page, crowd_site: Path) -> None:
    open_index(tab, crowd_site)
    for typed in ("angstrom", "小明", "cartog 王", "ANGSTRÖM"):
        field(tab, "text").fill(typed)
        expect(tab.locator("#people tbody tr")).to_have_count(1)
        expect(tab.locator("#people tbody a")).to_have_text("王小明 Ångström")
    field(tab, "text").fill("nobody-of-that-name")
    expect(tab.locator("#people tbody tr")).to_have_count(0)
    expect(status(tab)).to_have_text("Nobody fits. Clear a filter to see more.")


def test_choices_narrow_down_and_are_cleared(tab: Page, crowd_site: Path) -> None:
    open_index(tab, crowd_site)
    field(tab, "tag").select_option("maps")
    field(tab, "stage").select_option("link")
    expect(status(tab)).to_contain_text(f"of {TOTAL} people")
    assert set(texts(tab, 7)) == {"maps"} and set(texts(tab, 3)) == {"link"}
    assert "tag=maps" in tab.url and "stage=link" in tab.url
    tab.get_by_role("button", name="Clear").click()
    expect(status(tab)).to_have_text(f"{TOTAL} people, the closest first.")
    assert "#" not in tab.url


@pytest.mark.parametrize("mark", "wntq")
def test_the_marks_of_the_home_page_hold_in_the_address(tab: Page, crowd_site: Path, mark: str) -> None:
    open_index(tab, crowd_site, f"#needs={mark}")
    assert field(tab, "needs").input_value() == mark
    data = json.loads(tab.locator("#people-columns").text_content() or "")["needs"]
    count = sum(mark in data["words"][number] for number in data["at"])
    expect(status(tab)).to_contain_text(f"{count} of {TOTAL}" if count else "Nobody fits")


def test_more_rows_come_when_asked_for_and_the_keyboard_goes_on_there(tab: Page, crowd_site: Path) -> None:
    open_index(tab, crowd_site)
    expect(tab.locator("#people")).to_have_attribute("aria-rowcount", str(TOTAL + 1))
    tab.get_by_role("button", name=f"Show {TOTAL - 50} more of {TOTAL}").press("Enter")
    expect(tab.locator("#people tbody tr")).to_have_count(TOTAL)
    expect(tab.locator("#people tbody tr").nth(50).locator("a").first).to_be_focused()
    expect(tab.get_by_role("button", name="more of")).to_be_hidden()
    assert not tab.locator("#people").get_attribute("aria-rowcount")


def test_nothing_runs_that_stands_in_a_fact(tab: Page, crowd_site: Path) -> None:
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    tab.on("dialog", lambda dialog: errors.append(dialog.message))
    open_index(tab, crowd_site)
    tab.get_by_role("button", name="more of").click()
    shown = texts(tab, 1)
    assert all(any(" ".join(text.split()) in " ".join(cell.split()) for cell in shown) for text in EVIL)
    assert tab.locator("#people :is(img, script, svg)").count() == 0
    assert errors == []


def test_on_paper_is_everybody_who_was_found(tab: Page, crowd_site: Path) -> None:
    open_index(tab, crowd_site)
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(tab.locator("#people tbody tr")).to_have_count(TOTAL)
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(tab.locator("#people tbody tr")).to_have_count(50)


def test_without_script_everybody_is_reached_by_name(browser: Browser, crowd_site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto((crowd_site / "people/index.html").as_uri())
    assert "The table holds the closest 50." in tab.locator(".pb-over").inner_text()
    tab.get_by_role("link", name="Everybody by name").click()
    expect(tab.locator(".pb-names li a")).to_have_count(TOTAL)
    tab.get_by_role("link", name="W", exact=True).click()
    tab.get_by_role("link", name="Wei Alba").first.click()
    expect(tab.locator("h1")).to_contain_text("Wei Alba")
    context.close()


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_no_barrier_in_a_crowd(browser: Browser, crowd_site: Path, scheme: Any, width: int) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )
    tab, found = context.new_page(), []
    for address in ("people/index.html#stage=link", "everybody.html"):
        page, mark, state = address.partition("#")
        tab.goto((crowd_site / page).as_uri() + mark + state)
        wider = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider <= 0, address
        found += [(address, v["id"], v["nodes"][0]["target"]) for v in Axe().run(tab).response["violations"]]
    context.close()
    assert found == []
