"""A target company: one file below `contacts/companies/` (format.md section 3)."""

from __future__ import annotations

from typing import Annotated

from pydantic import with_config

from generator.model.fact import fact
from generator.model.fields import LIST, OURS, STRICT, Day, Id, Line, OneOf, Partial, Text, Url, Whole, doc

COMPANY_STATES = ("target", "watching", "applied", "interviewing", "offer", "closed")
OPENING_STATES = ("open", "applied", "interviewing", "offer", "rejected", "closed")
SIGNS = ("growing", "busy", "good-place", "warning", "neutral")


@with_config(STRICT)
@fact(kw_only=True)
class ResearchNote:
    """One thing found out about a company, with its source: an entry of `research:`."""

    on: Annotated[Day, doc("When you learned it.", "2026-10-30")]
    says: Annotated[Text, doc("What it is.", "opens a second team in January")]
    source: Annotated[Line | None, doc("Where it comes from: a person's id or a web address.", "carla-gomez")] = None
    sign: Annotated[str, OneOf(SIGNS), doc("What it is a sign of.")] = "neutral"


@with_config(STRICT)
@fact(kw_only=True)
class Application:
    """How you applied: `applied:` of an opening."""

    on: Annotated[Day, doc("The day you applied.", "2026-11-10")]
    through: Annotated[str, OneOf(("referral", "cold")), doc("Through somebody, or cold.")] = "cold"


@with_config(STRICT)
@fact(kw_only=True)
class Opening:
    """A post that a company wants to fill: an entry of `openings:`."""

    id: Annotated[Id, doc("A name of yours for it, unique in the company.", "release-lead")]
    title: Annotated[Line, doc("The title of the post.", "Release lead")]
    url: Annotated[Url | None, doc("Where it is advertised.", "https://acme.example/jobs/1")] = None
    posted: Annotated[Partial | None, doc("When it was advertised.", "2026-11-01")] = None
    closes: Annotated[Partial | None, doc("The last day to apply.", "2026-12-01")] = None
    needs: Annotated[tuple[Text, ...], LIST, doc("What they ask for, one a line.", "release engineering")] = ()
    offer: Annotated[Text | None, doc("What you can do for them in this post.")] = None
    hiring_manager: Annotated[Id | None, doc("The id of the person who decides.", "bob-chen")] = None
    status: Annotated[str, OneOf(OPENING_STATES), doc("How it stands.")] = "open"
    applied: Annotated[Application | None, doc("When and how you applied.")] = None


@with_config(STRICT)
@fact(kw_only=True)
class Company:
    """A company you would like to work for. `id` is the stem of the file, `file` its path."""

    id: Annotated[str, OURS] = ""
    file: Annotated[str, OURS] = ""
    name: Annotated[Line, doc("Its name.", "Acme Robotics")]
    website: Annotated[Url | None, doc("Its web site.", "https://acme.example")] = None
    field: Annotated[Line | None, doc("What it does.", "robotics")] = None
    size: Annotated[Line | None, doc("How many people work there, about.", "200")] = None
    location: Annotated[Line | None, doc("Where it is.", "Madrid")] = None
    tags: Annotated[tuple[Line, ...], LIST, doc("Words to sort by.")] = ()
    status: Annotated[str, OneOf(COMPANY_STATES), doc("How far you are with it.")] = "target"
    why: Annotated[Text | None, doc("Why this company, in your words.")] = None
    offer: Annotated[Text | None, doc("What you can do for them: your value proposition.")] = None
    motivation: Annotated[Whole | None, doc("How much you want it, 1 to 5.", 4)] = None
    research: Annotated[tuple[ResearchNote, ...], LIST, doc("What you found out, with its source.")] = ()
    openings: Annotated[tuple[Opening, ...], LIST, doc("Posts they want to fill.")] = ()
    notes: Annotated[Text | None, doc("Anything else, in Markdown. Private.")] = None

    @property
    def is_target(self) -> bool:
        """True until you closed the file on it."""
        return self.status != "closed"
