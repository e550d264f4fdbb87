"""Playbooks in which every text is a word that stands nowhere else, with what it is: so a leak says its own name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from pydantic import TypeAdapter

from generator.model.company import Company
from generator.model.introduction import Introduction
from generator.model.me import ShareProfile
from generator.model.person import GIVE_KINDS, Person
from generator.model.phonebook import Phonebook
from generator.model.playbook import Playbook
from generator.rules.shares import shown_names
from tests.method.builders import TODAY, build, introduction, playbook

TAGS = ("blue-team", "red-team")


@dataclass(frozen=True)
class Canary:
    """A word, whose it is (a person's or company's id, `me`, `phonebook`), and in which field it stands."""

    word: str
    owner: str
    path: str


@dataclass
class Aviary:
    """Invents facts and remembers every canary in them."""

    dice: Random
    canaries: list[Canary] = field(default_factory=list)

    def word(self, owner: str, path: str) -> str:
        letters = "".join(self.dice.choice("bcdfghjkmnpqrtvwxz") for _ in range(9))
        canary = f"qz{letters}{len(self.canaries)}"
        self.canaries.append(Canary(canary, owner, path))
        return canary

    def maybe(self, value: Any) -> Any:
        return value if self.dice.random() < 0.8 else None

    def text(self, owner: str, path: str, mentioned: list[str]) -> str:
        """A text with a canary in it, and often somebody's name or id, in one of the spellings people use."""
        said = self.word(owner, path)
        if not mentioned or self.dice.random() < 0.3:
            return said
        name = self.dice.choice(mentioned)
        spelled = self.dice.choice((name, name.upper(), name.lower(), f"{name}'s", name.split()[0], name.split()[-1]))
        return self.dice.choice((f"{said} with {spelled}", f"{spelled} {said}", f"{said}: {spelled}, twice"))


def invent(dice: Random, people: int = 6) -> tuple[Playbook, list[Canary]]:
    """A playbook of so many people and three companies, and all that is in it."""
    aviary = Aviary(dice)
    firms = [aviary.word("", "company.id") for _ in range(3)]
    ids = [f"{aviary.word('', 'person.id')}-{aviary.word('', 'person.id')}" for _ in range(people)]
    names = {id_: f"{aviary.word(id_, 'name').title()} {aviary.word(id_, 'name').title()}" for id_ in ids}
    firm_names = {id_: f"{aviary.word(id_, 'company.name').title()} Works" for id_ in firms}
    for number, canary in enumerate(aviary.canaries):
        if canary.owner == "":
            owner = next((id_ for id_ in (*ids, *firms) if canary.word in id_), "")
            aviary.canaries[number] = Canary(canary.word, owner, canary.path)
    mentioned = [*names.values(), *firm_names.values(), *ids]
    filed = [_person(aviary, id_, names[id_], ids, firms, mentioned) for id_ in ids]
    companies = [_company(aviary, id_, firm_names[id_], ids) for id_ in firms]
    introductions = [_introduction(aviary, ids, firms) for _ in range(2)]
    book = build(Phonebook, id="links", owner="me", source=aviary.word("phonebook", "source"), links=_links(aviary))
    me = _me(aviary, mentioned)
    return playbook(*filed, *companies, *introductions, book, me=me), aviary.canaries


def _person(aviary: Aviary, id_: str, name: str, ids: list[str], firms: list[str], mentioned: list[str]) -> Person:
    dice = aviary.dice

    def text(path: str) -> str:
        return aviary.text(id_, path, mentioned)

    def word(path: str) -> str:
        return aviary.word(id_, path)

    facts: dict[str, Any] = {
        "kind": dice.choice(("person", "person", "recruiter")),
        "at": dice.choice((*firms, word("at"))),
        "role": text("role"),
        "since": "2020",
        "past": [{"at": word("past.at"), "role": text("past.role"), "from": "2011", "to": "2015"}],
        "emails": [f"{word('emails')}@{word('emails')}.example"],
        "phones": [f"+34 {dice.randint(600000000, 699999999)}"],
        "links": {word("links"): f"https://net.example/{word('links')}"},
        "location": word("location"),
        "timezone": word("timezone"),
        "language": word("language"),
        "tags": [dice.choice(TAGS), word("tags")],
        "linked": "2019-04-05",
        "met": {"on": "2019-05-20", "how": text("met.how")},
        "shared": [{"kind": "work", "what": text("shared.what"), "from": "2018", "to": "2022"}],
        "useful": [text("useful") for _ in range(3)],
        "care_about": [text("care_about")],
        "needs": [text("needs")],
        "offers": [text("offers")],
        "knows": [{"who": dice.choice(ids), "well": "yes", "how": text("knows.how")}],
        "vouch": {part: text(f"vouch.{part}") for part in ("likes_me", "knows_my_work", "would_vouch")},
        "blurb": text("blurb"),
        "their_blurb": text("their_blurb"),
        "cadence": {"min": 7, "max": 45},
        "log": [_entry(aviary, id_, mentioned) for _ in range(dice.randint(1, 4))],
        "notes": text("notes"),
    }
    return build(Person, id=id_, file=f"contacts/people/{id_}.yaml", name=name, **_keep_some(aviary, facts))


def _keep_some(aviary: Aviary, facts: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in facts.items() if aviary.maybe(True)}


def _entry(aviary: Aviary, id_: str, mentioned: list[str]) -> dict[str, Any]:
    def text(part: str) -> str:
        return aviary.text(id_, f"log.{part}", mentioned)

    dice = aviary.dice
    parts = {
        "about": text("about"),
        "gave": {"kind": dice.choice(GIVE_KINDS), "what": text("gave")},
        "got": text("got"),
        "asked": {"for": "information", "what": text("asked"), "answer": "yes"},
        "promise": {"by": dice.choice(("me", "them")), "what": text("promise"), "due": str(_ago(dice, -20, 20))},
        "private": text("private"),
        "kind": dice.choice(("thank", "nudge")),
    }
    entry = {"on": str(_ago(dice, -30, 400)), "via": dice.choice(("coffee", "email", "call"))}
    return {**entry, "by": dice.choice(("me", "them")), **_keep_some(aviary, parts)}


def _company(aviary: Aviary, id_: str, name: str, ids: list[str]) -> Company:
    def word(path: str) -> str:
        return aviary.word(id_, f"company.{path}")

    opening = {
        "id": "lead",
        "title": word("openings"),
        "url": f"https://{word('openings')}.example/",
        "closes": str(TODAY + timedelta(days=aviary.dice.randint(2, 40))),
        "needs": [word("openings")],
        "offer": word("openings"),
        "hiring_manager": aviary.dice.choice(ids),
    }
    facts = {
        "website": f"https://{word('website')}.example",
        "field": word("field"),
        "size": word("size"),
        "location": word("location"),
        "tags": [word("tags")],
        "why": word("why"),
        "offer": word("offer"),
        "motivation": 4,
        "research": [{"on": "2026-11-01", "says": word("research"), "source": aviary.dice.choice(ids)}],
        "openings": [opening],
        "notes": word("notes"),
    }
    return build(Company, id=id_, name=name, **_keep_some(aviary, facts))


def _introduction(aviary: Aviary, ids: list[str], firms: list[str]) -> Introduction:
    introducer, introduced = aviary.dice.sample(ids, 2)
    made = {"agreed": "2026-11-02", "made": "2026-11-20"} if aviary.maybe(True) else {}
    outcome = aviary.word("introductions", "outcome")
    return introduction(
        introducer, introduced, "2026-11-01", company=aviary.dice.choice(firms), outcome=outcome, **made
    )


def _links(aviary: Aviary) -> list[dict[str, str]]:
    def word(path: str) -> str:
        return aviary.word("phonebook", path)

    return [
        {
            "name": f"{word('name').title()} {word('name').title()}",
            "at": word("at"),
            "role": word("role"),
            "url": f"https://net.example/{word('url')}",
            "email": f"{word('email')}@mail.example",
        }
        for _ in range(3)
    ]


def _me(aviary: Aviary, mentioned: list[str]) -> dict[str, Any]:
    def word(path: str) -> str:
        return aviary.word("me", path)

    return {
        "name": f"{word('name').title()} {word('name').title()}",
        "email": f"{word('email')}@mail.example",
        "phone": "+34 911 222 333",
        "links": {word("links"): f"https://net.example/{word('links')}"},
        "headline": word("headline"),
        "location": word("location"),
        "looking_for": {"roles": [word("looking_for")], "places": [word("looking_for")]},
        "skills": [{"name": word("skills"), "also": [word("skills")], "proof": word("skills")}],
        "offers": [word("offers")],
        "past": [{"at": word("past"), "role": word("past")}],
        "questions": [aviary.text("me", "questions", mentioned)],
        "notes": word("notes"),
        "share": {word("share"): {"for": word("share"), "people": {"tags": [word("share")]}}},
    }


def _ago(dice: Random, least: int, most: int) -> date:
    return TODAY - timedelta(days=dice.randint(least, most))


def invent_profile(dice: Random, found: Playbook) -> ShareProfile:
    """A profile that lists some names and chooses some people."""
    names = sorted(shown_names())
    chosen = {
        "tags": dice.choice(([], [TAGS[0]])),
        "ids": dice.sample(sorted(found.people), dice.randint(0, 2)),
        "companies": dice.choice(([], [sorted(found.companies)[0]])),
    }
    facts = dict(
        {"for": "Priya"},
        people="all" if dice.random() < 0.15 else chosen,
        show=dice.sample(names, dice.choice((0, 2, 8, 20, len(names)))),
        names=dice.choice(("full", "initials", "alias")),
        drafts=dice.choice(("yes", "no")),
        calendar=dice.choice(("yes", "no")),
        expires="2027-01-31",
    )
    return TypeAdapter(ShareProfile).validate_python(facts)


def is_permitted(canary: Canary, found: Playbook, profile: ShareProfile) -> bool:
    """What a profile permits, read from format.md and from nothing of the program's."""
    show, chosen = set(profile.show), profile.people
    companies = set(found.companies) if chosen.all else set(chosen.companies)
    full = profile.names == "full" and "name" in show
    if canary.owner == "me":
        return canary.path in ("name", "looking_for", "questions") or f"me.{canary.path}" in show
    if canary.owner in found.companies:
        return canary.owner in companies and (canary.path in ("company.id", "company.name") or canary.path in show)
    if canary.owner not in found.people or canary.path in ("notes", "log.private"):
        return False
    person = found.people[canary.owner]
    is_in = chosen.all or person.id in chosen.ids or bool(set(chosen.tags) & set(person.tags)) or person.at in companies
    if not is_in:
        return False
    if canary.path in ("name", "person.id"):
        return full
    if canary.path in ("emails", "links"):
        return full and canary.path in show
    field_ = canary.path.partition(".")[0]
    return field_ in show or canary.path in show or (canary.path == "at" and "company" in show)


def find_texts(value: Any) -> Iterator[str]:
    """Every text that can be reached from a value."""
    import gc
    from types import FunctionType, ModuleType

    seen: set[int] = set()
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if id(one) in seen or isinstance(one, (type, ModuleType, FunctionType)):
            continue
        seen.add(id(one))
        if isinstance(one, str):
            yield one
        else:
            waiting += gc.get_referents(one)
