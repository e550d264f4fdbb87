"""Giving: two people of yours who could help each other, and what could be given to each (method.md section 5)."""

from __future__ import annotations

from dataclasses import dataclass

from generator.method.standing import Reason


@dataclass(frozen=True, slots=True)
class Match:
    """That `giver` offers what `needer` needs; both are at least a relationship. Need and offer are as typed.

    It is a double opt-in: each is asked before they are brought together.
    """

    needer: str
    giver: str
    need: str
    offer: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Gift:
    """Something that could be given to `who`, and why.

    `kind`, strongest first: matchmaking (with `match`), offer (you offer what they need), care (about something they
    care about), thanks (in public), news (about their company). `text` says what to do.
    """

    who: str
    kind: str
    text: str
    reasons: tuple[Reason, ...]
    match: Match | None = None
