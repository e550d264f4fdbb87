"""The words of every text: plain, quiet, and linked to what they speak of."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from generator.method.standing import STAGES
from tests.rulebook.prose import GLOSSARY, METHOD, PAGES, drop_code, list_headings, list_targets, name_anchors

NOT_OURS = re.compile(
    r"\b(leverag\w*|synerg\w*|reach(?:ed|es|ing)? out|touch base|circle back|low-hanging|game.chang\w*|win-win"
    r"|utili[sz]e\w*|deep dive|empower\w*|unlock\w*|hustle|rock ?star|personal brand|simply put|delve\w*)\b",
    re.IGNORECASE,
)
TOPICS = (
    "The idea",
    "The ladder",
    "Neither pest nor forgotten",
    "What you may ask",
    "Giving",
    "Research first",
    "Reach",
    "Introductions",
    "Fortify",
    "The plan",
    "Messages",
)
each_page = pytest.mark.parametrize("address", PAGES)


@each_page
def test_no_word_of_the_trade_fair_is_used(address: str) -> None:
    assert NOT_OURS.findall(drop_code(PAGES[address])) == []


@each_page
def test_nothing_is_shouted(address: str) -> None:
    assert "!" not in drop_code(PAGES[address])


@each_page
def test_every_link_leads_to_a_page_that_there_is(address: str) -> None:
    for target in list_targets(address, PAGES[address]):
        page, _, fragment = target.partition("#")
        assert page in PAGES
        assert not fragment or fragment in name_anchors(PAGES[page])


@each_page
def test_a_list_and_a_table_stand_apart_from_the_paragraph_before(address: str) -> None:
    lines = drop_code(PAGES[address]).splitlines()
    for before, line in pairwise(lines):
        if line.startswith(("- ", "| ")):
            assert before == "" or before.startswith(line[:2])


@each_page
def test_every_fence_says_what_it_holds(address: str) -> None:
    fences = re.findall(r"^```(.*)$", PAGES[address], flags=re.MULTILINE)
    assert all(fences[::2])
    assert not any(fences[1::2])


def test_the_method_has_its_topics_in_order() -> None:
    assert list_headings(METHOD) == list(TOPICS)


def test_the_method_is_read_in_a_few_minutes() -> None:
    words = re.findall(r"[^\W_][\w'-]*", re.sub(r"\]\([^)]*\)", "]", METHOD))
    assert 1000 <= len(words) <= 1500


def test_the_method_leads_to_every_rule_of_it() -> None:
    rules = {address for address in PAGES if re.search(r"/rules/[TCRKI]\d", address)}
    assert rules <= set(list_targets("method/index.html", METHOD))


def test_the_glossary_is_in_order_and_explains_each_word_in_one_paragraph() -> None:
    words = list_headings(GLOSSARY)
    assert [word.casefold() for word in words] == sorted({word.casefold() for word in words})
    for entry in GLOSSARY.split("## ")[1:]:
        _, _, meaning = entry.partition("\n")
        assert len(meaning.strip().splitlines()) == 1
        assert len(re.findall(r"[.](?: |$)", meaning.strip())) >= 2


def test_the_glossary_knows_every_stage_freshness_and_pressure() -> None:
    assert {*STAGES, "new", "fresh", "fading", "lapsed", "clear", "wait", "stop"} <= set(list_headings(GLOSSARY))
