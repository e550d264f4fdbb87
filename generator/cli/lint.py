"""`playbook lint`: the message rules on a text of yours."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from generator.cli.look import look, print_errors
from generator.cli.options import pass_place, write_example
from generator.cli.place import Place
from generator.cli.problems import UserError, WrongUsage
from generator.cli.terminal import wants_colour
from generator.cli.who import find_who
from generator.messages import Remark, describe_context, lint_message
from generator.method.standing import PersonStanding, Standing
from generator.model.diagnostic import Diagnostic, Span
from generator.model.person import CHANNELS, LOG_KINDS
from generator.reporting.diagnostics.text import format_text

_FIELDS = ("code", "line", "column", "message", "help")


@click.command(
    epilog=write_example(
        "playbook lint --to carla --kind introduction-request draft.txt",
        "playbook lint --to bob-chen --via invitation - <note.txt",
    )
)
@click.option("--to", "who", required=True, metavar="WHO", help="Whom it goes to: an id, a name, or part of one.")
@click.option("--kind", type=click.Choice(LOG_KINDS), metavar="KIND", help="What it is for: conversation, thank, …")
@click.option(
    "--via", type=click.Choice([*CHANNELS, "invitation"]), metavar="CHANNEL", help="How it is sent: email, message, …"
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Left out: text.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@pass_place
def command(place: Place, who: str, kind: str | None, via: str | None, form: str, file: str) -> None:
    """Say what a careful mentor would change in a message before you send it.

    FILE holds the text, `-` is the standard input. A first line `Subject: …` is the subject; text that begins with `>`,
    threads below and signatures are not yours. For `--kind forwardable`, WHO is the one who forwards the note. Ends
    with 1 where something is found.
    """
    text = _read(file)
    survey = look(place)
    print_errors(survey)
    person = _find_person(survey.standing, who)
    context = describe_context(survey.standing, person.person.id, kind or "", via or "")
    remarks = lint_message(text, context)
    click.echo(_write_json(remarks) if form == "json" else _write_text(remarks, text, file), nl=False)
    click.get_current_context().exit(int(bool(remarks) or survey.has_errors))


def _read(file: str) -> str:
    content = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UserError(f"{file} is no text in UTF-8.") from None


def _find_person(standing: Standing, who: str) -> PersonStanding:
    found = find_who(standing, who)
    if not isinstance(found, PersonStanding):
        raise WrongUsage(f"{found.company.name} is a company; --to wants a person.")
    return found


def _write_json(remarks: tuple[Remark, ...]) -> str:
    rows = [{field: getattr(remark, field) for field in _FIELDS} for remark in remarks]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _write_text(remarks: tuple[Remark, ...], text: str, name: str) -> str:
    lines = text.splitlines()
    return format_text([_to_diagnostic(remark, lines, name) for remark in remarks], wants_colour(sys.stdout))


def _to_diagnostic(remark: Remark, lines: list[str], name: str) -> Diagnostic:
    """The remark as `check` prints what it finds; a rule's reason goes with the better wording."""
    return Diagnostic(
        code=remark.code,
        level="warning",
        file=name,
        span=Span(remark.line, remark.column, remark.length),
        message=remark.message,
        help=f"{remark.help} {remark.why}",
        source_line=lines[remark.line - 1] if remark.line <= len(lines) else "",
    )
