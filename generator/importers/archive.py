"""A zip archive, opened with care: only its tables are read, each up to a limit, and nothing is written anywhere."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from generator.importers.found import Unusable

MOST_FILES = 5_000
LARGEST_FILE = 128_000_000
LARGEST_TOTAL = 200_000_000
LARGEST_RATIO = 200
_WANTED = (".csv", ".vcf", ".ics", ".eml", ".mbox")
_EXPORTED = re.compile(r"LinkedInDataExport_(\d\d)-(\d\d)-(\d{4})", re.IGNORECASE)


def open_archive(stream: BinaryIO) -> Iterator[tuple[str, bytes | str]]:
    """Name and bytes of each table in the archive; a text instead of bytes says why one cannot be read."""
    try:
        archive = zipfile.ZipFile(stream)
        members = archive.infolist()
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, NotImplementedError, OverflowError) as error:
        raise Unusable(f"the archive is damaged or was not downloaded to its end ({error})") from None
    if len(members) > MOST_FILES:
        raise Unusable(
            f"the archive holds {len(members):,} files, more than the {MOST_FILES:,} that an export may have"
        )
    wanted = [one for one in members if not one.is_dir() and one.filename.lower().endswith(_WANTED)]
    left = LARGEST_TOTAL
    for member in sorted(wanted, key=lambda one: one.filename):
        content = _read(archive, member, left)
        left -= len(content) if isinstance(content, bytes) else 0
        yield _name(member), content


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: int) -> bytes | str:
    if member.filename.startswith(("/", "\\")) or ".." in re.split(r"[\\/]", member.filename) or ":" in member.filename:
        return "its name points out of the archive, which no export does, so it was not read"
    if member.flag_bits & 1:
        return "it is locked with a password"
    limit = min(LARGEST_FILE, left, max(member.compress_size * LARGEST_RATIO, 1_000_000))
    try:
        with archive.open(member) as file:
            data = file.read(limit + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, NotImplementedError, RuntimeError) as error:
        return f"it is damaged in the archive ({error})"
    if len(data) > limit:
        return "it unpacks to far more than an export has (a zip bomb), so it was not read"
    return data


def _name(member: zipfile.ZipInfo) -> str:
    return re.split(r"[\\/]", member.filename)[-1]


def find_export_day(name: str) -> str:
    """The day in the name that LinkedIn gives its archives, as YYYY-MM-DD; nothing in other names."""
    match = _EXPORTED.search(name)
    return f"{match[3]}-{match[1]}-{match[2]}" if match else ""
