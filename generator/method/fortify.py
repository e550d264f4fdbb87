"""Fortify: the queue that turns links into contacts, one at a time (method.md section 8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.phonebook import Link

STATES = ("talking", "to do", "asked", "let go")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A link in the queue: a person at stage link (`id`), or a row of your phonebook (`link`), which has no file.

    `state` is one of STATES. `prospects` says in words what speaks for them, strongest first. `at` is their employer
    as typed, `company` the target company that it is. `linked` is the first day that the date of the link can mean.
    """

    id: str | None
    name: str
    at: str | None
    company: str | None
    state: str
    prospects: tuple[str, ...]
    linked: date | None
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Invitation:
    """Somebody invited you to link and the question is open.

    `state` is answer (it is your turn), asked (you wrote and wait) or let go. `note` says whether theirs was personal:
    a personal one gets a conversation, boilerplate one question back.
    """

    who: str
    on: date
    note: bool
    state: str


@dataclass(frozen=True, slots=True)
class Fortify:
    """The queue in the order to take it, those let go last; everything else about keeping links real.

    `done_this_week` counts the links you wrote to since Monday, `left_this_week` how many more the weekly limit lets;
    `next` holds the ids or names of those to write to this week. `wingman_missing` are people from relationship on
    about whom you could not write a referral; `pacts` hold each other's blurbs; `half_pacts` gave theirs or have
    yours, not both.
    """

    queue: tuple[Candidate, ...]
    invitations: tuple[Invitation, ...]
    per_week: int
    done_this_week: int
    next: tuple[Candidate, ...]
    wingman_missing: tuple[str, ...]
    pacts: tuple[str, ...]
    half_pacts: tuple[str, ...]

    @property
    def left_this_week(self) -> int:
        """How many more links may be written to before Sunday."""
        return max(self.per_week - self.done_this_week, 0)
