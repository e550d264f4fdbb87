"""Whether two texts speak of the same thing."""

from __future__ import annotations

import pytest

from generator.method.matchmaking import fits
from generator.method.subjects import covers, find_subject


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rust engineers", {"rust", "engineer"}),
        ("somebody who knows the Türkiye offices", {"turkiye", "office"}),
        ("C++ libraries, in C#", {"c++", "library", "c#"}),
        ("help with the job", set()),
        ("access to buses", {"access", "buse"}),
        ("技術", {"技術"}),
    ],
)
def test_a_subject_is_the_words_that_say_something(text: str, words: set[str]) -> None:
    assert find_subject(text) == words


@pytest.mark.parametrize(
    ("need", "offer"),
    [
        ("Rust engineers", "Rust engineer"),
        ("a designer for the launch", "launch designers"),
        ("Rust engineers", "Rust"),
        ("API design", "reviews of API design in French"),
        ("Français technique", "francais technique"),
    ],
)
def test_an_offer_fits_where_one_has_every_word_of_the_other(need: str, offer: str) -> None:
    assert fits(need, offer)


@pytest.mark.parametrize(
    ("need", "offer"),
    [
        ("Rust engineers", "software engineers"),
        ("a loop of cable", "Loopio"),
        ("help", "help"),
        ("a speaker on release engineering for the spring meet-up", "release"),
    ],
)
def test_an_offer_of_something_else_or_of_too_little_does_not_fit(need: str, offer: str) -> None:
    assert not fits(need, offer)


def test_a_text_covers_no_empty_subject() -> None:
    assert not covers("anything", frozenset())
