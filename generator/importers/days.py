"""Dates in exports: one way of writing them for a whole file, found by what reads all of it, never guessed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from generator.model.dates import parse_day
from generator.model.names import fold_text

# English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish: the first letters that tell months apart.
_MONTHS = {
    1: "jan january januar janvier janv ene enero gennaio gen janeiro januari",
    2: "feb february februar fevrier fev fevr febrero febbraio fevereiro februari",
    3: "mar march maerz marz mrz mars marzo marco maart mrt",
    4: "apr april avril avr abr abril aprile",
    5: "may mai mayo maggio mag maio mei maj",
    6: "jun june juni juin junio giugno giu junho",
    7: "jul july juli juillet juil julio luglio lug julho",
    8: "aug august aout ago agosto augustus augusti",
    9: "sep sept september septembre septiembre settembre set setembro",
    10: "oct october okt oktober octobre octubre ottobre ott outubro out",
    11: "nov november novembre noviembre novembro",
    12: "dec december dez dezember decembre dic diciembre dicembre dezembro",
}
_BY_NAME = {name: number for number, names in _MONTHS.items() for name in names.split()}
Reader = Callable[[str], date]


def _make(year: str, month: str | int, day: str) -> date:
    full = f"20{year}" if len(year) == 2 else year
    return parse_day(f"{int(full):04}-{int(month):02}-{int(day):02}")


def _reader(pattern: str) -> Reader:
    compiled = re.compile(pattern, re.ASCII | re.IGNORECASE)

    def read(text: str) -> date:
        match = compiled.fullmatch(text.strip())
        if not match:
            raise ValueError("the date is not written like the others of this file")
        return _make(match["y"], match["m"], match["d"])

    return read


def _read_named(text: str) -> date:
    """`08 Feb 2026`, `8. Februar 2026`, `4-Apr-21`, `Feb 8, 2026`."""
    folded = fold_text(text).replace(".", " ").replace("-", " ").replace(",", " ")
    words = [word for word in folded.split() if word != "de"]
    if len(words) != 3:
        raise ValueError("the date is not written like the others of this file")
    day, month, year = words if words[0].isdigit() else (words[1], words[0], words[2])
    if month not in _BY_NAME or not (day.isdecimal() and year.isdecimal() and len(year) in (2, 4)):
        raise ValueError("the date is not written like the others of this file")
    return _make(year, _BY_NAME[month], day)


FORMATS: Mapping[str, Reader] = {
    "08 Feb 2026": _read_named,
    "2026-02-08": _reader(r"(?P<y>\d{4})[-/](?P<m>\d{1,2})[-/](?P<d>\d{1,2})(?:[T ].*)?"),
    "08.02.2026": _reader(r"(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>\d{4}|\d{2})"),
    "month/day/year": _reader(r"(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>\d{4}|\d{2})"),
    "day/month/year": _reader(r"(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4}|\d{2})"),
}
_SLASHES = ("month/day/year", "day/month/year")


@dataclass(frozen=True, slots=True)
class Calendar:
    """How the dates of one file are read. `problem` says why they cannot be, for the file as a whole."""

    read: Reader | None
    problem: str = ""


def choose_calendar(texts: Iterable[str]) -> Calendar:
    """The one way of writing that reads the dates of a file.

    03/04/2026 is read only if another date of the file shows which number is the month.
    """
    given = [text for text in texts if text.strip()]
    counts = {name: sum(_fits(read, text) for text in given) for name, read in FORMATS.items()}
    best = max(counts.values(), default=0)
    if not given or not best:
        return Calendar(_read_named)
    names = [name for name, count in counts.items() if count == best]
    if len(names) > 1:
        return Calendar(None, f"the dates of this file can be read as {' or as '.join(names)}, so none was taken")
    if names[0] in _SLASHES and best < len(given):
        return Calendar(None, "the dates of this file are written in more than one way, so none was taken")
    return Calendar(FORMATS[names[0]])


def _fits(read: Reader, text: str) -> bool:
    try:
        read(text)
    except ValueError:
        return False
    return True


_STAMP = re.compile(
    r"(\d{4})[-/](\d\d)[-/](\d\d)[ T](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(UTC|Z|[+-]\d\d:?\d\d)?", re.ASCII
)


def read_stamp(text: str, zone: ZoneInfo | None) -> datetime:
    """`2025-06-01 14:03:22 UTC` as the time in `zone`, whose day is the one that counts; ValueError otherwise."""
    match = _STAMP.fullmatch(text.strip())
    if not match:
        raise ValueError("a date such as 2025-06-01 14:03:22 UTC is wanted")
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
    parse_day(f"{year:04}-{month:02}-{day:02}")
    offset = (match[7] or "UTC").replace("UTC", "+0000").replace("Z", "+0000").replace(":", "")
    stamp = datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC)
    moved = datetime.strptime(offset, "%z").utcoffset()
    assert moved is not None
    return (stamp - moved).astimezone(zone or UTC)


_AMERICAN = re.compile(
    r"(\d{1,2})/(\d{1,2})/(\d{2,4}),?\s+\d{1,2}:\d\d(?::\d\d)?\s*[AP]\.?M\.?", re.ASCII | re.IGNORECASE
)


def choose_sent(texts: Sequence[str]) -> Reader:
    """How `Sent At` of a file is read: LinkedIn writes `1/29/26, 2:37 PM`, month first.

    A file in which a month would be above 12 is read day first, if that reads all of it.
    """
    given = [text for text in texts if text.strip()]
    if (
        given
        and not all(_fits(_read_month_first, text) for text in given)
        and all(_fits(_read_day_first, text) for text in given)
    ):
        return _read_day_first
    return _read_month_first


def _read_month_first(text: str) -> date:
    match = _AMERICAN.fullmatch(_plain(text))
    return _make(match[3], match[1], match[2]) if match else FORMATS["2026-02-08"](text)


def _read_day_first(text: str) -> date:
    match = _AMERICAN.fullmatch(_plain(text))
    return _make(match[3], match[2], match[1]) if match else FORMATS["2026-02-08"](text)


def _plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\xa0", " ").strip()


def read_month(text: str) -> str:
    """`Jan 2020` as 2020-01, `2020` as itself; nothing where it is neither."""
    words = fold_text(text).split()
    if len(words) == 1 and re.fullmatch(r"(?:19|20)\d\d", words[0], re.ASCII):
        return words[0]
    if len(words) == 2 and words[0] in _BY_NAME and re.fullmatch(r"(?:19|20)\d\d", words[1], re.ASCII):
        return f"{words[1]}-{_BY_NAME[words[0]]:02}"
    return ""
