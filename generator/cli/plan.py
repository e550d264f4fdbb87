"""`playbook plan --json`: everything computed, for other programs (format.md section 5)."""

from __future__ import annotations

import json

import click

from generator.cli.look import look, print_errors
from generator.cli.options import pass_place, write_example
from generator.cli.place import Place
from generator.reporting.plan_json import plan_object


@click.command(epilog=write_example("playbook plan --json --today 2026-11-24 > plan.json"))
@click.option("--json", "as_json", is_flag=True, required=True, help="Print one JSON object.")
@pass_place
def command(place: Place, as_json: bool) -> None:
    """Print everything that is computed, as JSON.

    The same files and the same day give the same bytes. Files with errors are left out: the object is printed all
    the same, they are named on stderr, and the exit status is 1.
    """
    survey = look(place)
    print_errors(survey)
    click.echo(json.dumps(plan_object(survey.standing), sort_keys=True, ensure_ascii=False, indent=1))
    click.get_current_context().exit(int(survey.has_errors))
