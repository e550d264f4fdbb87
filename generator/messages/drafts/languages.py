"""What a language is: a folder of templates, and in it `words.toml` with its dates, channels and pronouns."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files

from generator.model.dates import PartialDate

FALLBACK = "en"
_FOLDER = files("generator.messages").joinpath("templates")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one language that no template holds.

    `pronouns` maps what `me.yaml` says (she/her) to subject, object and possessive; `possessive` is how a name owns
    something; `yours` stands for "her" where a fact about her goes to herself.
    """

    code: str
    name: str
    months: tuple[str, ...]
    day: str
    day_of_year: str
    month_of_year: str
    join: str
    yours: str
    possessive: str
    channels: Mapping[str, str]
    pronouns: Mapping[str, Mapping[str, str]]

    def write_day(self, day: date, today: date) -> str:
        """The day as `2 December`, with the year where it is not this one."""
        form = self.day if day.year == today.year else self.day_of_year
        return form.format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def write_partial(self, day: PartialDate, today: date) -> str:
        """The day, the month or the year, whichever was typed."""
        if day.is_whole:
            return self.write_day(day.first, today)
        month = self.month_of_year.format(month=self.months[day.first.month - 1], year=day.first.year)
        return month if day.first.month == day.last.month else str(day.first.year)

    def write_list(self, things: Sequence[str]) -> str:
        """`a`, `a and b`, `a, b and c`."""
        return self.join.join(filter(None, (", ".join(things[:-1]), things[-1]))) if things else ""


@cache
def list_languages() -> tuple[str, ...]:
    """The codes of all languages, sorted."""
    return tuple(sorted(entry.name for entry in _FOLDER.iterdir() if entry.joinpath("words.toml").is_file()))


@cache
def load_words(code: str) -> Words:
    """The words of a language of `list_languages`."""
    text = _FOLDER.joinpath(code, "words.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    return Words(**{**data, "code": code, "months": tuple(data["months"])})


def load_texts(code: str) -> Mapping[str, str]:
    """Every template of a language, by name."""
    entries = _FOLDER.joinpath(code).iterdir()
    found = {entry.name.removesuffix(".txt"): entry for entry in entries if entry.name.endswith(".txt")}
    return {name: found[name].read_text(encoding="utf-8") for name in sorted(found)}


@lru_cache(maxsize=64)
def choose_language(wanted: str | None) -> str:
    """The code of a language that there is: of `es-MX` the `es`; English where there is no other."""
    code = re.split(r"[-_]", (wanted or FALLBACK).strip().lower())[0]
    return code if code in list_languages() else FALLBACK
