"""MkDocs, called from here: its day, its messages, its errors."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import click
from mkdocs.exceptions import MkDocsException

from generator.cli.place import Place
from generator.cli.problems import UserError
from generator.today import VARIABLE


class _ToStderr(logging.Handler):
    """MkDocs' messages on stderr. What the plugin says of the files was said by the check already."""

    def emit(self, record: logging.LogRecord) -> None:
        if record.name != "mkdocs.plugins.playbook":
            level = "" if record.levelno < logging.WARNING else f"{record.levelname.lower()}: "
            click.echo(level + record.getMessage().strip(), err=True)


@contextmanager
def calling_mkdocs(place: Place) -> Iterator[None]:
    """Inside, MkDocs writes to stderr, the plugin takes the day of `--today`, and MkDocs' errors are the user's."""
    # Material prints a page about MkDocs 2 unless told not to; pyproject.toml keeps MkDocs below 2.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    log = logging.getLogger("mkdocs")
    log.setLevel(logging.INFO)
    handler = _ToStderr()
    log.addHandler(handler)
    try:
        with _telling_the_day(place.option):
            yield
    except MkDocsException as error:
        raise UserError(f"MkDocs: {error.format_message().strip()}") from None
    finally:
        log.removeHandler(handler)


@contextmanager
def _telling_the_day(option: date | None) -> Iterator[None]:
    """The environment is how the plugin hears of `--today`: `serve` makes MkDocs read its settings again and again."""
    before = os.environ.get(VARIABLE)
    if option is not None:
        os.environ[VARIABLE] = option.isoformat()
    try:
        yield
    finally:
        if option is not None:
            os.environ.pop(VARIABLE)
        if before is not None:
            os.environ[VARIABLE] = before
