"""`playbook serve`: the site, live."""

from __future__ import annotations

import errno

import click

from generator.cli.look import look, print_errors
from generator.cli.options import pass_place, write_example
from generator.cli.place import Place
from generator.cli.problems import UserError
from generator.cli.site import calling_mkdocs


@click.command(epilog=write_example("playbook serve --port 8080 --open"))
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port to listen on.")
@click.option("--open", "open_", is_flag=True, help="Open it in the browser.")
@pass_place
def command(place: Place, port: int, open_: bool) -> None:
    """Show the site, live: every save is built again.

    Only this machine can see it. A file that is broken for a moment keeps its last good page, with the error on top.
    Ctrl-C ends it.
    """
    settings = place.settings
    survey = look(place)
    print_errors(survey)
    with calling_mkdocs(place, survey):
        from mkdocs.commands.serve import serve

        try:
            serve(str(settings), dev_addr=f"127.0.0.1:{port}", open_in_browser=open_)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            raise UserError(f"port {port} is taken by another program; `--port` chooses another.") from None
