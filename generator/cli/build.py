"""`playbook build`: the site, with the check first."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.look import look, print_errors
from generator.cli.options import pass_place, write_example
from generator.cli.place import Place
from generator.cli.problems import UserError, WrongUsage
from generator.cli.site import calling_mkdocs


@click.command(epilog=write_example("playbook build --site-dir /tmp/my-site"))
@click.option("--site-dir", type=click.Path(file_okay=False, path_type=Path), help="Where to. Left out: site/.")
@click.option("--strict", is_flag=True, help="Stop at MkDocs' warnings, such as links that lead nowhere.")
@pass_place
def command(place: Place, site_dir: Path | None, strict: bool) -> None:
    """Build the site into site/, with the check first.

    Files with errors are left out and named on stderr and on the home page; the exit status is then 1.
    """
    settings = place.settings
    survey = look(place)
    print_errors(survey)
    target = place.directory / site_dir if site_dir else None
    with calling_mkdocs(place, survey):
        from mkdocs.commands.build import build
        from mkdocs.config import load_config

        config = load_config(str(settings), site_dir=str(target.resolve()) if target else None, strict=strict or None)
        if "playbook" not in config.plugins:
            raise UserError(f"{settings.name} does not list the plugin `playbook` under `plugins:`.")
        _protect(Path(config.site_dir), place.root)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    click.echo(Path(config.site_dir) / "index.html")
    click.get_current_context().exit(int(survey.has_errors))


def _protect(target: Path, root: Path) -> None:
    """MkDocs empties the folder that it builds into. So it must be new, empty, or a site that was built before."""
    if root.is_relative_to(target):
        raise WrongUsage(f"the site cannot go to {target}: the playbook is in there, and building empties that folder.")
    if target.is_dir() and any(target.iterdir()) and not (target / "sitemap.xml").is_file():
        raise WrongUsage(f"{target} holds something that is no built site, and building empties that folder.")
