"""All facts of one case."""

from __future__ import annotations

from generator.messages.drafts.case import Case
from generator.messages.drafts.facts import Facts, Ground, Matter, Mine, Past, Theirs
from generator.messages.drafts.gathering.ground import gather_ground
from generator.messages.drafts.gathering.later import gather_later
from generator.messages.drafts.gathering.matter import gather_matter
from generator.messages.drafts.gathering.mine import gather_mine
from generator.messages.drafts.gathering.notes import Notes
from generator.messages.drafts.gathering.past import gather_past
from generator.messages.drafts.gathering.theirs import gather_other, gather_theirs
from generator.messages.drafts.gathering.when import find_deadline, find_week
from generator.method.draft import MissingFact


class Gatherer:
    """Gathers the facts of one case; `noted` fills with whatever a template prints that is missing."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self._notes = Notes(case)

    @property
    def noted(self) -> list[MissingFact]:
        """What was printed and is missing."""
        return self._notes.noted

    def gather(self) -> Facts:
        """All facts of the case, those of the groups to be found when they are asked for."""
        case, notes = self.case, self._notes
        week = find_week(case)
        return Facts(
            me=gather_later(Mine, lambda: gather_mine(notes)),
            them=gather_later(Theirs, lambda: gather_theirs(notes, case.person)),
            other=gather_later(Theirs, lambda: gather_other(notes)),
            ground=gather_later(Ground, lambda: gather_ground(notes)),
            matter=gather_later(Matter, lambda: gather_matter(notes)),
            past=gather_later(Past, lambda: gather_past(notes)),
            via=case.via,
            stage=case.stands.stage,
            is_recruiter=case.person.is_recruiter,
            week=notes.write(week),
            deadline=notes.write(find_deadline(case, week)),
        )
