"""The script that search reads."""

from __future__ import annotations

import json

import pytest

from generator.pages.page import Page
from generator.pages.search import write_search
from tests.hostile import HOSTILE


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_titles_stay_within_the_script(text: str) -> None:
    script = write_search([Page("a.html", text, "", words=text)])
    assert "<" not in script and "\u2028" not in script
    rows = json.loads(script.removeprefix("window.playbookSearch=").removesuffix(";\n"))
    assert rows[0][1] == "a.html"


def test_a_row_holds_title_address_kind_hint_and_words() -> None:
    script = write_search([Page("people/x.html", "X Y", "<p>", kind="person", words="tag", hint="Acme")])
    assert script == 'window.playbookSearch=[["X Y","people/x.html","person","Acme","tag"]];\n'
