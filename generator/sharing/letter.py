"""What a mentor sees first, from the edition and a review: names of the edition, counts, and fixed words alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from generator.method.stage import is_at_least
from generator.pages.mentor import Letter, Note, Rung, Task
from generator.review.review import Review
from generator.sharing.edition import Edition, SharedPerson
from generator.sharing.mask import Mask
from generator.sharing.news import News, link_person, write_task
from generator.sharing.selection import Selection
from generator.sharing.vocabulary import MISSING, STUCK

_WEEK = timedelta(days=7)
_SILENT = {"fading": "silent for some time", "lapsed": "silent for long"}


def write_letter(
    edition: Edition, selection: Selection, mask: Mask, review: Review | None, since: date | None
) -> Letter:
    """The letter of an edition. `review` is what changed in the whole playbook since the last edition of `since`."""
    writer, news = _Writer(edition), News(edition, selection, mask, review) if review else None
    mine: Mapping[str, Any] = edition.mine
    return Letter(
        owner=edition.owner,
        today=edition.today,
        reader=edition.reader,
        since=since,
        headline=mine.get("headline"),
        looking_for=edition.looking_for,
        brings=tuple(writer.list_skills()),
        questions=edition.questions,
        week=tuple(writer.list_week()),
        tallies=tuple(news.count()) if news else (),
        moves=tuple(news.list_moves()) if news else (),
        changes=tuple(news.list_changes()) if news else (),
        well=tuple(news.list_well()) if news else (),
        held=news.hold_plan() if news else None,
        close=tuple(writer.list_close()),
        stuck=(*writer.list_stuck(), *(news.list_stuck() if news else ())),
        plan_address="plan.html" if edition.plan is not None else None,
    )


@dataclass(frozen=True, slots=True)
class _Writer:
    """What the edition tells by itself."""

    edition: Edition

    def list_skills(self) -> Iterator[Note]:
        """What I can do, each with its proof where that is listed."""
        skills: Any = self.edition.mine.get("skills", ())
        for skill in skills:
            yield Note(None, ": ".join(filter(None, (skill["name"], skill.get("proof")))))

    def list_week(self) -> Iterator[Task]:
        """What is planned with the people of the edition for the next seven days."""
        for step in self.edition.plan or ():
            if step.on and step.on < self.edition.today + _WEEK:
                yield write_task(step, self.edition)

    def list_close(self) -> Iterator[Rung]:
        """Acquaintances and better who lack one thing for their next rung, the highest first."""
        people = (person for stage in ("ally", "relationship", "acquaintance") for person in self._at(stage))
        for person in people:
            verdicts = person.verdicts
            if verdicts.missing and len(verdicts.missing) == 1 and verdicts.next_rung and verdicts.stage:
                words = tuple(MISSING[what] for what in verdicts.missing)
                yield Rung(link_person(person), verdicts.stage, verdicts.next_rung, words)

    def list_stuck(self) -> Iterator[Note]:
        """What is late, messages without an answer, and close people who fell silent; as far as each is listed."""
        late = sum(step.late for step in self.edition.plan or ())
        if late:
            yield Note(None, STUCK["late"] if late == 1 else STUCK["many late"].replace("N", str(late)))
        for person in self.edition.people.values():
            if person.verdicts.pressure == "stop":
                yield Note(link_person(person), STUCK["silence"])
        for person in self.edition.people.values():
            stage, words = person.verdicts.stage, _SILENT.get(person.verdicts.freshness or "")
            if words and stage and is_at_least(stage, "relationship"):
                yield Note(link_person(person), words)

    def _at(self, stage: str) -> Iterator[SharedPerson]:
        return (person for person in self.edition.people.values() if person.verdicts.stage == stage)
