"""A playbook with something for every page about what lies ahead, and a hostile one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from generator.model.phonebook import Phonebook
from generator.pages.calendar import make_calendar
from generator.pages.environment import Renderer
from generator.pages.fortify import make_fortify
from generator.pages.giving import make_giving
from generator.pages.introductions import make_introductions
from generator.pages.openings import make_openings
from generator.pages.page import Page
from generator.pages.progress import make_progress
from generator.pages.reach import make_reach
from generator.pages.today import make_today
from tests.method.builders import build, company, entry, introduction, person, relation

MAKERS: Mapping[str, Callable[[Renderer], Page]] = {
    "today": make_today,
    "calendar": make_calendar,
    "reach": make_reach,
    "introductions": make_introductions,
    "openings": make_openings,
    "fortify": make_fortify,
    "giving": make_giving,
    "progress": make_progress,
}


def opening(**facts: Any) -> dict[str, Any]:
    return {"id": "lead", "title": "Release lead", "closes": "2026-12-10", "needs": ["releases", "python"], **facts}


def phonebook(*links: Mapping[str, Any], **facts: Any) -> Phonebook:
    return build(Phonebook, **{"id": "linkedin", "links": [dict(link) for link in links], **facts})


def full(text: str = "something") -> list[Any]:
    """Facts for every section of every page; `text` is in all that a user types."""
    line = " ".join(text.split()) or "x"
    gave = {"kind": "help", "what": text}
    promise = {"by": "me", "what": text, "due": "2026-11-20"}
    theirs = {"by": "them", "what": text}
    asked = {"for": "information", "what": text}
    return [
        relation(
            "carla-gomez",
            name=f"Carla {line}",
            at="acme",
            needs=[text],
            care_about=[text],
            knows=[{"who": "bob-chen", "well": "yes", "how": line}, {"who": "gus-holm", "well": "no", "how": line}],
        ),
        person("bob-chen", name=f"Bob {line}", at="globex", role=line),
        person("gus-holm", name=f"Gus {line}", at="globex", linked="2026-01-02", invited={"on": "2026-11-16"}),
        relation("joel-obrien", name=f"Joel {line}", offers=[text], knows={"who": "bob-chen", "how": line}),
        person("eva-sand", name=f"Eva {line}", linked=True, log=[entry("2026-11-01", about=text)]),
        person(
            "dana-li",
            name=f"Dana {line}",
            at="acme",
            log=[
                entry("2026-11-02", "coffee", "both", got=text, gave=gave, promise=promise),
                entry("2026-11-20", by="them", about=text, promise=theirs),
                entry("2026-11-10", "call", "both", asked=asked),
            ],
        ),
        company("acme", name=f"Acme {line}", openings=[opening(title=line, hiring_manager="dana-li", needs=[text])]),
        company("globex", name=f"Globex {line}", openings=[opening(id="old", closes="2026-11-01")]),
        company("void", name=f"Void {line}", status="watching"),
        introduction("carla-gomez", "bob-chen", "2026-11-03", opening="acme/lead", made="2026-11-20"),
        introduction("carla-gomez", "dana-li", "2026-11-12", company="acme", talked="2026-11-15", outcome=text),
        introduction("joel-obrien", "bob-chen", "2026-10-03", company="globex", hollow="2026-10-05", outcome=text),
        introduction("joel-obrien", "gus-holm", "2026-10-03", declined="2026-10-05"),
        phonebook({"name": f"Tia {line}", "at": f"Acme {line}", "role": line, "url": "https://links.example/tia"}),
    ]
