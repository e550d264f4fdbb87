"""`playbook week`: what to do from today to Sunday, and why."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from generator.cli.answers import answer
from generator.cli.options import pass_place, write_example
from generator.cli.place import Place
from generator.cli.terminal import wants_colour

if TYPE_CHECKING:
    from generator.survey import Survey


@click.command(epilog=write_example("playbook week"))
@pass_place
def command(place: Place) -> None:
    """Say what to do this week, with whom and why.

    Each reason begins with the code of a rule; `playbook rule CODE` explains it.
    """
    colour = wants_colour(sys.stdout)
    answer(place, f"week-{'colour' if colour else 'plain'}", partial(_write, colour))


def _write(colour: bool, survey: Survey) -> str:
    from generator.reporting.agenda import write_week  # an answer that is kept need not wait for it

    return write_week(survey.outlook.plan, colour)
