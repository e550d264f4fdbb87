"""A draft leaves the page as it stands there: by the button, by the keyboard, and into the mail program."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from generator.method.draft import Draft
from tests.hostile import HOSTILE
from tests.pages.test_drafts import MAILED, page_with

SCRIPT = Path(__file__).parents[2] / "generator" / "pages" / "assets" / "plan.js"
HOSTILE_BODIES = [text for text in HOSTILE if text.strip() and "\x00" not in text]


def write_page(folder: Path, draft: Draft) -> str:
    """The address of a page on the disk that holds this draft and nothing else."""
    page = folder / "page.html"
    html = (
        f'<!doctype html><meta charset="utf-8"><main>{page_with(draft)}</main><script src="{SCRIPT.as_uri()}"></script>'
    )
    page.write_text(html, encoding="utf-8", errors="replace")
    return page.as_uri()


def paste(tab: Page) -> str:
    """What the clipboard holds, by pasting it into a field."""
    tab.evaluate("document.body.insertAdjacentHTML('beforeend', '<textarea id=pasted></textarea>')")
    tab.locator("#pasted").focus()
    tab.keyboard.press("Control+V")
    return tab.locator("#pasted").input_value()


def open_draft(tab: Page) -> Locator:
    draft = tab.locator("details.pb-draft", has=tab.locator("button[data-pb-copy]")).first
    draft.locator("summary").click()
    return draft


def test_the_button_copies_exactly_the_text_and_says_so(tab: Page, demo_site: Path) -> None:
    tab.goto((demo_site / "people/carla-gomez.html").as_uri())
    draft = open_draft(tab)
    text = draft.locator(".pb-draft-text").text_content()
    draft.locator("button").click()
    expect(draft.get_by_role("status")).to_have_text("Copied")
    assert paste(tab) == text


def test_the_keyboard_reaches_the_button_and_stays_on_it(tab: Page, tmp_path: Path) -> None:
    tab.goto(write_page(tmp_path, MAILED))
    tab.locator("summary").focus()
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    expect(tab.get_by_role("button", name="Copy the text")).to_be_focused()
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("status")).to_have_text("Copied")
    expect(tab.get_by_role("button", name="Copy the text")).to_be_focused()
    assert paste(tab) == MAILED.body


def test_where_the_browser_refuses_the_clipboard_the_older_way_copies(browser: Browser, tmp_path: Path) -> None:
    context = browser.new_context()
    context.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    tab = context.new_page()
    tab.goto(write_page(tmp_path, MAILED))
    open_draft(tab).locator("button").click()
    expect(tab.get_by_role("status")).to_have_text("Copied")
    assert paste(tab) == MAILED.body
    context.close()


def test_where_nothing_can_copy_the_text_is_selected(browser: Browser, tmp_path: Path) -> None:
    context = browser.new_context()
    context.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false"
    )
    tab = context.new_page()
    tab.goto(write_page(tmp_path, MAILED))
    open_draft(tab).locator("button").click()
    expect(tab.get_by_role("status")).to_have_text("Selected: copy it now")
    assert tab.evaluate("getSelection().toString()") == MAILED.body
    context.close()


@pytest.mark.parametrize("text", HOSTILE_BODIES)
def test_a_hostile_text_is_copied_and_mailed_as_it_is_and_does_nothing(tab: Page, tmp_path: Path, text: str) -> None:
    tab.on("dialog", lambda dialog: pytest.fail(f"the page opened a dialog: {dialog.message}"))
    draft = replace(MAILED, body=f"Hi,\n\n{text}\n\n& ta", subject="ñ & ?")
    tab.goto(write_page(tmp_path, draft))
    found = open_draft(tab)
    shown = found.locator(".pb-draft-text").text_content() or ""
    found.locator("button").click()
    expect(found.get_by_role("status")).to_have_text("Copied")
    assert paste(tab) == shown.replace("\r", "\n")
    href = found.get_by_role("link").get_attribute("href") or ""
    assert href.startswith("mailto:dana%2Bli@acme.example?subject=%C3%B1%20%26%20%3F")
    if "body=" in href:
        assert unquote(href.partition("body=")[2]).replace("\r\n", "\n") == shown
