"""What openings ask of you: to apply before they close (method.md sections 7 and 9)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.method.acting import codes
from generator.method.acting.action import Action
from generator.method.acting.ground import BEST, Ground
from generator.method.standing import Reason
from generator.method.wording import write_partial
from generator.method.workdays import add_days
from generator.model.company import Opening
from generator.model.dates import PartialDate

_WEEKS_AHEAD = 14  # the first day on which the plan would have you sit down to it, counted back from the last
_AHEAD = 6


def list_steps(ground: Ground) -> Iterator[Action]:
    """A step for each opening that waits for an application and says when it closes."""
    for company, openings in ground.openings.items():
        for opening in openings:
            if opening.closes:
                yield _apply(company, opening, opening.closes, ground)


def _apply(company: str, opening: Opening, closes: PartialDate, ground: Ground) -> Action:
    """Aimed at some days before the closing date; that date never moves on to the next working day, but back."""
    calendar, name = ground.calendar, ground.standing.companies[company].company.name
    due, latest = calendar.move_back(closes.first), calendar.move_back(closes.last)
    posted = opening.posted.first if opening.posted else None
    earliest = add_days(due, -_WEEKS_AHEAD)
    when = f"{'on' if closes.is_whole else 'in'} {write_partial(closes, ground.today)}"
    return Action(
        key=f"apply-step:{company}/{opening.id}",
        kind="apply-step",
        name=name,
        company=company,
        earliest=min(max(earliest, posted), due) if posted else earliest,
        due=due,
        latest=latest,
        aim=calendar.move_back(add_days(due, -_AHEAD)),
        ends=closes.last,
        text=f"Apply for {opening.title} at {name}: it closes {when}.",
        reasons=(Reason(codes.CLOSING_DATE, f"{opening.title} at {name} closes {when}."),),
        worth=BEST,
        since=posted,
    )
