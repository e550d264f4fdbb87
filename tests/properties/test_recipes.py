"""What a person's page is made of: where two recipes read the same, so do the pages; where nothing changed, they do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from generator.messages.context import Context
from generator.messages.drafts.occasions import DraftBook
from generator.method.assess import assess
from generator.method.outlook import look_ahead
from generator.model.playbook import Playbook
from generator.pages.environment import Renderer
from generator.pages.page import Recipe, Site
from generator.pages.people import gather_person
from generator.rulebook import load_rulebook
from tests.method.builders import TODAY
from tests.properties.inventing import invent
from tests.properties.test_again import touch_one

PLAIN = (str, int, float, bool, date, type(None), Markup)


def make_renderer(playbook: Playbook, today: date) -> Renderer:
    standing = assess(playbook, today)
    outlook = look_ahead(standing)
    book = DraftBook(outlook)
    return Renderer(Site(standing, outlook, load_rulebook(), {}, find_drafts=book.find, sketch_drafts=book.sketch))


def gather(renderer: Renderer) -> Mapping[str, Recipe]:
    people = renderer.site.standing.people
    return {who: gather_person(renderer, standing) for who, standing in people.items()}


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 3), st.integers(0, 40))
def test_pages_whose_recipes_read_the_same_are_the_same_whatever_was_edited_and_on_any_day(
    seed: int, edits: int, later: int
) -> None:
    dice = Random(seed)
    before = after = invent(dice, 6)
    for _ in range(edits):
        after = touch_one(dice, after)
    then, now = make_renderer(before, TODAY), make_renderer(after, TODAY + timedelta(later))
    if then.list_known() != now.list_known():
        return
    old, new = gather(then), gather(now)
    for who in old.keys() & new.keys():
        if repr(old[who]) == repr(new[who]):
            assert old[who].make() == new[who].make()


@given(st.integers(0, 10**6))
@settings(max_examples=10, deadline=None)
def test_the_same_facts_read_the_same_whenever_they_are_gathered(seed: int) -> None:
    playbook, again = (invent(Random(seed), 6) for _ in range(2))
    recipes = [gather(make_renderer(facts, TODAY)) for facts in (playbook, again)]
    assert repr(recipes[0]) == repr(recipes[1])


@given(st.integers(0, 10**6))
@settings(max_examples=10, deadline=None)
def test_nothing_that_a_page_could_show_is_left_out_of_how_its_recipe_reads(seed: int) -> None:
    for recipe in gather(make_renderer(invent(Random(seed), 6), TODAY)).values():
        assert not list(find_unread((recipe.template, recipe.page, recipe.facts)))


def find_unread(value: Any) -> Iterator[str]:
    """What is in a value and does not show in its `repr`, or not in a fixed order."""
    if is_dataclass(value):
        for field in fields(value):
            if (type(value), field.name) == (Context, "archive"):
                continue  # what was read of the records beside it
            if not field.repr:
                yield f"{type(value).__name__}.{field.name}"
            yield from find_unread(getattr(value, field.name))
    elif isinstance(value, Mapping):
        yield from find_unread([*value.keys(), *value.values()])
    elif isinstance(value, tuple | list):
        for item in value:
            yield from find_unread(item)
    elif type(value) not in PLAIN:
        yield f"{type(value).__name__}"
