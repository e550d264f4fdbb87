"""What a file gave: people, exchanges, postings; what was left out, why; and the rows that could not be read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

MOST_TROUBLES = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Somebody in an address book. Dates are text as the phonebook takes them; `row` is a line of the file."""

    name: str
    at: str = ""
    role: str = ""
    url: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    linked: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One contact with one person on one day. `key` is a profile's or an e-mail's key (see `identity`)."""

    key: str
    name: str
    on: date
    via: str
    by: str
    about: str = ""
    text: str = ""
    conversation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """An invitation to link that came in."""

    key: str
    name: str
    on: date
    note: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """A text that one wrote about the other; there is no profile with it, so whose it is must be asked."""

    name: str
    at: str
    role: str
    text: str
    on: date
    received: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A post of the user's own. Dates are text, as the format takes them."""

    at: str
    role: str = ""
    from_: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """A post that a company advertises."""

    company: str
    title: str
    url: str = ""
    posted: str = ""
    closes: str = ""
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trouble:
    """A row that was left out because it could not be read; row 0 is the file as a whole."""

    file: str
    row: int
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.row}" if self.row else self.file
        return f"{place}: {self.message}"


@dataclass(slots=True)
class Harvest:
    """All that one file gave. `refused` says why nothing could be taken from it."""

    file: str
    format: str = ""
    source: str = ""
    rows: int = 0
    exported: str = ""
    contacts: list[Contact] = field(default_factory=list)
    exchanges: list[Exchange] = field(default_factory=list)
    invitations: list[Invitation] = field(default_factory=list)
    recommendations: list[Recommendation] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)
    postings: list[Posting] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)
    troubles: list[Trouble] = field(default_factory=list)
    refused: str = ""

    def trouble(self, row: int, message: str) -> None:
        """Note a row that could not be read; past a limit they are only counted."""
        if len(self.troubles) < MOST_TROUBLES:
            self.troubles.append(Trouble(self.file, row, message))
        else:
            self.skipped["more rows that could not be read"] += 1


class Unusable(Exception):
    """Nothing can be taken from a file; the text says why."""
