"""The page of a person."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from generator.method.reach import Approach
from generator.method.standing import Endorsement, PersonStanding
from generator.model.me import Me
from generator.model.names import fold_company
from generator.model.person import Job, LogEntry, Person
from generator.pages.environment import Renderer
from generator.pages.page import Facts, Page, Recipe, Site
from generator.pages.passages import trace
from generator.pages.pictures.ladder import arrange_ladder
from generator.pages.pictures.rhythm import choose_scale, draw_rhythm
from generator.pages.verdict import away_until, write_verdict

_HARDLY_KNOWN = ("stranger", "link")


def announce_person(renderer: Renderer, standing: PersonStanding) -> Page:
    """The page of one person without its text: the address `people/<id>.html`, and what search finds it by.

    Role and employer are in the hint, which search reads as well.
    """
    person = standing.person
    employer = renderer.site.standing.playbook.employer_name(person.at)
    words = [person.location, *person.tags, *person.needs, *person.offers, *person.care_about]
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
    return gather_person(renderer, standing).make()


def gather_person(renderer: Renderer, standing: PersonStanding) -> Recipe:
    """What the page of one person is made of."""
    person, site = standing.person, renderer.site
    playbook, today = site.standing.playbook, site.today
    involved = (*playbook.introductions_by(person.id), *playbook.introductions_to(person.id))
    facts = {
        "standing": standing,
        "verdict": write_verdict(standing, today),
        "away": away_until(standing, today),
        "scale": choose_scale(standing, today),
        "ahead": tuple(entry.on for entry in person.log if entry.on > today),
        "known_by": playbook.known_by.get(person.id, ()),
        "passages": tuple(trace(introduction, today) for introduction in involved),
        "past": _past(person, playbook.me),
        "planned": site.planned_with.get(person.id, ()),
        "sketches": site.sketch_drafts(person.id),
        "gifts": site.outlook.gifts.get(person.id, ()),
        "approach": _approach(standing, site),
        "useful_things": playbook.me.method.useful_things,
    }
    return Recipe("person.html", announce_person(renderer, standing), facts, _derive, renderer.render_recipe)


def _derive(facts: Facts) -> Facts:
    """What follows from the facts, as the template wants it."""
    standing: PersonStanding = facts["standing"]
    person = standing.person
    return {
        "drafts": tuple(draft for sketch in facts["sketches"] if (draft := sketch.finish())),
        "ladder": arrange_ladder(standing),
        "strip": draw_rhythm(standing, facts["scale"]) if facts["scale"] else None,
        "years": _by_year(person.log),
        "endorsement": tuple(standing.endorsement.values()),
        "lacking": _lacking(standing.endorsement.values()),
        "phones": tuple((phone, re.sub(r"[^+0-9]", "", phone)) for phone in person.phones),
    }


def _approach(standing: PersonStanding, site: Site) -> Approach | None:
    """The ways to somebody at a target whom you hardly know: to an acquaintance you write without detours."""
    person = standing.person
    is_target = person.id in site.target_people and not person.do_not_contact
    return site.outlook.reach.approach_person(person.id) if is_target and standing.stage in _HARDLY_KNOWN else None


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
