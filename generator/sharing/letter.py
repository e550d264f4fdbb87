"""What a mentor sees first, from the edition and a review: names of the edition, counts, and fixed words alone.

A review holds sentences that quote facts and name people. None of them is copied: of what changed, only who moved
from which rung to which, and how much else there was, goes into the letter, each where the profile lists it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from generator.method.stage import is_at_least
from generator.pages.mentor import Letter, Note, Rung, Subject, Tally, Task
from generator.review.review import Review
from generator.sharing.edition import Edition, SharedPerson
from generator.sharing.listing import is_listed
from generator.sharing.selection import Selection

_WEEK = timedelta(days=7)
_SILENT = {"fading": "silent for some time", "lapsed": "silent for long"}


class _About(Protocol):
    @property
    def who(self) -> str: ...


def write_letter(
    edition: Edition,
    selection: Selection,
    review: Review | None,
    since: date | None,
    actions: Mapping[str, tuple[str, str]],
    missing: Mapping[str, str],
) -> Letter:
    """The letter of an edition. `review` is what changed in the whole playbook since the last edition of `since`.

    `actions` and `missing` are the edition's own words for the kinds of actions and of what a rung lacks.
    """
    writer = _Writer(edition, selection, frozenset(edition.shown), missing)
    return Letter(
        owner=edition.owner,
        today=edition.today,
        reader=edition.reader,
        since=since,
        looking_for=edition.looking_for,
        questions=edition.questions,
        week=tuple(writer.list_week(actions)),
        tallies=tuple(writer.count(review)) if review else (),
        moves=tuple(writer.list_moves(review)) if review else (),
        well=tuple(writer.list_well(review)) if review else (),
        close=tuple(writer.list_close()),
        stuck=tuple(writer.list_stuck()),
        plan_address="plan.html" if edition.plan is not None else None,
    )


@dataclass(frozen=True, slots=True)
class _Writer:
    edition: Edition
    selection: Selection
    show: frozenset[str]
    missing: Mapping[str, str]

    def list_week(self, actions: Mapping[str, tuple[str, str]]) -> Iterator[Task]:
        """What is planned with the people of the edition for the next seven days."""
        for step in self.edition.plan or ():
            if step.on and step.on < self.edition.today + _WEEK:
                person = self.edition.people.get(step.who or "")
                company = self.edition.companies.get(step.company or "")
                name = _link(person) if person else None
                about = name or (Subject(company.name, f"companies/{company.id}.html") if company else None)
                yield Task(step.on, actions[step.kind][1], about, step.minutes, step.late)

    def count(self, review: Review) -> Iterator[Tally]:
        """How much there was with the people of the edition."""
        if is_listed(self.show, "log", "on"):
            talks = [talk for talk in review.conversations if talk.who in self.selection.people]
            yield Tally(len(talks), "conversation", "conversations")
        if "ledger" in self.show or is_listed(self.show, "log", "gave"):
            yield Tally(self._count(review.gave), "thing given", "things given")
        if "ledger" in self.show or is_listed(self.show, "log", "got"):
            yield Tally(self._count(review.got), "thing received", "things received")
        if "ledger" in self.show or is_listed(self.show, "log", "asked"):
            yield Tally(self._count(review.requests), "thing asked", "things asked")

    def _count(self, items: Iterable[_About]) -> int:
        return sum(item.who in self.selection.people for item in items)

    def list_moves(self, review: Review) -> Iterator[Rung]:
        """Who moved on the ladder, the climbs first, without the evidence."""
        if "stage" in self.show:
            for move in (*review.climbed, *review.lost):
                if person := self._find(move.who):
                    yield Rung(_link(person), move.from_, move.to)

    def list_well(self, review: Review) -> Iterator[Note]:
        """Promises kept, and asks that were answered with yes."""
        if is_listed(self.show, "log", "promise"):
            for promise in review.kept:
                if promise.is_mine and (person := self._find(promise.who)):
                    yield Note(_link(person), "promise kept")
        if is_listed(self.show, "log", "asked"):
            for request in (*review.requests, *review.answers):
                if request.answer == "yes" and (person := self._find(request.who)):
                    yield Note(_link(person), "said yes to what was asked")

    def list_close(self) -> Iterator[Rung]:
        """Acquaintances and better who lack one thing for their next rung, the highest first."""
        people = (person for stage in ("ally", "relationship", "acquaintance") for person in self._at(stage))
        for person in people:
            verdicts = person.verdicts
            if verdicts.missing and len(verdicts.missing) == 1 and verdicts.next_rung and verdicts.stage:
                words = tuple(self.missing[what] for what in verdicts.missing)
                yield Rung(_link(person), verdicts.stage, verdicts.next_rung, words)

    def list_stuck(self) -> Iterator[Note]:
        """Messages without an answer, and close people who fell silent; as far as each is listed."""
        for person in self.edition.people.values():
            if person.verdicts.pressure == "stop":
                yield Note(_link(person), "two messages without an answer")
        for person in self.edition.people.values():
            stage, words = person.verdicts.stage, _SILENT.get(person.verdicts.freshness or "")
            if words and stage and is_at_least(stage, "relationship"):
                yield Note(_link(person), words)

    def _at(self, stage: str) -> Iterator[SharedPerson]:
        return (person for person in self.edition.people.values() if person.verdicts.stage == stage)

    def _find(self, who: str) -> SharedPerson | None:
        """Somebody of the playbook as the edition has them; None for whoever is not in it."""
        shown = self.selection.people.get(who)
        return self.edition.people.get(shown.id) if shown else None


def _link(person: SharedPerson) -> Subject:
    return Subject(person.name, f"people/{person.id}.html")
