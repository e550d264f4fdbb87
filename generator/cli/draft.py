"""`playbook draft`: words worth sending, or what is missing for them."""

from __future__ import annotations

import sys

import click

from generator.cli.look import look, print_errors
from generator.cli.options import pass_place, write_example
from generator.cli.place import Place
from generator.cli.problems import WrongUsage
from generator.cli.terminal import wants_colour
from generator.cli.who import find_who
from generator.messages.drafts import DRAFT_CHANNELS, make_draft
from generator.method.standing import PersonStanding, Standing
from generator.model.diagnostic import nearest
from generator.model.person import DRAFT_KINDS
from generator.reporting.draft import explain_draft


@click.command(
    epilog=write_example(
        "playbook draft carla-gomez thank",
        "playbook draft carla-gomez introduction-request --for bob-chen",
        "playbook draft ada-lindgren fortify --via invitation",
    )
)
@click.argument("who")
@click.argument("kind")
@click.option(
    "--via", metavar="CHANNEL", help=f"How it is sent: {', '.join(DRAFT_CHANNELS)}. Left out: email, or message."
)
@click.option(
    "--for", "--company", "about", metavar="ID", help="Whom or which company it is about. Left out: the best that fits."
)
@pass_place
def command(place: Place, who: str, kind: str, via: str | None, about: str | None) -> None:
    """Write a message from what your files say, or say what is missing for it.

    KIND is what it is for: fortify, reply-to-invite, reconnect, conversation, introduction-request, forwardable,
    wingman, blurb-for-them, referral-ask, thank, close-loop, follow-up, nudge, keep-in-touch, give, opt-in,
    congratulate, after-applying or mentor-update. The text goes to stdout, everything else to stderr.
    """
    _check_word("kind of draft", kind, DRAFT_KINDS)
    if via:
        _check_word("channel", via, DRAFT_CHANNELS)
    survey = look(place)
    print_errors(survey)
    found = find_who(survey.standing, who)
    if not isinstance(found, PersonStanding):
        raise WrongUsage(f"a draft goes to a person, and {found.company.name} is a company; name somebody there.")
    other = _find_other(survey.standing, about)
    draft = make_draft(survey.outlook, found.person.id, kind, via, other, survey.templates)
    if draft.is_ready:
        click.echo(draft.text)
    said = explain_draft(draft, found.person.name, wants_colour(sys.stderr))
    if said:
        click.echo(said, err=True, nl=False)
    click.get_current_context().exit(int(survey.has_errors or not draft.is_ready))


def _check_word(what: str, word: str, known: tuple[str, ...]) -> None:
    if word not in known:
        near = nearest(word, known)
        remedy = f"Did you mean {near}?" if near else f"There are {', '.join(known)}."
        raise WrongUsage(f"there is no {what} “{word}”. {remedy}")


def _find_other(standing: Standing, about: str | None) -> str | None:
    if about is None:
        return None
    found = find_who(standing, about)
    return found.person.id if isinstance(found, PersonStanding) else found.company.id
