"""What a build now would be of, as far as that can be seen without MkDocs."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from generator.building.record import BuildRecord, look_at_inputs
from generator.cli.place import Place
from generator.cli.settings import BrokenSettings, read_settings
from generator.today import decide_today


def find_record(place: Place, settings: Path, target: Path | None = None) -> BuildRecord | None:
    """The record of a build into `target`, or where the settings say; None where that takes building to know."""
    try:
        read, today = read_settings(place.root), place.today
    except BrokenSettings:
        return None
    site = target or place.root / str(read.get("site_dir", "site"))
    return look_at_inputs(place.root, settings.read_text("utf-8", "replace"), read, site, _said(place, read, today))


def _said(place: Place, read: dict[str, object], today: object) -> Iterator[str]:
    yield f"{today}"
    yield os.environ.get("SOURCE_DATE_EPOCH", "")
    yield f"{decide_today()}" if read.get("site_url") else ""  # the site map says when it was made
