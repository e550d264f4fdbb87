"""How a command ends that cannot do what it was asked."""

from __future__ import annotations

import click


class UserError(click.ClickException):
    """Something in the user's files: exit status 1."""

    exit_code = 1


class WrongUsage(click.ClickException):
    """The command was called in a way that cannot work: exit status 2."""

    exit_code = 2
