"""The index of people: a table, and where there are many, data to sort and filter them by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.method.standing import STAGES, PersonStanding, Standing
from generator.pages.columns import number_lists, number_words, order_words, write_json
from generator.pages.dates import write_day
from generator.pages.environment import Renderer
from generator.pages.everybody import is_called_for, order_by_name
from generator.pages.needs import find_needs, is_close, is_drifted
from generator.pages.page import Page
from generator.pages.pictures.ladder import FRESHNESS
from generator.pages.text import strip_controls
from generator.pages.verdict import away_until

PEOPLE = Page("people/index.html", "People", "", kind="people", hint="everybody, to sort and to filter")

FIRST_ROWS = 50
"""Where there are many people, so many are rows of the page; the others' are made by the browser when looked at."""


@dataclass(frozen=True, slots=True)
class Row:
    """A person in the index. `marks` are letters that the home page's lists link to."""

    standing: PersonStanding
    employer: str
    write: str
    write_key: str
    marks: str


@dataclass(frozen=True, slots=True)
class Choices:
    """What the index can be filtered by; only what occurs."""

    stages: tuple[str, ...]
    freshness: tuple[str, ...]
    companies: tuple[str, ...]
    tags: tuple[str, ...]


def make_people(renderer: Renderer) -> Page:
    """The index of all people, at `people/index.html`."""
    standing = renderer.site.standing
    waiting = {need.who for need in find_needs(renderer.site.outlook.plan, standing)}
    rows = [_make_row(person, standing, waiting) for person in order_by_name(standing)]
    closest = sorted(rows, key=lambda row: -STAGES.index(row.standing.stage))
    is_long = is_called_for(standing)
    return renderer.render_page(
        "people.html",
        PEOPLE,
        total=len(rows),
        rows=closest[: FIRST_ROWS if is_long else None],
        choices=_choices(rows),
        data=write_json(_number_columns(rows, standing)) if is_long else None,
    )


def _make_row(person: PersonStanding, standing: Standing, waiting: set[str]) -> Row:
    marks = (
        "w" * (person.person.id in waiting),
        "n" * is_close(person),
        "t" * is_drifted(person),
        "q" * (person.rhythm.pressure == "stop"),
    )
    employer = standing.playbook.employer_name(person.person.at)
    return Row(person, employer, *_write(person, standing), "".join(marks))


def _write(person: PersonStanding, standing: Standing) -> tuple[str, str]:
    """When they may be written to, in words and as a key to sort by."""
    if person.person.do_not_contact:
        return "never", "9"
    away, allowed = away_until(person, standing.today), person.rhythm.next_allowed
    if away:
        return f"away until {write_day(away, standing.today)}", away.isoformat()
    if person.rhythm.pressure == "clear" or allowed is None:
        return "now", "0"
    return f"from {write_day(allowed, standing.today)}", allowed.isoformat()


def _choices(rows: Iterable[Row]) -> Choices:
    stages = {row.standing.stage for row in rows}
    freshness = {row.standing.rhythm.freshness for row in rows}
    return Choices(
        tuple(stage for stage in reversed(STAGES) if stage in stages),
        tuple(fresh for fresh in FRESHNESS if fresh in freshness),
        _commonest(Counter(row.employer for row in rows if row.employer)),
        _commonest(Counter(tag for row in rows for tag in row.standing.person.tags)),
    )


def _commonest(counts: Mapping[str, int]) -> tuple[str, ...]:
    """The 200 commonest words in the order of the alphabet; the free text finds the others."""
    common = sorted(counts, key=lambda word: (-counts[word], word))[:200]
    return tuple(sorted(common, key=order_words))


def _number_columns(rows: Sequence[Row], standing: Standing) -> Mapping[str, Any]:
    """What the table says, person by person in the order of names; `pages` are those of target companies."""
    keys = {row.write: row.write_key for row in rows}
    people = [row.standing for row in rows]
    company = number_words([row.employer for row in rows])
    targets = (
        (number, standing.playbook.company_id(it.person.at)) for number, it in zip(company["at"], people, strict=True)
    )
    return {
        "name": [strip_controls(it.person.name) for it in people],
        "id": [it.person.id for it in people],
        "role": number_words([it.person.role or "" for it in people]),
        "company": {**company, "pages": {number: id_ for number, id_ in targets if id_}},
        "stage": number_words([it.stage for it in people], lambda stage: -STAGES.index(stage)),
        "freshness": number_words([it.rhythm.freshness for it in people], FRESHNESS.index),
        "last": number_words([str(it.rhythm.last_exchange or "") for it in people]),
        "write": number_words([row.write for row in rows], keys.__getitem__),
        "tag": number_lists([it.person.tags for it in people]),
        "needs": number_words([row.marks for row in rows]),
    }
