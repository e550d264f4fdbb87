"""How everything stands on a day: the verdicts of the method, each with its reasons.

Only the shapes are here; each is computed in the module that it names.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from generator.model.company import Company, Opening
from generator.model.fact import fact
from generator.model.introduction import Introduction
from generator.model.person import LogEntry, Person, Promise
from generator.model.playbook import Playbook

STAGES = ("stranger", "link", "acquaintance", "relationship", "ally", "advocate")


@fact
class Reason:
    """Why a verdict is what it is: a rule's code and the sentence that applies it to this case."""

    code: str
    text: str


@fact
class Evidence:
    """A fact that holds a rung: the sentence, and the day it rests on where there is one."""

    text: str
    on: date | None = None


@fact
class Missing:
    """An unmet condition of a rung and the one action that would earn it (`what` as in format.md section 5)."""

    for_: str
    what: str
    text: str
    action: str


@fact
class Rung:
    """One rung of the ladder (stage.py): held or not, on which evidence; the next one says what it lacks.

    `since` is the day from which on the facts of today's files hold it: `date.min` where they have no date, None
    where it is not held.
    """

    stage: str
    held: bool
    evidence: tuple[Evidence, ...]
    missing: tuple[Missing, ...]
    since: date | None = None


@fact
class Exchange:
    """A day on which something went both ways (contacts.py, method.md 1a)."""

    day: date
    entries: tuple[LogEntry, ...]
    is_live: bool
    is_in_person: bool


@fact
class Contacts:
    """The log read in date order up to today (contacts.py, method.md 1a)."""

    entries: tuple[LogEntry, ...]
    exchanges: tuple[Exchange, ...]
    started_by_them: tuple[LogEntry, ...]
    unanswered: tuple[LogEntry, ...]
    waiting_for_me: tuple[LogEntry, ...]
    waiting_for_them: tuple[LogEntry, ...]
    last_outreach: LogEntry | None

    @property
    def last_exchange(self) -> date | None:
        """The day of the last exchange, or None."""
        return self.exchanges[-1].day if self.exchanges else None


@fact
class Rhythm:
    """Freshness and pressure (cadence.py, method.md section 3); gaps in days.

    `next_allowed` is None while pressure is clear. `fades_on` and `lapses_on` are the first days on
    which they would be fading and lapsed, None where there is no maximum or no exchange. `own_gap` is
    the pair's median gap from 4 exchanges on.
    """

    freshness: str
    pressure: str
    min_days: int
    max_days: int | None
    last_exchange: date | None
    last_outreach: date | None
    next_allowed: date | None
    unanswered: int
    fades_on: date | None
    lapses_on: date | None
    own_gap: float | None
    drifting: bool
    reasons: tuple[Reason, ...]


@fact
class AskVerdict:
    """May this be asked of them today? (asks.py, method.md section 4) Reasons are given where it may not."""

    ask: str
    open: bool
    reasons: tuple[Reason, ...]
    advice: tuple[Reason, ...] = ()


@fact
class Condition:
    """One of the five conditions of an endorsement: met with evidence, or not, and then what would meet it."""

    what: str
    met: bool
    text: str


@fact
class Endorsement:
    """Readiness to be asked for an endorsement at a company (endorsement.py, method.md section 4)."""

    company: str
    verdict: str
    open: bool
    conditions: tuple[Condition, ...]
    missing: tuple[str, ...]
    reasons: tuple[Reason, ...]


@fact
class Owed:
    """A promise with the log entry that it stands in."""

    entry: LogEntry
    promise: Promise
    overdue: bool


@fact
class Ledger:
    """What went either way (giving.py, method.md section 5), entries in date order. It informs; it never bills."""

    gave: tuple[LogEntry, ...]
    got: tuple[LogEntry, ...]
    asked: tuple[LogEntry, ...]
    pending: tuple[LogEntry, ...]
    promised_by_me: tuple[Owed, ...]
    promised_by_them: tuple[Owed, ...]


@fact
class PersonStanding:
    """Everything the method says about one person on the day."""

    person: Person
    stage: str
    next_rung: str | None
    rungs: tuple[Rung, ...]
    missing: tuple[Missing, ...]
    contacts: Contacts
    rhythm: Rhythm
    off_limits: tuple[Reason, ...]
    closed: tuple[Reason, ...]
    asks: Mapping[str, AskVerdict]
    endorsement: Mapping[str, Endorsement]
    ledger: Ledger
    wingman: bool
    researched: bool
    research_missing: tuple[Reason, ...]


@fact
class Fit:
    """How an opening's needs meet my skills (research.py, method.md section 6). `share` is None without needs.

    `met` holds each need with the proof that meets it.
    """

    opening: Opening
    share: float | None
    met: tuple[tuple[str, str], ...]
    unproven: tuple[str, ...]
    unmet: tuple[str, ...]


@fact
class CompanyStanding:
    """Everything the method says about one company on the day.

    `links` counts my phonebook's entries there and the people at stage link.
    """

    company: Company
    researched: bool
    research_missing: tuple[Reason, ...]
    insiders: tuple[str, ...]
    links: int
    fits: Mapping[str, Fit]


@fact
class IntroductionStanding:
    """How far an introduction has come (introductions.py, method.md section 7); `state` is its furthest step."""

    introduction: Introduction
    state: str
    circle: bool


@fact
class Standing:
    """The playbook assessed on a day; people and companies sorted by id, introductions in file order.

    An introduction to be asked for after the day is a plan and is not in it.
    """

    playbook: Playbook
    today: date
    people: Mapping[str, PersonStanding]
    companies: Mapping[str, CompanyStanding]
    introductions: tuple[IntroductionStanding, ...] = ()

    def find_employers(self) -> dict[str, str]:
        """Person -> the company file of their current employer."""
        return {who: company for company, found in self.companies.items() for who in found.insiders}
