"""`playbook path`: the best ways to a person or into a company."""

from __future__ import annotations

import sys

import click

from generator.cli.look import look, print_errors
from generator.cli.options import pass_place, write_example
from generator.cli.place import Place
from generator.cli.terminal import wants_colour
from generator.cli.who import find_who
from generator.method.standing import PersonStanding
from generator.reporting.agenda import write_approach


@click.command(epilog=write_example("playbook path acme", "playbook path bob-chen"))
@click.argument("who", metavar="WHO-OR-COMPANY")
@pass_place
def command(place: Place, who: str) -> None:
    """Show the best ways to a person or into a company: through whom, how warm, where weak, what to do first.

    WHO-OR-COMPANY is an id, a name, or part of one.
    """
    survey = look(place)
    print_errors(survey)
    found, reach = find_who(survey.standing, who), survey.outlook.reach
    approach = (
        reach.approach_person(found.person.id)
        if isinstance(found, PersonStanding)
        else reach.companies[found.company.id]
    )
    click.echo(write_approach(approach, survey.standing, wants_colour(sys.stdout)), nl=False)
    click.get_current_context().exit(int(survey.has_errors))
