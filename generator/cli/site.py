"""MkDocs, called from here: its day, its messages, its errors."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date

import click
from mkdocs.exceptions import MkDocsException

from generator.cli.place import Place
from generator.cli.problems import UserError
from generator.cli.settings import SETTINGS
from generator.model.diagnostic import Diagnostic
from generator.today import VARIABLE


class Said(logging.Handler):
    """MkDocs' messages on stderr, but for what the check before it said already: `said` are the places of that.

    `warnings` counts what was no mere report of progress.
    """

    def __init__(self, said: Iterable[str]) -> None:
        super().__init__()
        self._said = tuple(said)
        self.warnings = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Write one message. Once `serve` waits for changes, the files are new, and everything is said."""
        if record.name == "mkdocs.livereload":
            self._said = ()
        self.warnings += record.levelno >= logging.WARNING
        message = record.getMessage().strip()
        if not message.startswith(self._said):
            level = "" if record.levelno < logging.WARNING else f"{record.levelname.lower()}: "
            click.echo(level + message, err=True)


@contextmanager
def calling_mkdocs(place: Place, problems: Iterable[Diagnostic] = ()) -> Iterator[Said]:
    """Inside, MkDocs writes to stderr, the plugin takes the day of `--today`, and MkDocs' errors are the user's.

    `problems` are those that a check printed before; where one is about the settings, the command ends with 1.
    """
    problems = tuple(problems)
    if any(problem.file in SETTINGS for problem in problems):
        click.get_current_context().exit(1)  # MkDocs could not read them either
    # Material prints a page about MkDocs 2 unless told not to; pyproject.toml keeps MkDocs below 2.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    log = logging.getLogger("mkdocs")
    log.setLevel(logging.INFO)
    handler = Said(f"{problem.file}:{problem.span.line}:" for problem in problems)
    log.addHandler(handler)
    try:
        with _telling_the_day(place.option):
            yield handler
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
