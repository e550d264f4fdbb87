"""What the user writes into notes, in a real browser."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.playbooks import write_playbook

NOTES = "| {} |\n|{}\n| {} |\n\n```\n{}\n```\n".format(
    " | ".join(f"column{n}" for n in range(40)),
    "---|" * 40,
    " | ".join(f"Donaudampfschiff{n}" for n in range(40)),
    "a line of code that is wider than any phone, " * 9,
)


@pytest.fixture(scope="module")
def noted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of somebody with a wide table and a wide line of code in their notes."""
    root = tmp_path_factory.mktemp("noted")
    notes = "".join(f"  {line}\n" for line in NOTES.splitlines())
    write_playbook(root, {"people/dana-li": f"name: Dana Li\nnotes: |\n{notes}"})
    command = [sys.executable, "-m", "generator", "-C", str(root), "build"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return root / "site" / "people" / "dana-li.html"


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_what_is_wide_in_notes_scrolls_by_itself_and_by_keyboard(browser: Browser, noted: Path, script: bool) -> None:
    context = browser.new_context(
        viewport={"width": 390, "height": 900}, java_script_enabled=script, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(noted.as_uri())
    table = page.locator(".pb-notes .pb-scroll")
    wide = "element => element.scrollWidth > element.clientWidth"
    if script:
        found = Axe().run(page, context=".pb-notes").response["violations"]
        assert [(v["id"], [node["target"] for node in v["nodes"]][:3]) for v in found] == []
        assert table.evaluate(wide), "the sample is not wide enough"
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    table.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.pb-notes .pb-scroll').scrollLeft > 0")
    context.close()
