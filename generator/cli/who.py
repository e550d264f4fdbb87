"""Whom the user means: an id, a name, or part of one."""

from __future__ import annotations

from generator.cli.problems import UserError, WrongUsage
from generator.method.standing import CompanyStanding, PersonStanding, Standing
from generator.model.company import Company
from generator.model.lookup import find_named, list_nearest
from generator.model.person import Person

Found = PersonStanding | CompanyStanding


def find_who(standing: Standing, text: str) -> Found:
    """The one person or company that `text` names: its id, else its name, else part of either.

    Case and accents do not matter. WrongUsage lists those that fit where several do, and the nearest where none does;
    UserError where the file that is meant has errors.
    """
    playbook = standing.playbook
    everybody: list[Person | Company] = [*playbook.people.values(), *playbook.companies.values()]
    found = find_named(everybody, text)
    if len(found) > 1:
        listed = "\n".join(f"  {one.id}  ({one.name})" for one in found)
        raise WrongUsage(f"several fit “{text}”; which one?\n{listed}")
    for one in found:
        return standing.people[one.id] if isinstance(one, Person) else standing.companies[one.id]
    if text in playbook.known_people | playbook.known_companies:
        raise UserError(f"the file of {text} cannot be read; `playbook check` says why.")
    near = list_nearest(everybody, text)
    remedy = f"Did you mean {' or '.join(near)}?" if near else "`playbook check` names the files that cannot be read."
    raise WrongUsage(f"nobody and no company here is called “{text}”. {remedy}")
