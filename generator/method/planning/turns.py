"""The turn of an action that no date asks for: the same weekday every few weeks, whoever else is on the plan.

So a newcomer moves nobody else's turn, and a turn that was missed comes again.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from zlib import crc32

from generator.model.fact import fact

_LONGEST = 8


@fact
class Turns:
    """How many weeks lie between two turns, by worth from 0 to 3; `weekdays` are those you work on, 0 for Monday."""

    weekdays: Sequence[int]
    weeks: Sequence[int]

    def find(self, key: str, worth: int, day: date) -> date:
        """The first turn from `day` on."""
        cycle = 7 * self.find_weeks(worth)
        return day + timedelta(days=(self._find_offset(key, worth) - _number(day)) % cycle)

    def find_weeks(self, worth: int) -> int:
        """The weeks between two turns."""
        return self.weeks[worth]

    def _find_offset(self, key: str, worth: int) -> int:
        """Days after the Monday on which all turns begin. A shorter cycle keeps the weekday."""
        number = crc32(key.encode())
        weekday = self.weekdays[number // _LONGEST % len(self.weekdays)] if self.weekdays else 0
        return number % _LONGEST % self.find_weeks(worth) * 7 + weekday


def set_turns(weekdays: Sequence[int], actions: int, per_week: int) -> Turns:
    """Turns that come the sooner, the fewer actions there are for so many places a week."""
    weeks = max(per_week, 1)
    if actions <= weeks:
        return Turns(weekdays, (2, 2, 2, 2))
    return Turns(weekdays, (4, 4, 2, 2) if actions <= 3 * weeks else (_LONGEST, 4, 2, 2))


def _number(day: date) -> int:
    """Days since a Monday."""
    return day.toordinal() - 1
