"""docs/commands.md, written from the commands' own help (`make docs`)."""

from __future__ import annotations

import click

from generator.cli import COMMANDS, main

WIDTH = 100
PREFACE = """# Commands

This page is what `--help` says, written by `make docs`. Every command takes `--today` and `-C`, before its name or
after it. Results go to stdout, progress and problems to stderr. The exit status is 0 where all is fine, 1 where the
files have errors or findings that count, 2 where the command was called in a way that cannot work."""


def write_reference() -> str:
    """The help of `playbook` and of every command, in the order of the table."""
    group = click.Context(main, info_name="playbook", max_content_width=WIDTH, terminal_width=WIDTH)
    parts = [PREFACE, _block("playbook", main.get_help(group))]
    for name in COMMANDS:
        command = main.get_command(group, name)
        assert command is not None
        context = click.Context(command, info_name=name, parent=group, terminal_width=WIDTH)
        parts.append(_block(f"playbook {name}", command.get_help(context)))
    return "\n\n".join(parts) + "\n"


def _block(title: str, help_text: str) -> str:
    return f"## {title}\n\n```text\n{help_text.strip()}\n```"


if __name__ == "__main__":
    click.echo(write_reference(), nl=False)
