"""A group whose commands are modules that are imported when they are called: the command line starts at once."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from difflib import get_close_matches
from importlib import import_module
from keyword import iskeyword
from typing import Any

import click

INTERRUPTED = 130
UNREAD = 141
"""What a shell says of a program whose reader went away: 128 and the number of the signal SIGPIPE."""


@contextmanager
def _ending_quietly() -> Iterator[None]:
    """Inside, a reader who goes away (`| head -1`) ends the command, as the signal ends any other program."""
    try:
        yield
    except BrokenPipeError:
        # What is still to be written goes nowhere, or Python would complain of it at its end.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                os.dup2(nowhere, stream.fileno())
        raise click.exceptions.Exit(UNREAD) from None


class LazyGroup(click.Group):
    """Commands by name with their one line of help; `NAME` is `command` in `generator.cli.NAME`.

    A name that is a word of Python's, such as import, has its module with an underscore behind it.
    """

    def __init__(self, *args: Any, commands_help: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._commands_help = commands_help

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order of the table."""
        return list(self._commands_help)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now."""
        if cmd_name not in self._commands_help:
            return None
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command: click.Command = import_module(f"generator.cli.{module}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that `args` begin with; an unknown one is answered with the nearest."""
        name = args[0]
        if name not in self._commands_help and not name.startswith("-"):
            near = get_close_matches(name, self._commands_help, n=1)
            ctx.fail(f"No such command '{name}'." + (f" Did you mean '{near[0]}'?" if near else ""))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands from the table, so that no command is imported for it."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self._commands_help.items()))

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Read the command line; from here on, what is printed is UTF-8 whatever the locale says."""
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        with _ending_quietly():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; Ctrl-C and a reader who goes away end it quietly; a disk that says no is a message."""
        try:
            with _ending_quietly():
                return super().invoke(ctx)
        except KeyboardInterrupt:
            raise click.exceptions.Exit(INTERRUPTED) from None
        except OSError as error:
            if error.strerror is None:
                raise
            place = f"{error.filename}: " if error.filename else ""
            raise click.ClickException(place + error.strerror) from error
