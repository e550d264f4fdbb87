"""Small facts for the tests of the method, written the way a user would type them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

from pydantic import TypeAdapter

from generator.method.assess import assess
from generator.method.standing import PersonStanding, Standing
from generator.model.company import Company, Opening
from generator.model.introduction import Introduction
from generator.model.me import Me, Skill
from generator.model.person import LogEntry, Person
from generator.model.phonebook import Phonebook
from generator.model.playbook import Playbook

T = TypeVar("T")
_KINDS: tuple[Any, ...] = (Company, Introduction, LogEntry, Me, Opening, Person, Phonebook, Skill)
_ADAPTERS: dict[type, TypeAdapter[Any]] = {kind: TypeAdapter(kind) for kind in _KINDS}
TODAY = date(2026, 11, 24)
USEFUL = ("knows how Globex ships", "reads contracts well", "runs the Madrid meet-up")
RESEARCHED = {
    "why": "ships open source",
    "offer": "halve the time between releases",
    "research": [{"on": "2026-10-30", "says": "grows"}, {"on": "2026-11-10", "says": "moves to monthly releases"}],
}


def build(kind: type[T], /, **facts: Any) -> T:
    built: T = _ADAPTERS[kind].validate_python(facts)
    return built


def entry(on: str | date, via: str = "email", by: str = "me", **facts: Any) -> LogEntry:
    return build(LogEntry, on=on, via=via, by=by, **facts)


def log(*lines: str) -> list[LogEntry]:
    """One entry a line: `2026-10-01 email me yes` (day, channel, who started it, reply)."""
    entries = []
    for on, via, *rest in (line.split() for line in lines):
        reply = {"reply": rest[1]} if len(rest) > 1 else {}
        entries.append(entry(on, via, rest[0] if rest else "me", **reply))
    return entries


def person(id_: str = "dana-li", /, **facts: Any) -> Person:
    return build(Person, **{"id": id_, "name": id_.replace("-", " ").title(), **facts})


def relation(id_: str = "dana-li", /, **facts: Any) -> Person:
    """A relationship whose asks are open on TODAY: two days, one of them live, three useful things."""
    return person(id_, **{"useful": USEFUL, "log": log("2026-09-10 coffee both", "2026-10-20 call both"), **facts})


def company(id_: str = "acme", /, **facts: Any) -> Company:
    return build(Company, **{"id": id_, "name": id_.title(), **facts})


def introduction(introducer: str, introduced: str, asked: str | date = "2026-08-03", **facts: Any) -> Introduction:
    return build(Introduction, introducer=introducer, introduced=introduced, asked=asked, **facts)


def playbook(*facts: Person | Company | Introduction | Phonebook, me: Mapping[str, Any] | None = None) -> Playbook:
    return Playbook(
        me=build(Me, **{"name": "Ana Ruiz", **(me or {})}),
        people=_by_id(fact for fact in facts if isinstance(fact, Person)),
        companies=_by_id(fact for fact in facts if isinstance(fact, Company)),
        introductions=tuple(fact for fact in facts if isinstance(fact, Introduction)),
        phonebooks=_by_id(fact for fact in facts if isinstance(fact, Phonebook)),
    )


def _by_id(facts: Iterable[Any]) -> dict[str, Any]:
    return {fact.id: fact for fact in sorted(facts, key=lambda fact: fact.id)}


def stand(*facts: Person | Company | Introduction | Phonebook, today: date = TODAY, **rest: Any) -> Standing:
    return assess(playbook(*facts, **rest), today)


def stand_with(someone: Person, *facts: Any, today: date = TODAY, **rest: Any) -> PersonStanding:
    """How you stand with `someone`, in a playbook with these other facts."""
    return stand(someone, *facts, today=today, **rest).people[someone.id]


def lacks(standing: PersonStanding) -> list[str]:
    return [missing.what for missing in standing.missing]


def codes_of(reasons: Iterable[Any]) -> list[str]:
    return [reason.code for reason in reasons]
