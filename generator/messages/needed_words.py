"""Which words a sentence needs, so that it is not searched for patterns that cannot be in it.

A pattern of phrases is read as a list of alternatives. Of each, up to three sets of marks are kept: a sentence in which
it stands has one mark of every set. The marks of a word are the word itself ("get.") and its beginnings ("intro").
A search takes ten microseconds, and most sentences have no word of most patterns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache, lru_cache, reduce
from itertools import pairwise, zip_longest
from operator import and_, or_
from threading import Lock
from typing import NamedTuple

from generator.messages.part import REMEMBERED

Marks = frozenset[str]

_SETS = 3
_VOCABULARY = 4096
_WORD = re.compile("[a-z]+")
_BEGINNINGS = (3, 4, 5)
_TOKEN = re.compile(  # a piece, and how often it stands there
    r"(\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|P<\w+>|-?i:))?|[a-z]+|.)"
    r"((?:[?*+]|\{\d*,?\d*\})?)[?+]?",
    re.IGNORECASE | re.DOTALL,
)
_NO_LETTERS = re.compile(r"\[-?(?:\\s|[^\w\\^\]-])*-?\]")  # a class of characters without a letter in it
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
# Letters beside the 26 that count as one of them where case does not count.
_LIKE_LETTERS = str.maketrans({"İ": "i", "ı": "i", "ſ": "s", "\u212a": "k"})
_COMMON = frozenset(
    "a an and any are as at be by can cld cou could do for from get hav have how i if in is it let like me my no not of"
    " on one or our r so som some that the this to u want we what when who will wit with wld wou would wud ya you"
    " your".split()
)


class Alternative(NamedTuple):
    """One of the ways to match a pattern: the regular expression, and the sets of marks that it needs."""

    pattern: str
    needs: tuple[Marks, ...]


class Sieve:
    """The alternatives of many patterns, a bit for each: all of them are held against a sentence at once."""

    def __init__(self) -> None:
        self._size = 0
        self._by_mark: dict[str, list[int]] = {}
        self._free = [0] * _SETS
        self._kept = lru_cache(maxsize=REMEMBERED)(self._find)
        self._bits = lru_cache(maxsize=_VOCABULARY)(self._find_word)
        self._lock = Lock()

    def add(self, alternatives: Sequence[Alternative]) -> int:
        """Takes in the alternatives of a pattern; the number of the first one's bit, the others follow."""
        with self._lock:
            first = self._size
            for number, alternative in enumerate(alternatives, first):
                for place, marks in zip_longest(range(_SETS), alternative.needs):
                    self._put(place, marks, 1 << number)
            self._size = first + len(alternatives)
            return first

    def sift(self, sentence: str) -> int:
        """The bits of the alternatives that may stand in the sentence."""
        return self._kept(sentence, self._size)

    def _put(self, place: int, marks: Marks | None, bit: int) -> None:
        if marks is None:
            self._free[place] |= bit
        for mark in marks or ():
            self._by_mark.setdefault(mark, [0] * _SETS)[place] |= bit

    def _find(self, sentence: str, size: int) -> int:
        """The same; what was found while there were fewer alternatives (`size`) is not used again."""
        kept = list(self._free)
        for word in list_words(sentence):
            for place, bits in enumerate(self._bits(word, size)):
                kept[place] |= bits
        return reduce(and_, kept)

    def _find_word(self, word: str, size: int) -> tuple[int, ...]:
        found = [self._by_mark[mark] for mark in list_marks(word) if mark in self._by_mark]
        return tuple(reduce(or_, bits) for bits in zip(*found, strict=True))


def fold_letters(sentence: str) -> str:
    """A sentence in small letters; whatever a pattern takes for one of the 26 where case does not count is one."""
    return (sentence if sentence.isascii() else sentence.translate(_LIKE_LETTERS)).lower()


def list_words(sentence: str) -> Set[str]:
    """The words of a sentence, each once."""
    return set(_WORD.findall(fold_letters(sentence)))


def list_marks(word: str) -> Marks:
    """The marks of a word."""
    return frozenset((f"{word}.", *(word[:n] for n in _BEGINNINGS)))


def list_alternatives(pattern: str, is_apart: bool = False) -> Iterator[Alternative]:
    """The alternatives of a pattern; where it `is_apart` no letters stand beside what it matches."""
    for source, sequence in _parse(pattern):
        found, _ = _walk(sequence, is_apart, is_apart)
        yield Alternative(source, tuple(sorted(found, key=_rate)[:_SETS]))


def _rate(marks: Marks) -> tuple[int, int]:
    """The less the better: how many of the words are in every other sentence, and how many there are."""
    return sum(mark.rstrip(".") in _COMMON for mark in marks), len(marks)


class _Piece(NamedTuple):
    """A piece of a pattern and how often it stands there at least, none or one; `is_many` where it may stand twice.

    `kind` is "letters" (`text`), "gap" (a character that is no letter), "any" (one that may be), "end" (no letter
    follows), "group" (`inside`, alternatives) or "look" (a look around, which takes no characters). `is_open` where it
    begins with what is no letter, None where that depends on what follows.
    """

    kind: str
    is_open: bool | None
    text: str = ""
    inside: tuple[tuple[_Piece, ...], ...] = ()
    least: int = 1
    is_many: bool = False


_IS_OPEN = {"letters": False, "any": False, "gap": True, "end": True, "look": None}


def _parse(pattern: str) -> Iterator[tuple[str, list[_Piece]]]:
    """The alternatives of a pattern, as they are written and in pieces."""
    open_: list[tuple[str, list[list[_Piece]]]] = [("", [[]])]
    bars = [-1]
    for found in _TOKEN.finditer(pattern):
        token, number = found.groups()
        if token[0] == "(":
            open_.append((token, [[]]))
        elif token == ")":
            sign, alternatives = open_.pop()
            piece = _Piece("look", None) if sign in _LOOKS else _group(alternatives)
            open_[-1][1][-1].append(_repeat(piece, number))
        elif token == "|":
            open_[-1][1].append([])
            bars += [found.start()] if len(open_) == 1 else []
        else:
            open_[-1][1][-1] += _read(token, number)
    for sequence, (before, behind) in zip(open_[0][1], pairwise((*bars, len(pattern))), strict=True):
        yield pattern[before + 1 : behind], sequence


@cache
def _read(token: str, number: str) -> tuple[_Piece, ...]:
    """One piece, or two: of letters the last only is repeated."""
    kind = _sort(token)
    *first, last = (
        (token[:-1].lower(), token[-1].lower()) if kind == "letters" and number and token[1:] else (token.lower(),)
    )
    return (
        *(_Piece(kind, _IS_OPEN[kind], text) for text in first),
        _repeat(_Piece(kind, _IS_OPEN[kind], last), number),
    )


def _sort(token: str) -> str:
    if token.isascii() and token.isalpha():
        return "letters"
    if token in ("$", r"\b"):
        return "end"
    if token[0] == "[":
        return "gap" if _NO_LETTERS.fullmatch(token) else "any"
    is_any = token == "." or (token[0] == "\\" and token[1].isalpha() and token not in (r"\s", r"\d"))
    return "any" if is_any else "look" if token == "^" else "gap"


def _group(alternatives: list[list[_Piece]]) -> _Piece:
    begins = {next((piece.is_open for piece in one if piece.is_open is not None), None) for one in alternatives}
    is_open = False if False in begins else None if None in begins else True
    return _Piece("group", is_open, "", tuple(map(tuple, alternatives)))


def _repeat(piece: _Piece, number: str) -> _Piece:
    if number[:1] in ("?", "*") or number.startswith(("{0", "{,")):
        piece = piece._replace(least=0, is_open=None if piece.is_open else piece.is_open)
    return piece._replace(is_many=number not in ("", "?")) if number else piece


def _walk(sequence: Sequence[_Piece], is_start: bool, is_end: bool) -> tuple[list[Marks], bool]:
    """The sets of marks that a sequence needs, and whether what ends it is no letter.

    `is_start` where what stands before it is no letter, `is_end` where what follows is none.
    """
    ends = [is_end]
    for piece in reversed(sequence):
        ends.append(ends[-1] if piece.is_open is None else piece.is_open)
    found: list[Marks] = []
    for number, (piece, is_followed) in enumerate(zip(sequence, ends[-2::-1], strict=True)):
        if piece.kind == "group":
            needs, is_start = _walk_group(piece, is_start, is_followed)
            found += needs
        elif piece.kind == "letters":
            found += _mark(piece, is_followed) if is_start and piece.least else ()
            is_start = False
        elif piece.kind == "gap":
            is_start = is_start or piece.least > 0
        elif piece.kind == "any":
            is_start = False
        elif piece.kind == "end":
            is_start = is_start or (piece.text == r"\b" and any(map(_begins_word, sequence[number + 1 : number + 2])))
    return found, is_start


def _begins_word(piece: _Piece) -> bool:
    """True where it begins with a letter, whatever it is."""
    if piece.kind == "group":
        return piece.least > 0 and all(one and _begins_word(one[0]) for one in piece.inside)
    return piece.kind == "letters" and piece.least > 0


def _mark(letters: _Piece, is_followed: bool) -> Iterator[Marks]:
    """The mark of letters that begin a word."""
    if is_followed and not letters.is_many:
        yield frozenset((f"{letters.text}.",))
    elif len(letters.text) >= _BEGINNINGS[0]:
        yield frozenset((letters.text[: _BEGINNINGS[-1]],))


def _walk_group(group: _Piece, is_start: bool, is_followed: bool) -> tuple[list[Marks], bool]:
    """One set at most: a mark of each alternative."""
    walked = [_walk(sequence, is_start, is_followed and not group.is_many) for sequence in group.inside]
    last = [_walk(sequence, False, False) for sequence in group.inside] if group.is_many else walked
    is_gap = all(ends for _, ends in last) and (is_start or group.least > 0)
    if not group.least or not all(needs for needs, _ in walked):
        return [], is_gap
    return [frozenset().union(*(min(needs, key=_rate) for needs, _ in walked))], is_gap
