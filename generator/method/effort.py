"""Where effort goes: through people, or into cold applications (method.md sections 7 and 12)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from generator.method.changes import Again
from generator.method.standing import Standing
from generator.model.company import Application
from generator.model.fact import fact


@fact
class Effort:
    """Outreaches and referrals go through people, cold applications do not; counts."""

    outreaches: int = 0
    referrals: int = 0
    cold: int = 0

    @property
    def share(self) -> float | None:
        """The share that went through people, 0 to 1, rounded to 3 decimals; None where there was no effort."""
        total = self.outreaches + self.referrals + self.cold
        return round((self.outreaches + self.referrals) / total, 3) if total else None


def count_effort(standing: Standing, first: date, last: date, before: Again[Effort] | None = None) -> Effort:
    """The effort from `first` to `last`, both inclusive; a day after today is a plan and counts nothing."""
    last = min(last, standing.today)
    outreaches = _count_outreaches(before.changed if before else standing.people, standing, first, last)
    if before:
        outreaches += before.result.outreaches - _count_outreaches(before.changed, before.then, first, last)
    applied = [application.through for application in list_applications(standing) if first <= application.on <= last]
    return Effort(outreaches, applied.count("referral"), applied.count("cold"))


def _count_outreaches(people: Iterable[str], standing: Standing, first: date, last: date) -> int:
    entries = (entry for who in people for entry in standing.people[who].contacts.entries)
    return sum(entry.by == "me" and first <= entry.on <= last for entry in entries)


def list_applications(standing: Standing) -> Iterator[Application]:
    """Every application up to today, at whichever company."""
    for found in standing.companies.values():
        for opening in found.company.openings:
            if opening.applied and opening.applied.on <= standing.today:
                yield opening.applied
