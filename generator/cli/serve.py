"""`playbook serve`: the site, live."""

from __future__ import annotations

import errno
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

import click

from generator.cli.options import pass_place, write_example
from generator.cli.place import Place
from generator.cli.problems import UserError
from generator.cli.record import find_record
from generator.cli.settings import read_settings

HOST = "127.0.0.1"


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
    record = find_record(place, settings)
    try:
        if record and record.is_current():
            _serve_standing(place, settings, record.site, port, open_)
        else:
            _serve_new(place, settings, port, open_)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise UserError(f"port {port} is taken by another program; `--port` chooses another.") from None


def _serve_new(place: Place, settings: Path, port: int, open_: bool) -> None:
    """As `mkdocs serve` does it: the site is built, and then it can be seen."""
    from generator.cli.look import (
        look,
        print_problems,
    )  # these take time to read, and the other way starts without them
    from generator.cli.site import calling_mkdocs

    survey = look(place)
    print_problems(survey.reported)
    with calling_mkdocs(place, survey.reported):
        from mkdocs.commands.serve import serve

        serve(str(settings), dev_addr=f"{HOST}:{port}", open_in_browser=open_)


def _serve_standing(place: Place, settings: Path, site: Path, port: int, open_: bool) -> None:
    """Show the site that the last build left, since nothing has changed, while all is read that a save will need."""
    from mkdocs.livereload import LiveReloadServer

    from generator.building.serving import Works, serve_standing
    from generator.cli.site import calling_mkdocs

    read = read_settings(place.root)
    watched = {place.root: False, place.root / str(read.get("docs_dir", "docs")): True, place.root / "contacts": True}
    mount = urlsplit(str(read.get("site_url") or "/")).path
    with tempfile.TemporaryDirectory(prefix="playbook_") as folder, calling_mkdocs(place):
        server = LiveReloadServer(lambda: None, HOST, port, str(site), mount)

        def prepare() -> Works:
            from generator.cli.look import look
            from generator.cli.works import prepare_works

            return prepare_works(settings, Path(folder), server.url, look(place))

        server.error_handler = lambda code: _read_error_page(Path(server.root), code)
        serve_standing(server, {path: deep for path, deep in watched.items() if path.is_dir()}, prepare)
        try:
            server.serve(open_in_browser=open_)  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            click.echo("Shutting down...", err=True)
        finally:
            server.shutdown()


def _read_error_page(site: Path, code: int) -> bytes | None:
    page = site / f"{code}.html"
    return page.read_bytes() if page.is_file() else None
