"""`playbook rule CODE`: what a rule says and why."""

from __future__ import annotations

import sys
from difflib import get_close_matches

import click

from generator.cli.options import pass_place, write_example
from generator.cli.place import Place
from generator.cli.problems import WrongUsage
from generator.cli.terminal import wants_colour
from generator.reporting.rule import show_rule
from generator.rulebook import load_rulebook


@click.command(epilog=write_example("playbook rule R02"))
@click.argument("code")
@pass_place
def command(place: Place, code: str) -> None:
    """Explain a rule: what it says and why.

    An example and what to do instead come with it. CODE is what `check` and the pages print, such as R02.
    """
    rules = load_rulebook()
    rule = rules.get(code.upper())
    if rule is None:
        near = get_close_matches(code.upper(), rules, n=3, cutoff=0.5)
        remedy = f"Did you mean {' or '.join(near)}?" if near else f"The rules are {', '.join(rules)}."
        raise WrongUsage(f"there is no rule {code}. {remedy}")
    click.echo(show_rule(rule, wants_colour(sys.stdout)))
