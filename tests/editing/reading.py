"""Files for the tests, read from a text."""

from __future__ import annotations

from typing import Any

import yaml

from generator.editing.document import Document, read_document
from generator.source.reading import SourceFile

FILES = {
    "person": SourceFile("person", "contacts/people/carla-gomez.yaml", "carla-gomez"),
    "company": SourceFile("company", "contacts/companies/acme.yaml", "acme"),
    "introductions": SourceFile("introductions", "contacts/introductions.yaml", "introductions"),
}


def read(text: str, kind: str = "person") -> Document:
    """The file that holds `text`."""
    return read_document(FILES[kind], text.encode("utf-8"))


def list_tokens(text: str) -> list[tuple[Any, ...]]:
    """What another reader sees in a text: each token with what it says and how it is quoted, not where it stands."""
    tokens = yaml.scan(text.removeprefix("\ufeff"), yaml.SafeLoader)
    return [(type(token), getattr(token, "value", None), getattr(token, "style", None)) for token in tokens]
