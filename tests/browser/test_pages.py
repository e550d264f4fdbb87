"""Every kind of page in a real browser: readable by everybody, quiet on the network, whole without script."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.kinds import PAGES, SCHEMES, WIDTHS


def _open(browser: Browser, address: Path, width: int, scheme: Any, script: bool = True) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
        java_script_enabled=script,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(address.as_uri())
    return page


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_axe_finds_no_barrier(browser: Browser, demo_site: Path, address: str, scheme: str, width: int) -> None:
    page = _open(browser, demo_site / address, width, scheme)
    found = Axe().run(page).response["violations"]
    page.context.close()
    assert [(v["id"], [node["target"] for node in v["nodes"]][:3]) for v in found] == []


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_nothing_is_wider_than_a_phone(browser: Browser, demo_site: Path, address: str) -> None:
    page = _open(browser, demo_site / address, WIDTHS["phone"], "light")
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    page.context.close()
    assert wider <= 0


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_no_request_leaves_and_no_error_appears(browser: Browser, demo_site: Path, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((demo_site / address).as_uri(), wait_until="networkidle")
    context.close()
    assert [url for url in asked if not url.startswith(demo_site.as_uri())] == []
    assert errors == []


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_without_script_the_same_text_is_there(browser: Browser, demo_site: Path, address: str) -> None:
    texts = []
    for script in (True, False):
        page = _open(browser, demo_site / address, WIDTHS["desktop"], "light", script)
        texts.append(page.locator("article h1, article h2, article tbody td:first-child").all_inner_texts())
        page.context.close()
    assert texts[1], "the page is empty without script"
    assert set(texts[1]) <= set(texts[0])
