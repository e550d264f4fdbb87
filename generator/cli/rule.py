"""`playbook rule CODE`: what a rule says and why."""

from __future__ import annotations

import re
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
    rule = rules.get(code.strip().upper())
    if rule is None:
        raise WrongUsage(_advise(code.strip(), list(rules)))
    click.echo(show_rule(rule, wants_colour(sys.stdout)))


def _advise(code: str, codes: list[str]) -> str:
    """What is wrong with `code`, and the codes that may be meant: those that look alike, else those of its letter."""
    if not code:
        return f"the code of a rule is wanted, such as R02. The rules are {', '.join(codes)}."
    family = [known for known in codes if known[0] == code[0].upper()]
    near = _find_near(code.upper(), family)
    if near:
        return f"there is no rule {code}. Did you mean {' or '.join(near)}?"
    if family:
        return f"there is no rule {code}. Those with {code[0].upper()} are {', '.join(family)}."
    return f"there is no rule {code}. The rules are {', '.join(codes)}."


def _find_near(code: str, family: list[str]) -> list[str]:
    """Those with the same number, else those that are nearly the same word."""
    number = re.sub(r"\D", "", code[1:].replace("O", "0"))
    same = [known for known in family if number and int(known[1:]) == int(number)]
    return same or get_close_matches(code, family, n=3, cutoff=0.75)
