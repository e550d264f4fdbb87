"""What a template may use. Each fact is text in the message's language, or a gap; docs/drafts.md is made from here."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Annotated, Any, get_args, get_type_hints

from generator.messages.drafts.gaps import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Mine:
    """About you: `me`."""

    name: Annotated[str, "Your name."]
    first_name: Annotated[str, "The name you sign with among people who know you."]
    possessive: Annotated[str, "Your first name as an owner: Ana's."]
    headline: Annotated[Fact, "You in one line, as in me.yaml."]
    email: Annotated[Fact, "Your e-mail address."]
    skill: Annotated[Fact, "The skill with a proof that is closest to what this is about."]
    proof: Annotated[Fact, "The proof of that skill."]
    offer: Annotated[Fact, "What you can do for the company, or for this person: your value proposition."]
    fields: Annotated[Fact, "The fields you look for, as a list."]
    question: Annotated[Fact, "The first of your questions for the mentor."]
    subject: Annotated[str, "She, he or they; your first name where me.yaml has no pronouns."]
    object: Annotated[str, "Her, him or them; your first name where there are none."]
    owner: Annotated[str, "Her, his or their; your first name as an owner where there are none."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Theirs:
    """About the reader, or somebody else: `them` and `other`."""

    name: Annotated[Fact, "Their name."]
    first_name: Annotated[Fact, "What to call them."]
    employer: Annotated[Fact, "Where they work."]
    role: Annotated[Fact, "What they do there."]
    topic: Annotated[Fact, "The first thing they care about that can stand in a message."]
    need: Annotated[Fact, "What would help them now."]
    offers: Annotated[Fact, "What they are good for, as a list."]
    useful: Annotated[Fact, "A useful thing about them, in your words."]
    blurb: Annotated[Fact, "What you would say about them."]
    their_blurb: Annotated[Fact, "What they wrote about you."]
    email: Annotated[Fact, "Their e-mail address."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What you and the reader have in common: `ground`."""

    shared: Annotated[Fact, "A shared experience, the latest that can stand in a message."]
    met: Annotated[Fact, "How you met."]
    met_on: Annotated[Fact, "When you met."]
    linked_on: Annotated[Fact, "Since when you are linked."]
    last_on: Annotated[Fact, "The day of your last exchange."]
    last_channel: Annotated[Fact, "Its channel: coffee, call, mail."]
    last_live: Annotated[bool, "Whether you talked then."]
    introducer: Annotated[Fact, "Who introduced you to them."]
    introduced_on: Annotated[Fact, "The day on which they did."]
    is_new: Annotated[bool, "Whether you have never written to them."]
    is_close: Annotated[bool, "Whether they are a relationship or more."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What the message is about: `matter`."""

    company: Annotated[Fact, "The company."]
    title: Annotated[Fact, "The opening's title."]
    closes: Annotated[Fact, "The day on which it closes."]
    applied_on: Annotated[Fact, "The day on which you applied."]
    inside: Annotated[Fact, "Whom there to speak to: the hiring manager, or whom they know."]
    is_inside: Annotated[bool, "Whether the reader works there."]
    is_vetting: Annotated[bool, "Whether only a look at your work may be asked for."]
    knows_well: Annotated[bool, "Whether they know the other person well enough to introduce you."]
    need: Annotated[Fact, "What one of the two needs (opt-in), or what they need that you offer (give)."]
    gift: Annotated[Fact, "What you, or the other one, can offer for it."]
    reader_needs: Annotated[bool, "Whether the reader is the one who needs it (opt-in)."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What the message answers or follows: `past`."""

    got: Annotated[Fact, "What they gave you last."]
    got_deed: Annotated[bool, "Whether that begins with a verb: told me that …"]
    thanks_on: Annotated[Fact, "The day of what there is to thank for."]
    thanks_channel: Annotated[Fact, "Its channel."]
    thanks_live: Annotated[bool, "Whether you met or talked then."]
    promise: Annotated[Fact, "What you promised and have not done yet."]
    promise_to_do: Annotated[bool, "Whether that begins with a verb: send the talk."]
    promise_on: Annotated[Fact, "The day on which you promised it."]
    talked_on: Annotated[Fact, "The day on which you talked with the one introduced to you."]
    outcome: Annotated[Fact, "What came of it."]
    wrote_on: Annotated[Fact, "The day of your message that has no answer."]
    wrote_ask: Annotated[
        str, "What it asked for: conversation, information, introduction, endorsement, other or empty."
    ]
    invited_on: Annotated[Fact, "The day of their invitation."]
    invited_note: Annotated[bool, "Whether it had a personal note."]
    since: Annotated[Fact, "Since when they are in their present place, where that is new."]
    talks: Annotated[Fact, "How many conversations you had in four weeks, for the mentor."]
    gives: Annotated[Fact, "How often you gave something in these weeks."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything that a template may use."""

    me: Mine
    them: Theirs
    other: Theirs
    ground: Ground
    matter: Matter
    past: Past
    via: Annotated[str, "The channel: email, message, invitation and so on."]
    stage: Annotated[str, "The reader's stage: stranger, link, acquaintance, relationship, ally or advocate."]
    is_recruiter: Annotated[bool, "Whether the reader is a recruiter."]
    week: Annotated[str, "The Monday of the next week in which both could talk."]
    deadline: Annotated[str, "The day before which an answer would help."]


GROUPS: dict[str, type] = {
    "me": Mine,
    "them": Theirs,
    "other": Theirs,
    "ground": Ground,
    "matter": Matter,
    "past": Past,
}
SINGLE = tuple(field.name for field in fields(Facts) if field.name not in GROUPS)


def describe_facts(group: type) -> dict[str, str]:
    """Name of each fact of a group -> what it is."""
    hints = get_type_hints(group, include_extras=True)
    return {name: get_args(hint)[-1] for name, hint in hints.items() if isinstance(_last(hint), str)}


def _last(hint: Any) -> Any:
    return get_args(hint)[-1] if get_args(hint) else None


def list_names() -> tuple[str, ...]:
    """Every fact as a template writes it: `them.topic`, `week`."""
    grouped = (f"{name}.{fact}" for name, group in GROUPS.items() for fact in describe_facts(group))
    return (*grouped, *SINGLE)
