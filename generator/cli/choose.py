"""One of several: the user says which, where there is a terminal to ask on."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import click

from generator.cli.problems import WrongUsage

Choice = TypeVar("Choice")
MOST = 20


def choose(found: Sequence[Choice], text: str, describe: Callable[[Choice], str]) -> Choice:
    """The only one of `found`, or the one that the user picks; wrong usage with the list where nobody can be asked."""
    if len(found) == 1:
        return found[0]
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise WrongUsage("\n".join([f"several fit “{text}”; which one?", *_list(found, describe)]))
    click.echo("\n".join([f"Several fit “{text}”:", *_list(found, describe, numbered=True)]), err=True)
    return found[click.prompt("Which one", type=click.IntRange(1, min(len(found), MOST)), err=True) - 1]


def _list(found: Sequence[Choice], describe: Callable[[Choice], str], *, numbered: bool = False) -> Iterator[str]:
    for number, one in enumerate(found[:MOST], 1):
        yield f"  {f'{number:2}  ' if numbered else ''}{describe(one)}"
    if len(found) > MOST:
        yield f"  and {len(found) - MOST} more; write more of the name"
