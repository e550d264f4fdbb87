"""`playbook init DIR`: a new private playbook folder."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from pathlib import Path

import click

from generator.cli.options import pass_place, write_example
from generator.cli.place import Place
from generator.cli.problems import WrongUsage
from generator.cli.repository import start_repository
from generator.starter import EXECUTABLE, FOLDERS, list_starter_files


@click.command(epilog=write_example("playbook init my-playbook", "playbook init --demo look-around"))
@click.argument("target", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--demo", is_flag=True, help="With the people and companies of the demo, to look around in.")
@pass_place
def command(place: Place, target: Path, demo: bool) -> None:
    """Make a new private playbook folder.

    Files, schemas for the editor, a git repository, and a guard that keeps exports of your network out of it. What is
    in DIR already stays as it is.
    """
    folder = place.directory / target
    files = list_starter_files(demo)
    written, kept = _write(folder, files)
    click.echo(f"Wrote {len(written)} files to {target}.", err=True)
    for path in kept:
        click.echo(f"Left as it was: {path}", err=True)
    for line in start_repository(folder, written):
        click.echo(line, err=True)
    where = shlex.quote(str(target))
    begin = "Look around:" if demo else f"Begin with {target / 'contacts' / 'me.yaml'}, then:"
    click.echo(f"{begin} playbook -C {where} serve")


def _write(folder: Path, files: Mapping[str, bytes]) -> tuple[list[str], list[str]]:
    """The paths written and those that were there already. Only the owner can read a folder that is made here."""
    try:
        if not folder.exists():
            folder.mkdir(parents=True, mode=0o700)
        for name in FOLDERS:
            (folder / name).mkdir(parents=True, exist_ok=True)
        written = [path for path, content in files.items() if _write_new(folder / path, content, path in EXECUTABLE)]
    except (FileExistsError, NotADirectoryError) as error:
        place = Path(error.filename)
        blocking = next(path for path in (place, *place.parents) if path.exists())
        raise WrongUsage(f"{blocking} is a file where a folder is wanted.") from None
    return written, [path for path in files if path not in written]


def _write_new(path: Path, content: bytes, executable: bool) -> bool:
    """True where the file was written, False where there was one already."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() or path.is_symlink():
        return False
    with path.open("xb") as file:
        file.write(content)
    if executable:
        path.chmod(0o755)
    return True
