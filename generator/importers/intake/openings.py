"""Postings against the companies that have a file: by the company's exact name, folded."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from generator.importers.found import Position, Posting
from generator.importers.identity import key_url
from generator.importers.intake.edits import Edits
from generator.importers.intake.rows import mark
from generator.importers.intake.tally import Tally
from generator.model.company import Company, Opening
from generator.model.dates import parse_partial
from generator.model.names import fold_company, fold_text
from generator.model.playbook import Playbook

LONGEST_ID = 60


@dataclass
class NewCompany:
    """A company without a file, whose posting was saved."""

    name: str
    openings: list[dict[str, Any]] = field(default_factory=list)


def plan_postings(
    postings: Iterable[Posting], playbook: Playbook, edits: dict[str, Edits], new: dict[str, NewCompany], tally: Tally
) -> None:
    """Each posting becomes an opening, once: by its address, else by its title."""
    taken: dict[str, set[str]] = {}
    for posting in postings:
        id_ = playbook.company_id(posting.company) or _by_joined(playbook, posting.company)
        key = id_ or f"new:{fold_company(posting.company)}"
        openings = playbook.companies[id_].openings if id_ else ()
        known = taken.setdefault(key, {word for opening in openings for word in _marks_of(opening)})
        if known & set(_marks(posting.title, posting.url)):
            tally.add("skipped", "postings that are openings already", f"{posting.title}, {posting.company}")
            continue
        known.update(_marks(posting.title, posting.url))
        opening = write_opening(posting, known)
        known.add(f"id:{opening['id']}")
        if id_:
            edits[id_].append("openings", opening)
            tally.add("new", "openings at companies that have a file", f"{id_}: {posting.title}")
        else:
            new.setdefault(key, NewCompany(posting.company)).openings.append(opening)
            tally.add(
                "new", "openings at companies that get a file (status: watching)", f"{posting.company}: {posting.title}"
            )


def _by_joined(playbook: Playbook, name: str) -> str | None:
    """A board's address joins words: `farogrid` is Faro Grid, if that is the whole name."""
    joined = fold_company(name).replace(" ", "")
    fits: list[Company] = [
        one for one in playbook.companies.values() if fold_company(one.name).replace(" ", "") == joined
    ]
    return fits[0].id if len(fits) == 1 and joined else None


def _marks_of(opening: Opening) -> list[str]:
    return [*_marks(opening.title, opening.url or ""), f"id:{opening.id}"]


def _marks(title: str, url: str) -> list[str]:
    """An address tells postings apart; without one the title does."""
    return [f"url:{key_url(url)}?{_query(url)}"] if url else [f"title:{fold_text(title)}"]


def _query(url: str) -> str:
    """What of an address's query names the post: `gh_jid=123`; not where the reader came from."""
    parts = re.findall(r"(?:^|[?&])((?:gh_jid|jobid|job_id|id|jid|req|reqid|jk)=[^&#]+)", url, re.IGNORECASE)
    return "&".join(sorted(parts)).casefold()


def write_opening(posting: Posting, known: set[str]) -> dict[str, Any]:
    """An opening with an id of its own."""
    plain = unicodedata.normalize("NFKD", fold_text(posting.title))
    words = re.findall(r"[a-z0-9]+", plain) or ["post", mark(posting.title)]
    while len("-".join(words)) > LONGEST_ID and len(words) > 1:
        words.pop()
    stem = "-".join(words)[:LONGEST_ID].strip("-")
    id_, number = stem, 2
    while f"id:{id_}" in known:
        id_, number = f"{stem}-{number}", number + 1
    opening: dict[str, Any] = {"id": id_, "title": posting.title}
    dates = {key: parse_partial(text) for key, text in (("posted", posting.posted), ("closes", posting.closes)) if text}
    return (
        opening
        | ({"url": posting.url} if posting.url else {})
        | dates
        | ({"needs": list(posting.needs)} if posting.needs else {})
    )


def plan_positions(positions: Iterable[Position], playbook: Playbook, edits: Edits, tally: Tally) -> None:
    """Employers of yours that me.yaml does not have under `past:`; the post you hold is no past."""
    known = {fold_company(playbook.employer_name(job.at)) for job in playbook.me.past}
    for position in positions:
        if not position.to:
            tally.add("skipped", "posts that you hold now, which are no past", position.at)
        elif fold_company(position.at) in known:
            tally.add("skipped", "posts of yours that me.yaml has already", position.at)
        else:
            dates = {key: parse_partial(text) for key, text in (("from", position.from_), ("to", position.to)) if text}
            job: dict[str, Any] = {"at": position.at} | ({"role": position.role} if position.role else {}) | dates
            edits.append("past", job)
            tally.add("new", "posts of yours for me.yaml", f"{position.role}, {position.at}")
