"""What a mentor sees first in a shared edition: the goal, the week, what changed, and what to talk about.

It is made from a letter of plain words alone. Neither the playbook nor a verdict is within reach of it, so nothing
stands on the page that was not put into the letter.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from generator.method.wording import join
from generator.pages.dates import WEEKDAYS, write_day, write_weekday
from generator.pages.duration import write_minutes
from generator.pages.page import Page
from generator.pages.strict import make_strict
from generator.pages.text import write_prose

LISTED = 6
"""So much of each list is shown: the page is worth ten minutes, not an hour."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody or some company by the name of the edition, with the address of their page where there is one."""

    name: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """One line: whom it is about, and the words; either may be empty."""

    subject: Subject | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """Something planned for a day of the week: `do` says what in a word or a sentence."""

    on: date
    do: str
    subject: Subject | None = None
    minutes: int = 0
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Rung:
    """Somebody on the ladder: where they stood and stand, or could stand, and what is missing or holds it."""

    subject: Subject
    from_: str
    to: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """A number with its noun: `Tally(3, "conversation", "conversations")`."""

    number: int
    one: str
    many: str

    @property
    def words(self) -> str:
        """As it is said: `3 conversations`."""
        return f"{self.number} {self.one if self.number == 1 else self.many}"


@dataclass(frozen=True, slots=True)
class Held:
    """The plan of the days since, held against what was done."""

    done: tuple[Task, ...] = ()
    missed: tuple[Task, ...] = ()

    @property
    def words(self) -> str:
        """How much of it was done, in a sentence: `Of 5 planned things, 3 were done.`"""
        done, count = len(self.done), len(self.done) + len(self.missed)
        if count == 1:
            return f"The one planned thing was {'' if done else 'not '}done."
        return f"Of {count} planned things, {done or 'none'} {'was' if done < 2 else 'were'} done."


@dataclass(frozen=True, slots=True)
class Letter:
    """All that the page says. Every part may be left out: then there is no heading for it either.

    `since` is the day of the last edition shared; without one, what changed is told of the week before `today`. Lists
    come in the order of their weight; six of each are shown.
    """

    owner: str
    today: date
    reader: str | None = None
    since: date | None = None
    headline: str | None = None
    looking_for: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    brings: tuple[Note, ...] = ()
    questions: tuple[str, ...] = ()
    week: tuple[Task, ...] = ()
    tallies: tuple[Tally, ...] = ()
    moves: tuple[Rung, ...] = ()
    changes: tuple[Note, ...] = ()
    well: tuple[Note, ...] = ()
    held: Held | None = None
    close: tuple[Rung, ...] = ()
    stuck: tuple[Note, ...] = ()
    plan_address: str | None = None

    @property
    def first_name(self) -> str:
        """What to call the owner in a sentence."""
        return self.owner.split()[0] if self.owner.split() else self.owner

    @property
    def has_news(self) -> bool:
        """True where anything changed."""
        return bool(self.moves or self.changes or any(tally.number for tally in self.tallies))


def make_mentor(letter: Letter, after: Markup | None = None) -> Page:
    """The page for a mentor, at `index.html`; `after` is HTML that follows, such as what was left out."""
    environment = _make_environment()
    goals = [(title, letter.looking_for[key]) for key, title in _GOALS.items() if letter.looking_for.get(key)]
    body = environment.get_template("mentor.html").render(
        letter=letter,
        goals=goals,
        as_of=write_weekday(letter.today),
        weekdays=WEEKDAYS,
        day=lambda day: write_day(day, letter.today),
        counted=join([tally.words for tally in letter.tallies if tally.number]),
        minutes=sum(task.minutes for task in letter.week),
        listed=LISTED,
        after=after or Markup(""),
    )
    return Page("index.html", f"{letter.owner}’s search", body, _list_sections(letter), kind="home", hint=_HINT)


_HINT = "where the search stands"
_GOALS = {"roles": "Roles", "fields": "Fields", "places": "Places"}


def _list_sections(letter: Letter) -> tuple[tuple[str, str], ...]:
    sections = (
        (letter.questions, "questions", "Questions for you"),
        (letter.has_news, "changed", "What changed"),
        (letter.well, "well", "What went well"),
        (letter.held, "done", "Planned and done"),
        (letter.close, "close", "One rung away"),
        (letter.stuck, "stuck", "Where it is stuck"),
        (letter.week, "week", "The week’s plan"),
        (letter.brings, "brings", "What I bring"),
    )
    return tuple((anchor, title) for there, anchor, title in sections if there)


@cache
def _make_environment() -> Environment:
    environment = make_strict(PackageLoader("generator.pages", "templates"))
    environment.filters["prose"] = lambda text: write_prose(text, lambda _: None)
    environment.filters["minutes"] = write_minutes
    return environment
