"""Fortify: the queue, invitations, the wingman test, and what size can be kept up."""

from __future__ import annotations

from generator.model.phonebook import Phonebook
from generator.pages.fortify import make_fortify
from tests.method.builders import company, entry, log, person, relation
from tests.pages.ahead import phonebook
from tests.pages.sites import renderer, section, words


def _rows(count: int) -> Phonebook:
    return phonebook(*({"name": f"Link {n:03}", "at": "Acme", "role": "Analyst"} for n in range(count)))


def test_those_to_write_to_this_week_come_first_with_what_speaks_for_them() -> None:
    page = make_fortify(renderer(person("tia-roe", at="acme", linked="2024-01-02"), company()))
    assert "This week you may write to 5, one at a time and personally." in words(page.body)
    assert "Tia Roe at Acme works at Acme" in words(section(page, "next"))


def test_a_week_that_is_used_up_says_so() -> None:
    wrote = person("tia-roe", linked=True, log=[entry("2026-11-23")])
    page = make_fortify(renderer(wrote, person("uma-sol", linked=True), me={"capacity": {"fortify_per_week": 1}}))
    assert "You wrote to 1 link this week, which is what fits" in words(page.body)
    assert section(page, "next") == ""


def test_states_are_counted_and_listed_apart() -> None:
    talking = person("ada-low", linked=True, log=[entry("2026-11-20", by="them")])
    let_go = person("bo-may", linked=True, log=log("2026-09-01 email", "2026-09-20 email"))
    queue = words(section(make_fortify(renderer(talking, let_go)), "queue"))
    assert "1 talking, 1 let go." in queue
    assert "They wrote and wait for your answer." in queue


def test_a_long_queue_is_cut_and_counted_whatever_its_length() -> None:
    few, many = (make_fortify(renderer(company(), _rows(count))) for count in (60, 600))
    assert "and 30 more, in the same order" in words(section(few, "queue"))
    assert "570 more" in words(section(many, "queue"))
    assert abs(len(many.body) - len(few.body)) < 100


def test_a_row_of_the_phonebook_links_to_its_profile_and_never_to_a_page() -> None:
    page = make_fortify(renderer(company(), phonebook({"name": "Tia Roe", "at": "Acme", "url": "https://l.example/t"})))
    assert '<a href="https://l.example/t" rel="noopener noreferrer"><bdi>Tia Roe</bdi></a>' in page.body
    assert 'href="people/' not in page.body


def test_an_invitation_with_a_note_gets_a_conversation_and_one_without_a_question() -> None:
    note = person("amy-dale", linked=True, invited={"on": "2026-11-16", "note": True})
    bare = person("kim-strand", linked=True, invited={"on": "2026-11-19"})
    shown = words(section(make_fortify(renderer(note, bare)), "invitations"))
    assert "Amy Dale invited you on 16 November, with a personal note: answer with a conversation." in shown
    assert "Kim Strand invited you on 19 November, without a word of their own: ask one question back" in shown


def test_the_wingman_test_is_told_both_ways_and_pacts_are_named() -> None:
    pact = relation("carla-gomez", blurb="She ships.", their_blurb="He ships.")
    page = make_fortify(renderer(pact, relation("bob-chen", blurb="He reads."), relation("dana-li")))
    test = words(section(page, "wingman"))
    assert "You have no words yet for Dana Li." in test
    assert "No words of theirs about you from Bob Chen and Dana Li." in test
    assert "You hold each other’s words with Carla Gomez: a wingman pact." in test


def test_what_fits_is_said_and_what_does_not_is_let_rest_kindly() -> None:
    friends = [relation(f"friend-{n:02}") for n in range(30)]
    fits = words(section(make_fortify(renderer(*friends)), "size"))
    assert "To keep all 30 relationships warm takes 2.3 outreaches a week; you set aside 10. It fits" in fits
    tight = make_fortify(renderer(*friends, me={"capacity": {"touches_per_week": 1}}))
    size = words(section(tight, "size"))
    assert "no failing of yours" in size and "A rest is not an end." in size
    assert "and 6 more" in size, "long lists of names are cut"


def test_where_nobody_is_known_the_wingman_test_praises_nobody() -> None:
    test = words(section(make_fortify(renderer(_rows(2))), "wingman"))
    assert "Nobody here is an acquaintance yet; the test begins with the first." in test
    assert "You could recommend everybody" not in test
    held = relation("carla-gomez", blurb="She ships.", their_blurb="He ships.")
    assert "You could recommend everybody you know." in words(make_fortify(renderer(held)).body)


def test_one_relationship_is_counted_in_weeks() -> None:
    size = words(section(make_fortify(renderer(relation())), "size"))
    assert "To keep your one relationship warm takes one outreach in 13 weeks; you set aside 10 a week." in size
