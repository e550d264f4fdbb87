"""Bytes become text, or the reason why they are none."""

from __future__ import annotations

import re

from generator.source import codes
from generator.source.text import Fault, Faults

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)


def decode_bytes(data: bytes, faults: Faults) -> str:
    """The text of a UTF-8 file without its byte order mark; what keeps it from being read goes to `faults`."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        faults.add(_utf16)
        return ""
    body = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start
        faults.add(lambda: _not_utf8(body, at, len(data) - len(body)))
        return body.decode("utf-8", "replace")
    conflict, forbidden = _CONFLICT.search(text), FORBIDDEN.search(text)
    if conflict:
        faults.add(lambda: _conflict(*conflict.span()))
    if forbidden:
        faults.add(lambda: _control_character(forbidden.group(), forbidden.start()))
    return text


def _utf16() -> Fault:
    return Fault(
        codes.NOT_UTF8,
        "the file is saved as UTF-16",
        expected="UTF-8",
        help='save it as UTF-8: most editors ask for the encoding under "save as"',
    )


def _not_utf8(body: bytes, at: int, before: int) -> Fault:
    index = len(body[:at].decode("utf-8"))
    byte = body[at : at + 1]
    return Fault(
        codes.NOT_UTF8,
        f"byte {at + before + 1} of the file, 0x{byte.hex().upper()}, is not UTF-8",
        index,
        index + 1,
        expected="UTF-8",
        help=f"save the file as UTF-8{_as_latin1(byte)}",
    )


def _as_latin1(byte: bytes) -> str:
    try:
        return f'; in Latin-1, which some programs write, this byte is "{byte.decode("cp1252")}"'
    except UnicodeDecodeError:
        return ", or delete this byte: it is no letter in any usual encoding"


def _control_character(character: str, at: int) -> Fault:
    names = {"\0": "a NUL character", "\ufeff": "a byte order mark in the middle of the text"}
    return Fault(
        codes.CONTROL_CHARACTER,
        f"{names.get(character, 'a control character')} (U+{ord(character):04X}) stands here",
        at,
        at + 1,
        help="delete it, although the editor may not show it: delete the characters around it and type them again",
    )


def _conflict(start: int, end: int) -> Fault:
    return Fault(
        codes.MERGE_CONFLICT,
        "git left a merge conflict here",
        start,
        end,
        help="keep the lines that are right, and delete the lines of <<<<<<<, ======= and >>>>>>>",
    )
