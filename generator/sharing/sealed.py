"""An edition as one encrypted file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.sharing.opener import write_file
from generator.sharing.sealing import Sealed, seal

_TAKEN = (".html", ".css", ".ics", "search.js")
"""What is sealed. The opener follows links and searches itself, so the theme's scripts stay out."""


def seal_edition(files: Mapping[str, bytes], password: str) -> Sealed:
    """The whole edition as one ciphertext."""
    return seal({address: data for address, data in files.items() if address.endswith(_TAKEN)}, password)


def write_sealed(sealed: Sealed) -> bytes:
    """The file that opens in a browser."""
    return write_file(sealed)


def write_outside(sealed: Sealed) -> bytes:
    """The same file without the ciphertext: all that anybody can read without the password."""
    return write_file(replace(sealed, ciphertext=b""))
