"""A value for every fact that a template may use, about the invented people of the rules' examples."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from generator.messages.drafts.languages import Words
from generator.messages.examples import HALDEN, JONAS, ME

DAY = date(2026, 11, 24)
SINGLE_DAYS = {"week": date(2026, 11, 30), "deadline": date(2026, 12, 11)}
_LATELY, _EARLIER = DAY - timedelta(7), DAY - timedelta(18)
_HANDOVER = "handover checklists"
_THEM = {
    "name": JONAS.name,
    "first_name": "Jonas",
    "employer": HALDEN.name,
    "role": JONAS.role or "",
    "topic": JONAS.care_about[0],
    "need": _HANDOVER,
    "offers": "night rotas",
    "useful": "knows every rota in Lund",
    "blurb": "Jonas writes rotas that people can live with. He asks them first.",
    "their_blurb": "Mira makes handovers short. She stays until the last question.",
    "email": "jonas@halden.example",
}
_OTHER = {
    "name": "Aisha Bello",
    "first_name": "Aisha",
    "employer": HALDEN.name,
    "role": "Ward sister",
    "topic": "quiet nights",
    "need": _HANDOVER,
    "offers": "night rotas",
    "useful": "keeps nights quiet",
    "blurb": "Aisha keeps nights quiet.",
    "their_blurb": "Mira makes handovers short.",
    "email": "aisha@halden.example",
}


def invent_facts(words: Words) -> Mapping[str, Mapping[str, str]]:
    """Group -> fact -> a value, with days and pronouns in the language of `words`; yes-or-no facts are left out."""
    lately, earlier = words.write_day(_LATELY, DAY), words.write_day(_EARLIER, DAY)
    return {
        "me": _invent_mine(words),
        "them": _THEM,
        "other": _OTHER,
        "ground": {
            "shared": JONAS.shared[0].what,
            "met": "the round table on rotas",
            "met_on": "2024",
            "linked_on": "2021",
            "last_on": lately,
            "last_channel": words.channels["coffee"],
            "introducer": _OTHER["name"],
            "introduced_on": lately,
        },
        "matter": {
            "company": HALDEN.name,
            "title": "Ward lead, second ward",
            "closes": words.write_day(SINGLE_DAYS["deadline"], DAY),
            "applied_on": lately,
            "inside": "Piet Maas",
            "need": _HANDOVER,
            "gift": _HANDOVER,
        },
        "past": {
            "got": "told me how the second ward began",
            "thanks_on": lately,
            "thanks_channel": words.channels["coffee"],
            "promise": "send the handover sheet",
            "promise_on": lately,
            "talked_on": lately,
            "outcome": "a second talk with her team",
            "wrote_on": earlier,
            "wrote_ask": "conversation",
            "invited_on": lately,
            "since": "2026",
            "talks": "6",
            "gives": "4",
        },
    }


def _invent_mine(words: Words) -> dict[str, str]:
    spoken = words.pronouns["she/her"]
    return {
        "name": ME.name,
        "first_name": "Mira",
        "possessive": words.possessive.format(name="Mira"),
        "headline": ME.headline or "",
        "email": ME.email or "",
        "skill": ME.skills[0].name,
        "proof": ME.skills[0].proof or "",
        "offer": "a handover that takes 15 minutes",
        "fields": words.write_list(["hospitals", "hospices"]),
        "question": "Which of the two wards would you talk to first?",
        "subject": spoken["subject"],
        "object": spoken["object"],
        "owner": spoken["possessive"],
    }
