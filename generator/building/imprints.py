"""What each page of the site on disk was printed of: one that would be printed of the same again is left as it is.

Noted in `.playbook/cache/pages.json`, which may be deleted at any time: then every page is printed.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from generator.building.press import Press
from generator.building.record import identify_program, write_whole
from generator.pages.environment import Renderer
from generator.pages.page import Recipe
from generator.source.ledger import FOLDER as CACHE

FILE = CACHE / "pages.json"
Imprint = tuple[str, int, int]
"""A digest of all that a page was printed of, and the file's size and time of writing just after."""


class Imprints:
    """The imprints of the site in `site`. `frame` is all that its pages are made of besides their recipes."""

    def __init__(self, root: Path, site: Path, frame: str) -> None:
        self._path, self._site, self._frame = root / FILE, site, _digest(frame)
        self._kept = self._read()

    def identify(self, recipe: Recipe) -> str:
        """A digest of all that a page is made of. A change of anything that it shows is another digest."""
        return _digest(self._frame + repr(recipe))

    def find(self, address: str, digest: str) -> Imprint | None:
        """The imprint of a page that stands there as it would be printed now; else None."""
        kept = self._kept.get(address)
        return kept if kept and kept[0] == digest and kept == self.take(address, digest) else None

    def take(self, address: str, digest: str) -> Imprint | None:
        """The imprint of a page that was printed just now."""
        try:
            status = os.stat(self._site / address)
        except OSError:
            return None
        return digest, status.st_size, status.st_mtime_ns

    def keep(self, imprints: Mapping[str, Imprint]) -> None:
        """Note these, and no others."""
        self._kept = dict(imprints)
        write_whole(self._path, json.dumps({"site": str(self._site), "pages": self._kept}))

    def _read(self) -> dict[str, Imprint]:
        with suppress(OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            noted = json.loads(self._path.read_text(encoding="utf-8"))
            if noted["site"] == str(self._site):
                return {address: (digest, size, time) for address, (digest, size, time) in noted["pages"].items()}
        return {}


def describe_frame(press: Press, renderer: Renderer) -> str:
    """All that the pages with recipes are made of besides: program, theme, names they link to, errors above."""
    site = renderer.site
    wrong = repr((site.errors, sorted(site.broken)))
    return "\0".join((identify_program(), press.list_shells("person", "people"), renderer.list_known(), wrong))


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
