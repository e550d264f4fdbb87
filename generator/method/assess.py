"""The playbook assessed on a day: every verdict of method.md sections 1 to 6."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

from generator.method.asks import find_closed, judge_asks
from generator.method.changes import find_quiet, find_touched
from generator.method.endorsement import judge_endorsements
from generator.method.footing import find_footing
from generator.method.introductions import assess_introductions
from generator.method.research import find_person_gaps, index_skills, weigh_fit
from generator.method.scene import Scene, set_scene
from generator.method.standing import CompanyStanding, PersonStanding, Standing
from generator.model.company import Company
from generator.model.me import Skill
from generator.model.person import Person
from generator.model.playbook import Playbook


def assess(playbook: Playbook, today: date, before: Standing | None = None) -> Standing:
    """How everything stands on `today`. Facts dated later are plans and change nothing (method.md section 1).

    Verdicts of `before` that an edit cannot have changed are kept (changes.py); the result is the same without it.
    """
    quiet = find_quiet(before, playbook, today) if before else None
    touched = find_touched(before, playbook, today) if before and quiet is None else quiet
    if before is None or touched is None:
        scene = set_scene(playbook, today)
        people = {id_: assess_person(playbook.people[id_], scene) for id_ in sorted(playbook.people)}
        companies = _assess_companies(scene, people)
    else:
        playbook.take_indexes(before.playbook)
        scene = set_scene(playbook, today, None if quiet is None else before.find_employers())
        people = {**before.people, **{id_: assess_person(playbook.people[id_], scene) for id_ in touched}}
        same_links = quiet and all(_is_link(people[who]) == _is_link(before.people[who]) for who in quiet)
        companies = before.companies if same_links else _assess_companies(scene, people)
    return Standing(playbook, today, people, companies, assess_introductions(playbook, today))


def assess_person(person: Person, scene: Scene) -> PersonStanding:
    """Everything the method says about one person."""
    footing = find_footing(person, scene)
    closed = find_closed(footing, scene)
    gaps = find_person_gaps(person)
    return PersonStanding(
        person=person,
        stage=footing.stage,
        next_rung=footing.ladder.next_rung,
        rungs=footing.ladder.rungs,
        missing=footing.ladder.missing,
        contacts=footing.contacts,
        rhythm=footing.rhythm,
        off_limits=footing.off_limits,
        closed=closed,
        asks=judge_asks(footing, closed, scene),
        endorsement=judge_endorsements(footing, closed, scene),
        ledger=footing.ledger,
        wingman=bool(person.blurb),
        researched=not gaps,
        research_missing=gaps,
    )


def _assess_companies(scene: Scene, people: Mapping[str, PersonStanding]) -> Mapping[str, CompanyStanding]:
    companies, links = scene.playbook.companies, _count_links(scene, people)
    skills = index_skills(scene.me.skills)
    return {id_: _assess_company(companies[id_], skills, links[id_], scene) for id_ in sorted(companies)}


def _assess_company(company: Company, skills: Mapping[str, Skill], links: int, scene: Scene) -> CompanyStanding:
    gaps = scene.research_gaps[company.id]
    return CompanyStanding(
        company=company,
        researched=not gaps,
        research_missing=gaps,
        insiders=scene.insiders.get(company.id, ()),
        links=links,
        fits={opening.id: weigh_fit(opening, skills) for opening in company.openings},
    )


def _count_links(scene: Scene, people: Mapping[str, PersonStanding]) -> Counter[str]:
    """Company -> my phonebook's entries there and the people at stage link; entries linked after today are plans."""
    links: Counter[str] = Counter()
    for company, rows in scene.playbook.my_links_at.items():
        links[company] += sum(not (link.linked and link.linked.first > scene.today) for link in rows)
    for person, company in scene.employers.items():
        links[company] += _is_link(people[person])
    return links


def _is_link(person: PersonStanding) -> bool:
    return person.stage == "link"
