"""`playbook show WHO`: one person's or company's page in the terminal."""

from __future__ import annotations

import json
import sys
from typing import Any

import click

from generator.cli.look import look, print_errors
from generator.cli.options import pass_place, write_example
from generator.cli.place import Place
from generator.cli.terminal import wants_colour
from generator.cli.who import Found, find_who
from generator.method.standing import PersonStanding, Standing
from generator.reporting.facts import list_facts
from generator.reporting.plan_json import plan_object
from generator.reporting.show import show_company, show_person


@click.command(epilog=write_example("playbook show carla"))
@click.argument("who")
@click.option("--json", "as_json", is_flag=True, help="Print their entry of `plan --json`, and the file's facts.")
@pass_place
def command(place: Place, who: str, as_json: bool) -> None:
    """Show one person or company in the terminal.

    WHO is an id, a name, or part of one.
    """
    survey = look(place)
    print_errors(survey)
    found = find_who(survey.standing, who)
    if as_json:
        click.echo(json.dumps(_list_entry(survey.standing, found), sort_keys=True, ensure_ascii=False, indent=1))
    elif isinstance(found, PersonStanding):
        click.echo(show_person(survey.standing, found.person.id, wants_colour(sys.stdout)))
    else:
        click.echo(show_company(survey.standing, found.company.id, wants_colour(sys.stdout)))
    click.get_current_context().exit(int(survey.has_errors))


def _list_entry(standing: Standing, found: Found) -> dict[str, Any]:
    plan = plan_object(standing)
    if isinstance(found, PersonStanding):
        return {**plan["people"][found.person.id], "facts": list_facts(found.person)}
    return {**plan["companies"][found.company.id], "facts": list_facts(found.company)}
