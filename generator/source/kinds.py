"""The kinds of files, and what of the model each of them holds."""

from __future__ import annotations

from typing import Any

from generator.model.company import Company
from generator.model.introduction import Introduction
from generator.model.me import Me
from generator.model.person import Person
from generator.model.phonebook import Phonebook

TYPES: dict[str, Any] = {
    "person": Person,
    "company": Company,
    "me": Me,
    "introductions": tuple[Introduction, ...],
    "phonebook": Phonebook,
}
KINDS = tuple(TYPES)
