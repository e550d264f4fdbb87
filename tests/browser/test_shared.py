"""A shared edition in a real browser: from the disk, offline, sealed or not."""

from __future__ import annotations

import base64
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, FrameLocator, Page, expect

from tests.browser.conftest import ROOT
from tests.browser.kinds import SCHEMES, WIDTHS

PASSWORD = "the quick marmot sings at elev\u0065\u0301n"
"""Ends with a letter and an accent apart; who types it as one letter gets in as well."""


@pytest.fixture(scope="session")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's edition for the mentor: open/ and sealed/."""
    folder = tmp_path_factory.mktemp("editions")
    (folder / "password.txt").write_text(f"{PASSWORD}\n", encoding="utf-8")
    for out, *more in (("open",), ("sealed", "--password-file", str(folder / "password.txt"))):
        command = [sys.executable, "-m", "generator", "-C", str(ROOT), "share", "mentor", "--out", str(folder / out)]
        done = subprocess.run([*command, *more], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def offline(browser: Browser) -> Iterator[Page]:
    """A tab without a network that notes every request and error."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, offline=True)
    yield context.new_page()
    context.close()


def unlock(tab: Page, file: Path, password: str = PASSWORD) -> FrameLocator:
    tab.goto(file.as_uri())
    tab.get_by_label("Password").fill(password)
    tab.get_by_role("button", name="Open").click()
    return tab.frame_locator("#page")


def change(file: Path, target: Path, pattern: str, make: object) -> Path:
    """A copy of the file in which what `pattern` matches is what `make` makes of it."""
    text = file.read_text(encoding="utf-8")
    changed = re.sub(pattern, make, text, count=1, flags=re.DOTALL)  # type: ignore[call-overload]
    assert changed != text
    target.write_text(changed, encoding="utf-8")
    return target


def test_the_sealed_file_opens_from_the_disk_and_asks_for_nothing(offline: Page, editions: Path) -> None:
    asked: list[str] = []
    errors: list[str] = []
    offline.on("request", lambda request: asked.append(request.url))
    offline.on("pageerror", lambda error: errors.append(str(error)))
    offline.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page = unlock(offline, editions / "sealed" / "index.html")
    expect(page.locator("h1")).to_contain_text("Ana Ruiz")
    expect(page.locator(".pb-edition")).to_contain_text("for Priya, as of 24 November, until 31 January 2027")
    assert [url for url in asked if not url.startswith(("file:", "about:", "data:"))] == []
    assert errors == []


def test_links_lead_on_inside_of_the_sealed_file_and_back(offline: Page, editions: Path) -> None:
    page = unlock(offline, editions / "sealed" / "index.html")
    page.locator("article a", has_text="people").first.click()
    expect(page.locator("h1")).to_have_text("People")
    page.locator("table a", has_text="C. G.").click()
    expect(page.locator("h1")).to_have_text("C. G.")
    offline.get_by_role("button", name="Back").click()
    expect(page.locator("h1")).to_have_text("People")
    offline.get_by_role("button", name="Home").click()
    expect(page.locator("h1")).to_contain_text("Ana Ruiz")


def test_the_browsers_own_way_back_stays_inside_of_the_sealed_file(offline: Page, editions: Path) -> None:
    page = unlock(offline, editions / "sealed" / "index.html")
    page.locator("article a", has_text="people").first.click()
    expect(page.locator("h1")).to_have_text("People")
    page.locator("table a", has_text="C. G.").click()
    expect(page.locator("h1")).to_have_text("C. G.")
    offline.go_back()
    expect(page.locator("h1")).to_have_text("People")
    offline.go_back()
    expect(page.locator("h1")).to_contain_text("Ana Ruiz")
    expect(offline.get_by_role("button", name="Back")).to_be_disabled()
    offline.go_forward()
    expect(page.locator("h1")).to_have_text("People")


def test_the_search_of_the_sealed_file_names_what_is_called_so_first(offline: Page, editions: Path) -> None:
    page = unlock(offline, editions / "sealed" / "index.html")
    expect(page.locator("h1")).to_be_visible()
    offline.get_by_label("Search the playbook").fill("acme")
    assert offline.locator("#found button").first.inner_text() == "Acme Robotics"


def test_the_search_finds_a_page_of_the_sealed_file(offline: Page, editions: Path) -> None:
    page = unlock(offline, editions / "sealed" / "index.html")
    expect(page.locator("h1")).to_be_visible()
    offline.get_by_label("Search the playbook").fill("calibration eng")
    offline.locator("#found button").first.click()
    expect(page.locator("h1")).to_have_text("R. B.")


def test_the_password_may_be_typed_with_composed_letters(offline: Page, editions: Path) -> None:
    page = unlock(offline, editions / "sealed" / "index.html", PASSWORD.replace("e\u0301", "é"))
    expect(page.locator("h1")).to_contain_text("Ana Ruiz")


def test_no_script_runs_in_the_pages(offline: Page, editions: Path) -> None:
    page = unlock(offline, editions / "sealed" / "index.html")
    expect(page.locator("h1")).to_be_visible()
    inner = offline.frames[1]
    assert inner.locator("script").count() == 0
    assert (
        inner.evaluate(
            "() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
            " document.head.append(s); return window.ran ?? null }"
        )
        is None
    )


def test_a_wrong_password_opens_nothing_and_may_be_tried_again(offline: Page, editions: Path) -> None:
    page = unlock(offline, editions / "sealed" / "index.html", "the quick marmot sings at ten")
    expect(offline.get_by_role("alert")).to_contain_text("That is not the password")
    expect(offline.locator("#room")).to_be_hidden()
    assert offline.locator("#page").get_attribute("srcdoc") is None
    offline.get_by_label("Password").fill(PASSWORD)
    offline.get_by_role("button", name="Open").click()
    expect(page.locator("h1")).to_contain_text("Ana Ruiz")


def flip(match: re.Match[str]) -> str:
    data = bytearray(base64.b64decode(match[2]))
    data[len(data) // 2] ^= 1
    return match[1] + base64.b64encode(bytes(data)).decode() + match[3]


def cut_block(match: re.Match[str]) -> str:
    return match[1] + base64.b64encode(base64.b64decode(match[2])[65536:]).decode() + match[3]


def edit(**changes: object) -> object:
    def make(match: re.Match[str]) -> str:
        return match[1] + json.dumps({**json.loads(match[2]), **changes}, separators=(",", ":")) + match[3]

    return make


CIPHERTEXT = r'(id="ciphertext">)(.*?)(</script>)'
HEADER = r'(id="header">)(.*?)(</script>)'
CHANGES: dict[str, tuple[str, object]] = {
    "a bit of the ciphertext": (CIPHERTEXT, flip),
    "the file cut short": (CIPHERTEXT, lambda match: match[1] + match[2][:-4000] + match[3]),
    "a block cut off": (CIPHERTEXT, cut_block),
    "no ciphertext": (CIPHERTEXT, lambda match: match[1] + match[3]),
    "fewer rounds": (HEADER, edit(iterations=1000)),
    "endless rounds": (HEADER, edit(iterations=2_000_000_000)),
    "rounds that are no number": (HEADER, edit(iterations="1000000")),
    "other rounds": (HEADER, edit(iterations=1_000_001)),
    "another salt": (HEADER, edit(salt=base64.b64encode(bytes(32)).decode())),
    "another nonce": (HEADER, edit(nonce=base64.b64encode(bytes(12)).decode())),
    "a weaker cipher": (HEADER, edit(cipher="none")),
    "one more field": (HEADER, edit(more=1)),
    "a header that is no JSON": (HEADER, lambda match: match[1] + match[2][:-5] + match[3]),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_changed_file_says_so_and_shows_nothing(offline: Page, editions: Path, tmp_path: Path, name: str) -> None:
    file = change(editions / "sealed" / "index.html", tmp_path / "changed.html", *CHANGES[name])
    unlock(offline, file)
    expect(offline.get_by_role("alert")).to_contain_text(re.compile("damaged|changed"))
    expect(offline.locator("#room")).to_be_hidden()


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_no_barrier_in_an_edition(browser: Browser, editions: Path, scheme: str, width: int) -> None:
    found = []
    for address in ("index.html", "people/index.html", "plan.html", "companies/acme.html", "companies/index.html"):
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce",
        )
        tab = context.new_page()
        tab.goto((editions / "open" / address).as_uri())
        wider = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider <= 0, address
        found += [(address, v["id"], v["nodes"][0]["target"]) for v in Axe().run(tab).response["violations"]]
        context.close()
    assert found == []


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_axe_finds_no_barrier_at_the_door_and_inside(browser: Browser, editions: Path, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True)
    tab = context.new_page()
    tab.goto((editions / "sealed" / "index.html").as_uri())
    found = [(v["id"], v["nodes"][0]["target"]) for v in Axe().run(tab).response["violations"]]
    page = unlock(tab, editions / "sealed" / "index.html")
    expect(page.locator("h1")).to_be_visible()
    found += [(v["id"], v["nodes"][0]["target"]) for v in Axe().run(tab).response["violations"]]
    context.close()
    assert found == []


def test_the_open_edition_searches_from_the_disk(tab: Page, editions: Path) -> None:
    tab.goto((editions / "open" / "index.html").as_uri())
    tab.keyboard.press("/")
    tab.keyboard.type("calibration")
    expect(tab.locator("dialog[open] a").first).to_contain_text("R. B.")
