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
from generator.messages.needed_words import list_alternatives
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


def compile_whole(pattern: Pattern) -> re.Pattern[str]:
    """All alternatives at once, as if nothing were known of their words."""
    return pattern.compile(pattern.join())


def test_whatever_stands_in_a_sentence_is_found_as_if_all_were_searched_for() -> None:
    for pattern in set(list_patterns()):
        search = compile_whole(pattern).search
        for sentence in list_sentences()[::2]:
            match, whole = pattern.search(sentence), search(sentence)
            assert (match and match.span()) == (whole and whole.span()), (sentence, pattern.join()[:80])


def test_only_what_a_sentence_has_the_words_for_is_compiled() -> None:
    compiled = []

    class Watched(Phrases):
        def compile(self, pattern: str) -> re.Pattern[str]:
            compiled.append(pattern)
            return super().compile(pattern)

    watched = Watched("otters?|a heron", "badger cub")
    assert watched.search("The heron sees no badger.") is None
    assert watched.search("A heron!")
    assert compiled == [r"a\s+heron"]


@given(
    st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=5), min_size=1, max_size=3),
    st.sampled_from((Phrases, Pattern)),
    st.data(),
)
def test_whatever_a_pattern_is_made_of_it_is_found_where_it_stands(
    parts: list[list[str]], shape: type[Pattern], data: st.DataObject
) -> None:
    pattern = shape(*("".join(pieces) for pieces in parts), flags=re.IGNORECASE)
    whole = compile_whole(pattern)
    text = " ".join(data.draw(st.lists(st.from_regex(whole), min_size=1, max_size=2)))
    match, expected = pattern.search(text), whole.search(text)
    assert match
    assert expected
    assert match.span() == expected.span()
    if all(found.group() for found in whole.finditer(text)):  # of nothing there is more than one way to be found
        assert [found.span() for found in pattern.finditer(text)] == [found.span() for found in whole.finditer(text)]
        assert pattern.sub("-", text) == whole.sub("-", text)


def test_the_rarer_words_are_kept() -> None:
    ((_, needs),) = list_alternatives(r"do\s+you\s+know\s+(?:any|some)\s+jobs?", is_apart=True)
    assert {"know."} in needs[:2]
    assert {"job"} in needs[:2]


def test_alternatives_are_told_apart_at_the_outermost_bars() -> None:
    found = [one.pattern for one in list_alternatives(r"a (?:b|c)|[|]d|e\|f||g{1,2}?", is_apart=True)]
    assert found == ["a (?:b|c)", "[|]d", r"e\|f", "", "g{1,2}?"]


def test_letters_that_count_as_others_are_read_so() -> None:
    for text in ("deſk", "des\u212a", "DESK"):
        assert phrases("desk").search(text)


def test_a_pattern_that_is_asked_for_later_is_looked_for_in_sentences_that_were_seen() -> None:
    text = "The heron has a cold."
    assert phrases("heron").search(text)
    assert phrases("cold").search(text)
    assert not phrases("otter").search(text)
