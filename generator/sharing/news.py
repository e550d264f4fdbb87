"""What a review tells the reader of an edition: who moved, what moved, and how much there was.

A review holds sentences that quote facts and name people. None of them is copied: only rungs, states, counts and the
titles of listed openings go into the letter, each where the profile lists it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from generator.method.plan import PlannedAction
from generator.pages.mentor import Held, Note, Rung, Subject, Tally, Task
from generator.review.review import Review, Turn
from generator.sharing.edition import Edition, SharedCompany, SharedPerson, Step
from generator.sharing.listing import is_listed
from generator.sharing.mask import Mask
from generator.sharing.selection import SOMEONE, Selection
from generator.sharing.verdicts import copy_step
from generator.sharing.vocabulary import ACTIONS, PASSED, STUCK, TURNED

_GOOD_STATES = ("made", "talked", "thanked")
_GOOD_TURNS = ("interviewing", "offer")


class _About(Protocol):
    @property
    def who(self) -> str: ...


@dataclass(frozen=True, slots=True)
class News:
    """A review as far as the edition may tell it."""

    edition: Edition
    selection: Selection
    mask: Mask
    review: Review

    def count(self) -> Iterator[Tally]:
        """How much there was with the people of the edition."""
        if self._lists("on"):
            yield Tally(self._count(self.review.conversations), "conversation", "conversations")
        for part, items, one, many in (
            ("gave", self.review.gave, "thing given", "things given"),
            ("got", self.review.got, "thing received", "things received"),
            ("asked", self.review.requests, "thing asked", "things asked"),
        ):
            if "ledger" in self.edition.shown or self._lists(part):
                yield Tally(self._count(items), one, many)

    def list_moves(self) -> Iterator[Rung]:
        """Who moved on the ladder, the climbs first, without the evidence."""
        if "stage" in self.edition.shown:
            for move in (*self.review.climbed, *self.review.lost):
                if person := self._find(move.who):
                    yield Rung(link_person(person), move.from_, move.to)

    def list_changes(self) -> Iterator[Note]:
        """Introductions and openings that moved, those aside that went well."""
        yield from self._list_passed(is_good=False)
        yield from self._list_turns(is_good=False)

    def list_well(self) -> Iterator[Note]:
        """Openings and introductions that came far, promises kept, and asks that were answered with yes."""
        yield from self._list_turns(is_good=True)
        yield from self._list_passed(is_good=True)
        if self._lists("promise"):
            for promise in self.review.kept:
                if promise.is_mine and (person := self._find(promise.who)):
                    yield Note(link_person(person), "promise kept")
        if self._lists("asked"):
            for request in (*self.review.requests, *self.review.answers):
                if request.answer == "yes" and (person := self._find(request.who)):
                    yield Note(link_person(person), "said yes to what was asked")

    def list_stuck(self) -> Iterator[Note]:
        """Openings without anybody inside, companies without an offer, promises past their day."""
        listed = {
            "door": is_listed(self._show, "openings", of="company."),
            "offer": is_listed(self._show, "offer", of="company."),
            "promise": self._lists("promise"),
        }
        for found in self.review.stuck:
            if listed.get(found.kind):
                person, company = self._find(found.who or ""), self.edition.companies.get(found.company or "")
                if person or company:
                    about = link_person(person) if person else link_company(company) if company else None
                    yield Note(about, STUCK[found.kind])

    def hold_plan(self) -> Held | None:
        """What was planned with those of the edition, done and not; None where the plan is not listed or was empty."""
        planned = self.review.planned
        if planned is None or "plan" not in self.edition.shown:
            return None
        held = Held(tuple(self._copy_tasks(planned.done)), tuple(self._copy_tasks(planned.missed)))
        return held if held.done or held.missed else None

    @property
    def _show(self) -> frozenset[str]:
        return frozenset(self.edition.shown)

    def _lists(self, part: str) -> bool:
        return is_listed(self._show, "log", part)

    def _count(self, items: Iterable[_About]) -> int:
        return sum(item.who in self.selection.people for item in items)

    def _find(self, who: str) -> SharedPerson | None:
        """Somebody of the playbook as the edition has them; None for whoever is not in it."""
        shown = self.selection.people.get(who)
        return self.edition.people.get(shown.id) if shown else None

    def _list_passed(self, is_good: bool) -> Iterator[Note]:
        """Introductions that came further, with whoever is in the edition at either end."""
        for passed in self.review.introductions if "introductions" in self.edition.shown else ():
            by, to = self._find(passed.introducer), self._find(passed.introduced)
            if (by or to) and (passed.to in _GOOD_STATES) == is_good:
                way = f"introduction by {by.name if by else SOMEONE}" if to else f"introduction to {SOMEONE}"
                them = to or by
                assert them is not None
                yield Note(link_person(them), f"{way}, {PASSED[passed.to]}")

    def _list_turns(self, is_good: bool) -> Iterator[Note]:
        """What became of companies and their openings, as far as each is listed."""
        for turn in self.review.openings:
            company = self.edition.companies.get(turn.company)
            name = "openings" if turn.opening else "status"
            state = turn.to if turn.change == "moved" else turn.change
            if company and is_listed(self._show, name, of="company.") and (state in _GOOD_TURNS) == is_good:
                yield Note(link_company(company), self._tell_turn(turn, state))

    def _tell_turn(self, turn: Turn, state: str) -> str:
        what = f"{self.mask.apply(turn.title)}, " if turn.title else ""
        return f"{what}{TURNED[state]}{f', {turn.note}' if turn.note else ''}"

    def _copy_tasks(self, actions: Iterable[PlannedAction]) -> Iterator[Task]:
        companies = frozenset(self.edition.companies)
        steps = (copy_step(action, self.selection, companies) for action in actions)
        return (write_task(step, self.edition) for step in steps if step)


def write_task(step: Step, edition: Edition) -> Task:
    """A step of the plan as a line of the letter."""
    person, company = edition.people.get(step.who or ""), edition.companies.get(step.company or "")
    about = link_person(person) if person else link_company(company) if company else None
    return Task(step.on or step.due, ACTIONS[step.kind][1], about, step.minutes, step.late)


def link_person(person: SharedPerson) -> Subject:
    """Their name with the address of their page."""
    return Subject(person.name, f"people/{person.id}.html")


def link_company(company: SharedCompany) -> Subject:
    """Its name with the address of its page."""
    return Subject(company.name, f"companies/{company.id}.html")
