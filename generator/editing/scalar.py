"""A text as it has to be typed in YAML to read back exactly, in quotes only where it needs them."""

from __future__ import annotations

import re

from yaml import ScalarNode
from yaml.resolver import Resolver

from generator.editing.refusal import Refusal
from generator.source.characters import FORBIDDEN

_INDICATORS = tuple("-?:,[]{}#&*!|>'\"%@`")
_CUT_SHORT = re.compile(r":(?:\s|$)|\s#")
_IN_BRACKETS = re.compile(r"[,\[\]{}:]")
_NO_TEXT = re.compile(f"{FORBIDDEN.pattern}|[\ud800-\udfff]")
# Other white space, other line ends, invisible marks that turn the direction of reading, and what the reader of files
# puts in the place of other line ends.
_UNSEEN = re.compile("[\t\n\r\x85\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\U0010f000-\U0010ffff]")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_NUMBER_NOW = re.compile(r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+")
_RESOLVER = Resolver()
_TEXT = "tag:yaml.org,2002:str"


def find_no_text(text: str) -> str:
    """The first character that no playbook takes: of control, or half of one; empty where there is none."""
    match = _NO_TEXT.search(text)
    return match.group() if match else ""


def write_text(text: str, *, in_brackets: bool = False) -> str:
    """The text on one line: plain, else in double quotes, or in single ones where that saves escaping.

    Quotes are put around what would not read back as typed, here or inside brackets, and around what another reader
    of YAML 1.1 or 1.2 takes for a number, a date, a yes or nothing.
    """
    if character := find_no_text(text):
        raise Refusal(f"there is a character in it that is no text (U+{ord(character):04X})")
    if _is_plain(text) and not (in_brackets and _IN_BRACKETS.search(text)):
        return text
    if ('"' in text or "\\" in text) and "'" not in text and not _UNSEEN.search(text):
        return f"'{text}'"
    return '"' + re.sub(rf'["\\]|{_UNSEEN.pattern}', lambda match: _escape(match.group()), text) + '"'


def write_lines(text: str) -> list[str] | None:
    """The text as a literal block below its key: the header and the lines, not indented yet.

    None for a text of one line, and where white space would not survive an editor.
    """
    lines = text.removesuffix("\n").split("\n")
    unsafe = any(line != line.rstrip() or _UNSEEN.search(line) for line in lines)
    if "\n" not in text or unsafe or not lines[-1] or lines[0][:1] in ("", " ") or find_no_text(text):
        return None
    return ["|" if text.endswith("\n") else "|-", *lines]


def _is_plain(text: str) -> bool:
    if not text or text != text.strip() or text.startswith((*_INDICATORS, "...")):
        return False
    return not (_CUT_SHORT.search(text) or _UNSEEN.search(text) or _is_other_than_text(text))


def _is_other_than_text(text: str) -> bool:
    tag: str = _RESOLVER.resolve(ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return tag != _TEXT or _NUMBER_NOW.fullmatch(text) is not None


def _escape(character: str) -> str:
    code = ord(character)
    if character in _ESCAPES:
        return _ESCAPES[character]
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
