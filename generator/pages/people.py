"""The index of people, and a page for each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.method.standing import STAGES, Endorsement, PersonStanding, Standing
from generator.model.me import Me
from generator.model.names import fold_company
from generator.model.person import Job, LogEntry, Person
from generator.pages.dates import write_day
from generator.pages.environment import Renderer
from generator.pages.needs import find_needs, is_close, is_drifted
from generator.pages.page import Page
from generator.pages.passages import trace
from generator.pages.pictures.ladder import FRESHNESS, arrange_ladder
from generator.pages.pictures.rhythm import draw_rhythm
from generator.pages.verdict import away_until, write_verdict


@dataclass(frozen=True, slots=True)
class Row:
    """A person in the index. `marks` are letters that the home page's lists link to."""

    standing: PersonStanding
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


PEOPLE = Page("people/index.html", "People", "", kind="people", hint="everybody, to sort and to filter")


def make_people(renderer: Renderer) -> Page:
    """The index of all people, at `people/index.html`."""
    standing = renderer.site.standing
    waiting = {need.who for need in find_needs(standing)}
    rows = tuple(_make_row(person, standing, waiting) for person in standing.people.values())
    rows = tuple(sorted(rows, key=lambda row: (-STAGES.index(row.standing.stage), row.standing.person.name.casefold())))
    return renderer.render_page("people.html", PEOPLE, rows=rows, choices=_choices(standing))


def _make_row(person: PersonStanding, standing: Standing, waiting: set[str]) -> Row:
    marks = "".join(
        letter
        for letter, holds in (
            ("w", person.person.id in waiting),
            ("n", is_close(person)),
            ("t", is_drifted(person)),
            ("q", person.rhythm.pressure == "stop"),
        )
        if holds
    )
    return Row(person, *_write(person, standing), marks)


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


def _choices(standing: Standing) -> Choices:
    people = standing.people.values()
    stages = {person.stage for person in people}
    freshness = {person.rhythm.freshness for person in people}
    employers = Counter(standing.playbook.employer_name(p.person.at) for p in people if p.person.at)
    tags = Counter(tag for person in people for tag in person.person.tags)
    return Choices(
        tuple(stage for stage in reversed(STAGES) if stage in stages),
        tuple(fresh for fresh in FRESHNESS if fresh in freshness),
        _commonest(employers),
        _commonest(tags),
    )


def _commonest(counts: Mapping[str, int]) -> tuple[str, ...]:
    """The 200 commonest words in the order of the alphabet; the free text finds the others."""
    common = sorted(counts, key=lambda word: (-counts[word], word))[:200]
    return tuple(sorted(common, key=str.casefold))


def announce_person(renderer: Renderer, standing: PersonStanding) -> Page:
    """The page of one person without its text: the address `people/<id>.html`, and what search finds it by."""
    person = standing.person
    employer = renderer.site.standing.playbook.employer_name(person.at)
    words = [employer, person.role, person.location, *person.tags, *person.needs, *person.offers, *person.care_about]
    return Page(
        f"people/{person.id}.html",
        person.name,
        "",
        kind="person",
        words=" ".join(word for word in (*words, *person.emails) if word),
        hint=", ".join(word for word in (person.role, employer, standing.stage) if word),
    )


def make_person(renderer: Renderer, standing: PersonStanding) -> Page:
    """The page of one person."""
    person, playbook, today = standing.person, renderer.site.standing.playbook, renderer.site.today
    involved = (*playbook.introductions_by(person.id), *playbook.introductions_to(person.id))
    return renderer.render_page(
        "person.html",
        announce_person(renderer, standing),
        standing=standing,
        person=person,
        verdict=write_verdict(standing, today),
        away=away_until(standing, today),
        ladder=arrange_ladder(standing),
        strip=draw_rhythm(standing, today),
        years=_by_year(person.log),
        planned=sum(entry.on > today for entry in person.log),
        endorsement=tuple(standing.endorsement.values()),
        lacking=_lacking(standing.endorsement.values()),
        known_by=playbook.known_by.get(person.id, ()),
        passages=tuple(trace(introduction, today) for introduction in involved),
        past=_past(person, playbook.me),
        phones=tuple((phone, re.sub(r"[^+0-9]", "", phone)) for phone in person.phones),
    )


def _by_year(log: Iterable[LogEntry]) -> tuple[tuple[int, tuple[LogEntry, ...]], ...]:
    """The entries by year, the newest first; of one day, the last in the file first."""
    newest = reversed(sorted(log, key=lambda entry: entry.on))
    return tuple((year, tuple(entries)) for year, entries in groupby(newest, key=lambda entry: entry.on.year))


def _lacking(endorsements: Iterable[Endorsement]) -> tuple[str, ...]:
    """What would meet the conditions not met, each sentence once."""
    texts = [condition.text for e in endorsements for condition in e.conditions if not condition.met]
    return tuple(dict.fromkeys(texts))


def _past(person: Person, me: Me) -> tuple[tuple[Job, bool], ...]:
    """Where they worked before, and whether I worked there too."""
    mine = {fold_company(job.at) for job in me.past}
    return tuple((job, fold_company(job.at) in mine) for job in person.past)
