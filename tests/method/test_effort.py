"""Where effort goes."""

from __future__ import annotations

from datetime import date
from typing import Any

from generator.method.effort import Effort, count_effort
from tests.method.builders import TODAY, company, log, person, stand


def applied(on: str, through: str) -> dict[str, Any]:
    return {"id": f"o-{on}", "title": "Lead", "status": "applied", "applied": {"on": on, "through": through}}


FACTS = (
    person(log=log("2026-10-01 email", "2026-10-02 email them", "2026-11-24 coffee", "2026-11-30 call")),
    company("acme", openings=[applied("2026-10-05", "cold"), applied("2026-11-20", "referral")]),
    company("shut", status="closed", openings=[applied("2026-11-01", "cold"), applied("2026-12-20", "cold")]),
)


def test_outreaches_and_referrals_go_through_people_and_cold_applications_do_not() -> None:
    found = count_effort(stand(*FACTS), date(2026, 10, 1), date(2027, 1, 1))
    assert (found, found.share) == (Effort(2, 1, 2), 0.6)


def test_only_the_days_asked_for_count() -> None:
    assert count_effort(stand(*FACTS), date(2026, 11, 1), TODAY) == Effort(1, 1, 1)


def test_no_effort_has_no_share() -> None:
    assert Effort().share is None
