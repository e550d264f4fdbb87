"""From the playbook and a profile to the edition: a new object into which only what is listed is copied."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.method.outlook import Outlook
from generator.model.me import ShareProfile
from generator.model.person import Person
from generator.model.playbook import Playbook
from generator.sharing.edition import Edition, Facts, LeftOut, SharedCompany, SharedPerson, Value
from generator.sharing.listing import PERSON, Copy, is_listed
from generator.sharing.mask import Mask, make_mask
from generator.sharing.selection import A_COMPANY, SOMEONE_I_KNOW, Selection, select
from generator.sharing.verdicts import copy_steps, copy_verdicts, copy_ways


@dataclass(frozen=True)
class _Copier:
    """Copies what `show` lists, one rule at a time; every text goes through the mask."""

    playbook: Playbook
    selection: Selection
    mask: Mask
    show: frozenset[str]
    today: date

    def copy_facts(self, person: Person) -> Facts:
        """The listed fields of a person; fields without a value are not there."""
        facts: dict[str, Value] = {}
        for name, rule in PERSON.items():
            value = getattr(person, name)
            if name == "name" or value is None or value == () or value == {}:
                continue
            if isinstance(rule, Copy):
                if is_listed(self.show, name):
                    self._put(facts, name, self._copy(value, rule))
                continue
            parts = {part: how for part, how in rule.items() if is_listed(self.show, name, part)}
            if parts:
                self._put(facts, name, self._copy_parts(name, value, parts))
        return facts

    def _copy_parts(self, name: str, value: Any, parts: Mapping[str, Any]) -> Value | None:
        if isinstance(value, tuple):
            entries = (one for one in value if name != "log" or one.on <= self.today)
            return tuple(copied for one in entries if (copied := self._copy_record(one, parts))) or None
        return self._copy_record(value, parts) or None

    def _copy_record(self, record: Any, parts: Mapping[str, Any]) -> dict[str, Value]:
        copied: dict[str, Value] = {}
        for part, how in parts.items():
            value = getattr(record, f"{part}_" if hasattr(record, f"{part}_") else part)
            if value is None:
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
        """An address says who somebody is, so none is copied where people do not go by their full names."""
        if not self.selection.is_full:
            return None
        return {self.mask.apply(name): str(url) for name, url in value.items()} if hasattr(value, "items") else value

    def name_employer(self, text: str) -> str:
        """What to call an employer."""
        company = self.playbook.company_id(text)
        if company is None:
            return self.mask.apply(text)
        return self.playbook.companies[company].name if company in self.selection.companies else A_COMPANY

    @staticmethod
    def _put(facts: dict[str, Value], name: str, value: Value | None) -> None:
        if value is not None and value != {}:
            facts[name] = value


def reduce_playbook(
    playbook: Playbook, outlook: Outlook, profile: ShareProfile, numbers: Mapping[str, int]
) -> tuple[Edition, Selection]:
    """The edition of a profile on the day of `outlook`, and who is in it. `numbers` tell people without a name apart.

    Verdicts are computed with all facts and copied where they are listed.
    """
    show, today = frozenset(profile.show), outlook.standing.today
    selection = select(playbook, profile, numbers)
    mask = make_mask(playbook, selection, profile.for_)
    copier = _Copier(playbook, selection, mask, show, today)
    people = sorted(
        (_share_person(playbook.people[id_], copier, outlook) for id_ in selection.people),
        key=lambda person: (person.name.casefold(), person.id),
    )
    companies = _share_companies(copier, outlook) if show & {"company", "at"} else {}
    steps = copy_steps(outlook.plan, selection, frozenset(companies))
    me = playbook.me
    wanted = {name: getattr(me.looking_for, name) for name in ("roles", "fields", "places")}
    edition = Edition(
        owner=me.name,
        reader=profile.for_,
        today=today,
        expires=profile.expires,
        looking_for={name: tuple(map(mask.apply, texts)) for name, texts in wanted.items() if texts},
        questions=tuple(map(mask.apply, me.questions)),
        people={person.id: person for person in people},
        companies=companies,
        plan=steps if "plan" in show else None,
        calendar=steps if profile.calendar else None,
        left_out=_count_left_out(playbook, outlook, selection, len(companies), len(steps)),
        shown=tuple(dict.fromkeys(profile.show)),
    )
    return edition, selection


def _share_person(person: Person, copier: _Copier, outlook: Outlook) -> SharedPerson:
    shown = copier.selection.people[person.id]
    is_named = bool(person.at) and not copier.show.isdisjoint(("company", "at"))
    company = copier.playbook.company_id(person.at) if is_named else None
    return SharedPerson(
        id=shown.id,
        name=shown.name,
        facts=copier.copy_facts(person),
        verdicts=copy_verdicts(outlook.standing.people[person.id], copier.show, copier.selection.companies),
        company=company if company in copier.selection.companies else None,
        employer=copier.name_employer(person.at) if is_named and person.at else None,
    )


def _share_companies(copier: _Copier, outlook: Outlook) -> dict[str, SharedCompany]:
    playbook, people = copier.playbook, copier.selection.people
    ways = "knows" in copier.show or "knows.who" in copier.show
    found = (
        SharedCompany(
            id_,
            playbook.companies[id_].name,
            tuple(people[who].id for who in playbook.insiders.get(id_, ()) if who in people),
            copy_ways(outlook.reach, id_, copier.selection) if ways else None,
        )
        for id_ in copier.selection.companies
    )
    return {company.id: company for company in sorted(found, key=lambda one: (one.name.casefold(), one.id))}


def _count_left_out(playbook: Playbook, outlook: Outlook, selection: Selection, companies: int, steps: int) -> LeftOut:
    return LeftOut(
        people=len(playbook.people) - len(selection.people),
        companies=len(playbook.companies) - companies,
        links=len(playbook.my_links),
        introductions=len(playbook.introductions),
        actions=len(outlook.plan.actions) - steps,
    )
