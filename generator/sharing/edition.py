"""An edition: plain values and nothing else, so that what is not in it cannot be reached from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

Value = str | bool | int | tuple["Value", ...] | Mapping[str, "Value"]
"""Texts, dates as typed, and lists and mappings of them."""

Facts = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Step:
    """An action of the plan in the edition's own words: `kind` chooses them. Days are None where the plan has none."""

    kind: str
    who: str | None
    company: str | None
    on: date | None
    due: date
    late: bool
    minutes: int


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What the method says of one person, computed with all facts; None for what the profile does not list."""

    stage: str | None = None
    next_rung: str | None = None
    missing: tuple[str, ...] | None = None
    freshness: str | None = None
    pressure: str | None = None
    next_allowed: date | None = None
    asks: Mapping[str, tuple[bool, tuple[str, ...]]] | None = None
    endorsement: Mapping[str, tuple[str, tuple[str, ...]]] | None = None
    ledger: Mapping[str, int] | None = None
    researched: bool | None = None


@dataclass(frozen=True, slots=True)
class SharedDraft:
    """A draft with blanks for the facts that are not listed."""

    kind: str
    language: str
    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class SharedPerson:
    """Somebody in the edition: the id and name they go by there, their listed facts and verdicts.

    `company` is the id of their company where that is in the edition, `employer` what to call it where it is listed.
    """

    id: str
    name: str
    facts: Facts
    verdicts: Verdicts
    company: str | None = None
    employer: str | None = None
    drafts: tuple[SharedDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class Way:
    """A path to a company: the ids of those on it; None stands for someone I know."""

    via: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class SharedCompany:
    """A company in the edition: its name, who of the edition works there, the ways in, and its listed facts."""

    id: str
    name: str
    people: tuple[str, ...]
    ways: tuple[Way, ...] | None = None
    facts: Facts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SharedIntroduction:
    """An introduction and how far it has come; None stands for someone or some company that is not in the edition."""

    introducer: str | None
    introduced: str | None
    company: str | None
    state: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How much of the playbook is not in the edition."""

    people: int = 0
    companies: int = 0
    links: int = 0
    introductions: int = 0
    actions: int = 0


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything that an edition is made from. `plan` is None where the profile does not list it."""

    owner: str
    reader: str | None
    today: date
    expires: date | None
    looking_for: Mapping[str, tuple[str, ...]]
    questions: tuple[str, ...]
    people: Mapping[str, SharedPerson]
    companies: Mapping[str, SharedCompany]
    plan: tuple[Step, ...] | None
    calendar: tuple[Step, ...] | None
    left_out: LeftOut
    shown: tuple[str, ...] = ()
    mine: Facts = field(default_factory=dict)
    introductions: tuple[SharedIntroduction, ...] = ()
