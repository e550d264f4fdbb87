"""`playbook promote NAME`: a line of the phonebook made a person."""

from __future__ import annotations

import click

from generator.cli.add import create
from generator.cli.choose import choose
from generator.cli.options import pass_place, write_example
from generator.cli.place import Place
from generator.cli.problems import WrongUsage
from generator.editing.phonebook import find_files, find_links, list_facts
from generator.editing.roster import Roster
from generator.model.phonebook import Link


@click.command(epilog=write_example('playbook promote "dana li"'))
@click.argument("name")
@click.option("--id", "id_", metavar="ID", help="The name of the file. Left out: made of the name.")
@pass_place
def command(place: Place, name: str, id_: str | None) -> None:
    """Make a line of your phonebook a person with a file.

    NAME is a name or part of one. What the line says is copied; the phonebook stays as it is, and whoever has a file is
    not shown from it any more.
    """
    roster = Roster(place.root)
    found = find_links(roster, name)
    if not found:
        raise WrongUsage(
            f"nobody in your phonebook is called “{name}”. `playbook add person` makes a file for anybody; "
            "`playbook check` names the files that cannot be read."
        )
    if len(found) > 1:
        files = find_files(roster, found)
        found = [link for link, file in zip(found, files, strict=True) if file is None] or found
    link = choose(found, name, _describe)
    create(roster, "person", list_facts(link), link, id_)


def _describe(link: Link) -> str:
    return ", ".join(filter(None, (link.name, link.role, link.at, link.email or link.url)))
