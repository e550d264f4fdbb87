"""vCard 2.1, 3.0 and 4.0, as phones and mail programs really write it: read with a tokenizer of our own.

vobject stops at 2 to 6 of 17 cards of common phones; here a property that cannot be read costs that property.
"""

from __future__ import annotations

import codecs
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.importers.found import Contact, Harvest
from generator.importers.identity import clean_email, clean_line, clean_name, clean_url
from generator.importers.linkedin.connections import clean_cell, fault_of_name
from generator.importers.reader import Reading

_PROPERTY = re.compile(r'(?:([A-Za-z0-9_-]+)\.)?([A-Za-z0-9_-]+)((?:;(?:"[^"]*"|[^":])*)?):(.*)', re.DOTALL)
_PARAMETER = re.compile(r';([^=;"]+)(?:=("[^"]*"|[^;"]*))?')
_PARTS = re.compile(r"(?<!\\);")
_ESCAPED = re.compile(r"\\(.)")
MOST_LINES = 20_000


@dataclass(frozen=True, slots=True)
class Property:
    """One property of a card, with its value still escaped."""

    name: str
    value: str
    is_preferred: bool = False


def read_vcards(text: str, harvest: Harvest, reading: Reading) -> None:
    """Every card with a person's name becomes a contact; a card without its END is an error."""
    for line, properties, fault in _cards(text):
        harvest.rows += 1
        if fault:
            harvest.trouble(line, fault)
        else:
            _take(line, properties, harvest, reading)


def _take(line: int, properties: list[Property], harvest: Harvest, reading: Reading) -> None:
    if any(one.name == "KIND" and one.value.lower() not in ("individual", "") for one in properties):
        harvest.skipped["cards of groups and organisations"] += 1
        return
    name = _read_name(properties)
    if not name:
        harvest.skipped["cards without a person's name"] += 1
        return
    fault = fault_of_name(name, name)
    if fault:
        harvest.trouble(line, fault)
        return
    urls = [clean_url(_plain(value)) for value in _values(properties, "URL", "X-SOCIALPROFILE", "SOCIALPROFILE")]
    harvest.contacts.append(
        Contact(
            name=name,
            at=clean_cell(next((_split(value)[0] for value in _values(properties, "ORG")), "")),
            role=clean_cell(next((_plain(value) for value in _values(properties, "TITLE", "ROLE")), "")),
            url=next((url for url in urls if "linkedin.com/" in url), ""),
            emails=tuple(dict.fromkeys(filter(None, (clean_email(_plain(v)) for v in _values(properties, "EMAIL"))))),
            phones=_read_phones(properties) if reading.keep_phones else (),
            row=line,
        )
    )


def _read_phones(properties: list[Property]) -> tuple[str, ...]:
    numbers = (clean_line(_plain(value)).removeprefix("tel:") for value in _values(properties, "TEL"))
    return tuple(dict.fromkeys(number for number in numbers if any(c.isdigit() for c in number)))


def _read_name(properties: list[Property]) -> str:
    full = clean_name(next((_plain(value) for value in _values(properties, "FN")), ""))
    if full:
        organisation = next((_split(value)[0] for value in _values(properties, "ORG")), "")
        parts = next((_split(value) for value in _values(properties, "N")), [])
        return "" if full == clean_line(organisation) and not any(parts) else full
    family, given, middle, *_ = [*next((_split(value) for value in _values(properties, "N")), []), "", "", ""]
    return clean_name(given, middle, family)


def _values(properties: list[Property], *names: str) -> list[str]:
    """The values of properties that say something, the preferred ones first."""
    found = [one for one in properties if one.name in names and one.value.strip(" ;")]
    return [one.value for one in sorted(found, key=lambda one: (names.index(one.name), not one.is_preferred))]


def _split(value: str) -> list[str]:
    return [_plain(part).strip() for part in _PARTS.split(value)]


def _plain(value: str) -> str:
    return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)


def _cards(text: str) -> Iterator[tuple[int, list[Property], str]]:
    """Each outermost card: the line of its BEGIN, its properties, or what is wrong with it."""
    begin, depth, properties = 0, 0, list[Property]()
    for number, line in _unfold(text):
        mark = line.strip().upper()
        if mark == "BEGIN:VCARD":
            if depth == 1 and properties:
                yield begin, [], "the card has no END:VCARD before the next one begins"
                depth = 0
            depth += 1
            if depth == 1:
                begin, properties = number, []
        elif mark == "END:VCARD" and depth:
            depth -= 1
            if not depth:
                yield begin, properties, ""
        elif depth == 1 and (one := _read_property(line)):
            properties.append(one)
    if depth:
        yield begin, [], "the card has no END:VCARD: the file is cut off"


def _unfold(text: str) -> Iterator[tuple[int, str]]:
    """The lines with those joined that belong together: folded by a space, or by `=` in quoted-printable."""
    held, start, quoted = list[str](), 0, False
    for number, line in enumerate(text.split("\n"), 1):
        if quoted and held[-1].endswith("="):
            held[-1] = held[-1][:-1]
            held.append(line)
        elif line[:1] in (" ", "\t") and held and len(held) < MOST_LINES:
            held.append(line[1:])
        else:
            if held:
                yield start, "".join(held)
            held, start = [line], number
            quoted = "QUOTED-PRINTABLE" in line[:1000].partition(":")[0].upper()
    yield start, "".join(held)


def _read_property(line: str) -> Property | None:
    match = _PROPERTY.fullmatch(line)
    if not match:
        return None
    name, value = match[2].upper(), match[4]
    parameters = {(m[1].strip().upper(), (m[2] or "").strip('"').upper()) for m in _PARAMETER.finditer(match[3])}
    words = {word for key, given in parameters for word in (key, *given.split(","))}
    if "BASE64" in words or "B" in words:
        return None
    if "QUOTED-PRINTABLE" in words:
        charset = next((given for key, given in parameters if key == "CHARSET"), "UTF-8")
        value = _unquote(value, charset)
    return Property(name, value, "PREF" in words)


def _unquote(value: str, charset: str) -> str:
    data = quopri.decodestring(value.encode("utf-8", "replace"))
    try:
        return data.decode(codecs.lookup(charset).name)
    except (LookupError, UnicodeDecodeError):
        return data.decode("cp1252", "replace")
