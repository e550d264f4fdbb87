"""What a verdict about one person may look at besides their own file, worked out once a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from generator.method.research import find_company_gaps
from generator.method.standing import Reason
from generator.model.fact import fact
from generator.model.me import Me
from generator.model.numbers import Method
from generator.model.playbook import Playbook


@fact
class Scene:
    """The playbook on a day.

    `employers` maps a person to the company file of their current employer, `insiders` is its reverse,
    sorted; `research_gaps` says what is missing for each company to be researched.
    """

    playbook: Playbook
    today: date
    employers: Mapping[str, str]
    insiders: Mapping[str, tuple[str, ...]]
    research_gaps: Mapping[str, tuple[Reason, ...]]

    @property
    def me(self) -> Me:
        """The user."""
        return self.playbook.me

    @property
    def method(self) -> Method:
        """The numbers of the method, as the user has them."""
        return self.playbook.me.method


def set_scene(playbook: Playbook, today: date, employers: Mapping[str, str] | None = None) -> Scene:
    """The scene of the playbook on `today`; `employers` saves finding them again."""
    employers = find_employers(playbook, today) if employers is None else employers
    insiders: defaultdict[str, list[str]] = defaultdict(list)
    for person in sorted(employers):
        insiders[employers[person]].append(person)
    inside = {company: tuple(ids) for company, ids in insiders.items()}
    method, companies = playbook.me.method, playbook.companies
    return Scene(
        playbook, today, employers, inside, {id_: find_company_gaps(companies[id_], method, today) for id_ in companies}
    )


def find_employers(playbook: Playbook, today: date) -> dict[str, str]:
    """Person -> company, for everybody whose current employer has a company file (method.md section 1, insider).

    A `since` after today is a plan, so they are not there yet.
    """
    there = (p for p in playbook.people.values() if p.since is None or p.since.first <= today)
    found = ((person.id, playbook.company_id(person.at)) for person in there)
    return {person: company for person, company in found if company}
