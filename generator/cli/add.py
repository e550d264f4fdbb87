"""`playbook add person|company NAME`: a new file."""

from __future__ import annotations

from collections.abc import Mapping

import click

from generator.cli.options import pass_place, write_example
from generator.cli.place import Place
from generator.cli.problems import UserError, WrongUsage
from generator.editing.disk import create_file
from generator.editing.lock import hold_lock
from generator.editing.phonebook import find_files
from generator.editing.refusal import Refusal
from generator.editing.roster import Roster, Someone
from generator.editing.sheet import check_id, propose_id, write_sheet
from generator.editing.value import Value
from generator.model.names import fold_company
from generator.model.phonebook import Link
from generator.source.ids import folded


@click.command(epilog=write_example('playbook add person "Carla Gómez" --at acme --role "VP Engineering"'))
@click.argument("kind", type=click.Choice(["person", "company"]))
@click.argument("name")
@click.option("--at", metavar="COMPANY", help="Where they work: a company's id, or any text.")
@click.option("--role", help="What they do there.")
@click.option("--id", "id_", metavar="ID", help="The name of the file. Left out: made of NAME.")
@pass_place
def command(place: Place, kind: str, name: str, at: str | None, role: str | None, id_: str | None) -> None:
    """Make a file for a person or a company, with hints for what else could stand in it.

    No file is ever overwritten. Somebody of the same name at the same employer is not added twice.
    """
    if kind == "company" and (at or role):
        raise WrongUsage("--at and --role are for a person.")
    given = {"name": name.strip(), "at": at, "role": role}
    roster = Roster(place.root)
    facts: dict[str, Value] = {key: value for key, value in given.items() if value is not None}
    if not facts["name"]:
        raise WrongUsage("a name is wanted, this is empty.")
    create(roster, kind, facts, Link(name=name.strip(), at=at), id_)


def create(roster: Roster, kind: str, facts: Mapping[str, Value], link: Link, id_: str | None) -> None:
    """Write the file and print its path; UserError where the person or company has one, or the id is taken."""
    try:
        with hold_lock(roster.root):
            same = find_files(roster, [link])[0] if kind == "person" else _find_company(roster, link.name)
            if same:
                raise UserError(f"{same.name} has a file already: {same.source.file}")
            document = write_sheet(kind, _choose_id(roster, kind, link, id_), facts)
            create_file(roster.root / document.source.file, document.data)
    except FileExistsError:
        raise UserError(f"{document.source.file} is there already.") from None
    except Refusal as refusal:
        raise WrongUsage(f"{refusal.reason}.") from None
    click.echo(document.source.file)


def _choose_id(roster: Roster, kind: str, link: Link, wanted: str | None) -> str:
    """The id that was wanted or follows from the name, if nobody has it; UserError says who does, and another one."""
    id_ = wanted or propose_id(kind, link.name)
    check_id(kind, id_)
    taken = {folded(source.stem): source.file for source in roster.all_sources if source.kind == kind}
    if folded(id_) not in taken:
        return id_
    others = (propose_id(kind, f"{id_} {more}") for more in (link.at or "", *range(2, 1000)))
    free = next(other for other in others if folded(other) not in taken)
    raise UserError(f"the id {id_} is taken by {taken[folded(id_)]}; for another person: --id {free}")


def _find_company(roster: Roster, name: str) -> Someone | None:
    wanted = fold_company(name)
    return next((one for one in roster.companies if fold_company(one.name) == wanted), None)
