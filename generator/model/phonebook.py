"""Mere links in bulk: `contacts/phonebook/*.yaml` (format.md section 3)."""

from __future__ import annotations

from typing import Annotated

from pydantic import with_config

from generator.model.fact import fact
from generator.model.fields import LIST, OURS, STRICT, Day, Email, Id, Line, Partial, Url, doc


@with_config(STRICT)
@fact(kw_only=True)
class Link:
    """A row in somebody's address book. Not a relationship."""

    name: Annotated[Line, doc("Their name.", "Dana Li")]
    at: Annotated[Line | None, doc("Where they work.", "Globex")] = None
    role: Annotated[Line | None, doc("What they do there.", "Analyst")] = None
    linked: Annotated[Partial | None, doc("Since when.", "2019-02-11")] = None
    url: Annotated[Url | None, doc("Their profile.")] = None
    email: Annotated[Email | None, doc("Their e-mail address.")] = None


@with_config(STRICT)
@fact(kw_only=True)
class Phonebook:
    """One list of links. `owner` is `me`, or the id of the friend who shared theirs."""

    id: Annotated[str, OURS] = ""
    file: Annotated[str, OURS] = ""
    owner: Annotated[Id, doc("me, or the id of the friend whose list it is.", "me")] = "me"
    source: Annotated[Line | None, doc("Where the list comes from.", "linkedin")] = None
    exported: Annotated[Day | None, doc("When it was exported.", "2026-11-20")] = None
    links: Annotated[tuple[Link, ...], LIST, doc("The links, one a line.")] = ()
