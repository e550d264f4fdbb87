"""Whom the user means: an id, a name, or part of one."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from generator.cli.problems import UserError, WrongUsage
from generator.method.standing import CompanyStanding, PersonStanding, Standing
from generator.model.names import fold_text

Found = PersonStanding | CompanyStanding


def find_who(standing: Standing, text: str) -> Found:
    """The one person or company that `text` names: its id, else its name, else part of either.

    Case and accents do not matter. WrongUsage lists those that fit where several do, and the nearest where none does;
    UserError where the file that is meant has errors.
    """
    everybody: list[Found] = [*standing.people.values(), *standing.companies.values()]
    found = next(filter(None, _matches(everybody, text)), [])
    if len(found) == 1:
        return found[0]
    if found:
        listed = "\n".join(f"  {_id(one)}  ({_name(one)})" for one in found)
        raise WrongUsage(f"several fit “{text}”; which one?\n{listed}")
    if text in standing.playbook.known_people | standing.playbook.known_companies:
        raise UserError(f"the file of {text} cannot be read; `playbook check` says why.")
    raise WrongUsage(f"nobody and no company here is called “{text}”. {_advise(everybody, text)}")


def _advise(everybody: list[Found], text: str) -> str:
    names = {fold_text(word): _id(one) for one in everybody for word in (_id(one), _name(one), *_name(one).split())}
    near = {names[name]: None for name in get_close_matches(fold_text(text), names, n=3)}
    if near:
        return f"Did you mean {' or '.join(near)}?"
    return "`playbook check` names the files that cannot be read."


def _matches(everybody: list[Found], text: str) -> Iterator[list[Found]]:
    folded = fold_text(text)
    yield [one for one in everybody if _id(one) == text]
    yield [one for one in everybody if fold_text(_name(one)) == folded]
    yield [one for one in everybody if folded and (folded in fold_text(_name(one)) or folded in _id(one))]


def _id(one: Found) -> str:
    return one.person.id if isinstance(one, PersonStanding) else one.company.id


def _name(one: Found) -> str:
    return one.person.name if isinstance(one, PersonStanding) else one.company.name
