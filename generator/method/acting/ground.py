"""What every kind of action looks at: how things stand, the user's calendar, and what is worth more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.method.acting.action import Action, Cause
from generator.method.acting.calendar import Calendar
from generator.method.stage import is_at_least
from generator.method.standing import PersonStanding, Reason, Standing
from generator.method.workdays import add_days
from generator.model.company import Opening
from generator.model.numbers import Method

BEST = 3
_CONNECTED = 3


@dataclass(slots=True)
class Anchor:
    """The last day on which a fact was new (planning/anchor.py).

    All that was asked of it since `begin` has the same answer on each day from `since` to `until`, both inclusive.
    """

    day: date
    since: date = date.min
    until: date = date.max

    def begin(self) -> None:
        """Forget what was asked."""
        self.since, self.until = date.min, date.max

    def is_past(self, day: date) -> bool:
        """True where it comes after `day`."""
        if self.day > day:
            self.since = max(self.since, add_days(day, 1))
            return True
        self.until = min(self.until, day)
        return False

    def read(self) -> date:
        """The day itself: whatever is said with it is another thing on the next one."""
        self.since = self.until = self.day
        return self.day


@dataclass(frozen=True)
class Ground:
    """The playbook as it stands, seen from the `anchor`.

    `employers` maps a person to the company file of their employer, `openings` a company you are after to its openings
    that are open on the anchor, `managers` a hiring manager of one of those to its company.
    """

    standing: Standing
    anchor: Anchor
    calendar: Calendar
    employers: Mapping[str, str]
    openings: Mapping[str, tuple[Opening, ...]]
    managers: Mapping[str, str]
    _worth: dict[str, int] = field(default_factory=dict)

    @property
    def method(self) -> Method:
        """The numbers of the method, as the user has them."""
        return self.standing.playbook.me.method

    @property
    def today(self) -> date:
        """The day that texts are written for."""
        return self.standing.today

    def act(
        self,
        person: PersonStanding,
        kind: str,
        key: str,
        *,
        earliest: date,
        text: str,
        reasons: tuple[Reason, ...],
        due: date | None = None,
        latest: date | None = None,
        aim: date | None = None,
        ends: date | None = None,
        draft: str | None = None,
        company: str | None = None,
        since: date | None = None,
        worth: int = 0,
        cause: Cause | None = None,
    ) -> Action:
        """An action with this person; `worth` is at least what contact with them is worth."""
        return Action(
            key=f"{kind}:{person.person.id}:{key}" if key else f"{kind}:{person.person.id}",
            kind=kind,
            who=person.person.id,
            name=person.person.name,
            company=company or self.find_company(person),
            earliest=earliest,
            due=due,
            latest=latest,
            aim=aim,
            ends=ends,
            text=text,
            reasons=reasons,
            draft=draft,
            cause=cause,
            worth=max(worth, self.weigh(person)),
            since=since,
            away=person.person.away,
        )

    def find_day_after(self, day: date, person: PersonStanding) -> date:
        """The first possible day after `day`, which is mostly over when what happened on it is written down."""
        return self.calendar.move_on(add_days(day, 1), person.person.away)

    def find_company(self, person: PersonStanding) -> str | None:
        """The company that contact with them is about: their own, else the one you want most that they open."""
        who = person.person.id
        own = self.managers.get(who) or self.employers.get(who)
        if own:
            return own
        known = [company for company in person.endorsement if self.opens_door(person, company)]
        return min(known, key=self._rank_company, default=None)

    def opens_door(self, person: PersonStanding, company: str) -> bool:
        """True where they are at this target company or know somebody there who is not hollow."""
        verdict = person.endorsement.get(company)
        return verdict is not None and "knows_inside" not in verdict.missing

    def weigh(self, person: PersonStanding) -> int:
        """What contact with them is worth to the search, 0 to 3: a door to an opening, to a target, somebody close."""
        who = person.person.id
        if who not in self._worth:
            self._worth[who] = self._find_worth(person, who)
        return self._worth[who]

    def _find_worth(self, person: PersonStanding, who: str) -> int:
        own = self.employers.get(who)
        if person.person.is_recruiter:
            return 1
        if who in self.managers or own in self.openings:
            return BEST
        at_target = own is not None and self.standing.companies[own].company.is_target
        opens = at_target or any(self.opens_door(person, company) for company in person.endorsement)
        if opens or is_at_least(person.stage, "ally"):
            return 2
        return 1 if is_at_least(person.stage, "relationship") or self._is_connected(person) else 0

    def _is_connected(self, person: PersonStanding) -> bool:
        people = self.standing.playbook.people
        known = (people.get(known.who) for known in person.person.knows if known.well != "no")
        return len({someone.at for someone in known if someone and someone.at}) >= _CONNECTED

    def _rank_company(self, company: str) -> tuple[bool, int, str]:
        return company not in self.openings, -(self.standing.companies[company].company.motivation or 0), company


def survey_ground(standing: Standing, anchor: date) -> Ground:
    """The ground that the plan stands on."""
    openings = {
        id_: found
        for id_, company in standing.companies.items()
        if company.company.is_target
        and (found := tuple(opening for opening in company.company.openings if is_open(opening, anchor)))
    }
    return Ground(
        standing=standing,
        anchor=Anchor(anchor),
        calendar=Calendar(standing.playbook.me.capacity),
        employers={who: id_ for id_, company in standing.companies.items() for who in company.insiders},
        openings=openings,
        managers={
            opening.hiring_manager: id_
            for id_, found in openings.items()
            for opening in found
            if opening.hiring_manager
        },
    )


def is_open(opening: Opening, day: date) -> bool:
    """True where it waits for an application on that day: open, not applied for, not past its closing date."""
    applied = opening.applied is not None and opening.applied.on <= day
    return opening.status == "open" and not applied and (opening.closes is None or day <= opening.closes.last)
