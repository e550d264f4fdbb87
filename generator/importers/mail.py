"""Mail, one message or a whole mailbox: who wrote to whom on which day. Bodies are passed over, not read."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import getaddresses, parsedate_to_datetime
from typing import BinaryIO

from generator.importers.found import Exchange, Harvest
from generator.importers.identity import clean_line, clean_name, key_email
from generator.importers.reader import Reading
from generator.model.dates import parse_day

MOST_HEADER = 262_144
LONGEST_LINE = 1_048_576
_FIELD = re.compile(rb"[!-9;-~]+[ \t]*:")
_USUAL = re.compile(rb"^(?:from|date|to|subject|message-id|received|return-path)[ \t]*:", re.IGNORECASE | re.MULTILINE)
_BEGIN = re.compile(rb"From .*?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:[A-Z][a-z]{2} +\d|\d{1,2} +[A-Z][a-z]{2})")
_NO_PERSON = re.compile(
    r"(?:no|do-?not)-?_?reply|mailer-daemon|postmaster|bounces?[+@-]|notifications?@", re.IGNORECASE
)
GROUP = "mails among more than two"


@dataclass(frozen=True, slots=True)
class Letter:
    """The headers of a message that count."""

    on: date
    sender: tuple[str, str]
    to: tuple[tuple[str, str], ...]
    is_sent: bool
    identity: str


def looks_like_mail(head: bytes) -> bool:
    """True for a mailbox and for a single message."""
    start = head.lstrip(b"\xef\xbb\xbf\r\n")
    if start.startswith(b"From ") and b"\n" in start:
        return bool(_USUAL.search(start.partition(b"\n")[2]))
    block = re.split(rb"\r?\n\r?\n", start, maxsplit=1)[0]
    lines = [line for line in block.splitlines() if line[:1] not in (b" ", b"\t")]
    return len(set(_name(match) for match in _USUAL.finditer(block))) >= 2 and all(map(_FIELD.match, lines[:-1]))


def _name(match: re.Match[bytes]) -> bytes:
    return match.group().lower()


def read_mail(stream: BinaryIO, harvest: Harvest, reading: Reading) -> None:
    """One exchange for each person and day of mails between the two of you."""
    letters, mine = [], set(reading.my_keys)
    for line, header in _headers(stream):
        harvest.rows += 1
        message = BytesHeaderParser().parsebytes(header)
        letter = _read(line, message, harvest, reading)
        if letter:
            letters.append(letter)
            if letter.is_sent:
                mine.add(letter.sender[0])
            mine.update(_delivered(message))
    if letters and not mine:
        harvest.skipped["mails of which it cannot be seen which side is you: `email:` in me.yaml tells"] += len(letters)
    else:
        harvest.exchanges.extend(_pair(letters, mine, harvest))


def _delivered(message: Message) -> Iterator[str]:
    return filter(None, (key_email(str(value)) for value in message.get_all("Delivered-To", [])))


def _headers(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The headers of each message, with the line that it begins on. Read line by line, so a mailbox may be large."""
    block: list[bytes] = []
    size = number = start = 0
    inside, blank, is_box = True, True, False
    while line := stream.readline(LONGEST_LINE):
        number += 1
        if number == 1:
            line, start = line.removeprefix(b"\xef\xbb\xbf"), 1
            is_box = line.startswith(b"From ")
        if blank and is_box and (number == 1 or _BEGIN.match(line)) and not (inside and block):
            if block:
                yield start, b"".join(block)
            block, size, inside, start = [], 0, True, number
        elif inside and not line.strip():
            inside = not block
        elif inside and size + len(line) <= MOST_HEADER:
            block.append(line)
            size += len(line)
        blank = not line.strip()
    if block:
        yield start, b"".join(block)


def _read(line: int, message: Message, harvest: Harvest, reading: Reading) -> Letter | None:
    senders, to = _parties(message, "From"), _parties(message, "To", "Cc")
    reason = _reason_against(message, senders)
    if reason:
        harvest.skipped[reason] += 1
        return None
    try:
        on = _read_date(str(message.get("Date", "")), reading)
    except (ValueError, TypeError, IndexError, OverflowError):
        shown = clean_line(str(message.get("Date", "")))[:60]
        harvest.trouble(line, f"“{shown}” is no date of a mail" if shown else "the mail has no date")
        return None
    labels = str(message.get("X-Gmail-Labels", "")).casefold().split(",")
    return Letter(on, senders[0], to, "sent" in labels, str(message.get("Message-ID", "")).strip())


def _read_date(text: str, reading: Reading) -> date:
    moment = parsedate_to_datetime(text)
    if reading.zone and moment.tzinfo:
        moment = moment.astimezone(reading.zone)
    return parse_day(moment.date().isoformat())


def _parties(message: Message, *fields: str) -> tuple[tuple[str, str], ...]:
    """Key and name of everybody in these fields, each address once."""
    texts = [str(value)[:20_000] for field in fields for value in message.get_all(field, [])]
    found: dict[str, str] = {}
    for name, address in getaddresses(texts):
        if key := key_email(address):
            found.setdefault(key, name)
    return tuple(found.items())


def _reason_against(message: Message, senders: tuple[tuple[str, str], ...]) -> str:
    labels = str(message.get("X-Gmail-Labels", "")).casefold()
    if "draft" in labels or message.get("X-Mozilla-Draft-Info"):
        return "drafts that were never sent"
    if "spam" in labels or "trash" in labels or str(message.get("X-Spam-Flag", "")).strip().casefold() == "yes":
        return "mails in spam and trash"
    automatic = str(message.get("Auto-Submitted", "no")).strip().casefold() not in ("no", "")
    bulk = str(message.get("Precedence", "")).strip().casefold() in ("bulk", "list", "junk")
    if automatic or bulk or message.get("List-Id") or message.get("List-Unsubscribe"):
        return "newsletters, lists and automatic mails"
    if not senders:
        return "mails without a sender's address"
    return "newsletters, lists and automatic mails" if _NO_PERSON.search(senders[0][0]) else ""


def _pair(letters: Iterable[Letter], mine: set[str], harvest: Harvest) -> Iterator[Exchange]:
    days: dict[tuple[str, date], set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    seen: set[str] = set()
    for letter in letters:
        if letter.identity and letter.identity in seen:
            harvest.skipped["mails that are in the mailbox twice"] += 1
            continue
        seen.add(letter.identity)
        is_mine = letter.sender[0] in mine
        others = {key: name for key, name in (letter.sender, *letter.to) if key not in mine}
        if len(others) != 1:
            harvest.skipped[GROUP if others else "mails to yourself"] += 1
        else:
            ((key, name),) = others.items()
            names[key] = names.get(key) or clean_name(str(name))
            days[key, letter.on].add("me" if is_mine else "them")
    for (key, on), sides in sorted(days.items()):
        by = "both" if len(sides) > 1 else next(iter(sides))
        yield Exchange(key=key, name=names[key], on=on, via="email", by=by)
