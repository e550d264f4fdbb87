"""Connections.csv: your links. It is a star, so nobody in it is known to know anybody else."""

from __future__ import annotations

from generator.importers.days import Calendar, choose_calendar
from generator.importers.found import Contact, Harvest
from generator.importers.identity import LONGEST, clean_email, clean_line, clean_name, clean_url, is_formula
from generator.importers.table import Header, Row, read_rows

HIDDEN = "hidden members: the row holds a date and no name"
FORMULA = "a formula stands where a name should be"
_CELLS = ("company", "position", "email", "url")


def read_connections(text: str, header: Header, harvest: Harvest) -> None:
    """Every row with a name and a date that can be read becomes a contact."""
    rows = list(read_rows(text, header))
    calendar = choose_calendar(row["linked"] for row in rows if not row.fault)
    if calendar.problem:
        harvest.trouble(0, calendar.problem)
    for row in rows:
        harvest.rows += 1
        _take(row, calendar, harvest)


def _take(row: Row, calendar: Calendar, harvest: Harvest) -> None:
    if row.fault:
        harvest.trouble(row.line, row.fault)
        return
    name = clean_name(row["first"], row["last"])
    if not name and not any(row[cell] for cell in _CELLS):
        harvest.skipped[HIDDEN] += 1
        return
    fault = fault_of_name(name, row["first"], row["last"])
    if fault:
        harvest.trouble(row.line, fault)
        return
    try:
        linked = calendar.read(row["linked"]).isoformat() if calendar.read else ""
    except ValueError as error:
        harvest.trouble(row.line, f"“{clean_line(row['linked'])[:40]}” is no date that can be read: {error}")
        return
    harvest.contacts.append(
        Contact(
            name=name,
            at=clean_cell(row["company"]),
            role=clean_cell(row["position"]),
            url=clean_url(row["url"]),
            emails=tuple(filter(None, [clean_email(row["email"])])),
            linked=linked,
            row=row.line,
        )
    )


def fault_of_name(name: str, *parts: str) -> str:
    """What keeps a name from being taken; empty where nothing does."""
    if any(is_formula(part) for part in parts):
        return FORMULA
    if not name:
        return "the row has no name"
    if len(name) > LONGEST:
        return f"the name has {len(name):,} characters"
    return ""


def clean_cell(text: str) -> str:
    """An employer or a role on one line, cut where it is too long to be one; nothing where it is a formula."""
    return "" if is_formula(text) else clean_line(text)[:LONGEST].strip()
