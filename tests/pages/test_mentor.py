"""What a mentor sees first: made of a letter alone, every part of it optional."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest
from markupsafe import Markup

from generator.pages.mentor import LISTED, Held, Letter, Note, Rung, Subject, Tally, Task, make_mentor
from tests.method.builders import TODAY
from tests.pages.sites import section, words, wrong_with

BARE = Letter("Ana Ruiz", TODAY)


def full(text: str = "something") -> Letter:
    dana = Subject(f"Dana {text}", "people/p1.html")
    return Letter(
        owner=f"Ana {text}",
        today=TODAY,
        reader=f"Priya {text}",
        since=date(2026, 11, 10),
        headline=text,
        looking_for={"roles": (text, "Release lead"), "places": (text,)},
        questions=(text, "Is it clear?"),
        week=(Task(TODAY, text, dana, 20, True), Task(date(2026, 11, 26), text)),
        tallies=(Tally(3, "conversation", "conversations"), Tally(1, "gift", "gifts"), Tally(0, "ask", "asks")),
        moves=(Rung(dana, "acquaintance", "relationship", (text,)),),
        changes=(Note(dana, text), Note(None, text)),
        brings=(Note(None, text),),
        held=Held((Task(TODAY, text, dana),), (Task(TODAY, text),)),
        well=(Note(dana, text),),
        close=(Rung(Subject(text), "relationship", "ally", (text,)),),
        stuck=(Note(Subject(text), text),),
        plan_address="plan.html",
    )


def test_the_goal_the_news_and_the_week_each_have_their_place() -> None:
    page = make_mentor(full())
    assert [anchor for anchor, _ in page.sections] == [
        "questions",
        "changed",
        "well",
        "done",
        "close",
        "stuck",
        "week",
        "brings",
    ]
    assert "Roles something, Release lead Places something" in words(page.body)
    assert 'href="people/p1.html"' in page.body and 'href="plan.html"' in page.body


def test_what_changed_is_counted_since_the_last_edition() -> None:
    changed = words(section(make_mentor(full()), "changed"))
    assert "Since the last edition, of 10 November: 3 conversations and 1 gift." in changed


def test_without_an_earlier_edition_it_is_the_last_seven_days() -> None:
    changed = words(section(make_mentor(replace(full(), since=None, tallies=())), "changed"))
    assert "In the last seven days: not much that can be counted, but this." in changed


def test_a_letter_of_nothing_but_a_name_is_a_page_without_headings() -> None:
    page = make_mentor(BARE)
    assert page.sections == ()
    assert words(page.body) == "Ana Ruiz’s search As of Tuesday, 24 November 2026"


@pytest.mark.parametrize("part", [found.name for found in fields(Letter) if found.name not in ("owner", "today")])
def test_every_part_may_be_left_out(part: str) -> None:
    assert wrong_with(make_mentor(replace(full(), **{part: getattr(BARE, part)}))) == []


@pytest.mark.parametrize("part", [found.name for found in fields(Letter) if found.name not in ("owner", "today")])
def test_every_part_may_stand_alone(part: str) -> None:
    assert wrong_with(make_mentor(replace(BARE, **{part: getattr(full(), part)}))) == []


def test_sections_are_those_of_the_page() -> None:
    page = make_mentor(full())
    assert all(f'<h2 id="{anchor}">{title}</h2>' in page.body for anchor, title in page.sections)
    assert page.body.count("<h2") == len(page.sections)


def test_a_long_list_is_cut_and_says_how_much_is_missing() -> None:
    notes = tuple(Note(Subject(f"Friend {n}"), "wrote") for n in range(LISTED + 3))
    well = section(make_mentor(replace(BARE, well=notes)), "well")
    assert well.count("<li") == LISTED
    assert "and 3 more" in words(well)


def test_whatever_is_typed_stays_text() -> None:
    page = make_mentor(full('<script>alert(1)</script> "&amp; <b>x'))
    assert "<script" not in page.body and "<b>" not in page.body
    assert wrong_with(page) == []


def test_what_follows_is_put_at_the_end() -> None:
    body = make_mentor(BARE, Markup("<p>Left out: 3 people.</p>")).body
    assert body.rstrip().endswith("<p>Left out: 3 people.</p>\n</div>")
