"""Rows of address books and lines of phonebooks: their keys, and what they say in short."""

from __future__ import annotations

from hashlib import sha256

from generator.importers.found import Contact
from generator.importers.identity import key_email, key_url
from generator.model.names import fold_company, fold_text
from generator.model.phonebook import Link


def read_link(link: Link) -> Contact:
    """A line of a phonebook as a contact."""
    return Contact(
        name=link.name,
        at=link.at or "",
        role=link.role or "",
        url=link.url or "",
        emails=(link.email,) if link.email else (),
        linked=str(link.linked or ""),
    )


def list_keys(contact: Contact) -> list[str]:
    """What names this row exactly: profile, addresses; else the name with the day of the link, or with the employer."""
    exact = [key for key in (key_url(contact.url), *map(key_email, contact.emails)) if key]
    return exact or [weak_key(contact)]


def weak_key(contact: Contact) -> str:
    """The name with the day of the link, or with the employer."""
    return f"name:{fold_text(contact.name)}|{contact.linked or fold_company(contact.at)}"


def describe(contact: Contact) -> str:
    """Name, role and employer on one line."""
    return ", ".join(filter(None, (contact.name, contact.role, contact.at)))


def mark(*texts: str) -> str:
    """Eight characters that differ where the texts do."""
    return sha256("\0".join(texts).encode("utf-8", "replace")).hexdigest()[:8]


def describe_job(at: str | None, role: str | None) -> str:
    """A role at an employer, or whichever is known."""
    return " at ".join(filter(None, (role, at))) or "nothing"
