"""What commands share that read the playbook: one look at it, and the problems on stderr."""

from __future__ import annotations

import gc
import sys
from dataclasses import replace

import click

from generator.cli.place import Place
from generator.cli.settings import BrokenSettings
from generator.cli.terminal import wants_colour
from generator.model.diagnostic import Diagnostic
from generator.reporting.diagnostics import format_diagnostics
from generator.survey import Survey, survey_playbook
from generator.today import decide_today, find_given_day


def look(place: Place) -> Survey:
    """The playbook of `place`, on its day. A broken mkdocs.yml is one more problem.

    BrokenSettings where that is why the day is not known: the clock's is not taken for one that was to be another.
    """
    root = place.root
    # What is read stays until the end: looking for garbage among it every 700 objects costs a third of the time.
    gc.set_threshold(200_000, 20, 100)
    try:
        return survey_playbook(root, place.today)
    except BrokenSettings as broken:
        if broken.hides_day and find_given_day(place.option) is None:
            raise
        survey = survey_playbook(root, decide_today(place.option))
        return replace(survey, problems=(*survey.problems, broken.diagnostic))


def print_errors(survey: Survey) -> None:
    """Say on stderr what is wrong with the files; what the rules find stays out of the way of results."""
    print_problems(survey.errors)


def print_problems(problems: tuple[Diagnostic, ...]) -> None:
    """Say these on stderr, as `check` does on stdout."""
    if problems:
        click.echo(format_diagnostics(problems, "text", wants_colour(sys.stderr)), err=True, nl=False)
