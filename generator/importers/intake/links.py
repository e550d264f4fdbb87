"""Links against a phonebook: which are new, which say something new, which lines the user has made their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.importers.found import Contact
from generator.importers.intake.known import Known
from generator.importers.intake.rows import describe, describe_job, list_keys, mark, read_link, weak_key
from generator.importers.intake.tally import Tally
from generator.importers.intake.twins import Twins
from generator.model.names import fold_company, fold_text
from generator.model.phonebook import Link, Phonebook

Item = dict[str, Any]


@dataclass
class BookPlan:
    """What is to be written into one phonebook. `memory` is what the source said last, by key, as fingerprints."""

    stem: str
    owner: str
    source: str
    exported: str = ""
    existing: Phonebook | None = None
    memory: dict[str, str] = field(default_factory=dict)
    added: list[Item] = field(default_factory=list)
    changed: dict[int, Item] = field(default_factory=dict)

    @property
    def is_older(self) -> bool:
        """True where the phonebook comes from a later export, so that this one knows nothing newer."""
        there = self.existing.exported if self.existing else None
        return bool(there and self.exported) and self.exported < str(there)

    @property
    def is_changed(self) -> bool:
        """True where lines are to be written."""
        return bool(self.added or self.changed)


def plan_links(plan: BookPlan, contacts: Iterable[Contact], known: Known, twins: Twins, tally: Tally) -> None:
    """Sort every contact into the plan. `twins` are the links of the user's other phonebooks."""
    links = plan.existing.links if plan.existing else ()
    lines, by_day = _index(links), _index_days(links)
    seen: set[str] = set()
    for contact in contacts:
        keys = list_keys(contact)
        if not seen.isdisjoint(keys):
            tally.add("merged", "rows that name somebody a second time", contact.name)
            continue
        seen.update(keys)
        key, before = keys[0], plan.memory.get(keys[0]) or plan.memory.get(weak_key(contact))
        at = next((lines[key] for key in keys if key in lines), None)
        if at is None and plan.existing:
            at = _find_by_day(plan.existing.links, by_day.get(weak_key(contact), []), contact)
        if plan.is_older and at is not None:
            tally.add("skipped", "links of an export that is older than the phonebook", contact.name)
            continue
        plan.memory[key] = _fingerprint(contact)
        if at is not None and plan.existing:
            _compare(plan, at, plan.existing.links[at], contact, before, known, tally)
        elif before:
            tally.add("skipped", "links you took out of the phonebook", contact.name)
        elif other := twins.find(keys):
            tally.add("merged", f"links that are in {other} already", contact.name)
            del plan.memory[key]
        elif reason := twins.ask(contact, known):
            tally.add("skipped", reason, describe(contact))
            del plan.memory[key]
        else:
            plan.added.append(write_item(contact))
            tally.add("new", f"links for contacts/phonebook/{plan.stem}.yaml", describe(contact))
    plan.added.sort(key=sort_key)


def sort_key(item: Mapping[str, Any]) -> tuple[Any, ...]:
    """The newest first, those without a date last, then by name."""
    linked = str(item.get("linked") or "")
    return (not linked, [-ord(c) for c in linked], fold_text(str(item.get("name", ""))), str(item.get("url") or ""))


def _index(links: Iterable[Link]) -> dict[str, int]:
    index: dict[str, int] = {}
    for at, link in enumerate(links):
        for key in list_keys(read_link(link)):
            index.setdefault(key, at)
    return index


def _index_days(links: Iterable[Link]) -> dict[str, list[int]]:
    """The lines by name and day of the link: exports before 2023 have no profiles, later ones do."""
    index: dict[str, list[int]] = {}
    for at, link in enumerate(links):
        if link.linked:
            index.setdefault(weak_key(read_link(link)), []).append(at)
    return index


def _find_by_day(links: Sequence[Link], found: list[int], contact: Contact) -> int | None:
    """The one line of the same name that was linked on the same day, unless each has a profile of its own."""
    if len(found) != 1 or not contact.linked or (contact.url and links[found[0]].url):
        return None
    return found[0]


def write_item(contact: Contact) -> Item:
    """The line of a contact, its keys in the order of the format."""
    item = {
        "name": contact.name,
        "at": contact.at,
        "role": contact.role,
        "linked": contact.linked,
        "url": contact.url,
        "email": contact.emails[0] if contact.emails else "",
    }
    return {key: value for key, value in item.items() if value}


def read_item(item: Item) -> Contact:
    """The contact that a line is written for."""
    emails = (item["email"],) if "email" in item else ()
    return Contact(**{key: value for key, value in item.items() if key != "email"}, emails=emails)


def _fingerprint(contact: Contact) -> str:
    """Two short marks: of the job alone, and of all that the line would say."""
    return f"{mark(contact.at, contact.role)}{mark(*map(str, write_item(contact).items()))}"


def _compare(
    plan: BookPlan, at: int, link: Link, contact: Contact, before: str | None, known: Known, tally: Tally
) -> None:
    """A line that is there: filled where the source says more now, asked about where the user may have edited it."""
    line = read_link(link)
    changes = dict(_list_job(line, contact))
    question = _question_id(plan, line, contact)
    if before == _fingerprint(contact):
        filled = changes if known.answers.get(question) == "yes" else {}
    else:
        filled = _list_missing(line, contact)
        if changes and _may_change(plan, line, contact, before, known, tally):
            filled |= changes
    if filled:
        plan.changed[at] = _in_order({**write_item(line), **filled})
        tally.add("changed", f"links in contacts/phonebook/{plan.stem}.yaml", f"{link.name}: {', '.join(filled)}")
    else:
        tally.add("skipped", "links that are in the phonebook as they are", link.name)


def _list_missing(line: Contact, contact: Contact) -> Item:
    """What the source says and the line does not, but for the job."""
    item = write_item(line)
    return {key: value for key, value in write_item(contact).items() if key not in (*item, "at", "role")}


def _list_job(line: Contact, contact: Contact) -> Iterator[tuple[str, str]]:
    if contact.at and fold_company(contact.at) != fold_company(line.at):
        yield "at", contact.at
    if contact.role and fold_text(contact.role) != fold_text(line.role):
        yield "role", contact.role


def _question_id(plan: BookPlan, line: Contact, contact: Contact) -> str:
    """It names both jobs, so that a yes is good for this change alone and not for what the user types later."""
    jobs = f"{mark(line.at, line.role)}-{mark(contact.at, contact.role)}"
    return f"line|{plan.stem}|{list_keys(contact)[0]}|{jobs}"


def _may_change(
    plan: BookPlan, line: Contact, contact: Contact, before: str | None, known: Known, tally: Tally
) -> bool:
    """True where the line still says what the source said before, or where the user said yes."""
    if not (line.at or line.role) and not before:
        return True
    told, says = describe_job(line.at, line.role), describe_job(contact.at, contact.role)
    if before and before[:8] == mark(line.at, line.role):
        tally.add("jobs", "links", f"{line.name}: {told} -> {says}")
        return True
    if before and before[:8] == mark(contact.at, contact.role):
        return False
    text = f"The line of {line.name} says {told}; {plan.source} says {says}. Take that over?"
    answer = known.ask(_question_id(plan, line, contact), text)
    if answer == "no":
        tally.add("skipped", "changes you said no to", line.name)
    else:
        tally.add("jobs", "links", f"{line.name}: {told} -> {says}")
    return answer == "yes"


def _in_order(item: Item) -> Item:
    order = ("name", "at", "role", "linked", "url", "email")
    return {key: item[key] for key in order if key in item}
