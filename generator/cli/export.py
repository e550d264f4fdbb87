"""`playbook export DIR`: the same pages as plain Markdown files."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.look import look, print_errors
from generator.cli.options import pass_place, write_example
from generator.cli.place import Place
from generator.cli.problems import WrongUsage
from generator.cli.settings import read_settings
from generator.pages.environment import Renderer
from generator.pages.export import write_folder
from generator.pages.site import Leaves
from generator.publication import make_site


@click.command(epilog=write_example("playbook export my-playbook-as-markdown"))
@click.argument("target", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@pass_place
def command(place: Place, target: Path) -> None:
    """Write the same pages as plain Markdown, for any other generator.

    A settings file that needs no plugin comes with them. DIR must be new or empty.
    """
    survey = look(place)
    print_errors(survey)
    settings = read_settings(place.root)
    leaves = list(Leaves(Renderer(make_site(survey))).values())
    content = place.root / str(settings.get("docs_dir", "docs"))
    folder = place.directory / target
    try:
        write_folder(leaves, content, folder, str(settings.get("site_name", "Playbook")))
    except FileExistsError:
        raise WrongUsage(f"{target} is not empty: name a new folder.") from None
    click.echo(f"Wrote {len(leaves)} pages to {target}.", err=True)
    click.get_current_context().exit(int(survey.has_errors))
