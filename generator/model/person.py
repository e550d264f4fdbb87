"""A person: one file below `contacts/people/` (format.md section 2)."""

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
    Partial,
    PartialOrYes,
    Text,
    TextOr,
    Url,
    Whole,
    YesNo,
    doc,
)

IN_PERSON = ("coffee", "breakfast", "lunch", "dinner", "meeting", "event", "visit")
REMOTE_LIVE = ("call", "video")
WRITTEN = ("email", "message", "letter", "comment", "card", "gift")
CHANNELS = (*IN_PERSON, *REMOTE_LIVE, *WRITTEN)
_IN_PERSON, _LIVE = frozenset(IN_PERSON), frozenset((*IN_PERSON, *REMOTE_LIVE))

ACTION_KINDS = (
    "thank",
    "answer",
    "promise",
    "close-loop",
    "follow-introduction",
    "apply-step",
    "nudge",
    "build",
    "reconnect",
    "keep-in-touch",
    "fortify",
    "research",
)
DRAFT_KINDS = (
    "fortify",
    "reply-to-invite",
    "reconnect",
    "conversation",
    "introduction-request",
    "forwardable",
    "wingman",
    "blurb-for-them",
    "referral-ask",
    "thank",
    "close-loop",
    "follow-up",
    "nudge",
    "keep-in-touch",
    "give",
    "opt-in",
    "congratulate",
    "after-applying",
    "mentor-update",
)
LOG_KINDS = tuple(dict.fromkeys((*ACTION_KINDS, *DRAFT_KINDS)))
GIVE_KINDS = ("introduction", "information", "support", "help", "visibility", "gift")
ASK_KINDS = ("conversation", "information", "introduction", "endorsement", "other")
SHARED_KINDS = ("work", "project", "study", "group", "event", "family", "other")


@with_config(STRICT)
@fact(kw_only=True)
class Job:
    """A post somebody held: an entry of `past:`."""

    at: Annotated[Line, doc("The employer: a company id, or its name.", "Northwind")]
    role: Annotated[Line | None, doc("What they were there.", "Launch lead")] = None
    from_: Annotated[Partial | None, doc("Since when: a year, a month or a day.", "2018")] = None
    to: Annotated[Partial | None, doc("Until when; leave it out for a post still held.", "2022-06")] = None


@with_config(STRICT)
@fact(kw_only=True)
class Met:
    """How you met: `met:`."""

    on: Annotated[Partial | None, doc("When you first met.", "2019-05-20")] = None
    how: Annotated[Line | None, doc("Where and through what.", "the same launch team at Northwind")] = None


@with_config(STRICT)
@fact(kw_only=True)
class SharedExperience:
    """Something you did together or both lived through: an entry of `shared:`."""

    kind: Annotated[str, OneOf(SHARED_KINDS), doc("What sort of experience it was.")] = "other"
    what: Annotated[Text, doc("What it was, in your words.", "Northwind launch team")]
    from_: Annotated[Partial | None, doc("From when.", "2018")] = None
    to: Annotated[Partial | None, doc("Until when.", "2022")] = None


@with_config(STRICT)
@fact(kw_only=True)
class Acquaintance:
    """Somebody this person knows: an entry of `knows:`."""

    who: Annotated[Id, doc("The id of the person they know.", "bob-chen")]
    well: Annotated[
        str,
        OneOf(("yes", "no", "unknown")),
        doc("How well: yes, no (they said they hardly know them) or unknown."),
    ] = "unknown"
    how: Annotated[Line | None, doc("Where they know them from.", "managed him 2015-2018")] = None


@with_config(STRICT)
@fact(kw_only=True)
class Vouch:
    """Evidence, in words, that they would stand up for you: `vouch:`."""

    likes_me: Annotated[Text | None, doc("What shows that they like you.", "asked me to join her reading group")] = None
    knows_my_work: Annotated[Text | None, doc("How they know your work.", "reviewed my launch plan in 2020")] = None
    would_vouch: Annotated[Text | None, doc("What they said.", "offered to put in a word, 2026-09-01")] = None


@with_config(STRICT)
@fact(kw_only=True)
class Cadence:
    """Days between contacts that suit this person: `cadence:`."""

    min: Annotated[Whole | None, doc("At least this many days between your outreaches.", 7)] = None
    max: Annotated[Whole | None, doc("At most this many days since the last exchange.", 45)] = None


@with_config(STRICT)
@fact(kw_only=True)
class Away:
    """Days on which they are away, both inclusive: an entry of `away:`."""

    from_: Annotated[Day, doc("The first day away.", "2026-12-20")]
    to: Annotated[Day, doc("The last day away.", "2027-01-06")]


@with_config(STRICT)
@fact(kw_only=True)
class Invited:
    """They invited you to link: `invited:`."""

    on: Annotated[Day, doc("The day of their invitation.", "2026-11-01")]
    note: Annotated[YesNo, doc("Did they write a personal note?")] = False


@with_config(STRICT)
@fact(kw_only=True)
class Give:
    """Something you did for them, with no bill attached: `gave:`."""

    kind: Annotated[str | None, OneOf(GIVE_KINDS), doc("What sort of help it was.")] = None
    what: Annotated[Text, doc("What you gave.", "an introduction to Ann, who hires Rust people")]


@with_config(STRICT)
@fact(kw_only=True)
class Ask:
    """Something you requested: `asked:`."""

    for_: Annotated[str, OneOf(ASK_KINDS), doc("What you asked for.")]
    what: Annotated[Text | None, doc("The request itself.", "20 minutes on the platform team")] = None
    answer: Annotated[str, OneOf(("yes", "no", "pending")), doc("What they said.")] = "pending"


@with_config(STRICT)
@fact(kw_only=True)
class Promise:
    """Something promised: `promise:`."""

    by: Annotated[str, OneOf(("me", "them")), doc("Who promised.")] = "me"
    what: Annotated[Text, doc("What was promised.", "send the talk")]
    due: Annotated[Day | None, doc("By when.", "2026-10-05")] = None
    done: Annotated[Day | None, doc("When it was kept.", "2026-10-04")] = None


@with_config(STRICT)
@fact(kw_only=True)
class LogEntry:
    """One contact: an entry of `log:`."""

    on: Annotated[Day, doc("The day, whole.", "2026-10-02")]
    via: Annotated[str, OneOf(CHANNELS), doc("The channel.", "coffee")]
    by: Annotated[str, OneOf(("me", "them", "both")), doc("Who started it.")] = "me"
    reply: Annotated[YesNo | None, doc("Was your message answered? Left out: worked out from later entries.")] = None
    kind: Annotated[str | None, OneOf(LOG_KINDS), doc("What it was for.", "thank")] = None
    about: Annotated[Text | None, doc("What you talked about.", "the platform team's plans")] = None
    gave: Annotated[Give | None, TextOr("what"), doc("What you gave them.")] = None
    got: Annotated[Text | None, doc("What they gave you.", "told me that Acme opens a second team")] = None
    asked: Annotated[Ask | None, doc("What you asked for.")] = None
    promise: Annotated[Promise | None, doc("What was promised, by whom, until when.")] = None
    private: Annotated[Text | None, doc("A remark that never leaves this file in a shared edition.")] = None

    @property
    def is_live(self) -> bool:
        """True for a call, a video call or a meeting in person."""
        return self.via in _LIVE

    @property
    def is_in_person(self) -> bool:
        """True where you were in the same place."""
        return self.via in _IN_PERSON


@with_config(STRICT)
@fact(kw_only=True)
class Person:
    """Somebody you know or would like to know. Lists are tuples in file order.

    `id` is the stem of the file, `file` its path relative to the playbook; neither stands in the file.
    """

    id: Annotated[str, OURS] = ""
    file: Annotated[str, OURS] = ""
    name: Annotated[Line, doc("Their name, as they write it.", "Carla Gómez")]
    kind: Annotated[str, OneOf(("person", "recruiter")), doc("A recruiter has a queue of their own.")] = "person"
    at: Annotated[Line | None, doc("Where they work: a company id, or any text.", "acme")] = None
    role: Annotated[Line | None, doc("What they do there.", "VP Engineering")] = None
    since: Annotated[Partial | None, doc("Since when they are there.", "2023-04")] = None
    past: Annotated[tuple[Job, ...], LIST, doc("Where they worked before.")] = ()
    emails: Annotated[tuple[Email, ...], LIST, doc("Their e-mail addresses.", "carla@acme.example")] = ()
    phones: Annotated[tuple[Line, ...], LIST, doc("Their phone numbers, as you would dial them.")] = ()
    links: Annotated[Mapping[Line, Url], doc("Web addresses by name, for instance linkedin.")] = field(
        default_factory=dict
    )
    location: Annotated[Line | None, doc("Where they live.", "Madrid")] = None
    timezone: Annotated[Line | None, doc("Their time zone.", "Europe/Madrid")] = None
    language: Annotated[Line | None, doc("The language you write to them in: a code such as en, es, de.", "es")] = None
    tags: Annotated[tuple[Line, ...], LIST, doc("Words to sort by.", "women-in-tech")] = ()
    linked: Annotated[PartialOrYes | None, doc("Connected on LinkedIn: the day, or yes.", "2021-03-04")] = None
    met: Annotated[Met | None, doc("When and how you met.")] = None
    shared: Annotated[tuple[SharedExperience, ...], LIST, doc("What you did together or both lived through.")] = ()
    useful: Annotated[tuple[Text, ...], LIST, doc("Three useful things about them, in your own words.")] = ()
    care_about: Annotated[tuple[Text, ...], LIST, doc("What matters to them.", "platform teams")] = ()
    needs: Annotated[tuple[Text, ...], LIST, doc("What would help them now.", "Rust engineers")] = ()
    offers: Annotated[tuple[Text, ...], LIST, doc("What they are good for and glad to give.", "API design")] = ()
    knows: Annotated[tuple[Acquaintance, ...], LIST, doc("Whom they know.")] = ()
    vouch: Annotated[Vouch | None, doc("Evidence that they would vouch for you, in words.")] = None
    blurb: Annotated[Text | None, doc("What you would say about them, in three sentences.")] = None
    their_blurb: Annotated[Text | None, doc("What they wrote or said about you, to pass on.")] = None
    cadence: Annotated[Cadence | None, doc("Your own rhythm with them, instead of the stage's.")] = None
    away: Annotated[tuple[Away, ...], LIST, doc("When they are away.")] = ()
    do_not_contact: Annotated[YesNo, doc("Leave them alone: no ask, no action.")] = False
    invited: Annotated[Invited | None, doc("They invited you to link.")] = None
    log: Annotated[tuple[LogEntry, ...], LIST, doc("Every contact, one entry each.")] = ()
    notes: Annotated[Text | None, doc("Anything else, in Markdown. Private.")] = None

    @property
    def is_recruiter(self) -> bool:
        """True for people who are paid to hear from you."""
        return self.kind == "recruiter"
