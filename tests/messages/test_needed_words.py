"""The words that a pattern needs: a sentence in which it stands is never passed over, and most others are."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import yaml
from hypothesis import given
from hypothesis import strategies as st

import generator.messages
from generator.messages.message import parse_message
from generator.messages.needed_words import list_needs
from generator.messages.phrases import Pattern, Phrases, phrases
from tests.messages.labelled import CORPUS, PARTS, read_part

HERE = Path(__file__).parent
# What patterns are made of: words, parts that may be left out, classes, groups, looks around, numbers.
PIECES = (
    *(
        "pick",
        "picks?",
        "jobs?",
        "do",
        "i",
        "i'd",
        "don't",
        "résumé",
        "c.v.",
        r"\w+",
        r"\w{2,}ed",
        r"\d+",
        r"[a-d]x",
        ".",
    ),
    *(
        r"[ -]?",
        r"\bpick",
        r"\b(?:do|to)\b",
        " ",
        " ",
        " ",
        r"\b",
        "-",
        "x{1,3}y",
        "(?:pick|tap|do)(?:ing)?",
        r"(?:\w+ )?",
        r"(?:\w+ ){0,2}?",
    ),
    *(
        "(?:a|an|the) ",
        "(?:of )?",
        "(?:to|for)+",
        "(?! me)",
        r"(?<!\w)",
        "(?:job|work(?:s| shop)|)",
        "(?-i:[A-Z])k",
        "'s",
    ),
)


def list_patterns() -> Iterator[Pattern]:
    """Every pattern of the package."""
    for info in pkgutil.walk_packages(generator.messages.__path__, "generator.messages."):
        for value in vars(import_module(info.name)).values():
            several = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else (value,)
            yield from (one for one in several if isinstance(one, Pattern))


@cache
def list_sentences() -> tuple[str, ...]:
    """What the tests of rules hold, and one labelled message in five, cut into sentences."""
    told = yaml.safe_load((HERE / "phrases.yaml").read_text(encoding="utf-8"))
    voices = yaml.safe_load((HERE / "voices.yaml").read_text(encoding="utf-8"))
    entries = [one for rule in told.values() for kind in ("fires", "silent") for one in rule.get(kind, ())]
    texts = [one if isinstance(one, str) else one["text"] for one in (*entries, *voices["passes"], *voices["fails"])]
    texts += [message.text for part in PARTS for message in read_part(CORPUS / part)[::5]]
    return tuple(sorted({sentence.text for text in texts for sentence in parse_message(text).passages}))


def test_no_sentence_is_passed_over_in_which_a_pattern_stands() -> None:
    for pattern in set(list_patterns()):
        for sentence in list_sentences()[::2]:
            assert pattern.may_be_in(sentence) or not pattern.compiled.search(sentence), sentence


def test_most_sentences_are_passed_over() -> None:
    patterns, sentences = sorted(set(list_patterns()), key=lambda one: one.pattern), list_sentences()[::20]
    kept = sum(pattern.may_be_in(sentence) for pattern in patterns for sentence in sentences)
    assert kept < len(patterns) * len(sentences) / 3


@given(
    st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=5), min_size=1, max_size=3),
    st.sampled_from((Phrases, Pattern)),
    st.data(),
)
def test_whatever_a_pattern_is_made_of_it_is_not_passed_over(
    parts: list[list[str]], shape: type[Pattern], data: st.DataObject
) -> None:
    pattern = shape(*("".join(pieces) for pieces in parts), flags=re.IGNORECASE)
    text = data.draw(st.from_regex(pattern.compiled))
    assert pattern.compiled.search(text)
    assert pattern.may_be_in(text)


def test_the_rarer_words_are_kept() -> None:
    (needs,) = list_needs(r"do\s+you\s+know\s+(?:any|some)\s+jobs?", is_apart=True)
    assert {"know."} in needs[:2]
    assert {"job"} in needs[:2]


def test_letters_that_count_as_others_are_read_so() -> None:
    pattern = phrases("desk")
    for text in ("deſk", "des\u212a", "DESK"):
        assert pattern.compiled.search(text)
        assert pattern.may_be_in(text)


def test_a_pattern_that_is_asked_for_later_is_looked_for_in_sentences_that_were_seen() -> None:
    text = "The heron has a cold."
    assert phrases("heron").search(text)
    assert phrases("cold").search(text)
    assert not phrases("otter").may_be_in(text)


def test_where_it_is_passed_over_nothing_is_found_or_changed() -> None:
    pattern = phrases("otter")
    assert pattern.search("A heron.") is None
    assert list(pattern.finditer("A heron.")) == []
    assert pattern.sub("x", "A heron.") == "A heron."
