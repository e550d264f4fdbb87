"""`playbook today`: what to do today, and why."""

from __future__ import annotations

import sys

import click

from generator.cli.look import look, print_errors
from generator.cli.options import pass_place, write_example
from generator.cli.place import Place
from generator.cli.terminal import wants_colour
from generator.reporting.agenda import write_today


@click.command(epilog=write_example("playbook today"))
@pass_place
def command(place: Place) -> None:
    """Say what to do today, with whom and why.

    Each reason begins with the code of a rule; `playbook rule CODE` explains it.
    """
    survey = look(place)
    print_errors(survey)
    click.echo(write_today(survey.outlook.plan, wants_colour(sys.stdout)), nl=False)
    click.get_current_context().exit(int(survey.has_errors))
