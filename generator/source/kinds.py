"""The kinds of files, and what of the model each of them holds."""

from __future__ import annotations

from typing import Any

from generator.model.company import Company
from generator.model.introduction import Introduction
from generator.model.me import Me
from generator.model.person import Person
from generator.model.phonebook import Phonebook
from generator.model.question import Questions

TYPES: dict[str, Any] = {
    "person": Person,
    "company": Company,
    "me": Me,
    "introductions": tuple[Introduction, ...],
    "phonebook": Phonebook,
    "questions": Questions,  # no facts of the playbook: `import` reads the answers, all others only look for mistakes
}
KINDS = tuple(TYPES)
