"""What an import adds to people who have a file: facts that are missing, and what took place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from generator.importers.found import Contact, Exchange, Invitation, Recommendation
from generator.importers.identity import key_email
from generator.importers.intake.edits import Edits
from generator.importers.intake.known import Known
from generator.importers.intake.rows import describe, describe_job, list_keys, mark
from generator.importers.intake.tally import Tally
from generator.model.dates import parse_partial
from generator.model.names import fold_company, fold_text
from generator.model.person import Person

LIVE = ("call", "video", "meeting", "coffee", "breakfast", "lunch", "dinner", "event", "visit")
NO_FILE = "people without a file (`playbook promote NAME`, then import again)"


def plan_contact(person: Person, contact: Contact, source: str, edits: Edits, known: Known, tally: Tally) -> None:
    """Facts that the file does not have yet; a job that differs is asked about."""
    facts = list(_list_facts(person, contact, source))
    new = [fact for fact in facts if fact[0] not in {path for path, _ in edits.facts}]
    edits.facts.extend(new)
    if new:
        added = ", ".join(path[0] for path, _ in new)
        tally.add("changed", "facts added to people", f"{person.id}: {added}", len(new))
    else:
        tally.add("merged", "contacts who have a file", f"{contact.name} = {person.id}")
    _plan_job(person, contact, source, edits, known, tally)


def _list_facts(person: Person, contact: Contact, source: str) -> Iterator[tuple[tuple[str, ...], Any]]:
    if contact.url and "linkedin" not in person.links and "linkedin.com/" in contact.url:
        yield (("links", "linkedin"), contact.url) if person.links else (("links",), {"linkedin": contact.url})
    if contact.emails and not person.emails:
        yield ("emails",), list(contact.emails)
    if contact.phones and not person.phones:
        yield ("phones",), list(contact.phones)
    if not (person.at or person.role):
        yield from (((key,), value) for key, value in (("at", contact.at), ("role", contact.role)) if value)
    if contact.linked and person.linked is None and source == "linkedin":
        yield ("linked",), parse_partial(contact.linked)


def _plan_job(person: Person, contact: Contact, source: str, edits: Edits, known: Known, tally: Tally) -> None:
    at = known.playbook.employer_name(person.at)
    moved = bool(contact.at and person.at) and fold_company(contact.at) != fold_company(at)
    new_role = bool(contact.role and person.role) and fold_text(contact.role) != fold_text(person.role or "")
    if not (moved or new_role):
        return
    told, says = describe_job(at, person.role), describe_job(contact.at, contact.role)
    text = f"{source.title()} says that {person.name} is {says}; the file of {person.id} says {told}. Take that over?"
    # both jobs are in its name, so that a yes is good for this change alone and not for what the user types later
    jobs = f"{mark(told)}-{mark(fold_company(contact.at), fold_text(contact.role))}"
    answer = known.ask(f"job|{person.id}|{jobs}", text)
    if answer == "no":
        tally.add("skipped", "changes you said no to", person.name)
        return
    tally.add("jobs", "people", f"{person.name}: {told} -> {says} (`playbook draft {person.id} congratulate`)")
    if answer == "yes":
        company = known.playbook.company_id(contact.at) or contact.at
        values = (("at", person.at, company, moved), ("role", person.role, contact.role, new_role))
        edits.replaced.extend(((key,), new) for key, old, new, differs in values if old and differs)


def plan_exchanges(
    exchanges: Iterable[Exchange], known: Known, edits: dict[str, Edits], tally: Tally, *, keep_messages: bool
) -> None:
    """One entry for each conversation and day that is not in the log yet; the unknown are counted."""
    grouped: dict[tuple[str, Any, str], dict[str, Exchange]] = defaultdict(dict)
    strangers: dict[str, list[Exchange]] = defaultdict(list)
    for exchange in exchanges:
        person = known.find([exchange.key])
        if person is None:
            strangers[exchange.key].append(exchange)
        else:
            grouped[person.id, exchange.on, exchange.via].setdefault(exchange.conversation, exchange)
    for (who, on, via), talks in sorted(grouped.items(), key=lambda item: (item[0][0], item[0][1], item[0][2])):
        person = known.playbook.people[who]
        there = _count_logged(person, on, via)
        tally.add("skipped", "exchanges that are in the log already", "", min(there, len(talks)))
        for exchange in list(talks.values())[there:]:
            edits[who].append("log", _write_entry(exchange, keep_messages))
            tally.add("new", "entries for logs", f"{who}: {on} {via}")
    _count_strangers(strangers, known, tally)


def _count_logged(person: Person, on: Any, via: str) -> int:
    channels = LIVE if via in LIVE else (via,)
    return sum(entry.on == on and entry.via in channels for entry in person.log)


def _write_entry(exchange: Exchange, keep_messages: bool) -> dict[str, Any]:
    entry: dict[str, Any] = {"on": exchange.on, "via": exchange.via, "by": exchange.by}
    if exchange.about:
        entry["about"] = exchange.about
    if keep_messages and exchange.text:
        entry["private"] = exchange.text
    return entry


def _count_strangers(strangers: dict[str, list[Exchange]], known: Known, tally: Tally) -> None:
    ranked = sorted(strangers.items(), key=lambda item: (-len({one.on for one in item[1]}), item[0]))
    for key, talks in ranked:
        name = next((one.name for one in talks if one.name), key)
        if key and name != key:
            known.ask_who([key], name, f"{name} ({key.removeprefix('name:')}), who is in your {talks[0].via}s,")
        days = len({one.on for one in talks})
        tally.add("skipped", f"exchanges with {NO_FILE}", f"{name} ({days} day{'s' * (days != 1)})", len(talks))


def plan_invitations(invitations: Iterable[Invitation], known: Known, edits: dict[str, Edits], tally: Tally) -> None:
    """`invited:` for people who have a file and no such line."""
    for invitation in sorted(invitations, key=lambda one: one.on):
        person = known.find([invitation.key]) if invitation.key else None
        if person is None:
            if invitation.key:
                known.ask_who([invitation.key], invitation.name, f"{invitation.name} ({invitation.key})")
            tally.add("skipped", f"invitations of {NO_FILE}", invitation.name)
        elif person.invited or any(path == ("invited",) for path, _ in edits[person.id].facts):
            tally.add("skipped", "invitations that are in the file already", person.name)
        else:
            edits[person.id].facts.append((("invited",), {"on": invitation.on, "note": invitation.note}))
            tally.add("changed", "facts added to people", f"{person.id}: invited")


def plan_recommendations(
    recommendations: Iterable[Recommendation], known: Known, edits: dict[str, Edits], tally: Tally
) -> None:
    """Texts about each other, for whom the user says they are: there is no key with them."""
    for one in recommendations:
        key = "their_blurb" if one.received else "blurb"
        people = list(known.list_alike(one.name))
        if not people:
            tally.add("skipped", f"recommendations with {NO_FILE}", one.name)
        for person in people:
            shown = describe(Contact(name=one.name, at=one.at, role=one.role))
            text = f"Is {shown}, {'who recommended you' if one.received else 'whom you recommended'}, {person.id}?"
            answer = known.ask(f"{key}|{person.id}|{mark(one.name, one.text)}", text)
            has_text = bool(person.their_blurb if one.received else person.blurb)
            if answer == "yes" and not has_text and (key,) not in {path for path, _ in edits[person.id].facts}:
                edits[person.id].facts.append(((key,), one.text))
                tally.add("changed", "facts added to people", f"{person.id}: {key}")
            else:
                tally.add("skipped", "recommendations that are known, or wait for your answer", one.name)


def keys_of_contact(contact: Contact) -> list[str]:
    """The exact keys of a contact; none where there is only a name."""
    return [key for key in list_keys(contact) if not key.startswith("name:") or key_email(key)]
