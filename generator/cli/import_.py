"""`playbook import FILE…`: what other programs know of your people, previewed and then taken in."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import click

from generator.cli.commit import commit, find_dirty
from generator.cli.intake import Written, take, write_plan
from generator.cli.options import pass_place, write_example
from generator.cli.place import Place
from generator.cli.preview import describe_harvest, describe_plan, list_troubles
from generator.cli.problems import UserError, WrongUsage
from generator.editing.lock import hold_lock
from generator.editing.memory import read_memories
from generator.editing.questions import read_questions
from generator.editing.refusal import Refusal
from generator.importers.found import Harvest
from generator.importers.intake.plan import ME, Plan, plan_import
from generator.importers.reader import read_for
from generator.importers.recognise import Upload, read_uploads
from generator.model.playbook import Playbook
from generator.source.loading import Loaded, load_playbook


@click.command(
    name="import",
    epilog=write_example(
        "playbook import Complete_LinkedInDataExport_11-20-2026.zip",
        "playbook import Complete_LinkedInDataExport_11-20-2026.zip --apply",
        "playbook import joels-connections.csv --owner joel-obrien --apply",
    ),
)
@click.argument(
    "files", nargs=-1, required=True, metavar="FILE…", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--apply", is_flag=True, help="Write it. Left out: only say what would be written.")
@click.option("--owner", default=ME, metavar="ID", help="Whose export it is: a friend's id. Left out: yours.")
@click.option("--phones", is_flag=True, help="Keep phone numbers of people who have a file.")
@click.option("--messages", is_flag=True, help="Keep the text of messages, as `private:` of the entry.")
@pass_place
def command(place: Place, files: tuple[Path, ...], apply: bool, owner: str, phones: bool, messages: bool) -> None:
    """Take in what other programs know: links, messages, meetings, postings.

    LinkedIn's archive (the .zip or its CSV files), vCards, Google Contacts as CSV, mail (.mbox, .eml), calendars
    (.ics), saved job postings, job boards as JSON. What a file is, its content tells. The preview comes first; the same
    file again changes nothing. Links go to the phonebook; people who have a file get what took place. What is not
    certain becomes a question in contacts/questions.yaml. The files themselves are never copied.
    """
    root = place.root
    for file in files:
        if file.resolve().is_relative_to(root / "contacts"):
            raise WrongUsage(
                f"{file} is in contacts/; keep exports outside of the playbook, they are never needed again."
            )
    try:
        with ExitStack() as stack:
            if apply:
                stack.enter_context(hold_lock(root))
            problems = _run(place, root, files, apply, owner, phones, messages)
    except Refusal as refusal:
        raise UserError(f"{refusal.reason}.") from None
    click.get_current_context().exit(int(problems))


def _run(
    place: Place, root: Path, files: tuple[Path, ...], apply: bool, owner: str, phones: bool, messages: bool
) -> bool:
    loaded = load_playbook(root)
    playbook = loaded.playbook
    _check_owner(playbook, owner)
    reading = read_for(playbook.me, place.today, keep_messages=messages, keep_phones=phones)
    with ExitStack() as stack:
        uploads = [_open(file, stack) for file in files]
        bar = stack.enter_context(
            click.progressbar(length=len(uploads), label="Reading", file=sys.stderr, hidden=not sys.stderr.isatty())
        )
        harvests = read_uploads(uploads, reading, lambda: bar.update(1))
    answers = {question.id: question.answer for question in read_questions(root)}
    memories = read_memories(root)
    plan = plan_import(harvests, playbook, answers, memories, owner=owner, keep_messages=messages)
    _refuse_broken(plan, loaded)
    _show(harvests, plan)
    written = _write(root, plan, playbook, harvests) if apply else Written()
    if not apply:
        click.echo("\nThis is a preview; nothing was written. `--apply` writes it.")
    return any(harvest.refused for harvest in harvests) or bool(written.problems)


def _check_owner(playbook: Playbook, owner: str) -> None:
    if owner != ME and owner not in playbook.people:
        known = (
            "their file cannot be read; `playbook check` says why"
            if owner in playbook.known_people
            else (f"nobody here has the id {owner}; `playbook add person NAME` makes a file for them")
        )
        raise WrongUsage(f"--owner: {known}.")


def _open(file: Path, stack: ExitStack) -> Upload:
    return Upload(file.name, stack.enter_context(file.open("rb")), file.stat().st_size)


def _refuse_broken(plan: Plan, loaded: Loaded) -> None:
    """A phonebook that cannot be read must not be taken for one that is not there."""
    for book in plan.books:
        for suffix in (".yaml", ".yml"):
            if f"contacts/phonebook/{book.stem}{suffix}" in loaded.broken:
                raise Refusal(f"contacts/phonebook/{book.stem}{suffix} cannot be read; `playbook check` says why")


def _show(harvests: list[Harvest], plan: Plan) -> None:
    for harvest in harvests:
        click.echo(describe_harvest(harvest), err=bool(harvest.refused))
    for line in list_troubles(harvests):
        click.echo(line, err=True)
    click.echo("\n".join(describe_plan(plan)))


def _write(root: Path, plan: Plan, playbook: Playbook, harvests: list[Harvest]) -> Written:
    dirty, written = find_dirty(root), Written()
    steps = list(write_plan(root, plan, playbook))
    with click.progressbar(
        steps, label="Writing", file=sys.stderr, hidden=not sys.stderr.isatty(), length=len(steps)
    ) as bar:
        for _, step in bar:
            take(step, written)
    for problem in written.problems:
        click.echo(f"Error: {problem}", err=True)
    click.echo("")
    click.echo("\n".join(_list_written(written)))
    sources = ", ".join(dict.fromkeys(harvest.format for harvest in harvests if harvest.format))
    if message := commit(root, written.files, dirty, f"Import {sources}"[:72]):
        click.echo(message)
    return written


def _list_written(written: Written) -> Iterator[str]:
    if not written.files:
        yield "Nothing was written: all of it is in your files already, or waits for your answer."
        return
    for file in written.files[:20]:
        yield f"wrote {file}"
    if len(written.files) > 20:
        yield f"and {len(written.files) - 20} more files"
