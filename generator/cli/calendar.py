"""`playbook calendar`: the follow-up calendar for a calendar program (format.md section 6)."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.look import look, print_errors
from generator.cli.options import pass_place, write_example
from generator.cli.place import Place


@click.command(epilog=write_example("playbook calendar --out follow-ups.ics"))
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write it to this file.")
@click.option("--company", metavar="ID", help="Only what has to do with this company.")
@pass_place
def command(place: Place, out: Path | None, company: str | None) -> None:
    """Print the plan as a calendar (RFC 5545), or write it to a file.

    Import it into a calendar of its own, or subscribe to the one in the built site: events keep their identity, so
    nothing doubles when the plan moves. A plan without actions gives none, and says so.
    """
    from generator.calendar_memory import load_memory, save_memory
    from generator.calendars.folder import ALL, write_calendars

    survey = look(place)
    print_errors(survey)
    if company is not None and company not in survey.standing.companies:
        raise click.UsageError(f"there is no company {company!r}; the ids are the names of the files in companies/")
    calendars, memory = write_calendars(
        survey.outlook.plan, survey.company_names, place.site_url, load_memory(place.root)
    )
    data = calendars.get(company or ALL)
    if data is None:
        click.echo("nothing is planned, so there is no calendar", err=True)
    elif out is None:
        click.echo(data, nl=False)
    else:
        out.write_bytes(data)
        click.echo(f"{out} has {data.count(b'BEGIN:VEVENT')} events", err=True)
    save_memory(place.root, memory)
    click.get_current_context().exit(int(survey.has_errors))
