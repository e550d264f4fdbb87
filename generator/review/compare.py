"""Two standings become a review."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from itertools import chain
from typing import TypeVar

from generator.method.assess import assess, assess_person
from generator.method.outlook import look_ahead
from generator.method.plan import Plan
from generator.method.scene import set_scene
from generator.method.standing import PersonStanding, Standing
from generator.model.names import fold_text
from generator.review.doing import judge_plan
from generator.review.openings import list_turns
from generator.review.people import (
    find_move,
    list_answers,
    list_broken,
    list_conversations,
    list_gifts,
    list_kept,
    list_made,
    list_requests,
)
from generator.review.questions import choose_questions
from generator.review.review import Arrival, Conversation, Gift, Move, Passed, Request, Review
from generator.review.stuck import find_stuck

T = TypeVar("T")
Dated = TypeVar("Dated", Conversation, Gift, Request)


def compare(before: Standing, now: Standing, plan: Plan | None = None) -> Review:
    """What changed from `before` to `now`; `plan` is the plan of the earlier day.

    Whoever had no file before is read as of then from the file of today, so that what is new is what happened since,
    not all that the new file tells.
    """
    pairs = _Pairs(before, now)
    talks = tuple(pairs.gather(list_conversations))
    lately = _list_since(before.today, talks)
    stuck = find_stuck(now)
    return Review(
        since=before.today,
        today=now.today,
        moves=tuple(pairs.list_moves()),
        arrivals=tuple(pairs.list_arrivals()),
        departures=pairs.list_departures(),
        conversations=lately,
        backlog=len(talks) - len(lately),
        gifts=_list_since(before.today, pairs.gather(list_gifts)),
        requests=_list_since(before.today, pairs.gather(list_requests)),
        answers=_list_since(date.min, pairs.gather(list_answers)),
        kept=tuple(pairs.gather(list_kept)),
        broken=tuple(pairs.gather(list_broken)),
        made=tuple(pairs.gather(list_made)),
        introductions=tuple(_list_passed(before, now)),
        openings=tuple(list_turns(before, now)),
        planned=judge_plan(plan, before, now, pairs.earlier) if plan else None,
        stuck=stuck,
        questions=choose_questions(now.playbook.me, stuck),
    )


def review_dates(now: Standing, since: date) -> Review:
    """What changed from `since` to the day of `now`, by the dates in the files alone, and so the plan."""
    before = assess(now.playbook, min(since, now.today))
    return compare(before, now, look_ahead(before).plan)


class _Pairs:
    """Everybody of today beside how they stood."""

    def __init__(self, before: Standing, now: Standing) -> None:
        self.before, self.now = before, now

    @cached_property
    def earlier(self) -> Mapping[str, PersonStanding]:
        """Person of today -> how they stood."""
        scene = set_scene(self.now.playbook, self.before.today)
        return {
            who: self.before.people.get(who) or assess_person(found.person, scene)
            for who, found in self.now.people.items()
        }

    def gather(self, find: Callable[[PersonStanding, PersonStanding], Iterable[T]]) -> Iterator[T]:
        """What `find` sees between the two days, for everybody."""
        return chain.from_iterable(
            find(self.earlier[who], found) for who, found in self.now.people.items() if self.earlier[who] is not found
        )

    def list_moves(self) -> Iterator[Move]:
        for who, found in self.now.people.items():
            move = find_move(self.earlier[who], found, self.before.today)
            if move:
                yield move

    def list_arrivals(self) -> Iterator[Arrival]:
        """Those with a new file; a file that could not be read before, or has another name now, is not new."""
        gone = {fold_text(self.before.people[who].person.name) for who in self._gone}
        for who, found in self.now.people.items():
            was_there = who in self.before.people or who in self.before.playbook.known_people
            if not was_there and fold_text(found.person.name) not in gone:
                yield Arrival(who, found.person.name, found.stage)

    def list_departures(self) -> tuple[str, ...]:
        """The names of those whose file is gone; one that cannot be read now is not."""
        here = {fold_text(self.now.people[who].person.name) for who in self.now.people.keys() - self.before.people}
        names = (self.before.people[who].person.name for who in self._gone)
        return tuple(name for name in names if fold_text(name) not in here)

    @property
    def _gone(self) -> list[str]:
        return sorted(self.before.people.keys() - self.now.people.keys() - self.now.playbook.known_people)


def _list_passed(before: Standing, now: Standing) -> Iterator[Passed]:
    states = {
        (found.introduction.introducer, found.introduction.introduced, found.introduction.asked): found.state
        for found in before.introductions
    }
    for found in now.introductions:
        it = found.introduction
        was = states.get((it.introducer, it.introduced, it.asked))
        if was != found.state:
            names = (_name(it.introducer, now), _name(it.introduced, now))
            yield Passed(it.introducer, names[0], it.introduced, names[1], was, found.state)


def _name(who: str, standing: Standing) -> str:
    person = standing.playbook.people.get(who)
    return person.name if person else who


def _list_since(day: date, items: Iterable[Dated]) -> tuple[Dated, ...]:
    """Those of `day` and later, by day and person; what was written down late belongs to an earlier review."""
    return tuple(sorted((item for item in items if item.on >= day), key=lambda item: (item.on, item.who)))
