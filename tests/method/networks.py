"""Small networks for the tests of reach and of all that builds on it."""

from __future__ import annotations

from typing import Any

from generator.method.outlook import Outlook, look_ahead
from generator.method.reach import Reach
from generator.model.phonebook import Phonebook
from tests.method.builders import build, stand


def phonebook(owner: str, *links: dict[str, Any]) -> Phonebook:
    return build(Phonebook, id=owner, file=f"contacts/phonebook/{owner}.yaml", owner=owner, links=list(links))


def reach(*facts: Any, **rest: Any) -> Reach:
    return Reach(stand(*facts, **rest))


def outlook(*facts: Any, **rest: Any) -> Outlook:
    return look_ahead(stand(*facts, **rest))


def knows(*whom: str, well: str = "yes") -> list[dict[str, str]]:
    return [{"who": who, "well": well} for who in whom]
