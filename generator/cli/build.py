"""`playbook build`: the site, with the check first."""

from __future__ import annotations

from pathlib import Path

import click

from generator.building.record import forget_build
from generator.cli.options import pass_place, write_example
from generator.cli.place import Place
from generator.cli.problems import UserError, WrongUsage
from generator.cli.record import find_record


@click.command(epilog=write_example("playbook build --site-dir /tmp/my-site"))
@click.option("--site-dir", type=click.Path(file_okay=False, path_type=Path), help="Where to. Left out: site/.")
@click.option("--strict", is_flag=True, help="Stop at MkDocs' warnings, such as links that lead nowhere.")
@pass_place
def command(place: Place, site_dir: Path | None, strict: bool) -> None:
    """Build the site into site/, with the check first.

    Files with errors are left out and named on stderr and on the home page; the exit status is then 1.
    """
    settings = place.settings
    target = (place.directory / site_dir).resolve() if site_dir else None
    record = find_record(place, settings, target)
    if record and record.is_current():
        click.echo("Nothing has changed since the site was built.", err=True)
        click.echo(record.site / "index.html")
        return
    forget_build(place.root)
    site, quiet, failed = _build(place, settings, target, strict)
    if record and quiet and record.site == site:
        record.keep()
    click.echo(site / "index.html")
    click.get_current_context().exit(int(failed))


def _build(place: Place, settings: Path, target: Path | None, strict: bool) -> tuple[Path, bool, bool]:
    """Where the site is, whether there was nothing to say, and whether files have errors."""
    from generator.pages.environment import compile_apart  # from here on it takes time, so imports may

    compile_apart()
    from generator.cli.look import look, print_problems
    from generator.cli.site import calling_mkdocs

    survey = look(place)
    print_problems(survey.reported)
    from generator.publication import begin_pages

    begun = begin_pages(survey)
    with calling_mkdocs(place, survey.reported) as said:
        from mkdocs.commands.build import build
        from mkdocs.config import load_config

        from generator.building.plugin import find_plugin

        config = load_config(str(settings), site_dir=str(target) if target else None, strict=strict or None)
        plugin = find_plugin(config)
        if plugin is None:
            raise UserError(f"{settings.name} does not list the plugin `playbook` under `plugins:`.")
        _protect(Path(config.site_dir), place.root)
        plugin.survey, plugin.begun = survey, begun
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    return Path(config.site_dir), not said.warnings and not survey.reported, survey.has_errors


def _protect(target: Path, root: Path) -> None:
    """MkDocs empties the folder that it builds into. So it must be new, empty, or a site that was built before."""
    if root.is_relative_to(target):
        raise WrongUsage(f"the site cannot go to {target}: the playbook is in there, and building empties that folder.")
    if target.is_dir() and any(target.iterdir()) and not (target / "sitemap.xml").is_file():
        raise WrongUsage(f"{target} holds something that is no built site, and building empties that folder.")
