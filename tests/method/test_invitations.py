"""Invitations that you got."""

from __future__ import annotations

from typing import Any

import pytest

from generator.method.invitations import Invitation
from tests.method.builders import log, person
from tests.method.networks import outlook


def invitations(*entries: str, note: str = "no", on: str = "2026-10-01", **facts: Any) -> list[Invitation]:
    someone = person(invited={"on": on, "note": note}, log=log(*entries), **facts)
    return list(outlook(someone).fortify.invitations)


@pytest.mark.parametrize(
    ("note", "entries", "state"),
    [
        ("yes", [], "answer"),
        ("no", [], "answer"),
        ("no", ["2026-09-20 message me no"], "answer"),
        ("no", ["2026-11-10 message"], "asked"),
        ("no", ["2026-11-03 message"], "asked"),
        ("no", ["2026-11-02 message"], "let go"),
        ("no", ["2026-11-10 message me no"], "let go"),
        ("yes", ["2026-10-10 message"], "asked"),
        ("yes", ["2026-10-10 message", "2026-11-02 message"], "let go"),
    ],
)
def test_boilerplate_gets_one_question_and_a_personal_note_patience(note: str, entries: list[str], state: str) -> None:
    assert [found.state for found in invitations(*entries, note=note)] == [state]


def test_once_something_went_both_ways_it_is_an_invitation_no_more() -> None:
    assert invitations("2026-10-10 message", "2026-10-12 message them") == []


def test_an_invitation_of_later_or_of_somebody_to_leave_alone_is_none() -> None:
    assert invitations(on="2026-11-30") == invitations(do_not_contact="yes") == []


def test_an_unanswered_question_lets_a_linked_invitation_go_in_the_queue_too() -> None:
    someone = person(linked="yes", invited={"on": "2026-10-01"}, log=log("2026-10-05 message"))
    assert [candidate.state for candidate in outlook(someone).fortify.queue] == ["let go"]


def test_your_turn_comes_first_then_the_oldest() -> None:
    invited = {"on": "2026-10-01"}
    found = outlook(
        person("ann", invited=invited, log=log("2026-11-10 message")),
        person("bob", invited={"on": "2026-10-02"}),
        person("cleo", invited=invited),
    ).fortify.invitations
    assert [invitation.who for invitation in found] == ["cleo", "bob", "ann"]
