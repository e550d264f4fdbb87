"""The proof: every byte of an edition is searched for every value of the playbook that must not be there."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from generator.model.directory import profile_key
from generator.sharing.decoding import Novelty, find_texts
from generator.sharing.lexicon import Lexicon, Phrase
from generator.sharing.mask import KEEP, Mask
from generator.sharing.values import Value
from generator.sharing.words import list_folded, normalise, split_words, vary

LONGEST = 6
"""So many words of a text are evidence of it: whoever quotes six in a row has read it."""

LEAST = 5
"""A text of fewer letters than this stands in too many places to be evidence."""

_NUMBER = re.compile(r"\d[\d\s()./\u2010-\u2013-]{5,}\d")
_IMAGE = re.compile(r"\.(png|jpe?g|gif|webp|avif|heic|tiff?|bmp|svg|pdf)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Leak:
    """A value that is in a file and must not be: the file, and where the value stands in the playbook."""

    address: str
    place: str


@dataclass(frozen=True, slots=True)
class Report:
    """What was searched for what. `unsearched` counts values too short or too common to be evidence."""

    leaks: tuple[Leak, ...]
    files: int
    size: int
    values: int
    unsearched: int


@dataclass
class _Search:
    """What is looked for: phrases by words, phone numbers by digits, texts of scripts without spaces."""

    phrases: dict[tuple[str, ...], Phrase] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    pieces: dict[str, str] = field(default_factory=dict)
    unsearched: int = 0


class Scanner:
    """Searches files for the values that are not permitted. `own` are texts of the program itself, without facts."""

    def __init__(self, values: Iterable[Value], mask: Mask, own: Iterable[str]) -> None:
        known = tuple(dict.fromkeys(values))
        self._own = {word for text in own for word in list_folded(text)}
        self._permitted = [value for value in known if value.permitted]
        self._allowed = {list_folded(value.text) for value in self._permitted}
        self._search = _Search()
        self._identities: set[tuple[str, ...]] = set()
        self.values = 0
        for value in known:
            if not value.permitted:
                self.values += 1
                self._add(value)
        self._add_names(mask)
        self._excuse()
        self._lexicon = Lexicon(self._search.phrases.values())
        pieces = sorted(self._search.pieces, key=lambda piece: -len(piece))
        self._pieces = re.compile("|".join(map(re.escape, pieces))) if pieces else None

    def scan(self, files: Mapping[str, bytes]) -> Report:
        """What was found in `files`, and how much was searched. The theme's own files are known by every byte."""
        theirs, novelty = _digest_theme(), Novelty()
        leaks: dict[Leak, None] = {}
        for address, data in files.items():
            found = list(self.search_text(address))
            if hashlib.sha256(data).digest() not in theirs:
                inside = list(self._search_file(data, novelty))
                if not inside:
                    novelty.remember()
                found += inside
                if _IMAGE.search(address):
                    found.append("an image, which may hold a place and a name in its metadata")
            leaks.update(dict.fromkeys(Leak(address, place) for place in found))
        size = sum(map(len, files.values()))
        return Report(tuple(leaks), len(files), size, self.values, self._search.unsearched)

    def search_text(self, text: str) -> Iterator[str]:
        """The places in the playbook of what is in `text` and must not be."""
        return self._search_new(text, set())

    def _search_file(self, data: bytes, novelty: Novelty) -> Iterator[str]:
        searched: set[str] = set()
        for part in novelty.find_parts(data):
            for text in find_texts(part):
                yield from self._search_new(text, searched)

    def _search_new(self, text: str, searched: set[str]) -> Iterator[str]:
        """What is in those lines of `text` that were not `searched`: most readings leave most lines as they are."""
        lines = text.split("\n")
        for start in range(0, len(lines), 2):
            part = "\n".join(lines[start : start + 3])
            if part not in searched:
                searched.add(part)
                yield from self._search_part(part)

    def _search_part(self, text: str) -> Iterator[str]:
        text = normalise(text)
        words = split_words(text)
        yield from (match.phrase.meaning for match in self._lexicon.find(words) if match.phrase.meaning != KEEP)
        if self._search.numbers:
            for run in _NUMBER.findall(text):
                digits = re.sub(r"\D", "", run)
                parts = (digits[at : at + size] for size in (7, 8) for at in range(len(digits) - size + 1))
                yield from (self._search.numbers[part] for part in parts if part in self._search.numbers)
        if self._pieces:
            yield from (self._search.pieces[match[0]] for match in self._pieces.finditer(text))

    def _add(self, value: Value) -> None:
        words = list_folded(value.text)
        letters = sum(map(len, words))
        if value.is_identity and words in self._allowed:
            return  # two of that name, and one of them is in
        if value.is_identity:
            self._add_identity(value, words)
            self._identities.add(words[:LONGEST])
        elif letters < LEAST or words in self._allowed or (len(words) == 1 and words[0] in self._own):
            self._search.unsearched += 1
            return
        for line in {value.text, *value.text.splitlines()}:
            part = list_folded(line)
            if sum(map(len, part)) >= LEAST and not (len(part) == 1 and part[0] in self._own):
                self._put(part[:LONGEST], value.place)

    def _add_identity(self, value: Value, words: tuple[str, ...]) -> None:
        digits = re.sub(r"\D", "", value.text)
        if "phone" in value.place.rpartition(":")[2] and len(digits) > 6:
            self._search.numbers[digits[-8:]] = value.place
        bare = value.text.casefold()
        if "@" in bare or bare.startswith("http"):
            self._put(list_folded(profile_key(bare) if "://" in bare else bare), value.place)
        for digest in (hashlib.md5, hashlib.sha1, hashlib.sha256):
            self._put((digest(bare.encode(), usedforsecurity=False).hexdigest(),), f"{value.place} (hashed)")
        if len(words) == 1 and len(words[0]) < 3:
            self._search.unsearched += 1

    def _add_names(self, mask: Mask) -> None:
        """Every spelling that the mask replaces: where one is left, a text did not go through it.

        Whole names that it keeps are known, too, so that `Ada Tan, Mei Li` is not taken for `Tan Mei`.
        """
        for phrase in mask.phrases:
            if phrase.meaning == KEEP and len(phrase.words) > 1:
                self._identities.add(phrase.words)
                self._search.phrases.setdefault(phrase.words, phrase)
            elif phrase.meaning != KEEP and not (len(phrase.words) == 1 and phrase.words[0] in self._own):
                place = f"a name ({' '.join(phrase.words)})"
                self._identities.add(phrase.words)
                known = self._search.phrases.get(phrase.words)
                if known is None or known.capital:
                    short = len(phrase.words) == 1 and len(phrase.words[0]) < 4
                    self._search.phrases[phrase.words] = Phrase(phrase.words, place, phrase.capital or short)
        for piece, meaning in mask.caseless.items():
            if meaning != KEEP:
                self._search.pieces[piece] = f"a name ({piece})"

    def _put(self, words: tuple[str, ...], place: str) -> None:
        if words:
            self._search.phrases.setdefault(words, Phrase(words, place))

    def _excuse(self) -> None:
        """What stands in a permitted text is permitted there; who somebody is never is, for the mask hides that."""
        first = {words[0] for words in self._search.phrases}
        for value in self._permitted:
            words = list_folded(value.text)
            for start in range(len(words)):
                if first.isdisjoint(vary(words[start])):
                    continue
                for end in range(start + 1, min(start + LONGEST, len(words)) + 1):
                    for last in vary(words[end - 1]):
                        part = (*words[start : end - 1], last)
                        if part in self._search.phrases and part not in self._identities:
                            del self._search.phrases[part]
                            self._search.unsearched += 1


@cache
def _digest_theme() -> frozenset[bytes]:
    """The digests of the files that the theme and this program bring along: they are the same for everybody."""
    found = set()
    for package, folder in (("material", "templates/assets"), ("generator.pages", "assets")):
        found |= {hashlib.sha256(data).digest() for data in _read_all(resources.files(package).joinpath(folder))}
    found |= {hashlib.sha256(data).digest() for data in _read_all(resources.files("generator.sharing") / "assets")}
    return frozenset(found)


def _read_all(folder: object) -> Iterator[bytes]:
    from importlib.resources.abc import Traversable

    assert isinstance(folder, Traversable)
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _read_all(entry)
        else:
            yield entry.read_bytes()
