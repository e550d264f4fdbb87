"""`playbook check`: everything wrong with the files, all at once, and the rules' findings."""

from __future__ import annotations

import os
import sys
from pathlib import Path, PurePosixPath

import click

from generator.cli.look import look
from generator.cli.options import pass_place, write_example
from generator.cli.place import Place
from generator.cli.problems import WrongUsage
from generator.cli.settings import BrokenSettings
from generator.cli.terminal import wants_colour
from generator.model.diagnostic import Diagnostic
from generator.reporting.diagnostics import format_diagnostics
from generator.source.loading import load_playbook


@click.command(
    epilog=write_example("playbook check contacts/people/carla-gomez.yaml", "playbook check --strict --format github")
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    show_default=True,
    help="How to write it: for people, for programs, for GitHub's checks, for code scanners.",
)
@click.option("--strict", is_flag=True, help="Warnings count as errors: exit status 1.")
@pass_place
def command(place: Place, paths: tuple[Path, ...], form: str, strict: bool) -> None:
    """Say everything that is wrong with the files, and what the rules find.

    With PATHs, only what is about these files and folders. The exit status is 1 where there is an error.
    """
    wanted = [_find(place.directory, path) for path in paths]
    problems = tuple(problem for problem in _list_problems(place) if not paths or _is_about(problem, wanted))
    click.echo(format_diagnostics(problems, form, wants_colour(sys.stdout)), nl=False)
    failing = ("error", "warning") if strict else ("error",)
    click.get_current_context().exit(int(any(problem.level in failing for problem in problems)))


def _list_problems(place: Place) -> tuple[Diagnostic, ...]:
    """Everything wrong; where the day is not known, what can be said without it."""
    try:
        return look(place).diagnostics
    except BrokenSettings as broken:
        return (*load_playbook(place.root).diagnostics, broken.diagnostic)


def _find(directory: Path, path: Path) -> PurePosixPath:
    """`path` as diagnostics name it: relative to the playbook. Like git's, it counts from the folder of `-C`."""
    place = Path(os.path.abspath(directory / path))
    root = Path(os.path.abspath(directory))
    if not place.exists():
        raise WrongUsage(f"{path}: there is no such file or folder.")
    if not place.is_relative_to(root):
        raise WrongUsage(f"{path} is not in the playbook {root}.")
    return PurePosixPath(place.relative_to(root).as_posix())


def _is_about(problem: Diagnostic, wanted: list[PurePosixPath]) -> bool:
    return any(PurePosixPath(problem.file).is_relative_to(path) for path in wanted)
