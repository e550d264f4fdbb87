"""Which format a file has, by its content; then the reader of that format."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from typing import BinaryIO

from generator.importers import google, mail, meetings, postings, vcard
from generator.importers.archive import find_export_day, open_archive
from generator.importers.boards import read_board
from generator.importers.encoding import decode_export
from generator.importers.found import Harvest, Unusable
from generator.importers.linkedin import layouts, others
from generator.importers.linkedin.connections import read_connections
from generator.importers.linkedin.messages import read_messages
from generator.importers.reader import Reading
from generator.importers.table import Header, find_header
from generator.model.names import fold_text

LARGEST = 128_000_000
LARGEST_PAGE = 20_000_000
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|script|div|meta)\b", re.I | re.S
)
_TITLES = {
    "connections": "LinkedIn connections",
    "messages": "LinkedIn messages",
    "invitations": "LinkedIn invitations",
    "recommendations": "LinkedIn recommendations",
    "positions": "LinkedIn positions",
    "profile": "LinkedIn profile",
}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file to import: its name, for messages, and its bytes."""

    name: str
    stream: BinaryIO
    size: int


@dataclass(frozen=True, slots=True)
class _Table:
    """A table of LinkedIn's archive."""

    name: str
    text: str
    layout: str
    header: Header


def read_uploads(uploads: list[Upload], reading: Reading, tick: Callable[[], object] = int) -> list[Harvest]:
    """What each file gives; archives give one harvest for each of their tables. LinkedIn's tables are read together:
    invitations and the profile tell who you are in the messages. `tick` is called after each file."""
    harvests: list[Harvest] = []
    tables: list[tuple[Harvest, _Table]] = []
    for upload in uploads:
        for harvest, table in _open(upload, reading):
            harvests.append(harvest)
            if table:
                tables.append((harvest, table))
        tick()
    known = _find_me(tables, reading)
    for harvest, table in tables:
        _read_table(harvest, table, known)
    return harvests


def _open(upload: Upload, reading: Reading) -> Iterator[tuple[Harvest, _Table | None]]:
    harvest = Harvest(upload.name, exported=find_export_day(upload.name))
    head = upload.stream.read(65536)
    upload.stream.seek(0)
    try:
        if head.startswith(b"PK"):
            yield from _open_archive(upload, harvest, reading)
        elif mail.looks_like_mail(head):
            harvest.format, harvest.source = "mail", "mail"
            mail.read_mail(upload.stream, harvest, reading)
            yield harvest, None
        elif upload.size > LARGEST:
            raise Unusable(f"the file has {upload.size // 1_000_000:,} MB, more than any export")
        else:
            yield harvest, _read_text(decode_export(upload.stream.read()), harvest, reading)
    except Unusable as error:
        harvest.refused = str(error)
        yield harvest, None


def _open_archive(upload: Upload, harvest: Harvest, reading: Reading) -> Iterator[tuple[Harvest, _Table | None]]:
    known = 0
    for name, content in open_archive(upload.stream):
        inner = Harvest(f"{upload.name}/{name}", exported=harvest.exported)
        if isinstance(content, str):
            inner.trouble(0, content)
            yield inner, None
            continue
        for found, table in _open(Upload(inner.file, BytesIO(content), len(content)), reading):
            if found.refused and not found.format:
                harvest.skipped["tables of the archive that the playbook has no use for"] += 1
            else:
                known += 1
                found.exported = harvest.exported
                yield found, table
    if not known:
        raise Unusable("the archive holds no table that is known here")
    if harvest.skipped:
        yield harvest, None


def _read_text(text: str, harvest: Harvest, reading: Reading) -> _Table | None:
    """Read what needs no other table; LinkedIn's tables are handed back."""
    start = text[:4096].lstrip()
    if not start:
        raise Unusable("the file is empty")
    if re.match(r"BEGIN:VCARD", start, re.I):
        harvest.format, harvest.source = "vCard", "vcard"
        vcard.read_vcards(text, harvest, reading)
    elif re.match(r"BEGIN:VCALENDAR", start, re.I):
        harvest.format, harvest.source = "calendar", "calendar"
        meetings.read_meetings(text, harvest, reading)
    elif _HTML.match(start):
        if len(text) > LARGEST_PAGE:
            raise Unusable("this is a web page of more than 20 MB")
        harvest.format, harvest.source = "saved web page", "posting"
        postings.read_page(text, harvest)
    elif start[0] in "{[":
        harvest.format, harvest.source = "JSON", "posting"
        read_board(text, harvest)
    else:
        return _find_table(text, harvest, reading)
    return None


def _find_table(text: str, harvest: Harvest, reading: Reading) -> _Table | None:
    for layout in layouts.LAYOUTS:
        header = find_header(text, lambda cells, layout=layout: layouts.name_columns(layout, cells))  # type: ignore[misc]
        if header:
            harvest.format, harvest.source = _TITLES[layout.name], "linkedin"
            return _Table(harvest.file, text, layout.name, header)
    header = find_header(text, google.name_columns)
    if header is None:
        raise Unusable(
            "the format is not known: no header of a table of LinkedIn or Google Contacts, no vCard, mail, calendar "
            "or job posting"
        )
    harvest.format, harvest.source = "Google Contacts", "google"
    google.read_google(text, header, harvest, reading)
    return None


def _find_me(tables: list[tuple[Harvest, _Table]], reading: Reading) -> Reading:
    keys, names = set(reading.my_keys), set(reading.my_names)
    for _, table in tables:
        if table.layout == "invitations":
            keys.add(others.find_my_key(table.text, table.header))
        if table.layout == "profile":
            names.add(fold_text(others.read_profile(table.text, table.header, Harvest(table.name))))
    return replace(reading, my_keys=frozenset(keys - {""}), my_names=frozenset(names - {""}))


def _read_table(harvest: Harvest, table: _Table, reading: Reading) -> None:
    text, header = table.text, table.header
    if table.layout == "connections":
        read_connections(text, header, harvest)
    elif table.layout == "messages":
        read_messages(text, header, harvest, reading)
    elif table.layout == "invitations":
        others.read_invitations(text, header, harvest)
    elif table.layout == "recommendations":
        others.read_recommendations(text, header, harvest, "given" not in table.name.rsplit("/", 1)[-1].casefold())
    elif table.layout == "positions":
        others.read_positions(text, header, harvest)
    else:
        others.read_profile(text, header, harvest)
