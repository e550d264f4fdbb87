"""What is wrong with a value, in words: what was read, what is expected, how to mend it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from generator.model.diagnostic import shorten
from generator.model.fields import LARGEST, LARGEST_FACTOR
from generator.source import codes, guess
from generator.source.keys import kind_of, missing_key, sample_of
from generator.source.nodes import Mapping, Node, Scalar, Sequence
from generator.source.shape import Shape
from generator.source.text import Fault

_LONGEST_GUESS = 200
_WANTED = {
    "mapping": "keys with values",
    "table": "names with values, one below the other",
    "text": "text",
    "line": "one line of text",
    "word": "one word",
    "id": "an id: lower-case letters, digits and hyphens",
    "url": "a web address that begins with https:// or http:// and names a host",
    "email": "an e-mail address",
    "yes or no": "yes or no",
    "day": "a whole date, written YYYY-MM-DD",
    "date": "a date, written YYYY-MM-DD, YYYY-MM or YYYY",
    "date or yes": "a date, written YYYY-MM-DD, YYYY-MM or YYYY; or yes or no",
    "number": f"a number from 0 to {LARGEST_FACTOR}",
    "whole number": f"a whole number from 0 to {LARGEST:,}",
}


@dataclass(slots=True)
class _Place:
    """Where a complaint of the model stands: the value, its shape, and the key it is under."""

    node: Node
    shape: Shape
    name: str
    key: Scalar | None = None

    @property
    def text(self) -> str:
        """The value as a message shows it, empty where it is no text."""
        return shorten(self.node.text) if isinstance(self.node, Scalar) else ""


def explain_value(details: Any, root: Node, shape: Shape) -> Fault:
    """One complaint of the model (an entry of ValidationError.errors()) as a fault at its place."""
    location = tuple(details["loc"])
    if details["type"] == "missing":
        parent = _walk(root, shape, location[:-1])
        return missing_key(parent.node, parent.shape, str(location[-1]))
    place = _walk(root, shape, location)
    if details["type"] == "value_error" and isinstance(place.node, Scalar):
        return _EXPLANATIONS.get(place.shape.kind, _wrong_text)(place, str(details["ctx"]["error"]))
    return _wrong_shape(place)


def _walk(root: Node, shape: Shape, location: tuple[Any, ...]) -> _Place:
    place = _Place(root, shape, "introductions")
    for step in location:
        if isinstance(step, int):
            place.shape = place.shape.item or place.shape
            if isinstance(place.node, Sequence) and step < len(place.node.items):
                place.node = place.node.items[step]
        elif step == "[key]" and place.key is not None:
            place.node, place.shape = place.key, Shape("line")
        else:
            _enter(place, str(step))
    return place


def _enter(place: _Place, key: str) -> None:
    place.shape = place.shape.keys.get(key) or place.shape.item or Shape("text")
    place.name = key
    if isinstance(place.node, Mapping) and key in place.node.values:
        place.key = place.node.keys[key]
        place.node = place.node.values[key]


def _wrong_shape(place: _Place) -> Fault:
    kind = place.shape.kind
    remedy = ""
    if kind == "mapping":
        shown = place.shape.required or tuple(place.shape.keys)[:1]
        remedy = f"write {{{', '.join(sample_of(name, place.shape.keys[name]) for name in shown)}}}"
    elif isinstance(place.node, Mapping):
        remedy = "text with a colon and a space in it goes in quotes"
    return Fault(
        codes.WRONG_SHAPE,
        f'"{place.name}" takes no {kind_of(place.node).removeprefix("a ")} here',
        place.node.start,
        place.node.end,
        expected=_WANTED.get(kind, "text"),
        help=remedy,
    )


def _fault(code: str, place: _Place, message: str, expected: str, suggestion: str = "", remedy: str = "") -> Fault:
    return Fault(code, message, place.node.start, place.node.end, expected=expected, help=remedy, suggestion=suggestion)


def _wrong_word(place: _Place, _reason: str) -> Fault:
    words = place.shape.words
    message = f'unknown value "{place.text}" for "{place.name}"'
    suggestion = guess.guess_word(_typed(place), words)
    return _fault(codes.WRONG_WORD, place, message, "one of " + ", ".join(words), suggestion)


def _wrong_date(place: _Place, reason: str) -> Fault:
    kind = place.shape.kind
    suggestion = guess.guess_date(_typed(place))
    if kind == "date or yes":
        suggestion = suggestion or guess.guess_yes_no(_typed(place))
    calendar = "" if " is wanted" in reason else reason.removesuffix(", or yes or no")
    remedy = calendar
    if not calendar and kind == "day" and len(suggestion) in (0, 7) and place.text[:4].isdigit():
        suggestion, remedy = "", "here the whole day is needed"
    return _fault(codes.WRONG_DATE, place, f'"{place.text}" is not a date', _WANTED[kind], suggestion, remedy)


def _wrong_number(place: _Place, _reason: str) -> Fault:
    message = f'"{place.text}" is not a number that "{place.name}" takes'
    return _fault(codes.WRONG_NUMBER, place, message, _WANTED[place.shape.kind])


def _wrong_yes_no(place: _Place, _reason: str) -> Fault:
    suggestion = guess.guess_yes_no(_typed(place))
    return _fault(codes.WRONG_YES_NO, place, f'"{place.text}" is neither yes nor no', "yes or no", suggestion)


def _wrong_url(place: _Place, _reason: str) -> Fault:
    message = f'"{place.text}" is not a web address'
    return _fault(codes.WRONG_ADDRESS, place, message, _WANTED["url"], guess.guess_url(_typed(place)))


def _wrong_email(place: _Place, _reason: str) -> Fault:
    message = f'"{place.text}" is not an e-mail address'
    return _fault(codes.WRONG_ADDRESS, place, message, _WANTED["email"], guess.guess_email(_typed(place)))


def _wrong_id(place: _Place, _reason: str) -> Fault:
    suggestion = guess.guess_id(_typed(place))
    return _fault(codes.WRONG_ID, place, f'"{place.text}" is not an id', _WANTED["id"], suggestion)


def _wrong_text(place: _Place, _reason: str) -> Fault:
    if isinstance(place.node, Scalar) and not place.node.text.strip():
        remedy = "write something, or take the key out"
        return _fault(codes.WRONG_TEXT, place, f'"{place.name}" is empty', _WANTED[place.shape.kind], remedy=remedy)
    if isinstance(place.node, Scalar) and "\n" not in place.node.text.strip():
        remedy = "type it anew: what stands there are invisible characters, often pasted along with something"
        return _fault(codes.WRONG_TEXT, place, f'nothing of "{place.name}" can be seen', "text", remedy=remedy)
    remedy = "longer text goes under notes"
    return _fault(codes.WRONG_TEXT, place, f'"{place.name}" has more than one line', "one line of text", remedy=remedy)


def _typed(place: _Place) -> str:
    """The whole value, to guess what was meant by it; nothing can be guessed from a very long one."""
    text = place.node.text if isinstance(place.node, Scalar) else ""
    return text if len(text) <= _LONGEST_GUESS else ""


_EXPLANATIONS: dict[str, Callable[[_Place, str], Fault]] = {
    "word": _wrong_word,
    "day": _wrong_date,
    "date": _wrong_date,
    "date or yes": _wrong_date,
    "number": _wrong_number,
    "whole number": _wrong_number,
    "yes or no": _wrong_yes_no,
    "url": _wrong_url,
    "email": _wrong_email,
    "id": _wrong_id,
}
