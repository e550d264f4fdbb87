"""The day that everything is computed for. The only place that looks at the clock."""

from __future__ import annotations

import os
from datetime import date, datetime

from generator.model.dates import parse_day

VARIABLE = "PLAYBOOK_TODAY"


class WrongDay(ValueError):
    """A day that is none; `source` says who gave it: an environment variable or mkdocs.yml."""

    def __init__(self, source: str, problem: str) -> None:
        super().__init__(f"{source}: {problem}")
        self.source = source


def decide_today(option: date | None = None, configured: object = None) -> date:
    """The option's day, else the environment's, else the one in mkdocs.yml (`today:` of the plugin), else the clock's.

    WrongDay where the first of them that is given is no date.
    """
    given = find_given_day(option)
    if given is not None:
        return given
    if configured is not None:
        return _parse(configured, "mkdocs.yml: today")
    return date.today()


def find_given_day(option: date | None = None) -> date | None:
    """The option's day, else the environment's; None where neither is given. WrongDay where that is no date."""
    if option is None and (text := os.environ.get(VARIABLE, "").strip()):
        return _parse(text, VARIABLE)
    return option


def _parse(value: object, source: str) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return parse_day(str(value))
    except ValueError as error:
        raise WrongDay(source, f"{error}, not {str(value)!r}") from None
