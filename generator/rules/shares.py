"""What a shared edition may show (format.md section 3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields

from generator.method.standing import Standing
from generator.model.company import Company
from generator.model.diagnostic import Finding, nearest, shorten
from generator.model.person import Acquaintance, Job, LogEntry, Met, Person, SharedExperience, Vouch
from generator.rules import codes
from generator.rules.findings import error

PRIVATE = frozenset(("notes", "log.private", "company.notes", "me.notes"))
COMPUTED = frozenset(
    "company stage missing freshness pressure asks endorsement ledger researched plan introductions".split()
)
MINE = frozenset(f"me.{name}" for name in ("headline", "location", "skills", "offers", "past"))
_PARTS = {
    "knows": Acquaintance,
    "log": LogEntry,
    "met": Met,
    "past": Job,
    "shared": SharedExperience,
    "vouch": Vouch,
}


def shown_names() -> frozenset[str]:
    """Every name that `show` takes: a person's fields and their parts, a company's, some of mine, what is computed."""
    own = {field.name for field in fields(Person)} - {"id", "file"}
    parts = {f"{whole}.{field.name.rstrip('_')}" for whole, part in _PARTS.items() for field in fields(part)}
    companies = {f"company.{field.name}" for field in fields(Company)} - {"company.id", "company.file", "company.name"}
    return frozenset((own | parts | companies | MINE | COMPUTED) - PRIVATE)


def check_names(standing: Standing) -> Iterator[Finding]:
    """A profile's name is no path: it is typed as a word, and an edition that it names stays in its folder."""
    me = standing.playbook.me
    for profile in me.share:
        if profile in (".", "..") or "/" in profile or "\\" in profile:
            message = f'"{shorten(profile)}" is a path, and a profile needs a name'
            help = f"call it by one word, such as {_name_without_path(profile)}"
            yield error(codes.PROFILE_NAME, me.file, ("share", profile), message, help)


def _name_without_path(profile: str) -> str:
    words = re.findall(r"\w+", profile)
    return words[-1] if words else "mentor"


def check_shown(standing: Standing) -> Iterator[Finding]:
    """Nothing that is not a name of a field is listed under `show`, so that nothing leaves by mistake."""
    me = standing.playbook.me
    names = shown_names()
    for profile, share in me.share.items():
        for index, name in enumerate(share.show):
            if name in names:
                continue
            path = ("share", profile, "show", index)
            if name in PRIVATE:
                message = f'"{name}" is private and never leaves this playbook'
                yield error(codes.UNKNOWN_FIELD, me.file, path, message, "take it out")
            else:
                message = f'there is no field "{shorten(name)}" to show'
                help = (
                    "write the fields of a person, such as role or log.about, of a company, such as company.offer, "
                    "or what is computed, such as stage"
                )
                yield error(codes.UNKNOWN_FIELD, me.file, path, message, help, nearest(name, sorted(names)))
