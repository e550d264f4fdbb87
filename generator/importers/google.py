"""Google Contacts as CSV: the layout since 2023, and the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.importers.found import Contact, Harvest
from generator.importers.identity import clean_email, clean_line, clean_name, clean_url
from generator.importers.linkedin.connections import clean_cell, fault_of_name
from generator.importers.reader import Reading
from generator.importers.table import Header, Row, read_rows
from generator.model.names import fold_text

_MARKS = ("e-mail 1 - value", "phone 1 - value", "organization name", "organization 1 - name", "group membership")
_NAMES = ("first name", "given name", "name", "last name", "family name")
_SEVERAL = re.compile(r"\s*:::\s*")


def name_columns(cells: Sequence[str]) -> list[str] | None:
    """The header's cells, folded; None where it is another table."""
    columns = [fold_text(cell.lstrip("\ufeff")) for cell in cells]
    return columns if any(mark in columns for mark in _MARKS) and any(name in columns for name in _NAMES) else None


def read_google(text: str, header: Header, harvest: Harvest, reading: Reading) -> None:
    """Every row with a name becomes a contact."""
    for row in read_rows(text, header, multi_line=True):
        harvest.rows += 1
        if row.fault:
            harvest.trouble(row.line, row.fault)
            continue
        name = _read_name(row)
        if not name:
            harvest.skipped["contacts without a person's name"] += 1
            continue
        fault = fault_of_name(name, row["first name"], row["given name"], row["name"])
        if fault:
            harvest.trouble(row.line, fault)
        else:
            harvest.contacts.append(_read(row, name, reading))


def _read_name(row: Row) -> str:
    parts = [row["first name"] or row["given name"], row["middle name"] or row["additional name"]]
    parts.append(row["last name"] or row["family name"])
    return clean_name(*parts) or clean_name(row["name"])


def _read(row: Row, name: str, reading: Reading) -> Contact:
    urls = [clean_url(value) for value in _values(row, "website")]
    return Contact(
        name=name,
        at=clean_cell(_first(row["organization name"] or row["organization 1 - name"])),
        role=clean_cell(_first(row["organization title"] or row["organization 1 - title"])),
        url=next((url for url in urls if "linkedin.com/" in url), ""),
        emails=tuple(dict.fromkeys(filter(None, map(clean_email, _values(row, "e-mail"))))),
        phones=tuple(map(clean_line, _values(row, "phone"))) if reading.keep_phones else (),
        row=row.line,
    )


def _first(cell: str) -> str:
    return _SEVERAL.split(cell)[0]


def _values(row: Row, what: str) -> list[str]:
    """The values of the numbered groups of columns, the one marked with * first."""
    found: list[tuple[bool, str]] = []
    for number, value in _groups(row, what):
        label = row[f"{what} {number} - label"] or row[f"{what} {number} - type"]
        found += [(not label.startswith("*"), part) for part in _SEVERAL.split(value) if part.strip()]
    return [value for _, value in sorted(found, key=lambda pair: pair[0])]


def _groups(row: Row, what: str) -> Iterator[tuple[str, str]]:
    for column, value in row.values.items():
        match = re.fullmatch(rf"{what} (\d+) - value", column)
        if match and value:
            yield match[1], value
