"""What a command printed, kept until something changes: asked again, it need not look at everything again."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.building.record import identify_inputs, write_whole
from generator.cli.place import Place
from generator.cli.settings import BrokenSettings, find_settings
from generator.source.ledger import FOLDER

if TYPE_CHECKING:
    from generator.survey import Survey


def answer(place: Place, question: str, write: Callable[[Survey], str]) -> None:
    """Print what `write` makes of a look at the playbook, and end: with 1 where files have errors.

    `question` names the command with all that its answer depends on beside the files. An answer is kept only where
    no file has errors. The file that holds it may be deleted at any time.
    """
    path = place.root / FOLDER / f"{question}.json"
    inputs = _identify(place, question)
    kept = _read(path, inputs) if inputs else None
    if kept is not None:
        click.echo(kept, nl=False)
        return
    from generator.cli.look import look, print_errors  # this takes time to read

    survey = look(place)
    print_errors(survey)
    text = write(survey)
    click.echo(text, nl=False)
    if inputs and not survey.has_errors:
        write_whole(path, json.dumps({"inputs": inputs, "text": text}))
    click.get_current_context().exit(int(survey.has_errors))


def _identify(place: Place, question: str) -> str | None:
    try:
        settings = find_settings(place.root)
        text = settings.read_text("utf-8", "replace") if settings else ""
        return identify_inputs(place.root, text, (question, f"{place.today}", os.environ.get("SOURCE_DATE_EPOCH", "")))
    except (OSError, BrokenSettings):
        return None


def _read(path: Path, inputs: str) -> str | None:
    """The answer that is kept for these inputs; None where there is none, or something else."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if isinstance(kept, dict) and kept.get("inputs") == inputs and isinstance(kept.get("text"), str):
        return str(kept["text"])
    return None
