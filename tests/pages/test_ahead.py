"""What holds for every page about what lies ahead, whatever the facts are."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from generator.pages.environment import Renderer
from generator.pages.page import Page
from tests.hostile import HOSTILE
from tests.method.builders import company, person, relation
from tests.pages.ahead import MAKERS, full
from tests.pages.sites import Outline, renderer, words, wrong_with


@cache
def _site(text: str) -> Renderer:
    return renderer(*full(text), me={"offers": [text]})


def _make(name: str, *facts: Any, **options: Any) -> Page:
    return MAKERS[name](renderer(*facts, **options))


@pytest.mark.parametrize("name", MAKERS)
def test_an_empty_playbook_gets_one_sentence_on_what_will_stand_there_and_what_to_do_first(name: str) -> None:
    page = _make(name)
    assert wrong_with(page) == []
    assert "Here will stand" in words(page.body)
    assert page.sections == ()
    assert "<svg" not in page.body


@pytest.mark.parametrize("name", MAKERS)
def test_a_full_page_has_nothing_that_no_page_may_have(name: str) -> None:
    page = MAKERS[name](_site("something"))
    assert wrong_with(page) == []
    assert page.address == f"{name}.html"
    assert len(page.body) > 1000


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("facts", [[person()], [company()], [relation()], [person(do_not_contact=True)]])
def test_a_page_about_next_to_nothing_is_whole(name: str, facts: list[Any]) -> None:
    assert wrong_with(_make(name, *facts)) == []


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_open_no_tag_and_run_nothing(name: str, text: str) -> None:
    outline = Outline(MAKERS[name](_site(text)).body)
    assert outline.wrong == []
    assert not {"script", "img", "style", "iframe", "b"} & set(outline.tags)


@pytest.mark.parametrize("name", MAKERS)
def test_the_same_facts_make_the_same_page_in_whatever_order_they_come(name: str) -> None:
    facts = full()
    assert _make(name, *facts) == _make(name, *reversed(facts[:9]), *facts[9:])
