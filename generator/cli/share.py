"""`playbook share PROFILE --out DIR`: the read-only edition for somebody else."""

from __future__ import annotations

import os
import random
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import pass_place, write_example
from generator.cli.place import Place
from generator.cli.problems import UserError, WrongUsage

if TYPE_CHECKING:
    from generator.model.me import ShareProfile
    from generator.sharing.making import Made
    from generator.sharing.scan import Report
    from generator.survey import Survey


@click.command(
    epilog=write_example(
        "playbook share mentor --out ../for-priya", "playbook share mentor --out ../for-priya --password-file pass.txt"
    )
)
@click.argument("profile", metavar="PROFILE")
@click.option(
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="The folder to write to: new, empty, or an edition that this one replaces.",
)
@click.option(
    "--password-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Seal it into one file with the password in FILE (its first line).",
)
@pass_place
def command(place: Place, profile: str, out: Path, password_file: Path | None) -> None:
    """Write a read-only edition that holds only what a share profile lists.

    Every byte is searched for what must not be there; a finding means that nothing is written. PROFILE is a name
    under `share:` in contacts/me.yaml.
    """
    from generator.cli.look import look, print_errors
    from generator.past.editions import save_edition

    target = (place.directory / out).resolve()
    survey = look(place)
    print_errors(survey)
    if survey.has_errors:
        raise UserError("No edition is made while files have errors: a broken profile could show too much.")
    chosen = _find_profile(survey, profile)
    password = _read_password(password_file, survey) if password_file else None
    _check_target(target, place.root)
    made = _make(place, survey, profile)
    report = _write(made, target, password)
    if not report.leaks:
        save_edition(place.root, profile, survey.standing.today)
    _tell(report, survey, chosen, target, password is not None)


def _find_profile(survey: Survey, name: str) -> ShareProfile:
    share = survey.loaded.playbook.me.share
    if name not in share:
        known = f"There are: {', '.join(sorted(share))}." if share else "contacts/me.yaml has no `share:` yet."
        raise WrongUsage(f"there is no share profile {name!r}. {known}")
    return share[name]


def _read_password(path: Path, survey: Survey) -> str:
    from generator.sharing.passwords import ADVICE, find_weakness

    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise WrongUsage(f"{path} is no UTF-8 text.") from None
    password = lines[0].strip() if lines else ""
    me = survey.loaded.playbook.me
    known = [me.name, *(profile.for_ or "" for profile in me.share.values()), *me.share]
    known += [person.name for person in survey.loaded.playbook.people.values()]
    if weakness := find_weakness(password, known):
        raise WrongUsage(f"the password in {path} is too weak. {weakness} {ADVICE}")
    return password


def _check_target(target: Path, root: Path) -> None:
    from generator.sharing.folder import NotAnEdition, check_folder

    kept = (root / "contacts", root / "content")
    if root.is_relative_to(target) or any(target.is_relative_to(folder) for folder in kept):
        raise WrongUsage(f"an edition cannot go to {target}: the playbook is there.")
    try:
        check_folder(target)
    except NotAnEdition as error:
        raise WrongUsage(f"{target} stays as it is: {error}. Name a new folder.") from None


def _make(place: Place, survey: Survey, name: str) -> Made:
    from generator.cli.site import calling_mkdocs
    from generator.past.account import review_since_day
    from generator.past.editions import load_editions
    from generator.rulebook import load_rulebook
    from generator.sharing.making import make_edition

    titles = {code: rule.title for code, rule in load_rulebook().items()}
    numbers = _number_people(place.root, survey)
    profile, since = _find_profile(survey, name), load_editions(place.root).get(name)
    if since is not None and since >= survey.standing.today:
        since = None  # shared twice in a day: both editions tell the same news
    review = review_since_day(place.root, survey.loaded, survey.standing, since, os.environ)
    with calling_mkdocs(place, survey.errors):
        import logging

        logging.getLogger("mkdocs").setLevel(logging.WARNING)
        return make_edition(survey.loaded.playbook, survey.outlook, profile, numbers, titles, review, since)


def _number_people(root: Path, survey: Survey) -> Mapping[str, int]:
    """The numbers of `.playbook/aliases.json`, with new ones for new people."""
    from generator.sharing.aliases import FILE, draw_numbers, read_numbers, write_numbers

    path = root / FILE
    known = read_numbers(path.read_text(encoding="utf-8")) if path.is_file() else {}
    numbers = draw_numbers(known, survey.loaded.playbook.people, random.SystemRandom().shuffle)
    if numbers != known:
        path.parent.mkdir(exist_ok=True)
        fresh = path.with_suffix(".tmp")
        fresh.write_text(write_numbers(numbers), encoding="utf-8")
        fresh.replace(path)
    return numbers


def _write(made: Made, target: Path, password: str | None) -> Report:
    from generator.sharing.folder import write_folder

    if password is None:
        return write_folder(made.files, target, made.scan)
    return _write_sealed(made, target, password)


def _write_sealed(made: Made, target: Path, password: str) -> Report:
    """One file. What is searched is what went into it, and what can be read of it without the password."""
    from dataclasses import replace

    from generator.sharing.folder import write_folder
    from generator.sharing.sealed import seal_edition, write_outside, write_sealed

    sealed = seal_edition(made.files, password)
    inside, outside = made.scan(made.files), made.scan({"index.html": write_outside(sealed)})
    report = replace(inside, leaks=(*inside.leaks, *outside.leaks))
    return write_folder({"index.html": write_sealed(sealed)}, target, lambda _: report)


def _tell(report: Report, survey: Survey, profile: ShareProfile, target: Path, is_sealed: bool) -> None:
    searched = f"Searched {report.files} files ({report.size / 1e6:.1f} MB) for {report.values} values"
    passed = f"{report.unsearched} of them too short or too common to be evidence"
    if report.leaks:
        shown = "\n".join(f"  {leak.address}: {leak.place}" for leak in report.leaks[:20])
        more = f"\n  and {len(report.leaks) - 20} more" if len(report.leaks) > 20 else ""
        raise UserError(f"Nothing was written. {searched}; these must not be there:\n{shown}{more}")
    click.echo(f"{searched}, {passed}: nothing found that must not be there.", err=True)
    if profile.names != "full" and not {"emails", "phones", "links"}.isdisjoint(profile.show):
        click.echo("emails, phones and links say who somebody is, so they are left out where names are.", err=True)
    elif not {"emails", "links"}.isdisjoint(profile.show):
        click.echo("Addresses that name a company or a person who is not in the edition are left out.", err=True)
    if profile.drafts:
        click.echo("Drafts have blanks for facts that the profile does not list.", err=True)
    if profile.expires and profile.expires < survey.standing.today:
        click.echo(f"The profile expired on {profile.expires}: the pages say so.", err=True)
    if is_sealed:
        click.echo("Whoever has the file may try passwords for ever; it cannot be called back.", err=True)
    else:
        click.echo("Whoever has these files can read them; --password-file seals them.", err=True)
    click.echo(target / "index.html")
