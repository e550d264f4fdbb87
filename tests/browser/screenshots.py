"""Pictures of the demo: `python -m tests.browser.screenshots [FOLDER] [NAME...]`, for people to look at.

Each kind of page, at phone and desktop width, light and dark; and docs/images/home.png for the README
when the folder is left out.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import ARGUMENTS, CHROMIUM, ROOT, build_demo
from tests.browser.kinds import PAGES, SCHEMES, WIDTHS


def take_pictures(site: Path, target: Path, names: list[str]) -> None:
    """Write NAME-WIDTH-SCHEME.png for each page of `names` into `target`."""
    target.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for name in names:
            for width in WIDTHS:
                for scheme in SCHEMES:
                    _take(browser, site / PAGES[name], target / f"{name}-{width}-{scheme}.png", width, scheme)
        browser.close()


def _take(
    browser: Browser, page: Path, picture: Path, width: str, scheme: str, height: int = 900, whole: bool = True
) -> None:
    context = browser.new_context(
        viewport={"width": WIDTHS[width], "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    tab = context.new_page()
    tab.goto(page.as_uri())
    tab.screenshot(path=picture, full_page=whole)
    context.close()


def take_cover(site: Path, picture: Path) -> None:
    """The picture that the README shows: the top of a person's page."""
    picture.parent.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        _take(browser, site / PAGES["home"], picture, "desktop", "light", height=1100, whole=False)
        browser.close()


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "screenshots"
    with tempfile.TemporaryDirectory() as scratch:
        demo = build_demo(Path(scratch) / "site")
        take_pictures(demo, folder, sys.argv[2:] or list(PAGES))
        if len(sys.argv) == 1:
            take_cover(demo, ROOT / "docs" / "images" / "home.png")
    print(f"Pictures are in {folder}")
