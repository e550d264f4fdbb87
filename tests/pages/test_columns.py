"""A table as data: words once, in an order that is the same on every machine."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.columns import number_lists, number_words, order_words, write_json
from tests.hostile import HOSTILE


def test_words_are_listed_once_in_order_and_nothing_is_zero() -> None:
    assert number_words(["b", "", "a", "b"]) == {"words": ["", "a", "b"], "at": [2, 0, 1, 2]}


def test_a_row_may_have_several_words_in_the_order_they_were_typed() -> None:
    assert number_lists([["b", "a"], []]) == {"words": ["", "a", "b"], "at": [[2, 1], []]}


def test_words_sort_without_case_and_accents_and_numbers_by_size() -> None:
    typed = ["Firm 10", "álamo", "firm 9", "Berlin", "alamo", "Firm 010"]
    assert sorted(typed, key=order_words) == ["alamo", "álamo", "Berlin", "firm 9", "Firm 010", "Firm 10"]


@given(st.lists(st.text()))
def test_any_texts_can_be_sorted_and_numbered(texts: list[str]) -> None:
    column = number_words(texts)
    assert len(column["at"]) == len(texts)
    assert [text == "" for text in texts] == [number == 0 for number in column["at"]]


@pytest.mark.parametrize("text", HOSTILE)
def test_json_ends_no_script_and_reads_back_as_it_was(text: str) -> None:
    written = write_json([text])
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == [text]
