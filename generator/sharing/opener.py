"""The one file that opens an encrypted edition in a browser, offline: the ciphertext and the script around it."""

from __future__ import annotations

import base64
import hashlib
from importlib import resources

from generator.sharing.sealing import Sealed
from generator.sharing.shell import MARK


def write_file(sealed: Sealed) -> bytes:
    """The HTML file. Its policy lets nothing in but its own script, by digest, and nothing out at all."""
    script, style = _read("opener.js"), _read("opener.css")
    page = _read("opener.html")
    parts = {
        "@MARK@": MARK,
        "@SCRIPT-DIGEST@": base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
        "@STYLE@": style,
        "@SCRIPT@": script,
        "@HEADER@": sealed.header.replace("<", "\\u003c"),
        "@CIPHERTEXT@": base64.b64encode(sealed.ciphertext).decode(),
    }
    for name, text in parts.items():
        page = page.replace(name, text)
    return page.encode("utf-8")


def _read(name: str) -> str:
    return resources.files("generator.sharing").joinpath("opening", name).read_text(encoding="utf-8")
