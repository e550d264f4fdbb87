"""The whole import, planned before anything is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.importers.found import Contact, Harvest
from generator.importers.intake.edits import Edits
from generator.importers.intake.known import Known
from generator.importers.intake.links import BookPlan, plan_links, read_item
from generator.importers.intake.openings import NewCompany, plan_positions, plan_postings
from generator.importers.intake.people import (
    keys_of_contact,
    plan_contact,
    plan_exchanges,
    plan_invitations,
    plan_recommendations,
)
from generator.importers.intake.rows import describe, read_link
from generator.importers.intake.tally import Tally
from generator.importers.intake.twins import Twins
from generator.model.playbook import Playbook
from generator.model.question import Question

ME = "me"
Memories = Mapping[str, Mapping[str, str]]


@dataclass
class Plan:
    """What would be written where, and the counts for the preview. People and companies are keyed by id."""

    books: list[BookPlan] = field(default_factory=list)
    people: dict[str, Edits] = field(default_factory=lambda: defaultdict(Edits))
    companies: dict[str, Edits] = field(default_factory=lambda: defaultdict(Edits))
    new_companies: dict[str, NewCompany] = field(default_factory=dict)
    me: Edits = field(default_factory=Edits)
    questions: list[Question] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)


def plan_import(
    harvests: list[Harvest],
    playbook: Playbook,
    answers: Mapping[str, str],
    memories: Memories,
    *,
    owner: str = ME,
    keep_messages: bool = False,
) -> Plan:
    """The plan; `answers` are the user's, by the question's id, `memories` those of the phonebooks, by file stem."""
    plan, known = Plan(), Known(playbook, answers)
    for source in dict.fromkeys(one.source for one in harvests if one.contacts):
        plan.books.append(_plan_book(source, owner, harvests, known, memories, plan))
    if owner == ME:
        _plan_mine(harvests, known, plan, keep_messages)
    else:
        _leave_out(harvests, plan)
    for harvest in harvests:
        for reason, number in sorted(harvest.skipped.items()):
            plan.tally.add("skipped", reason, "", number)
    plan.questions = list(known.asked.values())
    for question in plan.questions:
        plan.tally.add("asked", "new questions in contacts/questions.yaml", question.ask)
    return plan


def _plan_book(
    source: str, owner: str, harvests: list[Harvest], known: Known, memories: Memories, plan: Plan
) -> BookPlan:
    stem = find_stem(known.playbook, source, owner)
    exported = max((one.exported for one in harvests if one.source == source), default="")
    book = BookPlan(stem, owner, source, exported, known.playbook.phonebooks.get(stem), dict(memories.get(stem, {})))
    contacts = [contact for one in harvests if one.source == source for contact in one.contacts]
    if owner == ME:
        contacts = list(_without_people(contacts, source, known, plan))
    twins = _find_twins(known.playbook, stem, plan) if owner == ME else Twins()
    plan_links(book, contacts, known, twins, plan.tally)
    return book


def _find_twins(playbook: Playbook, stem: str, plan: Plan) -> Twins:
    """The links of my other phonebooks, and those that this import adds to them."""
    twins = Twins()
    for book in playbook.phonebooks.values():
        if book.owner == ME and book.id != stem:
            twins.add(map(read_link, book.links), f"{book.id}.yaml")
    for other in plan.books:
        twins.add(map(read_item, other.added), f"{other.stem}.yaml")
    return twins


def find_stem(playbook: Playbook, source: str, owner: str) -> str:
    """The phonebook of this source and owner: the one that is there, else a new name that is free."""
    for stem, book in sorted(playbook.phonebooks.items()):
        if book.owner == owner and (book.source or "").casefold() == source:
            return stem
    stem = source if owner == ME else f"{source}-{owner}"
    return stem if stem not in playbook.phonebooks else f"{stem}-imported"


def _without_people(contacts: Iterable[Contact], source: str, known: Known, plan: Plan) -> Iterable[Contact]:
    """The contacts who have no file; what is new about the other ones goes there."""
    for contact in contacts:
        keys = keys_of_contact(contact)
        person = known.find(keys)
        if person is not None:
            plan_contact(person, contact, source, plan.people[person.id], known, plan.tally)
            continue
        key = keys or [f"name:{contact.name}|{contact.linked or contact.at}"]
        known.ask_who(key, contact.name, f"{describe(contact)} ({source})")
        again = known.find(key)
        if again is None:
            yield contact
        else:
            plan_contact(again, contact, source, plan.people[again.id], known, plan.tally)


def _plan_mine(harvests: list[Harvest], known: Known, plan: Plan, keep_messages: bool) -> None:
    exchanges = [exchange for one in harvests for exchange in one.exchanges]
    plan_exchanges(exchanges, known, plan.people, plan.tally, keep_messages=keep_messages)
    plan_invitations([item for one in harvests for item in one.invitations], known, plan.people, plan.tally)
    plan_recommendations([item for one in harvests for item in one.recommendations], known, plan.people, plan.tally)
    postings = [item for one in harvests for item in one.postings]
    plan_postings(postings, known.playbook, plan.companies, plan.new_companies, plan.tally)
    plan_positions([item for one in harvests for item in one.positions], known.playbook, plan.me, plan.tally)


def _leave_out(harvests: list[Harvest], plan: Plan) -> None:
    """A friend lends you links. What they wrote to whom is theirs."""
    for one in harvests:
        items = (one.exchanges, one.invitations, one.recommendations, one.positions, one.postings)
        number = sum(len(item) for item in items)
        if number:
            plan.tally.add("skipped", "rows of a friend's export that are no links", "", number)
