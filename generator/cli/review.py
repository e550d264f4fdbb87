"""`playbook review`: what changed since a day or a commit (method.md section 12)."""

from __future__ import annotations

import os
import re
import sys
from datetime import date

import click

from generator.cli.look import look, print_errors
from generator.cli.options import pass_place, write_example
from generator.cli.place import Place
from generator.cli.problems import WrongUsage
from generator.cli.terminal import wants_colour
from generator.model.dates import parse_day
from generator.past.account import NoHistory, UnknownRevision, review_since_day, review_since_revision
from generator.reporting.review import write_markdown, write_text
from generator.review.review import Review
from generator.survey import Survey

FORMATS = ("markdown", "text")


@click.command(epilog=write_example("playbook review", "playbook review --since 2026-11-01 > review.md"))
@click.option("--since", metavar="REV-OR-DATE", help="A day as YYYY-MM-DD, or a commit. Left out: a week ago.")
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), default="markdown", show_default=True, help="How it is written."
)
@pass_place
def command(place: Place, since: str | None, format_: str) -> None:
    """Say what changed since a day or a commit: rungs, conversations, gives, promises, openings, the plan.

    For a day, the files are taken from the last commit on or before it; nothing is checked out. Without git, what has
    a date in the files of today is told. Ends with three questions for your mentor.
    """
    day = _read_day(since, place.today)
    survey = look(place)
    print_errors(survey)
    review = _review(place, survey, day, since)
    text = write_markdown(review) if format_ == "markdown" else write_text(review, wants_colour(sys.stdout))
    click.echo(text, nl=False)
    click.get_current_context().exit(int(survey.has_errors))


def _read_day(since: str | None, today: date) -> date | None:
    """The day that `--since` names; None for a commit and for nothing. No day, or one to come, is wrong usage."""
    if since is None or not re.fullmatch(r"\d{4}-\d{1,2}-\d{1,2}", since):
        return None
    try:
        day = parse_day(since)
    except ValueError as error:
        raise WrongUsage(f"--since {since!r}: {error}.") from None
    if day > today:
        raise WrongUsage(f"--since: {since} is after the day of the review, {today}.")
    return day


def _review(place: Place, survey: Survey, day: date | None, since: str | None) -> Review:
    root, now = place.root, survey.standing
    if day is not None or since is None:
        return review_since_day(root, survey.loaded, now, day, os.environ)
    try:
        return review_since_revision(root, survey.loaded, now, since, os.environ)
    except NoHistory as reason:
        raise WrongUsage(f"--since: {since!r} is no day, and there is no commit to look for: {reason}.") from None
    except UnknownRevision:
        raise WrongUsage(f"--since: {since!r} is no day (YYYY-MM-DD), and git knows no commit of that name.") from None
