"""The field types of the files: how a typed text becomes a value, and what editors are told about it.

Everything arrives as the text that was typed (see `source`), so a leading zero, a `+` or a `NO` is
never lost. A parser here raises ValueError with a sentence that says what is wanted.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field, GetCoreSchemaHandler, WithJsonSchema
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import core_schema

from generator.model.addresses import is_web_address
from generator.model.dates import PartialDate, parse_day, parse_partial
from generator.model.fact import fact

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp", "Zs"))  # not what this Python's Unicode has no name for yet
_BLANKS = "\u115f\u1160\u2800\u3164\uffa0"  # they count as letters or signs, and show nothing
# yes and no as format.md writes them, true and false in the three spellings of YAML 1.2: as editors take them
_ANSWERS = {"yes": True, "no": False} | {
    word: answer for answer, words in ((True, "true True TRUE"), (False, "false False FALSE")) for word in words.split()
}
LARGEST = 36_500  # a hundred years in days; with the largest factor no date runs out of the calendar
LARGEST_FACTOR = 50


def _scalar(value: Any, wanted: str) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if not isinstance(value, str):
        kind = "a list" if isinstance(value, (list, tuple)) else "a mapping (key: value)"
        raise ValueError(f"{wanted} is wanted, not {kind}")
    return value


def _can_be_seen(text: str) -> bool:
    """True for a text with a character that leaves a mark; a first letter or digit of ours settles it at once."""
    if text[:1].isascii():
        return text[:1].isalnum() or any(map(_leaves_a_mark, text))
    return any(map(_leaves_a_mark, text))


def _leaves_a_mark(character: str) -> bool:
    return unicodedata.category(character) not in _UNSEEN and character not in _BLANKS


def _text(value: Any) -> str:
    if type(value) is str and _can_be_seen(value.strip()):  # as nearly always: there are many of them
        return value
    text = _scalar(value, "text")
    if not _can_be_seen(text.strip()):
        raise ValueError("text is wanted, this is empty")
    return text


def _line(value: Any) -> str:
    if type(value) is str and _can_be_seen(line := value.strip()) and "\n" not in line:
        return line
    text = _text(value)
    if "\n" in text.strip():
        raise ValueError("one line of text is wanted")
    return text.strip()


def _yes_no(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    text = _scalar(value, "yes or no")
    if text not in _ANSWERS:
        raise ValueError("yes or no is wanted")
    return _ANSWERS[text]


def _day(value: Any) -> date:
    return value if isinstance(value, date) else parse_day(_scalar(value, "a date"))


def _partial(value: Any) -> PartialDate:
    return value if isinstance(value, PartialDate) else parse_partial(_scalar(value, "a date"))


def _partial_or_yes(value: Any) -> PartialDate | bool:
    if isinstance(value, (bool, PartialDate)):
        return value
    text = _scalar(value, "a date, yes or no")
    if text in _ANSWERS:
        return _ANSWERS[text]
    try:
        return parse_partial(text)
    except ValueError as error:
        raise ValueError(f"{error}, or yes or no") from None


def _url(value: Any) -> str:
    text = _line(value)
    if not is_web_address(text):
        raise ValueError("a web address is wanted, beginning with https:// or http://")
    return text


def _email(value: Any) -> str:
    text = _line(value)
    if not re.fullmatch(r"[^\s@<>()\[\],;:\"\\]+@[^\s@<>()\[\],;:\"\\]+", text):
        raise ValueError("an e-mail address is wanted")
    return text


def _id(value: Any) -> str:
    text = _line(value)
    if not re.fullmatch(ID_PATTERN, text):
        raise ValueError("an id is wanted: lower-case letters, digits and hyphens")
    return text


def _number(value: Any) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    text = _scalar(value, "a number")
    if not _NUMBER.fullmatch(text):
        raise ValueError("a number is wanted")
    return float(text)


def _factor(value: Any) -> float:
    number = _number(value)
    if number > LARGEST_FACTOR:
        raise ValueError(f"a number from 0 to {LARGEST_FACTOR} is wanted")
    return number


def _whole(value: Any) -> int:
    number = _number(value)
    if number > LARGEST or number != int(number):
        raise ValueError(f"a whole number from 0 to {LARGEST:,} is wanted")
    return int(number)


def _as_list(value: Any) -> list[Any]:
    return list(value) if isinstance(value, (list, tuple)) else [value]


_TEXT_SCHEMA: dict[str, Any] = {"type": ["string", "number", "boolean"]}
_DAY_SCHEMA: dict[str, Any] = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$", "examples": ["2026-10-02"]}
_PARTIAL_SCHEMA: dict[str, Any] = {
    "anyOf": [
        {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
        {"type": "integer", "minimum": 1900, "maximum": 2200},
    ],
    "examples": ["2026-10-02", "2026-10", "2026"],
}
_YES_NO_SCHEMA: dict[str, Any] = {"enum": ["yes", "no", True, False]}

Text = Annotated[str, BeforeValidator(_text), WithJsonSchema(_TEXT_SCHEMA)]
Line = Annotated[str, BeforeValidator(_line), WithJsonSchema(_TEXT_SCHEMA)]
Id = Annotated[str, BeforeValidator(_id), WithJsonSchema({"type": ["string", "integer"], "pattern": f"^{ID_PATTERN}$"})]
Url = Annotated[str, BeforeValidator(_url), WithJsonSchema({"type": "string", "pattern": "^https?://"})]
Email = Annotated[str, BeforeValidator(_email), WithJsonSchema({"type": "string", "pattern": "@"})]
YesNo = Annotated[bool, BeforeValidator(_yes_no), WithJsonSchema(_YES_NO_SCHEMA)]
Day = Annotated[date, BeforeValidator(_day), WithJsonSchema(_DAY_SCHEMA)]
Partial = Annotated[PartialDate, BeforeValidator(_partial), WithJsonSchema(_PARTIAL_SCHEMA)]
PartialOrYes = Annotated[
    PartialDate | bool,
    BeforeValidator(_partial_or_yes),
    WithJsonSchema({"anyOf": [*_PARTIAL_SCHEMA["anyOf"], _YES_NO_SCHEMA]}),
]
_NUMBER_SCHEMA = {"type": "number", "minimum": 0, "maximum": LARGEST_FACTOR}
_WHOLE_SCHEMA = {"type": "integer", "minimum": 0, "maximum": LARGEST}
Number = Annotated[float, BeforeValidator(_factor), WithJsonSchema(_NUMBER_SCHEMA)]
Whole = Annotated[int, BeforeValidator(_whole), WithJsonSchema(_WHOLE_SCHEMA)]


@fact
class OneOf:
    """Marks a text field that takes one of these words."""

    allowed: tuple[str, ...]

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(self._parse)

    def __get_pydantic_json_schema__(self, _core: Any, _handler: Any) -> dict[str, Any]:
        return {"enum": [*self.allowed, True, False] if "yes" in self.allowed else list(self.allowed)}

    def _parse(self, value: Any) -> str:
        if type(value) is str and value in self.allowed:
            return self.allowed[self.allowed.index(value)]  # one object for all
        text = _scalar(value, "one of " + ", ".join(self.allowed))
        if "yes" in self.allowed:
            text = {True: "yes", False: "no"}[_ANSWERS[text]] if text in _ANSWERS else text
        if text not in self.allowed:
            raise ValueError("one of these is wanted: " + ", ".join(self.allowed))
        return text


@fact
class _ListOrOne:
    """Marks a tuple field that takes a single item too."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_before_validator_function(_as_list, handler(source))

    def __get_pydantic_json_schema__(self, core: Any, handler: Any) -> dict[str, Any]:
        array = handler(core)
        array.pop("minItems", None)
        return {"anyOf": [array, array["items"]]}


LIST = _ListOrOne()
OURS: Any = SkipJsonSchema()  # type: ignore[type-arg]  # set by the loader; nobody types it, so editors are not told
STRICT = ConfigDict(extra="forbid", alias_generator=lambda name: name.rstrip("_"))


def doc(text: str, *examples: Any) -> Any:
    """The sentence that an editor shows when the reader hovers over a key, with examples to complete."""
    return Field(description=text, examples=list(examples) or None)


@fact
class TextOr:
    """Where a mapping is wanted, plain text stands for its one main key; or one `word` for that key's yes."""

    key: str
    word: str = ""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_before_validator_function(self._expand, handler(source))

    def __get_pydantic_json_schema__(self, core: Any, handler: Any) -> dict[str, Any]:
        return {"anyOf": [{"const": self.word} if self.word else _TEXT_SCHEMA, handler(core)]}

    def _expand(self, value: Any) -> Any:
        if not isinstance(value, str) or (self.word and value != self.word):
            return value
        return {self.key: "yes" if self.word else value}
