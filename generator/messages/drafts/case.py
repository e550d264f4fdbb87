"""Which message is wanted, with all that bears on it: who, what kind, by which channel, about whom or which company."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property

from generator.messages.archive import Archive
from generator.messages.drafts.languages import Words
from generator.method.introductions import find_state, list_agreed
from generator.method.matchmaking import Match
from generator.method.outlook import Outlook
from generator.method.standing import CompanyStanding, Endorsement, PersonStanding, Standing
from generator.model.company import Opening
from generator.model.introduction import Introduction
from generator.model.person import LogEntry, Person

_FRESH_DAYS = 120  # a move that is older is no news
_THANKS_DAYS = 60
NOTES = ("forwardable", "wingman", "blurb-for-them")


@dataclass(frozen=True)
class Case:
    """One message to be drafted. `about` is the id of another person or a company, or None: then the best is found.

    `archive` keeps what was read of the files, for all drafts of one day.
    """

    outlook: Outlook
    stands: PersonStanding
    kind: str
    via: str
    words: Words
    about: str | None = None
    archive: Archive = field(default_factory=Archive, repr=False, compare=False)

    @cached_property
    def standing(self) -> Standing:
        """How everything stands."""
        return self.outlook.standing

    @cached_property
    def person(self) -> Person:
        """The reader."""
        return self.stands.person

    @property
    def is_note(self) -> bool:
        """True where the text is about somebody and is passed on."""
        return self.kind in NOTES

    @cached_property
    def match(self) -> Match | None:
        """The match that the reader is one side of, with `about` as the other side where it is given."""
        found = self.outlook.partners.get(self.person.id, ())
        return next((m for m in found if self.about in (None, m.needer, m.giver)), None)

    @cached_property
    def other(self) -> Person | None:
        """The other person that this is about."""
        people = self.standing.playbook.people
        if self.about and self.about in people:
            return people[self.about]
        if self.kind == "opt-in" and (match := self.match):
            return people[match.giver if match.needer == self.person.id else match.needer]
        if self.kind == "close-loop" and (introduction := self.talked):
            return people.get(introduction.introduced)
        if self.agreed:
            return people.get(self.agreed.introduced)
        if self.kind in ("introduction-request", "forwardable"):
            return self._find_target()
        return None

    def _find_target(self) -> Person | None:
        """Whom to be introduced to: at the company that this is about, else at a target company; known well first."""
        people, standing = self.standing.playbook.people, self.standing
        wanted = self.about if self.about in standing.companies else None
        ranked = []
        for known in self.person.knows:
            target = people.get(known.who)
            if target is None or known.well == "no" or known.who == self.person.id or target.do_not_contact:
                continue
            if self.kind == "forwardable" and known.well != "yes":
                continue  # the first ask is how well they know them
            employer = standing.playbook.company_id(target.at)
            if (wanted and employer != wanted) or standing.people[known.who].stage not in (
                "stranger",
                "link",
                "acquaintance",
            ):
                continue
            if any(find_state(i, standing.today) for i in standing.playbook.introductions_to(known.who)):
                continue
            is_target = employer is not None and standing.companies[employer].company.is_target
            ranked.append((not is_target, known.well != "yes", known.who, target))
        return min(ranked, key=lambda row: row[:3])[3] if ranked else None

    @cached_property
    def company(self) -> CompanyStanding | None:
        """The company that this is about: as said, else the endorsement's, the other's employer, the reader's."""
        standing, playbook = self.standing, self.standing.playbook
        if self.about and self.about in standing.companies:
            return standing.companies[self.about]
        if self.kind == "referral-ask" and (verdict := self.endorsement):
            return standing.companies[verdict.company]
        other = self.other
        company = playbook.company_id(other.at if other and self.kind != "opt-in" else self.person.at)
        return standing.companies[company] if company else None

    @cached_property
    def endorsement(self) -> Endorsement | None:
        """The verdict that is asked about: for the company, else the best there is."""
        found = self.stands.endorsement
        if self.about in self.standing.companies:
            return found.get(self.about or "")
        order = ("full", "limited", "not yet")
        return min(found.values(), key=lambda e: (not e.open, order.index(e.verdict), e.company), default=None)

    @cached_property
    def opening(self) -> Opening | None:
        """The opening there: for `after-applying` the latest applied for, else the open one that fits best."""
        company = self.company
        if company is None:
            return None
        today = self.standing.today
        if self.kind == "after-applying":
            applied = [
                o for o in company.company.openings if o.applied and o.applied.on <= today and o.status != "rejected"
            ]
            return max(applied, key=lambda o: o.applied.on if o.applied else today, default=None)
        open_ = [o for o in company.company.openings if o.status == "open" and (not o.closes or o.closes.last >= today)]
        fits = {id_: fit.share or 0.0 for id_, fit in company.fits.items()}
        return min(open_, key=lambda o: (-fits.get(o.id, 0.0), o.closes is None, str(o.closes), o.id), default=None)

    @cached_property
    def agreed(self) -> Introduction | None:
        """For a note to forward: the introduction that they have agreed to make, so that it is owed to them."""
        if self.kind != "forwardable":
            return None
        found = list_agreed(self.person.id, self.standing.playbook, self.standing.today)
        return next((i for i in found if self.about in (None, i.introduced, i.company)), None)

    @cached_property
    def made(self) -> Introduction | None:
        """The latest introduction to the reader that was made."""
        made = self.standing.playbook.introductions_to(self.person.id)
        done = [i for i in made if i.made and i.made <= self.standing.today]
        return max(done, key=lambda i: str(i.made), default=None)

    @cached_property
    def talked(self) -> Introduction | None:
        """The introduction of theirs whose loop is open: talked, not thanked."""
        mine = self.standing.playbook.introductions_by(self.person.id)
        found = [i for i in mine if find_state(i, self.standing.today) == "talked"]
        return next((i for i in found if self.about in (None, i.introduced, i.company)), None)

    @cached_property
    def thanks(self) -> LogEntry | None:
        """The latest entry of the last weeks that there is to thank for and that no thanks followed."""
        first = self.standing.today - timedelta(_THANKS_DAYS)
        for entry in reversed(self.stands.contacts.entries):
            if entry.on < first or (entry.kind == "thank" and entry.by != "them"):
                return None
            if entry.is_live or entry.got or (entry.via == "gift" and entry.by == "them"):
                return entry
        return None

    def has_moved(self) -> bool:
        """True where they are new in their place."""
        since = self.person.since
        today = self.standing.today
        return bool(since and today - timedelta(_FRESH_DAYS) <= since.first <= today)
