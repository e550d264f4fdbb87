"""What every command takes, before the command's name or after it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.model.dates import parse_day

Function = TypeVar("Function", bound=Callable[..., Any])
_DIRECTORY = "generator.cli.directory"
_TODAY = "generator.cli.today"


class Day(click.ParamType[date]):
    """A date as YYYY-MM-DD."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The date; anything else is wrong usage."""
        try:
            return parse_day(str(value))
        except ValueError as error:
            self.fail(f"{error}, not {str(value)!r}", param, ctx)


def _keep(key: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    """Remember a value for all that runs below; what is given after the command's name comes last, so it wins."""

    def keep(ctx: click.Context, param: click.Parameter, value: Any) -> None:
        if value is not None:
            ctx.meta[key] = value

    return keep


def add_common_options(function: Function) -> Function:
    """Add `--today` and `-C`; `pass_place` hands on what was given."""
    today = click.option(
        "--today",
        type=Day(),
        metavar="DATE",
        expose_value=False,
        callback=_keep(_TODAY),
        help="The day to compute for, as YYYY-MM-DD. Left out: PLAYBOOK_TODAY, mkdocs.yml, the clock.",
    )
    directory = click.option(
        "-C",
        "directory",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        metavar="DIR",
        expose_value=False,
        callback=_keep(_DIRECTORY),
        help="The playbook folder. Left out: the current one.",
    )
    return today(directory(function))


def pass_place(function: Callable[..., Any]) -> Callable[..., Any]:
    """Call `function` with the place that the common options name, as its first argument."""

    @add_common_options
    @click.pass_context
    @wraps(function)
    def call(ctx: click.Context, *args: Any, **kwargs: Any) -> Any:
        from generator.cli.place import Place  # it reads YAML, which `--help` need not wait for

        place = Place(ctx.meta.get(_DIRECTORY, Path()), ctx.meta.get(_TODAY))
        return function(place, *args, **kwargs)

    return call


def write_example(*lines: str) -> str:
    """The end of a command's help: how it is called."""
    return "\n  ".join(["\b\nExample:", *lines])
