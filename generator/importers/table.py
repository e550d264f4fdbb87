"""Rows of a CSV export, one record at a time, so that a quote that is never closed takes one row and not the rest."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

LONGEST_RECORD = 131_000
MOST_LINES = 4_000
PREAMBLE = 40
DELIMITERS = (",", ";", "\t")
UNCLOSED = "a quotation mark is opened here and never closed, so the row cannot be read"


@dataclass(frozen=True, slots=True)
class Row:
    """The values of a record by column, with the line that it begins on; or what keeps it from being read."""

    line: int
    values: Mapping[str, str]
    fault: str = ""

    def __getitem__(self, column: str) -> str:
        return self.values.get(column, "")


@dataclass(frozen=True, slots=True)
class Header:
    """The line of a table that names its columns: `columns` holds the names as they are known here."""

    line: int
    delimiter: str
    columns: tuple[str, ...]


def find_header(text: str, name_columns: Callable[[Sequence[str]], Sequence[str] | None]) -> Header | None:
    """The first line that `name_columns` knows, whatever stands above it and whatever parts its cells."""
    start = 0
    for number in range(1, PREAMBLE + 1):
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else len(text)]
        for delimiter in DELIMITERS if len(line) <= LONGEST_RECORD else ():
            cells = _split(line, delimiter)
            columns = name_columns([cell.strip() for cell in cells]) if cells else None
            if columns:
                return Header(number, delimiter, tuple(columns))
        if end < 0:
            break
        start = end + 1
    return None


def read_rows(text: str, header: Header, *, multi_line: bool = False) -> Iterator[Row]:
    """Every row below the header; blank lines are none. With `multi_line` cells may hold line breaks freely."""
    lines = text.split("\n")
    at = header.line
    while at < len(lines):
        if not lines[at].strip():
            at += 1
            continue
        row, taken = _read_row(lines, at, header, multi_line)
        at += taken
        yield row


def _read_row(lines: list[str], at: int, header: Header, multi_line: bool) -> tuple[Row, int]:
    if len(lines[at]) > LONGEST_RECORD:
        return Row(at + 1, {}, f"the line has {len(lines[at]):,} characters, which no export has"), 1
    taken = _measure(lines, at)
    record = "\n".join(lines[at : at + taken])
    cells = _split(record, header.delimiter) if taken else None
    if taken > 1 and (cells is None or _has_swallowed(lines[at + 1 : at + taken], cells, header, multi_line)):
        cells, taken = None, 1
    if cells is None:
        return Row(at + 1, {}, UNCLOSED), 1
    while len(cells) > len(header.columns) and not cells[-1].strip():
        cells.pop()
    if len(cells) > len(header.columns):
        return Row(at + 1, {}, f"there are {len(cells)} cells, the header names {len(header.columns)}"), taken
    return Row(at + 1, dict(zip(header.columns, map(str.strip, cells), strict=False))), taken


def _measure(lines: list[str], at: int) -> int:
    """How many lines the record takes that begins at a line; 0 where its last quote is never closed."""
    quotes = size = 0
    for taken in range(1, min(MOST_LINES, len(lines) - at) + 1):
        line = lines[at + taken - 1]
        quotes += line.count('"')
        size += len(line) + 1
        if size > LONGEST_RECORD:
            return 0
        if quotes % 2 == 0:
            return taken
    return 0


def _has_swallowed(inner: list[str], cells: list[str], header: Header, multi_line: bool) -> bool:
    """True where lines of a record look like records of their own: an open quote ran into the next rows."""
    if len(cells) != len(header.columns):
        return True
    if multi_line:
        return False
    return any(line.count(header.delimiter) >= len(header.columns) - 1 for line in inner)


def _split(record: str, delimiter: str) -> list[str] | None:
    """The cells of one record; None where its quotes do not fit together."""
    try:
        return next(iter(csv.reader([record], delimiter=delimiter, strict=True)), [])
    except csv.Error:
        return None
