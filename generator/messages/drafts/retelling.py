"""A draft once more, from facts that somebody else may see: the words stay those of the built-in templates."""

from __future__ import annotations

from dataclasses import dataclass

from generator.messages.drafts.case import Case
from generator.messages.drafts.facts import Facts
from generator.messages.drafts.gathering import Gatherer
from generator.messages.drafts.languages import load_words
from generator.messages.drafts.templates import Templates
from generator.method.draft import Draft
from generator.method.outlook import Outlook

_BUILT_IN = Templates()


@dataclass(frozen=True, slots=True)
class Account:
    """The facts of a draft, and the ids of whom else they are about."""

    facts: Facts
    other: str | None
    company: str | None
    introducer: str | None


def recount(outlook: Outlook, draft: Draft) -> Account:
    """What a draft was made of."""
    stands = outlook.standing.people[draft.who]
    case = Case(outlook, stands, draft.kind, draft.via, load_words(draft.language), draft.about)
    return Account(
        facts=Gatherer(case).gather(),
        other=case.other.id if case.other else None,
        company=case.company.company.id if case.company else None,
        introducer=case.made.introducer if case.made else None,
    )


def rewrite(draft: Draft, facts: Facts) -> tuple[str, str]:
    """Subject and body of a draft of this kind from other facts, in the built-in words."""
    return _BUILT_IN.render(draft.kind, draft.language, facts, built_in=True)
