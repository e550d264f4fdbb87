"""messages.csv: who wrote to whom on which day. Who I am is nowhere said; I am who takes part in every conversation."""

from __future__ import annotations

import html
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.importers.days import read_stamp
from generator.importers.found import Exchange, Harvest
from generator.importers.identity import clean_line, clean_name, key_url
from generator.importers.reader import Reading
from generator.importers.table import Header, Row, read_rows
from generator.model.names import fold_text

MEMBER = "linkedin member"
_SPONSORED = ("spinmail-quill-editor", "%FIRSTNAME%", "%firstname%")
_TAG = re.compile(r"<[^<>]{0,2000}>")
_YES = frozenset(("yes", "true", "1"))
GROUP = "messages in group conversations: no exchange between two"
UNKNOWN_ME = "messages of an archive in which it cannot be seen who of the writers is you (the name in me.yaml tells)"


@dataclass(frozen=True, slots=True)
class Message:
    """One message. `others` are the keys of all recipients; empty in exports before 2023."""

    conversation: str
    on: date
    sender: str
    sender_name: str
    to: str
    others: tuple[str, ...]
    text: str


def read_messages(text: str, header: Header, harvest: Harvest, reading: Reading) -> None:
    """One exchange for each conversation between two and each day of it."""
    messages = []
    for row in read_rows(text, header, multi_line=True):
        harvest.rows += 1
        message = _read(row, harvest, reading)
        if message:
            messages.append(message)
    mine = _find_me(messages, reading)
    if mine:
        harvest.exchanges.extend(_pair(messages, mine, harvest, reading))
    elif messages:
        harvest.skipped[UNKNOWN_ME] += len(messages)


def _read(row: Row, harvest: Harvest, reading: Reading) -> Message | None:
    if row.fault:
        harvest.trouble(row.line, row.fault)
        return None
    reason = _reason_against(row)
    if reason:
        harvest.skipped[reason] += 1
        return None
    try:
        on = read_stamp(row["date"], reading.zone).date()
    except ValueError as error:
        harvest.trouble(row.line, f"“{clean_line(row['date'])[:40]}” is no date that can be read: {error}")
        return None
    others = tuple(filter(None, (key_url(url) for url in re.split(r"[,\s]+", row["recipients"]) if url)))
    name = clean_name(row["from"])
    sender = key_url(row["sender"]) or f"name:{fold_text(name)}"
    return Message(row["conversation"], on, sender, name, clean_name(row["to"]), others, row["content"])


def _reason_against(row: Row) -> str:
    folder = row["folder"].upper()
    if row["draft"].casefold() in _YES or row["conversation_draft"].casefold() in _YES or folder == "DRAFTS":
        return "drafts that were never sent"
    if folder in ("SPAM", "JUNK", "OTHER_SPAM"):
        return "messages in the spam folder"
    if fold_text(row["from"]) == MEMBER or (fold_text(row["to"]) == MEMBER and not row["recipients"]):
        return "messages with a LinkedIn Member: the account is closed or hidden"
    if any(mark in row["content"] for mark in _SPONSORED) or not (row["sender"] or row["from"]):
        return "sponsored messages"
    if not row["sender"] and row["recipients"]:
        return "sponsored messages"
    return ""


def _find_me(messages: list[Message], reading: Reading) -> str:
    """My key: one of mine that is known, else who bears my name, else who takes part in most conversations alone."""
    parts: dict[str, set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    for message in messages:
        for key in (message.sender, *message.others):
            parts[key].add(message.conversation)
        names[message.sender] = message.sender_name
        if len(message.others) == 1:
            names.setdefault(message.others[0], message.to)
    known = [key for key in parts if key in reading.my_keys]
    if known:
        return max(known, key=lambda key: (len(parts[key]), key))
    named = [key for key in parts if names.get(key) and fold_text(names[key]) in reading.my_names]
    if named:
        return max(named, key=lambda key: (len(parts[key]), key))
    ranked = sorted(parts, key=lambda key: (-len(parts[key]), key))
    if len(ranked) > 1 and len(parts[ranked[0]]) > max(len(parts[ranked[1]]), 1):
        return ranked[0]
    return ""


def _pair(messages: list[Message], mine: str, harvest: Harvest, reading: Reading) -> Iterator[Exchange]:
    by_conversation: dict[str, list[Message]] = defaultdict(list)
    for message in messages:
        by_conversation[message.conversation].append(message)
    for conversation, talk in by_conversation.items():
        others = _others(talk, mine)
        if len(others) > 1 or _is_old_group(talk, mine, others):
            harvest.skipped[GROUP] += len(talk)
        elif not others:
            harvest.skipped["messages nobody answered, without the other's profile"] += len(talk)
        else:
            yield from _days(conversation, talk, mine, others.pop(), reading)


def _others(talk: Iterable[Message], mine: str) -> set[str]:
    return {key for message in talk for key in (message.sender, *message.others)} - {mine}


def _is_old_group(talk: list[Message], mine: str, others: set[str]) -> bool:
    """Without recipients' profiles: a TO that names more than the two of us."""
    if len(others) != 1 or any(message.others for message in talk):
        return False
    names = {fold_text(message.sender_name) for message in talk}
    return any("," in message.to and fold_text(message.to) not in names for message in talk)


def _days(conversation: str, talk: list[Message], mine: str, other: str, reading: Reading) -> Iterator[Exchange]:
    by_day: dict[date, list[Message]] = defaultdict(list)
    for message in talk:
        by_day[message.on].append(message)
    names = Counter(message.sender_name for message in talk if message.sender == other)
    names.update(message.to for message in talk if message.sender == mine and not names)
    name = names.most_common(1)[0][0] if names else ""
    for on, day in sorted(by_day.items()):
        sides = {message.sender == mine for message in day}
        yield Exchange(
            key=other,
            name=name,
            on=on,
            via="message",
            by="both" if len(sides) > 1 else "me" if sides == {True} else "them",
            text=_join(day, mine, name) if reading.keep_messages else "",
            conversation=conversation,
        )


def _join(day: list[Message], mine: str, name: str) -> str:
    """What was said, oldest first: the table has the newest first."""
    said = [f"{'me' if message.sender == mine else name}: {write_plain(message.text)}" for message in reversed(day)]
    return "\n".join(line for line in said if line.strip())


def write_plain(text: str) -> str:
    """HTML as plain lines."""
    return "\n".join(filter(None, (clean_line(line) for line in html.unescape(_TAG.sub(" ", text)).split("\n"))))
