"""Files for the importers, made of texts; everybody in them is invented."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import date
from zoneinfo import ZoneInfo

from generator.importers.found import Harvest
from generator.importers.reader import Reading
from generator.importers.recognise import Upload, read_uploads

TODAY = date(2026, 11, 24)
ANA = "https://www.linkedin.com/in/ana-ruiz"
READING = Reading(TODAY, frozenset(["ana@ana-ruiz.example"]), frozenset(["ana ruiz"]), ZoneInfo("Europe/Madrid"))


def upload(data: str | bytes, name: str = "file") -> Upload:
    """A file with a name that says nothing."""
    content = data.encode("utf-8") if isinstance(data, str) else data
    return Upload(name, io.BytesIO(content), len(content))


def read(data: str | bytes, name: str = "file", reading: Reading = READING) -> Harvest:
    """What one file gives."""
    return read_uploads([upload(data, name)], reading)[0]


def pack(files: Mapping[str, str | bytes]) -> bytes:
    """A zip archive with these files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()
