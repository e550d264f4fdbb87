"""Which of your messages were answered."""

from __future__ import annotations

import pytest

from generator.method.outreach import list_outreaches
from tests.method.builders import log, person, stand


@pytest.mark.parametrize(
    ("entries", "states"),
    [
        (["2026-11-20 email"], ["waiting"]),
        (["2026-08-26 email"], ["waiting"]),
        (["2026-08-25 email"], ["unanswered"]),
        (["2026-11-20 email me no"], ["unanswered"]),
        (["2026-11-20 email me yes"], ["answered"]),
        (["2026-11-20 email me yes", "2026-11-21 email them", "2026-11-22 email"], ["answered", "waiting"]),
        (["2026-11-10 email", "2026-11-20 email them"], ["answered"]),
        (["2026-11-10 email", "2026-11-20 call me"], ["answered"]),
        (["2026-10-10 email", "2026-11-10 email", "2026-11-20 email them"], ["unanswered", "answered"]),
        (["2026-10-10 email", "2026-11-10 email"], ["unanswered", "waiting"]),
        (["2026-11-10 email them", "2026-11-11 email"], []),
        (["2026-11-10 email them", "2026-11-11 email", "2026-11-12 email"], ["waiting"]),
        (["2026-11-20 coffee", "2026-11-21 email both"], []),
        (["2026-11-20 coffee them", "2026-11-21 email"], ["waiting"]),
        (["2026-11-18 email", "2026-11-20 email them", "2026-11-21 email"], ["answered", "waiting"]),
    ],
)
def test_an_answer_belongs_to_the_last_message_before_it(entries: list[str], states: list[str]) -> None:
    standing = stand(person(log=log(*entries)))
    found = list(list_outreaches(standing.people["dana-li"].contacts, standing))
    assert [state for _, state in found] == states
