"""References to ids that are not there (format.md section 1)."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from generator.method.standing import Standing
from generator.model.diagnostic import Finding
from generator.rules import codes


def check_people(standing: Standing) -> Iterator[Finding]:
    """Whom a person knows must have a file."""
    known = sorted(standing.playbook.known_people)
    for person in standing.playbook.people.values():
        for index, acquaintance in enumerate(person.knows):
            if acquaintance.who not in standing.playbook.known_people:
                near = get_close_matches(acquaintance.who, known, n=1)
                yield Finding(
                    code=codes.UNKNOWN_PERSON,
                    level="error",
                    file=person.file,
                    path=("knows", index, "who"),
                    message=f'no person has the id "{acquaintance.who}"',
                    suggestion=near[0] if near else "",
                )
