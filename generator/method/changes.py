"""What an edit of a playbook leaves as it was, so that only the rest is judged again.

Most edits are quiet: a log entry, a note, something useful. They change what is said about the one person, and of
what is said about others only that which follows from verdicts. Whatever a file tells about anybody else is their
`Face`. An edit that changes a face, a company, an introduction, a phonebook, `me.yaml` or the day is no quiet one.

What is said about one person, and what there is to do with them, rests on little even then: their own file, those whom
they know, introductions, and companies inside of which they are or know somebody. So after most of the other edits it
is worked out anew for those only who see what was edited, and everything else for all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from itertools import compress
from operator import is_not
from typing import Any, ClassVar, Generic, Protocol, TypeVar, final

from generator.method.standing import Standing
from generator.model.dates import PartialDate
from generator.model.fact import fact
from generator.model.person import Acquaintance, Person
from generator.model.playbook import Playbook

T = TypeVar("T")
U = TypeVar("U")


class _Remembering(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Any]]


M = TypeVar("M", bound=_Remembering)


@fact
class Face:
    """Everything of a person's file that a verdict about somebody else may read.

    By their name and employer, profiles and addresses rows of phonebooks are known to be theirs.
    """

    file: str
    name: str
    kind: str
    at: str | None
    since: PartialDate | None
    emails: tuple[str, ...]
    links: Mapping[str, str]
    knows: tuple[Acquaintance, ...]
    do_not_contact: bool


def show_face(person: Person) -> Face:
    """What others see of them."""
    return Face(
        file=person.file,
        name=person.name,
        kind=person.kind,
        at=person.at,
        since=person.since,
        emails=person.emails,
        links=person.links,
        knows=person.knows,
        do_not_contact=person.do_not_contact,
    )


def find_quiet(before: Standing, playbook: Playbook, today: date) -> frozenset[str] | None:
    """The people whose files changed since, where nothing else did and nobody else can see it; else None."""
    then = before.playbook
    if today != before.today or then.people.keys() != playbook.people.keys():
        return None
    edited = _find_edited(then, playbook)
    return edited if not _find_seen(edited, then, playbook) and _is_same_besides(then, playbook) else None


def find_touched(before: Standing, playbook: Playbook, today: date) -> frozenset[str] | None:
    """The people of whom something else may be said after any edit; None where that is everybody."""
    then = before.playbook
    if today != before.today or then.people.keys() != playbook.people.keys() or then.me != playbook.me:
        return None
    if _name_companies(then) != _name_companies(playbook):  # employers are known by them
        return None
    edited = _find_edited(then, playbook)
    seen = _find_seen(edited, then, playbook)
    seen.update(*[then.insiders.get(id_, ()) for id_, now in playbook.companies.items() if then.companies[id_] != now])
    touched = {*edited, *seen, *[who for someone in seen for who, _ in then.known_by.get(someone, ())]}
    if seen or then.introductions != playbook.introductions:
        for introduction in (*then.introductions, *playbook.introductions):
            touched |= {introduction.introducer, introduction.introduced}
    if seen or then.phonebooks != playbook.phonebooks:
        touched.update(book.owner for book in (*then.phonebooks.values(), *playbook.phonebooks.values()))
    return frozenset(touched & playbook.people.keys())


def _find_edited(then: Playbook, now: Playbook) -> frozenset[str]:
    others = map(is_not, map(then.people.__getitem__, now.people), now.people.values())
    return frozenset(compress(now.people, others))


def _find_seen(edited: Iterable[str], then: Playbook, now: Playbook) -> set[str]:
    """Those who show another face."""
    return {who for who in edited if show_face(then.people[who]) != show_face(now.people[who])}


def _name_companies(playbook: Playbook) -> Mapping[str, str]:
    return {id_: company.name for id_, company in playbook.companies.items()}


def _is_same_besides(then: Playbook, now: Playbook) -> bool:
    """True where everything but people is the same."""
    return (
        then.me == now.me
        and then.companies == now.companies
        and then.introductions == now.introductions
        and then.phonebooks == now.phonebooks
        and then.known_people == now.known_people
        and then.known_companies == now.known_companies
    )


@final
@fact
class Again(Generic[T]):
    """What was worked out before, how things stood then, and the people of whom something else is said now.

    `is_quiet` where nobody else can see what was edited.
    """

    result: T
    then: Standing
    changed: frozenset[str]
    is_quiet: bool = True

    def narrow(self, result: U) -> Again[U]:
        """The same for a part of the result."""
        return Again(result, self.then, self.changed, self.is_quiet)


def find_changed(before: Standing, now: Standing) -> frozenset[str] | None:
    """The people of whom something else is said now, where all that was edited is quiet; else None."""
    quiet = find_quiet(before, now.playbook, now.today)
    return None if quiet is None else frozenset(who for who in quiet if before.people[who] != now.people[who])


def forget(thing: M) -> M:
    """The same, with everything that was worked out so far, without that which was before it."""
    bare = replace(thing, before=None)
    vars(bare).update({name: value for name, value in vars(thing).items() if name != "before"})
    return bare
