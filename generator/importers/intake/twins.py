"""The same person in two of the user's phonebooks: by key they are one, by name and company it is asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.importers.found import Contact
from generator.importers.identity import key_email, key_url
from generator.importers.intake.alike import list_words
from generator.importers.intake.known import Known
from generator.importers.intake.rows import describe, list_keys
from generator.model.names import fold_company

WAITING = "links that wait for your answer: they may be in another phonebook"
MERGED = "links that are in another phonebook, as you said"


@dataclass
class Twins:
    """The links of the user's phonebooks but one."""

    _by_key: dict[str, str] = field(default_factory=dict)
    _by_job: dict[tuple[frozenset[str], str], tuple[str, Contact]] = field(default_factory=dict)

    def add(self, contacts: Iterable[Contact], file: str) -> None:
        """Remember the links of a file."""
        for contact in contacts:
            for key in filter(None, (key_url(contact.url), *map(key_email, contact.emails))):
                self._by_key.setdefault(key, file)
            if contact.at:
                self._by_job.setdefault(_job(contact), (file, contact))

    def find(self, keys: Iterable[str]) -> str | None:
        """The file that has a link with one of these keys."""
        return next((self._by_key[key] for key in keys if key in self._by_key), None)

    def ask(self, contact: Contact, known: Known) -> str:
        """Why the link is held back: its name and company stand in another file. Empty where it is not."""
        if not contact.at or _job(contact) not in self._by_job:
            return ""
        file, other = self._by_job[_job(contact)]
        if contact.url and other.url:
            return ""
        id_ = f"twin|{list_keys(other)[0]}|{list_keys(contact)[0]}"
        answer = known.ask(id_, f"Is {describe(contact)} the same person as {describe(other)} in {file}?")
        return {"no": "", "yes": MERGED}.get(answer, WAITING)


def _job(contact: Contact) -> tuple[frozenset[str], str]:
    return frozenset(list_words(contact.name)), fold_company(contact.at)
