"""The user's own file, `contacts/me.yaml` (format.md section 3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated

from pydantic import with_config

from generator.model.fact import fact
from generator.model.fields import (
    LIST,
    OURS,
    STRICT,
    Day,
    Email,
    Id,
    Line,
    OneOf,
    Text,
    TextOr,
    Url,
    Whole,
    YesNo,
    doc,
)
from generator.model.numbers import Method
from generator.model.person import Job

ALL = TextOr("all", word="all")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@with_config(STRICT)
@fact(kw_only=True)
class LookingFor:
    """What you look for: `looking_for:`."""

    roles: Annotated[tuple[Line, ...], LIST, doc("Roles.", "Release lead")] = ()
    fields: Annotated[tuple[Line, ...], LIST, doc("Fields.", "robotics")] = ()
    places: Annotated[tuple[Line, ...], LIST, doc("Places.", "Madrid")] = ()


@with_config(STRICT)
@fact(kw_only=True)
class Skill:
    """Something you can do, with the proof: an entry of `skills:`."""

    name: Annotated[Line, doc("What you can do.", "release engineering")]
    also: Annotated[tuple[Line, ...], LIST, doc("Other names for it.", "releases")] = ()
    proof: Annotated[Text | None, doc("What shows it.", "14 launches at Northwind, none rolled back")] = None


@with_config(STRICT)
@fact(kw_only=True)
class Capacity:
    """How much you can do: `capacity:`."""

    touches_per_week: Annotated[Whole, doc("Outreaches a week.", 10)] = 10
    touches_per_day: Annotated[Whole, doc("Outreaches a day.", 3)] = 3
    days: Annotated[tuple[Annotated[str, OneOf(WEEKDAYS)], ...], LIST, doc("The days you work on this.")] = WEEKDAYS[:5]
    holidays: Annotated[Line | None, doc("Whose public holidays: a country, or country-region.", "ES-MD")] = None
    fortify_per_week: Annotated[Whole, doc("Links to write to personally, a week.", 5)] = 5


@with_config(STRICT)
@fact(kw_only=True)
class Chosen:
    """Who is in a shared edition: the union of the three."""

    tags: Annotated[tuple[Line, ...], LIST, doc("Everybody with one of these tags.")] = ()
    ids: Annotated[tuple[Id, ...], LIST, doc("These people.")] = ()
    companies: Annotated[tuple[Id, ...], LIST, doc("Everybody at these companies.")] = ()
    all: Annotated[YesNo, doc("Everybody.")] = False


@with_config(STRICT)
@fact(kw_only=True)
class ShareProfile:
    """What a reader of a shared edition may see: an entry of `share:`."""

    for_: Annotated[Line | None, doc("Who it is for.", "Priya")] = None
    people: Annotated[Chosen, ALL, doc("Who is in it; or `all`.")] = field(default_factory=Chosen)
    show: Annotated[tuple[Line, ...], LIST, doc("The fields that may leave; nothing else does.")] = ()
    names: Annotated[str, OneOf(("full", "initials", "alias")), doc("How people are named.")] = "full"
    drafts: Annotated[YesNo, doc("May drafts be seen?")] = False
    calendar: Annotated[YesNo, doc("May the calendar be seen?")] = False
    expires: Annotated[Day | None, doc("A reminder of when the edition is out of date.")] = None


@with_config(STRICT)
@fact(kw_only=True)
class Me:
    """The user of the playbook."""

    file: Annotated[str, OURS] = ""
    name: Annotated[Line, doc("Your name.", "Ana Ruiz")]
    email: Annotated[Email | None, doc("Your e-mail address.")] = None
    phone: Annotated[Line | None, doc("Your phone number.")] = None
    links: Annotated[Mapping[Line, Url], doc("Your own pages, by name.")] = field(default_factory=dict)
    pronouns: Annotated[Line | None, doc("Used where others speak about you.", "she/her")] = None
    headline: Annotated[Line | None, doc("You in one line.", "Release engineer who makes launches boring")] = None
    language: Annotated[Line | None, doc("The language you write in, where theirs is not set.", "en")] = None
    location: Annotated[Line | None, doc("Where you live.", "Madrid")] = None
    looking_for: Annotated[LookingFor, doc("What you look for.")] = field(default_factory=LookingFor)
    skills: Annotated[tuple[Skill, ...], LIST, doc("What you can do, with proof.")] = ()
    offers: Annotated[tuple[Text, ...], LIST, doc("What you are glad to give.", "code review")] = ()
    past: Annotated[tuple[Job, ...], LIST, doc("Where you worked.")] = ()
    timezone: Annotated[Line | None, doc("Your time zone.", "Europe/Madrid")] = None
    capacity: Annotated[Capacity, doc("How much you can do.")] = field(default_factory=Capacity)
    method: Annotated[Method, doc("Numbers of the method that you change.")] = field(default_factory=Method)
    questions: Annotated[tuple[Text, ...], LIST, doc("What you want to ask your mentor.")] = ()
    share: Annotated[Mapping[Line, ShareProfile], doc("Who may see what.")] = field(default_factory=dict)
    notes: Annotated[Text | None, doc("Anything else, in Markdown. Private.")] = None
