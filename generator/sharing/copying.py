"""Copies what `show` lists, one rule at a time; every text goes through the mask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.model.playbook import Playbook
from generator.sharing.edition import Facts, Value
from generator.sharing.listing import RULES, Copy, is_listed
from generator.sharing.mask import Mask
from generator.sharing.selection import A_COMPANY, SOMEONE_I_KNOW, Selection

_DATED = ("log", "research")
"""Lists whose entries have a day; a day that is to come is a plan."""


@dataclass(frozen=True)
class Copier:
    """Copies records of the playbook for one edition."""

    playbook: Playbook
    selection: Selection
    mask: Mask
    show: frozenset[str]
    today: date

    def copy_facts(self, record: Any, of: str = "") -> Facts:
        """The listed fields of a record, with `of` as in listing.RULES; fields without a value are not there."""
        facts: dict[str, Value] = {}
        for name, rule in RULES[of].items():
            value = getattr(record, name)
            if name == "name" or value is None or value == () or value == {}:
                continue
            if isinstance(rule, Copy):
                if is_listed(self.show, name, of=of):
                    self._put(facts, name, self._copy(value, rule))
                continue
            parts = {part: how for part, how in rule.items() if is_listed(self.show, name, part, of)}
            if parts:
                self._put(facts, name, self._copy_parts(name, value, parts))
        return facts

    def name_employer(self, text: str) -> str:
        """What to call an employer."""
        company = self.playbook.company_id(text)
        if company is None:
            return self.mask.apply(text)
        return self.playbook.companies[company].name if company in self.selection.companies else A_COMPANY

    def _copy_parts(self, name: str, value: Any, parts: Mapping[str, Any]) -> Value | None:
        if isinstance(value, tuple):
            entries = (one for one in value if name not in _DATED or one.on <= self.today)
            return tuple(copied for one in entries if (copied := self._copy_record(one, parts))) or None
        return self._copy_record(value, parts) or None

    def _copy_record(self, record: Any, parts: Mapping[str, Any]) -> dict[str, Value]:
        copied: dict[str, Value] = {}
        for part, how in parts.items():
            value = getattr(record, f"{part}_" if hasattr(record, f"{part}_") else part)
            if value is None or value == ():
                continue
            if isinstance(how, Copy):
                self._put(copied, part, self._copy(value, how))
            else:
                self._put(copied, part, self._copy_record(value, how))
        return copied

    def _copy(self, value: Any, how: Copy) -> Value | None:
        if isinstance(value, tuple):
            return tuple(copied for one in value if (copied := self._copy(one, how)) is not None) or None
        match how:
            case Copy.CONTACT:
                return self._copy_contact(value)
            case Copy.SITE:
                return None if self.mask.hides(str(value)) else str(value)
            case Copy.TEXT:
                return self.mask.apply(str(value))
            case Copy.EMPLOYER:
                return self.name_employer(value)
            case Copy.PERSON:
                shown = self.selection.people.get(value)
                return {"id": shown.id, "name": shown.name} if shown else {"name": SOMEONE_I_KNOW}
            case Copy.DAY:
                return value if isinstance(value, bool) else str(value)
            case Copy.WORD | Copy.FLAG | Copy.NUMBER:
                return value if isinstance(value, (str, bool, int)) else None
            case Copy.NAME:
                return None

    def _copy_contact(self, value: Any) -> Value | None:
        """An address says who somebody is, so none is copied where people do not go by their full names.

        Nor one that names somebody or a company that is not in: `carla@acme.example` says where she works.
        """
        if not self.selection.is_full:
            return None
        if hasattr(value, "items"):
            return {self.mask.apply(name): str(url) for name, url in value.items() if not self.mask.hides(str(url))}
        return None if self.mask.hides(str(value)) else str(value)

    @staticmethod
    def _put(facts: dict[str, Value], name: str, value: Value | None) -> None:
        if value is not None and value != {}:
            facts[name] = value
