from __future__ import annotations

import json
from typing import Any

from generator.reporting.plan_json import plan_object
from tests.method.builders import RESEARCHED, company, entry, introduction, log, person, relation, stand

DANA = relation(
    "dana-li", at="acme", role="Buyer", care_about=["sailing"], blurb="Knows boats.", knows=[{"who": "bob-chen"}]
)
ACME = company("acme", **RESEARCHED, openings=[{"id": "lead", "title": "Lead", "needs": ["rust"]}])


def plan(*facts: Any) -> dict[str, Any]:
    planned: dict[str, Any] = json.loads(json.dumps(plan_object(stand(*facts))))
    return planned


def test_a_person_is_told_key_by_key() -> None:
    found = plan(DANA, ACME, person("bob-chen"))["people"]["dana-li"]
    assert [(m["for"], m["what"]) for m in found.pop("missing")] == [
        ("ally", "exchange"),
        ("ally", "gave"),
        ("ally", "likes_me"),
    ]
    assert found == {
        "stage": "relationship",
        "freshness": "fresh",
        "pressure": "clear",
        "unanswered": 0,
        "last_exchange": "2026-10-20",
        "next_allowed": None,
        "asks": {ask: {"open": True, "reasons": []} for ask in ("conversation", "information", "introduction")},
        "endorsement": {
            "acme": {
                "verdict": "not yet",
                "open": False,
                "missing": ["likes_me", "knows_my_work", "would_vouch"],
                "reasons": ["T08"],
            }
        },
        "wingman": True,
        "researched": True,
        "ledger": {"gave": 0, "got": 0, "asked": 0, "pending": 0},
    }


def test_a_reason_is_named_once_and_every_missing_thing_has_its_action() -> None:
    pending = [entry(day, "call", "both", asked={"for": "other"}, gave="x") for day in ("2026-10-01", "2026-10-02")]
    found = plan(person(log=pending))["people"]["dana-li"]
    assert found["asks"]["information"] == {"open": False, "reasons": ["R01"]}
    assert all(missing["action"] for missing in found["missing"])


def test_dates_are_iso_texts() -> None:
    found = plan(person(log=log("2026-11-20 call me")))
    assert found["today"] == "2026-11-24"
    assert found["people"]["dana-li"]["next_allowed"] == "2026-12-04"


def test_a_company_is_told_key_by_key() -> None:
    found = plan(DANA, ACME)["companies"]["acme"]
    assert [(path["to"], path["warmth"]) for path in found.pop("paths")] == [("dana-li", 0.5)]
    assert found == {
        "researched": True,
        "insiders": ["dana-li"],
        "links": 0,
        "openings": {"lead": {"fit": 0.0, "unproven": [], "unmet": ["rust"]}},
        "ways": [],
    }


def test_an_introduction_names_its_target_where_it_has_one() -> None:
    found = plan(introduction("a", "b", company="acme"), introduction("c", "d"))["introductions"]
    assert found == [
        {"introducer": "a", "introduced": "b", "state": "asked", "circle": False, "company": "acme"},
        {"introducer": "c", "introduced": "d", "state": "asked", "circle": False},
    ]


def test_an_empty_playbook_has_a_plan() -> None:
    found = {key: value for key, value in plan().items() if key in ("today", "people", "companies", "introductions")}
    assert found == {"today": "2026-11-24", "people": {}, "companies": {}, "introductions": []}
