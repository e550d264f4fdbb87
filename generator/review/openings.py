"""What became of companies and their openings between two days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from generator.method.standing import Standing
from generator.model.company import Company, Opening
from generator.review.review import Turn

OVER = ("rejected", "closed")
_THROUGH = {"referral": "through a referral", "cold": "cold"}


def list_turns(before: Standing, now: Standing) -> Iterator[Turn]:
    """Everything that happened to openings and companies, by company.

    Where the files of both days are the same, only what has a date can be told: posted, applied, closing.
    """
    for id_, found in now.companies.items():
        earlier = before.companies.get(id_)
        if earlier is None and id_ in before.playbook.known_companies:
            continue  # it could not be read then
        was = earlier.company if earlier else None
        if was is None:
            yield _turn(found.company, None, "new")
        if was and was.status != found.company.status:
            yield _turn(found.company, None, "moved", was.status, found.company.status)
        yield from _list_openings(was, found.company, before.today, now.today)


def _list_openings(was: Company | None, company: Company, since: date, today: date) -> Iterator[Turn]:
    earlier: Mapping[str, Opening] = {opening.id: opening for opening in was.openings} if was else {}
    for opening in company.openings:
        yield from _follow(company, earlier.get(opening.id), opening, since, today)
    left = {opening.id for opening in company.openings}
    for opening in earlier.values():
        if opening.id not in left and opening.status not in OVER:
            yield _turn(company, opening, "gone")


def _follow(company: Company, was: Opening | None, opening: Opening, since: date, today: date) -> Iterator[Turn]:
    if was is None or _is_posted(opening, since, today):
        yield _turn(company, opening, "new")
    applied = opening.applied
    newly = applied is not None and applied.on <= today and not (was and was.applied and was.applied.on <= since)
    if applied and newly and (was is not None or applied.on > since):
        yield _turn(company, opening, "applied", note=_THROUGH[applied.through])
    before, after = was.status if was else opening.status, opening.status
    if before != after and not (newly and after == "applied"):
        yield _turn(company, opening, "closed" if after == "closed" else "moved", before, after)
    elif opening.status == "open" and not opening.applied and opening.closes and since <= opening.closes.last < today:
        yield _turn(company, opening, "closed")


def _is_posted(opening: Opening, since: date, today: date) -> bool:
    return opening.posted is not None and since < opening.posted.first <= today


def _turn(
    company: Company, opening: Opening | None, change: str, from_: str = "", to: str = "", note: str = ""
) -> Turn:
    id_, title = (opening.id, opening.title) if opening else (None, None)
    return Turn(company.id, company.name, id_, title, change, from_, to, note)
