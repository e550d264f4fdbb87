"""Random playbooks with much in them to write about: one reader, somebody they know, a friend, two companies."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from generator.model.person import Person
from generator.model.playbook import Playbook
from tests.method.builders import TODAY, company, introduction, person, playbook

NAMES = (
    "Dana Li",
    "Bjørn Kvåle",
    "陈梅",
    "عمر حداد",
    "Wahyudi",
    "Dr. Marga Pons",
    "Joel O'Brien",
    "J. P. Morel",
    "Ștefan Țurcanu",
)
TOPICS = (
    "flaky tests",
    "her choir",
    "ovens that do not stop",
    "fair day rates",
    "Kerala monsoon recipes",
    "girls' robotics",
)
TRICKY = ("hiring for attitude", "job titles", "he likes boats", "career changers", "talks; long ones", "[brackets]")
SHARED = (
    "Northwind launch team, nine launches",
    "technical college in Leganés",
    "six weeks at one client; he wrote it",
    "Deployment Tuesdays",
)
MET = ("a round table on firmware", "her talk in Madrid", "introduced by Carla", "the queue for coffee, in Lund")
GOT = (
    "told me that Acme opens a second site",
    "three names",
    "walked me through their rota",
    "his price list",
    "an hour of patience; and tea",
)
PROMISES = ("send the talk", "two names of people who could speak in April", "my notes on rollouts", "written comments")
NEEDS = ("code review", "a calmer Friday", "Rust engineers", "readers for chapter five")
ROLES = ("Head of platform", "Release engineer, vessels", "Test lead", "112")
PROOFS = (
    "14 launches at Northwind, none rolled back",
    "cut the build from 74 minutes to 11",
    "a talk in June 2025; two clients use it",
)
OFFERS = (
    "release notes that a night shift can read",
    "I can halve the time between their releases",
    "staged rollouts by route",
)
PRONOUNS = ("she/her", "he/him", "they/them", "ze/zir", None)


def invent_playbook(dice: Random, tricky: bool = False) -> Playbook:
    """A playbook whose person `reader` is worth a draft of one kind or another."""
    topics = TOPICS + TRICKY if tricky else TOPICS
    reader = _invent_person(dice, "reader", topics, knows=["friend", "other"])
    others = [_invent_person(dice, id_, topics) for id_ in ("friend", "other")]
    introductions = [
        _introduce(dice, *pair) for pair in (("friend", "reader"), ("reader", "other")) if dice.random() < 0.4
    ]
    return playbook(
        reader,
        *others,
        _invent_company(dice, "acme"),
        _invent_company(dice, "globex"),
        *introductions,
        me=_invent_me(dice),
    )


def _invent_me(dice: Random) -> dict[str, Any]:
    skills = [{"name": "release engineering", "also": ["releases"], "proof": dice.choice(PROOFS)}, {"name": "python"}]
    facts = {
        "name": dice.choice(("Ana Ruiz", "Mo", "Jean-Luc de Vries")),
        "email": dice.choice(("ana@ana.example", "mo@mo.example", None)),
        "pronouns": dice.choice(PRONOUNS),
        "headline": dice.choice(("Release engineer who makes launches boring", None)),
        "skills": skills[dice.randint(0, 1) :],
        "offers": ["code review"],
        "questions": dice.choice(([], ["Is my value proposition clear?"])),
    }
    return {key: value for key, value in facts.items() if value is not None}


def _invent_person(dice: Random, id_: str, topics: tuple[str, ...], knows: tuple[str, ...] | list[str] = ()) -> Person:
    facts: dict[str, Any] = {
        "name": dice.choice(NAMES),
        "kind": "recruiter" if dice.random() < 0.1 else "person",
        "at": dice.choice((None, "acme", "globex", "her own practice", "freelance")),
        "role": dice.choice((*ROLES, None)),
        "since": dice.choice((None, None, "2026-10", "2019")),
        "emails": dice.choice(([], ["reader@acme.example"])),
        "language": dice.choice((None, None, "en", "es", "de")),
        "linked": dice.choice((None, "yes", "2021-03-04", "2023")),
        "met": dice.choice((None, {"on": "2025-05", "how": dice.choice(MET)})),
        "shared": [{"kind": "work", "what": dice.choice(SHARED), "from": "2019"}] if dice.random() < 0.5 else [],
        "useful": ["knows boats", "reads contracts well", "runs the meet-up"][: dice.randint(0, 3)],
        "care_about": dice.sample(topics, dice.randint(0, 2)),
        "needs": dice.sample(NEEDS, dice.randint(0, 1)),
        "offers": dice.sample((*NEEDS, "API design"), dice.randint(0, 2)),
        "knows": [{"who": who, "well": dice.choice(("yes", "yes", "unknown", "no"))} for who in knows],
        "vouch": {"likes_me": "said so", "knows_my_work": "saw it", "would_vouch": "said so"}
        if dice.random() < 0.4
        else None,
        "blurb": dice.choice((None, "Dana keeps forty ovens running. She says it plainly.")),
        "their_blurb": dice.choice((None, "Ana makes launches boring. She stacks the chairs.")),
        "invited": dice.choice((None, None, {"on": _ago(dice, 20), "note": dice.choice(("yes", "no"))})),
        "log": _invent_log(dice),
    }
    if dice.random() < 0.5:
        facts |= {
            "kind": "person",
            "useful": ["knows boats", "reads contracts well", "runs the meet-up"],
            "log": _befriend(dice),
        }
    return person(id_, **{key: value for key, value in facts.items() if value is not None})


def _befriend(dice: Random) -> list[dict[str, Any]]:
    """A log that makes a relationship of it, nothing open."""
    days = sorted(dice.randint(12, 80) for _ in range(3))
    entries = [{"on": TODAY - timedelta(days=day), "via": "coffee", "by": "them", "gave": "a list"} for day in days]
    return [*entries, {"on": TODAY - timedelta(days=12), "via": "message", "kind": "thank", "reply": "yes"}]


def _invent_log(dice: Random) -> list[dict[str, Any]]:
    log = []
    for _ in range(dice.choice((0, 0, 1, 3, 5))):
        entry: dict[str, Any] = {
            "on": _ago(dice, dice.choice((20, 200, 500))),
            "via": dice.choice(("coffee", "video", "email", "event")),
        }
        entry["by"] = dice.choice(("me", "them", "both"))
        if dice.random() < 0.3:
            entry["got"] = dice.choice(GOT)
        if dice.random() < 0.4:
            entry["gave"] = "a list"
        if dice.random() < 0.2:
            entry["promise"] = {"what": dice.choice(PROMISES)}
        log.append(entry)
    if dice.random() < 0.2:
        asked = {"for": dice.choice(("conversation", "information", "introduction", "other"))}
        log.append({"on": TODAY - timedelta(days=dice.randint(10, 50)), "via": "message", "asked": asked})
    return log


def _invent_company(dice: Random, id_: str) -> Any:
    opening = {
        "id": "lead",
        "title": "Release lead, second team",
        "closes": str(TODAY + timedelta(days=dice.randint(-5, 40))),
        "needs": ["releases"],
        "status": dice.choice(("open", "applied")),
        "applied": {"on": _ago(dice, 30)},
        "hiring_manager": dice.choice(("reader", "other")),
    }
    research = [{"on": _ago(dice, 60), "says": "grows"} for _ in range(2)]
    return company(id_, why="ships open source", offer=dice.choice(OFFERS), research=research, openings=[opening])


def _introduce(dice: Random, by: str, to: str) -> Any:
    days = sorted(_ago(dice, 40) for _ in range(4))
    steps = dict(zip(("asked", "agreed", "made", "talked"), days[: dice.randint(2, 4)], strict=False))
    return introduction(by, to, outcome=dice.choice((None, "a second talk with her team")), **steps)


def _ago(dice: Random, most: int) -> date:
    return TODAY - timedelta(days=dice.randint(0, most))
