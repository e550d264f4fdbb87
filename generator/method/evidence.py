"""The facts that meet each condition of the ladder (method.md section 2). No fact of a day after today is here."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.method.standing import Contacts, Evidence
from generator.method.wording import join, quote, write_channel, write_count, write_day, write_partial
from generator.model.person import LogEntry, Person, SharedExperience

Facts = tuple[Evidence, ...]
_WORK = ("work", "project")
_LISTED_DAYS = 3


def find_link(person: Person, today: date) -> Facts:
    """That you are linked or have met; `linked: no` is neither."""
    facts = []
    if person.linked is True:
        facts.append(Evidence("You are linked"))
    elif person.linked and person.linked.first <= today:
        facts.append(Evidence(f"Linked since {write_partial(person.linked, today)}", person.linked.first))
    met = person.met
    if met and met.on and met.on.first <= today:
        how = f": {met.how}" if met.how else ""
        preposition = "on" if met.on.is_whole else "in"
        facts.append(Evidence(f"Met {preposition} {write_partial(met.on, today)}{how}", met.on.first))
    elif met and met.how and not met.on:
        facts.append(Evidence(f"Met: {met.how}"))
    return tuple(facts)


def find_shared(person: Person, today: date) -> Facts:
    """Every shared experience that has begun."""
    return _describe_shared(_begun(person, today))


def describe_exchanges(contacts: Contacts, today: date) -> str:
    """On which days there were exchanges, in words; empty where there were none."""
    found = [exchange.day for exchange in contacts.exchanges]
    if not found:
        return ""
    if len(found) == 1:
        (entry, *_) = contacts.exchanges[0].entries
        return f"An exchange on {write_day(found[0], today)} ({write_channel(entry)})"
    if len(found) <= _LISTED_DAYS:
        return f"Exchanges on {len(found)} days: {join([write_day(day, today) for day in found])}"
    return f"Exchanges on {len(found)} days: from {write_day(found[0], today)} to {write_day(found[-1], today)}"


def find_exchanges(contacts: Contacts, days: int, words: str) -> Facts:
    """That there were exchanges on so many days, in the words of `describe_exchanges`.

    It rests on the day that made them enough.
    """
    wanted = max(days, 1)
    return (Evidence(words, contacts.exchanges[wanted - 1].day),) if len(contacts.exchanges) >= wanted else ()


def find_live(contacts: Contacts, today: date, *, in_person: bool = False) -> Facts:
    """The first exchange by call, video or in person; with `in_person` the first in the same place."""
    for exchange in contacts.exchanges:
        if exchange.is_in_person or (exchange.is_live and not in_person):
            entry = next(e for e in exchange.entries if e.is_in_person or (e.is_live and not in_person))
            how = "In person" if entry.is_in_person else "Live"
            return (Evidence(f"{how}: {write_channel(entry)} on {write_day(entry.on, today)}", entry.on),)
    return ()


def find_useful(person: Person, wanted: int) -> Facts:
    """That there are so many useful things about them."""
    if len(person.useful) < wanted:
        return ()
    things = ": " + join([quote(thing) for thing in person.useful]) if person.useful else ""
    return (Evidence(write_count(len(person.useful), "useful thing") + things),)


def find_spread(contacts: Contacts, days: int, today: date) -> Facts:
    """That the last exchange is at least so many days after the first."""
    if not contacts.exchanges:
        return ()
    first, last = contacts.exchanges[0].day, contacts.exchanges[-1].day
    if (last - first).days < days:
        return ()
    reached = next(exchange.day for exchange in contacts.exchanges if (exchange.day - first).days >= days)
    span = f"from {write_day(first, today)} to {write_day(last, today)}"
    return (Evidence(f"Exchanges over {write_count((last - first).days, 'day')}: {span}", reached),)


def find_give(contacts: Contacts, today: date) -> Facts:
    """The first thing you gave them."""
    return _first((e, f"You gave {quote(e.gave.what)}") for e in contacts.entries if e.gave) if contacts.entries else ()


def find_liking(person: Person, contacts: Contacts, today: date) -> Facts:
    """What shows that they like you: they started an entry, gave you something, or `likes_me` says why."""
    said = (Evidence(quote(person.vouch.likes_me)),) if person.vouch and person.vouch.likes_me else ()
    if not contacts.entries:
        return said
    by_them = contacts.started_by_them
    started = ((e, f"They started the {write_channel(e)} of {write_day(e.on, today)}") for e in by_them)
    got = ((e, f"They gave you {quote(e.got)} on {write_day(e.on, today)}") for e in contacts.entries if e.got)
    return (*said, *_first(started), *_first(got))


def find_knowledge_of_my_work(person: Person, today: date) -> Facts:
    """What shows that they know your work: their words about it, or work or a project you shared."""
    said = (Evidence(quote(person.vouch.knows_my_work)),) if person.vouch and person.vouch.knows_my_work else ()
    return (*said, *_describe_shared(s for s in _begun(person, today) if s.kind in _WORK))


def find_offer_to_vouch(person: Person) -> Facts:
    """That they said they would vouch for you."""
    return (Evidence(quote(person.vouch.would_vouch)),) if person.vouch and person.vouch.would_vouch else ()


def _begun(person: Person, today: date) -> Iterable[SharedExperience]:
    return (s for s in person.shared if s.from_ is None or s.from_.first <= today)


def _describe_shared(experiences: Iterable[SharedExperience]) -> Facts:
    begun = ((s, s.from_.first if s.from_ else None) for s in experiences)
    return tuple(Evidence(f"Shared ({s.kind}): {s.what.strip()}", day) for s, day in begun)


def _first(facts: Iterable[tuple[LogEntry, str]]) -> Facts:
    return next(((Evidence(text, entry.on),) for entry, text in facts), ())
