"""The drafts of an edition: written anew from facts of which those that are not listed are blank.

Every fact that a template may use is in one of the tables below; one that is added one day stays blank, and a test
asks for a decision.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.messages.drafts.facts import GROUPS, Facts, describe_facts
from generator.messages.drafts.gaps import Gap
from generator.messages.drafts.languages import load_texts, load_words
from generator.messages.drafts.occasions import DraftBook
from generator.messages.drafts.phrasing import first_name
from generator.messages.drafts.retelling import Account, recount, rewrite
from generator.method.outlook import Outlook
from generator.model.person import Person
from generator.sharing.copying import Copier
from generator.sharing.edition import Edition, SharedDraft
from generator.sharing.listing import COMPUTED, is_listed
from generator.sharing.selection import A_COMPANY, SOMEONE

BLANK = "[…]"
_SENTENCE = re.compile(rf"(?:^|\n|[.?!] ){SOMEONE}\b|(?:^|\n|[.?!] ){A_COMPANY}\b")

_PERSON = {
    "employer": ("at",),
    "role": ("role",),
    "topic": ("care_about",),
    "need": ("needs",),
    "offers": ("offers",),
    "useful": ("useful",),
    "blurb": ("blurb",),
    "their_blurb": ("their_blurb",),
}
_OPENING = ("company.openings",)
_EXCHANGE = ("needs", "offers", "me.offers", "me.skills")
QUOTED: Mapping[str, tuple[str, ...]] = {
    "me.headline": ("me.headline",),
    "me.skill": ("me.skills",),
    "me.proof": ("me.skills",),
    "me.offer": ("company.offer", "company.openings"),
    "me.fields": (),
    "me.question": (),
    **{f"them.{fact}": names for fact, names in _PERSON.items()},
    **{f"other.{fact}": names for fact, names in _PERSON.items()},
    "ground.shared": ("shared.what",),
    "ground.met": ("met.how",),
    "ground.met_on": ("met.on",),
    "ground.linked_on": ("linked",),
    "ground.last_on": ("log.on",),
    "ground.last_channel": ("log.via",),
    "ground.introducer": ("introductions",),
    "matter.company": (),
    "matter.title": _OPENING,
    "matter.closes": _OPENING,
    "matter.applied_on": _OPENING,
    "matter.inside": (*_OPENING, "knows.who"),
    "matter.need": _EXCHANGE,
    "matter.gift": _EXCHANGE,
    "past.got": ("log.got",),
    "past.thanks_on": ("log.on",),
    "past.thanks_channel": ("log.via",),
    "past.promise": ("log.promise",),
    "past.promise_on": ("log.promise", "log.on"),
    "past.wrote_on": ("log.on",),
    "past.invited_on": ("invited.on",),
    "past.since": ("since",),
    "week": ("away",),
    "deadline": _OPENING,
}
"""Fact -> what has to be listed under `show` for it to stand in a draft; nothing for what always shows."""

SHAPE = frozenset(
    "me.name me.first_name me.possessive via is_recruiter ground.last_live ground.is_new ground.is_close "
    "matter.is_inside matter.is_vetting matter.knows_well matter.reader_needs past.got_deed past.thanks_live "
    "past.promise_to_do past.invited_note".split()
)
"""My own name, and what only chooses between words of the template."""

REPLACED = frozenset(
    "them.name them.first_name other.name other.first_name me.subject me.object me.owner stage past.wrote_ask".split()
)
"""What is said in another way here: people go by their names of the edition, I by mine."""

BLANKED = frozenset(
    "me.email them.email other.email ground.introduced_on past.talked_on past.outcome past.talks past.gives".split()
)
"""What no profile can list."""


def copy_drafts(outlook: Outlook, copier: Copier) -> Mapping[str, tuple[SharedDraft, ...]]:
    """Person of the playbook -> the drafts to them that are ready, for everybody in the edition who has any."""
    book = DraftBook(outlook)
    found = {who: tuple(_copy_person(who, book, copier)) for who in copier.selection.people}
    return {who: drafts for who, drafts in found.items() if drafts}


def list_template_texts(edition: Edition) -> Iterator[str]:
    """The words that the drafts of an edition bring along: their templates, and the names of months and channels."""
    languages = {draft.language for person in edition.people.values() for draft in person.drafts}
    for language in sorted(languages):
        yield from load_texts(language).values()
        yield repr(load_words(language))


def _copy_person(who: str, book: DraftBook, copier: Copier) -> Iterator[SharedDraft]:
    for draft in book.find(who):
        if draft.is_ready:
            account = recount(book.outlook, draft)
            facts = _Blanks(copier, copier.playbook.people[who], account).reduce()
            subject, body = (_SENTENCE.sub(_begin, text) for text in rewrite(draft, facts))
            yield SharedDraft(draft.kind, draft.language, subject if draft.subject else "", body)


def _begin(found: re.Match[str]) -> str:
    return found[0].replace("someone", "Someone").replace("a company", "A company")


@dataclass(frozen=True)
class _Blanks:
    """Reduces the facts of one draft to `person`."""

    copier: Copier
    person: Person
    account: Account

    def reduce(self) -> Facts:
        """The facts with blanks for those that are not listed; what is missing stays missing."""
        facts = self.account.facts
        groups = {
            name: group(**{one: self._reduce(f"{name}.{one}", getattr(facts, name)) for one in describe_facts(group)})
            for name, group in GROUPS.items()
        }
        single = {name: self._reduce(name, facts) for name in Facts.__slots__ if name not in GROUPS}
        return replace(facts, **groups, **single)

    def _reduce(self, fact: str, group: Any) -> Any:
        value = getattr(group, fact.rpartition(".")[2])
        if isinstance(value, Gap) or fact in SHAPE:
            return value
        if fact in REPLACED:
            return self._replace(fact, value)
        if fact not in QUOTED or not all(map(self._lists, QUOTED[fact])) or not self._is_in(fact):
            return self._name_hidden(fact)
        return self._name(fact) or self.copier.mask.apply(str(value))

    def _replace(self, fact: str, value: str) -> str:
        whose, _, name = fact.rpartition(".")
        if whose in ("them", "other"):
            shown = self.copier.selection.people.get(self.person.id if whose == "them" else self.account.other or "")
            called = shown.name if shown else SOMEONE
            is_full = shown and self.copier.selection.is_full
            return first_name(called) if name == "first_name" and is_full else called
        if whose == "me":
            mine = self.account.facts.me
            return mine.possessive if name == "owner" else mine.first_name
        return value if self._lists("stage" if fact == "stage" else "log.asked") else ""

    def _lists(self, name: str) -> bool:
        """True where `show` lists it; the employer goes by `company`, too."""
        show = self.copier.show
        if name in COMPUTED or name == "at":
            return name in show or (name == "at" and "company" in show)
        of, _, bare = name.partition(".") if name.startswith(("me.", "company.")) else ("", "", name)
        field, _, part = bare.partition(".")
        return is_listed(show, field, part or None, f"{of}." if of else "")

    def _is_in(self, fact: str) -> bool:
        """True where the one whom the fact is about is in the edition."""
        people, companies = self.copier.selection.people, self.copier.selection.companies
        if fact.startswith("other.") or (fact in ("matter.need", "matter.gift") and self.account.other):
            return self.account.other in people
        if fact == "me.offer" or fact.startswith("matter.") or fact == "deadline":
            return self.account.company in companies
        return fact != "ground.introducer" or self.account.introducer in people

    def _name(self, fact: str) -> str:
        """An employer, a company or an introducer by the name of the edition; else empty."""
        if fact in ("them.employer", "other.employer"):
            people = self.copier.playbook.people
            at = (self.person if fact[0] == "t" else people[self.account.other or ""]).at
            return self.copier.name_employer(at or "")
        if fact == "ground.introducer":
            return self.copier.selection.people[self.account.introducer or ""].name
        return ""

    @staticmethod
    def _name_hidden(fact: str) -> str:
        return {"matter.company": A_COMPANY, "ground.introducer": SOMEONE, "matter.inside": SOMEONE}.get(fact, BLANK)
