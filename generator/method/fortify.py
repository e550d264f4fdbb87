"""Fortify: the queue that turns links into contacts, one at a time (method.md section 8)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from datetime import date, timedelta
from itertools import islice
from operator import attrgetter

from generator.method.changes import Again
from generator.method.graph import Network
from generator.method.invitations import Invitation, is_let_go, list_invitations
from generator.method.prospects import Prospects
from generator.method.stage import is_at_least
from generator.method.standing import PersonStanding, Standing
from generator.model.fact import fact
from generator.model.names import fold_text
from generator.model.person import Person
from generator.model.phonebook import Link
from generator.model.playbook import Playbook

STATES = ("talking", "to do", "asked", "let go")

Rank = tuple[int, tuple[bool, ...], int, str, str]
_NO_RANK: Rank = (0, (), 0, "", "")


@fact
class Candidate:
    """A link in the queue: a person at stage link (`id`), or a row of your phonebook (`link`), which has no file.

    `state` is one of STATES. `prospects` says in words what speaks for them, strongest first. `at` is their employer
    as typed, `company` the company file that it means. `linked` is the first day that the date of the link can mean.
    `rank` is what the queue is sorted by.
    """

    id: str | None
    name: str
    at: str | None
    company: str | None
    state: str
    prospects: tuple[str, ...]
    linked: date | None
    link: Link | None = None
    rank: Rank = field(default=_NO_RANK, compare=False, repr=False)


@fact
class Fortify:
    """The queue in the order to take it, those let go last; and everything else that keeps links real.

    `done` are those you wrote to since Monday while they were links, `next` those to write to in what is left of the
    weekly limit. `wingman_missing` are people about whom you could not write a referral (`blurb` is not set),
    `wingman_for_me_missing` those who gave you none (`their_blurb`), both from acquaintance on; `pacts` are people
    with both. The three are sorted by id and hold no recruiters.
    """

    queue: tuple[Candidate, ...]
    invitations: tuple[Invitation, ...]
    per_week: int
    done: frozenset[str]
    next: tuple[Candidate, ...]
    wingman_missing: tuple[str, ...]
    wingman_for_me_missing: tuple[str, ...]
    pacts: tuple[str, ...]

    @property
    def to_do(self) -> Sequence[Candidate]:
        """The part of the queue to whom nothing has been written yet."""
        place = STATES.index("to do")
        begins = bisect_left(self.queue, place, key=_find_state)
        return self.queue[begins : bisect_right(self.queue, place, begins, key=_find_state)]

    @property
    def done_this_week(self) -> int:
        """How many links you wrote to since Monday."""
        return len(self.done)

    @property
    def left_this_week(self) -> int:
        """How many more links may be written to before the week ends on Sunday."""
        return max(self.per_week - self.done_this_week, 0)


def _find_state(candidate: Candidate) -> int:
    return STATES.index(candidate.state)


def plan_fortify(standing: Standing, network: Network, before: Again[Fortify] | None = None) -> Fortify:
    """The queue as it stands, and what else keeps links real."""
    if before and not _has_same_queue(before.then.playbook, standing.playbook):
        before = None
    changed, then = (before.changed, before.result) if before else (standing.people.keys(), None)
    people = [found for who in changed if not (found := standing.people[who]).person.is_recruiter]
    known = [found.person for found in people if is_at_least(found.stage, "acquaintance")]
    queue = _line_up(standing, network, before)
    done = frozenset(found.person.id for found in people if _was_fortified_this_week(found, standing.today))
    done |= then.done - changed if then else frozenset()
    per_week = standing.playbook.me.capacity.fortify_per_week
    ready = (candidate for candidate in queue if _is_ready(candidate, standing))

    def keep(found: Iterable[Person], kept: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted([person.id for person in found] + [who for who in kept if who not in changed]))

    return Fortify(
        queue=queue,
        invitations=list_invitations(standing, changed, then.invitations if then else ()),
        per_week=per_week,
        done=done,
        next=tuple(islice(ready, max(per_week - len(done), 0))),
        wingman_missing=keep((p for p in known if not p.blurb), then.wingman_missing if then else ()),
        wingman_for_me_missing=keep(
            (p for p in known if not p.their_blurb), then.wingman_for_me_missing if then else ()
        ),
        pacts=keep((f.person for f in people if f.person.blurb and f.person.their_blurb), then.pacts if then else ()),
    )


def _has_same_queue(then: Playbook, now: Playbook) -> bool:
    """True where the same companies and rows of your phonebook are there: people stand in the queue for themselves."""
    return then.companies == now.companies and then.my_links == now.my_links


def _line_up(standing: Standing, network: Network, before: Again[Fortify] | None) -> tuple[Candidate, ...]:
    """The queue: by state, then by prospects, then the latest link first, then by name."""
    prospects, rank = Prospects(standing, network), attrgetter("rank")
    if before is None:
        return tuple(
            sorted([*_rank_people(standing.people, standing, prospects), *_rank_rows(standing, prospects)], key=rank)
        )
    gone = {who for who in before.changed if before.then.people[who].stage == "link"}
    queue = list(before.result.queue)
    if gone:
        queue = [candidate for candidate in queue if candidate.id not in gone]
    for candidate in _rank_people(before.changed, standing, prospects):
        insort(queue, candidate, key=rank)
    return tuple(queue)


def _rank_people(people: Iterable[str], standing: Standing, prospects: Prospects) -> Iterator[Candidate]:
    for id_ in people:
        found, person = standing.people[id_], standing.people[id_].person
        if found.stage != "link" or person.is_recruiter or person.do_not_contact:
            continue
        prospect = prospects.weigh_person(person)
        company, linked = standing.playbook.company_id(person.at), _find_link_day(person)
        state = _judge(found, standing)
        rank = STATES.index(state), prospect.rank, _count_back(linked), fold_text(person.name), id_
        yield Candidate(id_, person.name, person.at, company, state, prospect.texts, linked, None, rank)


def _rank_rows(standing: Standing, prospects: Prospects) -> Iterator[Candidate]:
    """The rows of your phonebook without a file, each person once; a link made after today is a plan."""
    seen: set[tuple[str, str]] = set()
    to_do = STATES.index("to do")
    for link in standing.playbook.my_links:
        linked = link.linked.first if link.linked else None
        employer = prospects.read_employer(link.at)
        row = fold_text(link.name), employer.key
        if row in seen or (linked and linked > standing.today):
            continue
        seen.add(row)
        prospect = prospects.weigh_link(link)
        rank = to_do, prospect.rank, _count_back(linked), *row
        yield Candidate(None, link.name, link.at, employer.company, "to do", prospect.texts, linked, link, rank)


def _judge(person: PersonStanding, standing: Standing) -> str:
    """How far they are: they wait for your answer, you wait for theirs, you let them go, or nothing was written."""
    if person.contacts.waiting_for_me:
        return "talking"
    if is_let_go(person, standing):
        return "let go"
    return "asked" if person.contacts.unanswered else "to do"


def _is_ready(candidate: Candidate, standing: Standing) -> bool:
    if candidate.state != "to do":
        return False
    person = standing.people[candidate.id] if candidate.id else None
    return person is None or (person.rhythm.pressure == "clear" and not person.off_limits)


def _was_fortified_this_week(person: PersonStanding, today: date) -> bool:
    """True where you wrote to them since Monday, before anything had gone both ways."""
    monday = today - timedelta(days=today.weekday())
    wrote = next((entry for entry in person.contacts.entries if entry.by == "me" and entry.on >= monday), None)
    if wrote is None or not is_at_least(person.stage, "link") or wrote.is_live:
        return False
    known = any(exchange.day < wrote.on for exchange in person.contacts.exchanges)
    return not known and not any(
        shared.from_ is None or shared.from_.first < wrote.on for shared in person.person.shared
    )


def _find_link_day(person: Person) -> date | None:
    """The day of the link, else of the first meeting, as far as it is known."""
    days = (person.linked, person.met.on if person.met else None)
    return next((day.first for day in days if day and not isinstance(day, bool)), None)


def _count_back(linked: date | None) -> int:
    return -linked.toordinal() if linked else 0
