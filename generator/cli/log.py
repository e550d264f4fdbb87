"""`playbook log WHO VIA`: an entry for the log of a person, and no other byte of their file changed."""

from __future__ import annotations

from datetime import date
from shlex import quote
from typing import Any

import click

from generator.cli.choose import choose
from generator.cli.effect import read_me, tell_effect
from generator.cli.entry import SIDES, WORDS, YES_NO, Entry, make_entry
from generator.cli.options import Day, pass_place, write_example
from generator.cli.place import Place
from generator.cli.problems import WrongUsage
from generator.editing.change import Change, append_items, open_document, write_change, write_diff, write_items
from generator.editing.history import forget, recall, remember
from generator.editing.lock import hold_lock
from generator.editing.phonebook import find_links
from generator.editing.refusal import Refusal
from generator.editing.roster import Roster, Someone
from generator.model.lookup import find_named, list_nearest
from generator.model.person import ASK_KINDS, CHANNELS, GIVE_KINDS, LOG_KINDS
from generator.source.reading import SourceFile


@click.command(
    epilog=write_example(
        'playbook log carla coffee --gave "introduction: to Ann" --about "her team\'s plans"',
        'playbook log "bob chen" email --on 2026-11-20 --asked "information: 20 minutes on the platform team"',
        "playbook log carla --undo",
    )
)
@click.argument("who")
@click.argument("via", required=False, type=click.Choice(CHANNELS), metavar="VIA")
@click.option("--on", type=Day(), metavar="DATE", help="The day, as YYYY-MM-DD. Left out: today.")
@click.option("--by", type=click.Choice(SIDES), help="Who started it. Left out: me.")
@click.option(
    "--reply", type=click.Choice(YES_NO), help="Was your message answered? Left out: worked out from later entries."
)
@click.option("--kind", type=click.Choice(LOG_KINDS), metavar="KIND", help="What it was for: thank, nudge, …")
@click.option("--about", type=WORDS, help="What you talked about.")
@click.option("--gave", type=WORDS, metavar="[KIND:]TEXT", help=f"What you gave them. KIND: {', '.join(GIVE_KINDS)}.")
@click.option("--got", type=WORDS, help="What they gave you.")
@click.option("--asked", type=WORDS, metavar="FOR[:WHAT]", help=f"What you asked for. FOR: {', '.join(ASK_KINDS)}.")
@click.option("--answer", type=click.Choice(["yes", "no", "pending"]), help="What they said. Left out: pending.")
@click.option("--promise", type=WORDS, metavar="WHAT", help="What was promised.")
@click.option("--promise-by", type=click.Choice(["me", "them"]), help="Who promised. Left out: me.")
@click.option("--due", type=Day(), metavar="DATE", help="By when it was promised.")
@click.option("--private", type=WORDS, help="A remark that never leaves the file in a shared edition.")
@click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
@click.option("--undo", is_flag=True, help="Take out the last entry that this command added to WHO.")
@pass_place
def command(place: Place, who: str, via: str | None, dry_run: bool, undo: bool, **said: Any) -> None:
    """Add an entry to somebody's log: lines are added, every byte you typed stays.

    WHO is an id, a name, or part of one. VIA is a channel: coffee, breakfast, lunch, dinner, meeting, event, visit,
    call, video, email, message, letter, comment, card, gift. Where the file cannot take lines without another change,
    nothing is written and the lines are printed for you to paste.
    """
    entry = None if undo else make_entry(place, via, said)
    if undo and (via or any(value is not None for value in said.values())):
        raise WrongUsage("--undo takes WHO, and of the options only --dry-run.")
    roster = Roster(place.root)
    source = _find_person(roster, who).source
    try:
        if dry_run:
            change = _plan(roster, source, entry)
            old, new = (change.before, change.after) if entry else (change.after, change.before)
            click.echo(write_diff(old, new), nl=False)
            return
        with hold_lock(roster.root):
            change = _plan(roster, source, entry)
            _write(roster, change, undo)
    except Refusal as refusal:
        _explain(refusal, source, entry)
        click.get_current_context().exit(1)
    _report(roster, change, undo, place.today)


def _find_person(roster: Roster, who: str) -> Someone:
    found = roster.find_people(who)
    if found:
        return choose(found, who, lambda one: f"{one.id}  ({one.name})")
    if find_named(roster.companies, who):
        raise WrongUsage(f"“{who}” is a company; a log belongs to a person.")
    for link in find_links(roster, who)[:1]:
        raise WrongUsage(f"{link.name} is in the phonebook only; `playbook promote {quote(link.name)}` makes a file.")
    near = list_nearest(roster.people, who)
    remedy = f"Did you mean {' or '.join(near)}?" if near else f"`playbook add person {quote(who)}` makes a file."
    raise WrongUsage(f"nobody here is called “{who}”. {remedy}")


def _plan(roster: Roster, source: SourceFile, entry: Entry | None) -> Change:
    """The file with the entry; or, where there is none, the file as it was before the last one."""
    document = open_document(roster.root, source)
    return append_items(document, ("log",), [entry]) if entry else recall(roster.root, document)


def _write(roster: Roster, change: Change, undo: bool) -> None:
    if undo:
        write_change(roster.root, change.after, change.before)
        forget(roster.root, change.before.source)
    else:
        remember(roster.root, change)
        write_change(roster.root, change.before, change.after)


def _explain(refusal: Refusal, source: SourceFile, entry: Entry | None) -> None:
    click.echo(f"Error: {refusal.reason}.\nNothing was changed.", err=True)
    if entry:
        click.echo(f"To add the entry by hand, put this under `log:` in {source.file}:", err=True)
        click.echo(refusal.paste or write_items([entry]))


def _report(roster: Roster, change: Change, undo: bool, today: date) -> None:
    old, new = (change.after, change.before) if undo else (change.before, change.after)
    click.echo(f"{new.source.file}: {'taken out' if undo else 'added'}")
    click.echo("\n".join(f"{'-' if undo else '+'} {line}".rstrip() for line in change.added.split("\n")))
    click.echo(tell_effect(old.fact, new.fact, read_me(roster), today))
