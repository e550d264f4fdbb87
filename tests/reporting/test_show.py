"""One person or company as text for the terminal."""

from __future__ import annotations

import re
from typing import Any

from generator.reporting.show import show_company, show_person
from tests.method.builders import RESEARCHED, company, entry, log, person, relation, stand

DANA = relation(
    "dana-li",
    name="Dana Li",
    at="acme",
    role="Buyer",
    location="Madrid",
    care_about=["sailing"],
    needs=["a second reader"],
    log=[
        entry("2026-09-10", "coffee", "both", about="how Acme buys", gave="a map of the harbour"),
        entry("2026-10-20", "call", "both", got="the name of the one who decides"),
        entry("2026-10-25", "email", "me", promise={"by": "me", "what": "send the talk", "due": "2026-11-01"}),
    ],
)
ACME = company(
    "acme",
    name="Acme Robotics",
    field="robotics",
    openings=[{"id": "lead", "title": "Lead", "closes": "2026-12", "needs": ["rust", "python"]}],
    **RESEARCHED,
)


def show(someone: Any, *facts: Any, colour: bool = False, **me: Any) -> str:
    return show_person(stand(someone, *facts, **me), someone.id, colour)


def section(text: str, title: str) -> str:
    """What stands below a heading, as one line."""
    found = re.search(rf"^{title}\n(.*?)(?:\n\n|\Z)", text, re.DOTALL | re.MULTILINE)
    return " ".join(found[1].split()) if found else ""


def test_it_begins_with_who_they_are() -> None:
    assert show(DANA, ACME).splitlines()[:2] == ["Dana Li", "Buyer at Acme Robotics, Madrid"]
    assert show(person("eva-roth", kind="recruiter")).splitlines()[:2] == ["Eva Roth", "recruiter"]


def test_the_ladder_shows_the_evidence_and_each_missing_thing_with_its_action() -> None:
    standing = stand(DANA)
    ladder = section(show(DANA), "The ladder")
    assert "held: relationship" in ladder and "next: ally" in ladder
    missing = standing.people["dana-li"].missing
    assert missing
    for lack in missing:
        assert " ".join(lack.text.split()) in ladder
        assert " ".join(lack.action.split()) in ladder


def test_a_fact_that_holds_two_rungs_is_told_once() -> None:
    text = show(relation("dana-li", log=log("2026-09-10 coffee both", "2026-10-20 call both")))
    lines = [line for line in text.splitlines() if line.startswith("    - ")]
    assert len(lines) == len(set(lines))


def test_the_rhythm_says_when_they_may_be_written_to_again() -> None:
    waiting = person("dana-li", log=log("2026-11-20 email me"))
    assert section(show(waiting), "Rhythm").startswith("new, wait, free again on 11 December")
    assert "last exchange on 20 October, you may write" in section(show(DANA), "Rhythm")


def test_what_is_closed_names_its_reasons() -> None:
    asks = section(show(person("dana-li", linked="2020")), "What you may ask today")
    assert "no conversation" in asks
    assert "[T04]" in asks


def test_the_ledger_counts_and_keeps_open_promises() -> None:
    ledger = section(show(DANA), "The ledger")
    assert ledger.startswith("you gave 1, got 1, asked 0")
    assert "you promised: send the talk, due 1 November (overdue)" in ledger


def test_the_last_entries_come_newest_first_and_no_more_than_eight() -> None:
    many = person("dana-li", log=[entry(f"2026-10-{day:02}", "email", about=f"letter {day}") for day in range(1, 13)])
    entries = section(show(many), "The last entries of the log")
    assert [int(day) for day in re.findall(r"letter (\d+)", entries)] == [12, 11, 10, 9, 8, 7, 6, 5]


def test_what_is_not_known_has_no_heading() -> None:
    text = show(person("dana-li"))
    assert "None" not in text
    for title in ("The ledger", "What they care about", "An endorsement", "The last entries of the log"):
        assert title not in text


def test_a_company_shows_why_and_what_to_offer_research_openings_and_insiders() -> None:
    text = show_company(stand(DANA, ACME, me={"skills": [{"name": "Rust"}]}), "acme", False)
    assert text.splitlines()[:2] == ["Acme Robotics", "robotics, target"]
    assert section(text, "Why") == "- ships open source"
    assert section(text, "What you can do for them") == "- halve the time between releases"
    assert section(text, "What you found out").startswith("- 10 November: moves to monthly releases")
    assert section(text, "Openings") == (
        "- Lead (lead): open, closes 2026-12, fit 0% without proof: rust not among your skills: python"
    )
    assert section(text, "Who you know inside") == "- Dana Li, Buyer, relationship [dana-li]"


def test_headings_are_bold_where_there_is_colour_and_nothing_else_changes() -> None:
    plain, coloured = show(DANA), show(DANA, colour=True)
    assert "\x1b[1mThe ladder\x1b[0m" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == plain


def test_nothing_in_a_file_steers_the_terminal() -> None:
    evil = person("dana-li", name="Dana \x1b[31mLi", care_about=["\x1b]0;title\x07 boats"], location="\u202eMadrid")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202e]", show(evil))


def test_no_line_is_wider_than_the_terminal_that_most_have() -> None:
    wordy = relation("dana-li", care_about=["the long way " * 40], role="Head of everything " * 3)
    assert max(map(len, show(wordy).splitlines())) <= 100
