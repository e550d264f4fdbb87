"""Which drafts there is an occasion for: those that the plan names, and what is open with people close to you."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.messages.archive import Archive
from generator.messages.drafts.drafting import Sketch, sketch_draft
from generator.messages.drafts.templates import Templates
from generator.method.draft import STATES, Draft
from generator.method.introductions import list_agreed
from generator.method.outlook import Outlook
from generator.method.stage import is_at_least
from generator.method.standing import PersonStanding

_ABOUT_COMPANY = ("referral-ask", "after-applying")
_MENTOR = "mentor"
Occasion = tuple[str, str | None]
"""A kind of draft, and the id of whom or what it is about."""


@dataclass(frozen=True, slots=True)
class Occasional:
    """A sketch, and the states in which its draft is shown: a planned one is in all, others where they are of use."""

    sketch: Sketch
    shown: tuple[str, ...]

    def finish(self) -> Draft | None:
        """The draft, where it is shown."""
        draft = self.sketch.judge()
        return draft if draft.state in self.shown else None


@dataclass(frozen=True)
class DraftBook:
    """Everybody's drafts, each person's made when they are asked for."""

    outlook: Outlook
    templates: Templates | None = None

    def find(self, who: str) -> tuple[Draft, ...]:
        """The drafts to this person, those of the plan first, each kind once."""
        if who not in self._made:
            self._made[who] = tuple(draft for sketch in self.sketch(who) if (draft := sketch.finish()))
        return self._made[who]

    def sketch(self, who: str) -> tuple[Occasional, ...]:
        """The same before the rules on messages have read them: much sooner there."""
        return tuple(self._sketch(who))

    @cached_property
    def _made(self) -> dict[str, tuple[Draft, ...]]:
        return {}

    @cached_property
    def _archive(self) -> Archive:
        return Archive()

    @cached_property
    def _planned(self) -> Mapping[str, Mapping[str, str | None]]:
        """Person -> kind of draft -> the company that it is about, in the plan's order."""
        plan = self.outlook.plan
        planned: dict[str, dict[str, str | None]] = {}
        for action in (*plan.actions, *plan.unplaced):
            if action.who and action.draft:
                company = action.company if action.draft in _ABOUT_COMPANY else None
                planned.setdefault(action.who, {}).setdefault(action.draft, company)
        return planned

    def _sketch(self, who: str) -> Iterator[Occasional]:
        stands, planned = self.outlook.standing.people[who], self._planned.get(who, {})
        is_close = is_at_least(stands.stage, "relationship") and not stands.person.do_not_contact
        open_ = dict(_list_open(stands, self.outlook)) if is_close else {}
        owed = list_agreed(who, self.outlook.standing.playbook, self.outlook.standing.today)
        if owed and not stands.person.do_not_contact:
            open_["forwardable"] = owed[0].introduced
        for kind, about in {**planned, **{kind: open_[kind] for kind in open_ if kind not in planned}}.items():
            is_optional = kind == "forwardable" and kind not in planned and not owed
            sketch = sketch_draft(self.outlook, who, kind, None, about, self.templates, self._archive, is_optional)
            yield Occasional(sketch, STATES if kind in planned else ("ready",) if is_optional else ("ready", "missing"))


def _list_open(stands: PersonStanding, outlook: Outlook) -> Iterator[Occasion]:
    """What may be asked or given now."""
    person = stands.person
    if stands.asks["introduction"].open:
        yield "introduction-request", None
        yield "forwardable", None
    for company, verdict in stands.endorsement.items():
        if verdict.open and verdict.verdict in ("full", "limited"):
            yield "referral-ask", company
            break
    gifts = {gift.kind for gift in outlook.gifts.get(person.id, ())}
    if "offer" in gifts:
        yield "give", None
    if "matchmaking" in gifts:
        yield "opt-in", None
    if _MENTOR in person.tags:
        yield "mentor-update", None
