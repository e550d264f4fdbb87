"""What the YAML parser complains about, in plain words with a remedy.

The parser names the place where it gave up, which is often not the place to mend: a quote that is
never closed is noticed at the end of the file. Each function here looks at the text around both of the
parser's marks and returns None where the complaint is not its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml

from generator.source import codes
from generator.source.complaint import Complaint, read_complaint
from generator.source.text import Fault

_QUOTE_IT = "put quotes around the whole value"
_COLON = "a colon with a space after it stands inside plain text"
_KEY = re.compile(r"\s*(?:- +)*(?:\"[^\"]*\"|'[^']*'|[^\s\"'#\[{][^#]*?):\s")


def explain_syntax(error: yaml.YAMLError, text: str) -> Fault:
    """The parser's complaint as a fault."""
    complaint = read_complaint(error, text)
    for explain in EXPLANATIONS:
        fault = explain(complaint)
        if fault is not None:
            return fault
    at = complaint.at
    return Fault(codes.SYNTAX, f"this cannot be read as YAML: {complaint.problem}", at, at + 1, help=_QUOTE_IT)


def _tab(complaint: Complaint) -> Fault | None:
    indent = complaint.line[: len(complaint.line) - len(complaint.line.lstrip())]
    if "\t" not in indent and complaint.character != "\t":
        return None
    at = complaint.content_start(complaint.at) - len(indent) + indent.index("\t") if "\t" in indent else complaint.at
    return Fault(
        codes.TAB,
        "a tab stands where YAML wants spaces",
        at,
        at + 1,
        help="indent with spaces; most editors can turn all tabs of a file into spaces",
    )


def _open_quote(complaint: Complaint) -> Fault | None:
    if "quoted scalar" not in complaint.context or "unexpected" not in complaint.problem:
        return None
    return Fault(
        codes.QUOTE,
        "this quote is not closed",
        complaint.begun,
        complaint.begun + 1,
        help="end the text with the same quote that it begins with",
    )


def _text_after_quote(complaint: Complaint) -> Fault | None:
    before = complaint.before.rstrip()
    if "expected" not in complaint.problem or not before.endswith(('"', "'")) or complaint.character in (":", ""):
        return None
    if before.endswith("'"):
        remedy = "inside '…' an apostrophe is written twice: ''"
    else:
        remedy = 'inside "…" a quote is written \\"'
    return Fault(
        codes.QUOTE,
        "more text follows the closing quote",
        complaint.at,
        complaint.at + 1,
        help=f"{_QUOTE_IT}; {remedy}; or close a quote that is open on a line above",
    )


def _bracket(complaint: Complaint) -> Fault | None:
    if "',' or '" not in complaint.problem and "flow node" not in complaint.context:
        return None
    if complaint.character == ":" and "\n" not in complaint.source.text[complaint.begun : complaint.at]:
        return _fault_at(complaint, codes.COLON_IN_TEXT, _COLON, f"{_QUOTE_IT}, or write the colon without a space")
    opened = complaint.source.text[complaint.begun : complaint.begun + 1]
    if complaint.character == ",":
        return _fault_at(complaint, codes.BRACKET, "nothing stands before this comma", "take one comma out")
    if complaint.character in ("]", "}") and opened in ("[", "{"):
        message = f'this "{complaint.character}" does not close the "{opened}" before it'
        return _fault_at(complaint, codes.BRACKET, message, "[ is closed by ], { is closed by }")
    if opened not in ("[", "{"):
        begun = max(complaint.source.text.rfind(bracket, 0, complaint.at) for bracket in "[{")
        if begun < 0:
            return None
        opened = complaint.source.text[begun]
    else:
        begun = complaint.begun
    closing = "]" if opened == "[" else "}"
    return Fault(
        codes.BRACKET,
        f'this "{opened}" is not closed, or a comma is missing after it',
        begun,
        begun + 1,
        help=f'end it with "{closing}" and put commas between what stands in it; text that begins with "{opened}" '
        "goes in quotes",
    )


def _text_after_bracket(complaint: Complaint) -> Fault | None:
    if "expected key" not in complaint.problem and "document start" not in complaint.problem:
        return None
    if complaint.character in ("]", "}"):
        return _fault_at(complaint, codes.BRACKET, f'this "{complaint.character}" closes nothing', "take it out")
    if not complaint.before.rstrip().endswith(("]", "}")):
        return None
    message = "more text follows the closing bracket"
    return _fault_at(complaint, codes.BRACKET, message, f"{_QUOTE_IT}: text that begins with a bracket needs them")


def _colon_in_text(complaint: Complaint) -> Fault | None:
    if "mapping values are not allowed" not in complaint.problem or not _KEY.match(complaint.before):
        return None
    return _fault_at(complaint, codes.COLON_IN_TEXT, _COLON, f"{_QUOTE_IT}, or write the colon without a space")


def _space_missing(complaint: Complaint) -> Fault | None:
    """`name:Ada` and `-item`, noticed on their own line or on the one after."""
    if "mapping values are not allowed" in complaint.problem:
        start = complaint.previous_content(complaint.at)
    elif "could not find expected ':'" in complaint.problem:
        start = complaint.content_start(complaint.begun)
    else:
        return None
    line = "" if start is None else complaint.line_at(start).strip()
    key = re.match(r"(?:- +)?[\w-]+:(?=\S)(?!//)", line)
    if start is not None and key:
        at = start + key.end() - 1
        return Fault(codes.NO_COLON, "a space is missing after this colon", at, at + 1, help="write key: value")
    if start is not None and re.match(r"-[^\s-]", line):
        return Fault(codes.NO_COLON, "a space is missing after this dash", start, start + 1, help="write - item")
    return None


def _no_colon(complaint: Complaint) -> Fault | None:
    if complaint.character == ":" and "expected key" in complaint.problem:
        return _fault_at(complaint, codes.NO_COLON, "a key is missing before this colon", "write key: value")
    start = _line_without_key(complaint)
    if start is None:
        return None
    return Fault(
        codes.NO_COLON,
        "this line has no key with a colon",
        start,
        start + len(complaint.line_at(start).strip()),
        help="write key: value; if the line belongs to the text above, indent it further than the key of that text",
    )


def _line_without_key(complaint: Complaint) -> int | None:
    if "could not find expected ':'" in complaint.problem:
        return complaint.content_start(complaint.begun)
    if "mapping values are not allowed" not in complaint.problem:
        return None
    start = complaint.previous_content(complaint.at)
    if start is None or start > complaint.content_start(complaint.at):
        return None
    line = complaint.line_at(start).lstrip()
    return None if _KEY.match(line + " ") or line.startswith("-") else start


def _list_on_key_line(complaint: Complaint) -> Fault | None:
    if "block sequence entries are not allowed" not in complaint.problem:
        return None
    return _fault_at(
        complaint,
        codes.INDENTATION,
        "a list begins on the line of its key",
        "begin it on the next line, or write it as [one, two]; text that begins with a dash goes in quotes",
    )


def _first_character(complaint: Complaint) -> Fault | None:
    starts = ("cannot start any token", "alphabetic or numeric", "mapping keys are not allowed", "node content")
    directive = "directive" in complaint.context or "directive" in complaint.problem
    if not directive and not any(start in complaint.problem for start in starts):
        return None
    alias = "alias" in complaint.context or "anchor" in complaint.context
    at = complaint.content_start(complaint.at) if directive else complaint.begun if alias else complaint.at
    character = complaint.source.text[at : at + 1]
    if not character:
        return None
    help_ = f"{_QUOTE_IT}; in plain text YAML keeps this character for itself"
    return Fault(codes.FIRST_CHARACTER, f'plain text cannot begin with "{character}"', at, at + 1, help=help_)


def _block_text(complaint: Complaint) -> Fault | None:
    if "block scalar" not in complaint.context:
        return None
    sign = complaint.source.text[complaint.begun : complaint.begun + 1]
    return Fault(
        codes.SYNTAX,
        f'something else follows "{sign}" on its line',
        complaint.at,
        complaint.at + 1,
        help=f'begin the text on the next line, indented; text that begins with "{sign}" goes in quotes',
    )


def _escape(complaint: Complaint) -> Fault | None:
    if not any(word in complaint.problem for word in ("escape", "hexdecimal", "hexadecimal")):
        return None
    text = complaint.source.text
    start = text.rfind("\\", 0, complaint.at + 1)
    written = re.match(r"\\(?:x\w{0,2}|u\w{0,4}|U\w{0,8}|.)?", text[start:])
    shown = written.group() if written else "\\"
    if "invalid Unicode" in complaint.problem:
        message = f"{shown} is no character by itself"
        remedy = "write the character as it is: it needs no escape"
    else:
        message = f"{shown} has no meaning in double quotes"
        remedy = "for a backslash write two of them, or use single quotes, in which a backslash is only a backslash"
    return Fault(codes.ESCAPE, message, start, start + len(shown), help=remedy)


def _tag(complaint: Complaint) -> Fault | None:
    if "tag" not in complaint.problem and "tag" not in complaint.context:
        return None
    at = complaint.begun
    message = "tags (words that begin with an exclamation mark) are not taken here"
    return Fault(codes.TAG, message, at, at + 1, help="take it out; text that begins with ! goes in quotes")


def _indentation(complaint: Complaint) -> Fault | None:
    wanted = ("expected key", "expected '-' indicator", "<block end>", "mapping values are not allowed")
    if not any(want in complaint.problem for want in wanted):
        return None
    start = complaint.content_start(complaint.at)
    end = start + len(complaint.line_at(start).strip())
    if complaint.line_at(start).strip().startswith("-"):
        message, remedy = "a list item stands where a key is wanted", "indent it like the items it belongs to"
    elif "indicator" in complaint.problem:
        message = "a key stands where an item of the list above is wanted"
        remedy = "give it the column of the other keys of its item"
    else:
        message = "the indentation of this line fits no line above it"
        remedy = (
            "begin the keys that belong together in the same column; a key that has a value on its line has nothing "
            "below it"
        )
    return Fault(codes.INDENTATION, message, start, end, help=remedy)


def _after_comment(complaint: Complaint) -> Fault | None:
    start = complaint.previous_content(complaint.at)
    expected = "expected key" in complaint.problem or "indicator" in complaint.problem
    if not expected or start is None or " #" not in complaint.line_at(start) or _KEY.match(complaint.line + " "):
        return None
    at = start + complaint.line_at(start).lstrip().index(" #") + 1
    return Fault(
        codes.SYNTAX,
        "the text that begins on this line is cut off here by a comment",
        at,
        at + 1,
        help=f"{_QUOTE_IT}: in plain text everything from a # with a space before it is a comment",
    )


def _after_the_end(complaint: Complaint) -> Fault | None:
    if "incompatible" in complaint.problem:
        return _fault_at(complaint, codes.SYNTAX, "this version of YAML is not known", "take this line out")
    if "document" not in complaint.problem:
        return None
    remedy = "take out what ends the data above: a line of three dots, or a value that is not under a key"
    return _fault_at(complaint, codes.SYNTAX, "this stands after the end of the data", remedy)


def _fault_at(complaint: Complaint, code: str, message: str, remedy: str) -> Fault:
    return Fault(code, message, complaint.at, complaint.at + 1, help=remedy)


Explanation = Callable[[Complaint], Fault | None]

EXPLANATIONS: tuple[Explanation, ...] = (
    _tab,
    _open_quote,
    _escape,
    _text_after_quote,
    _bracket,
    _text_after_bracket,
    _colon_in_text,
    _space_missing,
    _no_colon,
    _list_on_key_line,
    _first_character,
    _block_text,
    _tag,
    _after_comment,
    _indentation,
    _after_the_end,
)
