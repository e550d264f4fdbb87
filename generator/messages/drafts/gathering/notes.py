"""Words that can stand in a message to the reader, and gaps that note down where the others would be written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property

from generator.messages.drafts.case import Case
from generator.messages.drafts.gaps import Fact, Gap
from generator.messages.drafts.languages import Words, choose_language
from generator.messages.drafts.phrasing import first_name, is_of_mine, speaks_of_search, write_phrase
from generator.method.draft import MissingFact
from generator.method.stage import is_at_least
from generator.model.me import Me
from generator.model.person import Person

ME = "contacts/me.yaml"
INTRODUCTIONS = "contacts/introductions.yaml"


class Notes:
    """What all facts of one case are written with; `noted` fills with whatever a template prints that is missing."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.noted: list[MissingFact] = []
        self.is_close = is_at_least(case.stands.stage, "relationship") or case.person.is_recruiter

    @property
    def me(self) -> Me:
        """Whoever writes."""
        return self.case.standing.playbook.me

    @property
    def words(self) -> Words:
        """The language of the message."""
        return self.case.words

    @property
    def today(self) -> date:
        """The day on which it is written."""
        return self.case.standing.today

    @property
    def file(self) -> str:
        """The reader's file."""
        return file_of(self.case.person)

    @cached_property
    def yours(self) -> str:
        """What "her" becomes in "her choir": "your", in a note about her "Carla's"; empty where it cannot be told.

        In a language that is not mine the rest of the fact stays as I typed it, and "tu choir" is neither.
        """
        if self.words.code != choose_language(self.me.language):
            return ""
        return self.words.possessive.format(name=self.called) if self.case.is_note else self.words.yours

    @cached_property
    def called(self) -> str:
        """What to call the reader."""
        return first_name(self.case.person.name)

    def gap(self, what: str, file: str, key: str) -> Gap:
        """The gap for `what`, which is to be written under `key` in `file`."""
        return Gap(MissingFact(what, file, key), self.noted)

    def fact(self, value: str | None, what: str, file: str, key: str) -> Fact:
        """The value, or the gap where there is none."""
        return value if value else self.gap(what, file, key)

    def day(self, day: date | None, what: str, file: str, key: str) -> Fact:
        """The day in words, or the gap."""
        return self.write(day) if day else self.gap(what, file, key)

    def write(self, day: date) -> str:
        """The day in words."""
        return self.words.write_day(day, self.today)

    def phrase(self, text: str | None) -> str:
        """The words turned to the reader, empty where they cannot be."""
        return write_phrase(text, yours=self.yours)

    def choose(self, texts: Iterable[str | None]) -> str:
        """The first text whose words can stand in a message to the reader."""
        said = (self.phrase(text) for text in texts)
        return next((text for text in said if text and (self.is_close or not speaks_of_search(text))), "")

    def list_said(self, texts: Sequence[str]) -> list[str]:
        """Up to three of the texts, those that speak neither to anybody nor of me."""
        said = (write_phrase(text, yours="") for text in texts)
        return [text for text in said if text and not is_of_mine(text)][:3]

    def may_say(self, text: str) -> bool:
        """True unless it speaks of a search to somebody who should not hear of mine."""
        return not speaks_of_search(text) or (self.is_close and self.case.kind != "forwardable")


def file_of(person: Person) -> str:
    """Where the facts on a person stand."""
    return person.file or f"contacts/people/{person.id}.yaml"
