"""What may leave and how it is copied: every field of the model is either in here or among what never leaves.

A field that is added to the model one day is in neither, so it stays out, and a test asks for a decision.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from generator.model.company import Application, Company, Opening, ResearchNote
from generator.model.introduction import Introduction
from generator.model.me import Capacity, Chosen, LookingFor, Me, ShareProfile, Skill
from generator.model.numbers import Cadences, Method
from generator.model.person import (
    Acquaintance,
    Ask,
    Away,
    Cadence,
    Give,
    Invited,
    Job,
    LogEntry,
    Met,
    Person,
    Promise,
    SharedExperience,
    Vouch,
)
from generator.model.phonebook import Link, Phonebook


class Copy(Enum):
    """How one value is copied."""

    NAME = "the name that the edition gives them"
    TEXT = "the text, with everybody who is not in the edition masked"
    WORD = "one of a few words of the format"
    DAY = "the date as typed"
    FLAG = "yes or no"
    NUMBER = "the number"
    EMPLOYER = "the company's name where it is in the edition, else the text masked"
    PERSON = "the person where they are in the edition, else `someone I know`"
    CONTACT = "as typed, where people go by their full names and it names nobody else"
    SITE = "as typed, where it names nobody who is not in the edition"


Rule = Copy | Mapping[str, Copy | Mapping[str, Copy]]

_JOB: Mapping[str, Copy] = {"at": Copy.EMPLOYER, "role": Copy.TEXT, "from": Copy.DAY, "to": Copy.DAY}
_LOG: Mapping[str, Copy | Mapping[str, Copy]] = {
    "on": Copy.DAY,
    "via": Copy.WORD,
    "by": Copy.WORD,
    "reply": Copy.FLAG,
    "kind": Copy.WORD,
    "about": Copy.TEXT,
    "gave": {"kind": Copy.WORD, "what": Copy.TEXT},
    "got": Copy.TEXT,
    "asked": {"for": Copy.WORD, "what": Copy.TEXT, "answer": Copy.WORD},
    "promise": {"by": Copy.WORD, "what": Copy.TEXT, "due": Copy.DAY, "done": Copy.DAY},
}
PERSON: Mapping[str, Rule] = {
    "name": Copy.NAME,
    "kind": Copy.WORD,
    "at": Copy.EMPLOYER,
    "role": Copy.TEXT,
    "since": Copy.DAY,
    "past": _JOB,
    "emails": Copy.CONTACT,
    "phones": Copy.CONTACT,
    "links": Copy.CONTACT,
    "location": Copy.TEXT,
    "timezone": Copy.TEXT,
    "language": Copy.TEXT,
    "tags": Copy.TEXT,
    "linked": Copy.DAY,
    "met": {"on": Copy.DAY, "how": Copy.TEXT},
    "shared": {"kind": Copy.WORD, "what": Copy.TEXT, "from": Copy.DAY, "to": Copy.DAY},
    "useful": Copy.TEXT,
    "care_about": Copy.TEXT,
    "needs": Copy.TEXT,
    "offers": Copy.TEXT,
    "knows": {"who": Copy.PERSON, "well": Copy.WORD, "how": Copy.TEXT},
    "vouch": {"likes_me": Copy.TEXT, "knows_my_work": Copy.TEXT, "would_vouch": Copy.TEXT},
    "blurb": Copy.TEXT,
    "their_blurb": Copy.TEXT,
    "cadence": {"min": Copy.NUMBER, "max": Copy.NUMBER},
    "away": {"from": Copy.DAY, "to": Copy.DAY},
    "do_not_contact": Copy.FLAG,
    "invited": {"on": Copy.DAY, "note": Copy.FLAG},
    "log": _LOG,
}
"""By the names that `show` takes. A part of a mapping may be listed alone, as in `log.about`."""

COMPANY: Mapping[str, Rule] = {
    "website": Copy.SITE,
    "field": Copy.TEXT,
    "size": Copy.TEXT,
    "location": Copy.TEXT,
    "tags": Copy.TEXT,
    "status": Copy.WORD,
    "why": Copy.TEXT,
    "offer": Copy.TEXT,
    "motivation": Copy.NUMBER,
    "research": {"on": Copy.DAY, "says": Copy.TEXT, "sign": Copy.WORD},
    "openings": {
        "title": Copy.TEXT,
        "url": Copy.SITE,
        "posted": Copy.DAY,
        "closes": Copy.DAY,
        "needs": Copy.TEXT,
        "offer": Copy.TEXT,
        "hiring_manager": Copy.PERSON,
        "status": Copy.WORD,
        "applied": {"on": Copy.DAY, "through": Copy.WORD},
    },
}
"""What `show` lists as `company.why`, for companies of the edition. The source of a research note never leaves."""

ME: Mapping[str, Rule] = {
    "headline": Copy.TEXT,
    "location": Copy.TEXT,
    "skills": {"name": Copy.TEXT, "also": Copy.TEXT, "proof": Copy.TEXT},
    "offers": Copy.TEXT,
    "past": _JOB,
}
"""What `show` lists as `me.headline`."""

RULES: Mapping[str, Mapping[str, Rule]] = {"": PERSON, "company.": COMPANY, "me.": ME}
"""By what stands in front of the name under `show`."""

PARTS: Mapping[type, Mapping[str, object]] = {
    Person: PERSON,
    Job: _JOB,
    LogEntry: _LOG,
    Met: {"on": 1, "how": 1},
    SharedExperience: {"kind": 1, "what": 1, "from": 1, "to": 1},
    Acquaintance: {"who": 1, "well": 1, "how": 1},
    Vouch: {"likes_me": 1, "knows_my_work": 1, "would_vouch": 1},
    Cadence: {"min": 1, "max": 1},
    Away: {"from": 1, "to": 1},
    Invited: {"on": 1, "note": 1},
    Give: {"kind": 1, "what": 1},
    Ask: {"for": 1, "what": 1, "answer": 1},
    Promise: {"by": 1, "what": 1, "due": 1, "done": 1},
    Company: {"name": 1, **COMPANY},
    ResearchNote: {"on": 1, "says": 1, "sign": 1},
    Opening: dict.fromkeys("title url posted closes needs offer hiring_manager status applied".split()),
    Application: {"on": 1, "through": 1},
    Introduction: {"introducer": 1, "introduced": 1, "company": 1},
    Me: {"name": 1, "looking_for": 1, "questions": 1, **ME},
    Skill: {"name": 1, "also": 1, "proof": 1},
    LookingFor: {"roles": 1, "fields": 1, "places": 1},
    ShareProfile: {"for": 1, "expires": 1},
}
"""Class -> its fields that may leave; a test holds the rules above and this to each other."""

NEVER: Mapping[type, frozenset[str]] = {
    Person: frozenset(("id", "file", "notes")),
    LogEntry: frozenset(("private",)),
    Company: frozenset(("id", "file", "notes")),
    ResearchNote: frozenset(("source",)),
    Opening: frozenset(("id",)),
    Introduction: frozenset("opening asked agreed declined hollow made talked thanked outcome".split()),
    Me: frozenset("file email phone links pronouns language timezone capacity method share notes".split()),
    Capacity: frozenset(("touches_per_week", "touches_per_day", "days", "holidays", "fortify_per_week")),
    Method: frozenset(Method.__dataclass_fields__),
    Cadences: frozenset(Cadences.__dataclass_fields__),
    Chosen: frozenset(("tags", "ids", "companies", "all")),
    ShareProfile: frozenset(("people", "show", "names", "drafts", "calendar")),
    Link: frozenset(("name", "at", "role", "linked", "url", "email")),
    Phonebook: frozenset(("id", "file", "owner", "source", "exported", "links")),
}
"""Class -> its fields that never leave, whatever a profile lists. (Ids make addresses, where names are full.)"""

COMPUTED = frozenset(
    "company stage missing freshness pressure asks endorsement ledger researched plan introductions".split()
)
"""What the method computes and `show` may list; `company` is where they work."""


def is_listed(show: frozenset[str], name: str, part: str | None = None, of: str = "") -> bool:
    """True where `show` lists the field, or this part of it, and it is something that may ever leave.

    `of` says whose field it is, as in RULES. Parts are listed alone for people only.
    """
    rule = RULES[of].get(name)
    if rule is None:
        return False
    is_whole = f"{of}{name}" in show
    if part is None:
        return is_whole
    return isinstance(rule, Mapping) and part in rule and (is_whole or (not of and f"{name}.{part}" in show))
