"""Texts without those who are not in the edition, and with everybody else called as the edition calls them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.model.names import fold_company
from generator.model.playbook import Playbook
from generator.sharing.lexicon import Lexicon, Phrase
from generator.sharing.selection import A_COMPANY, SOMEONE, Selection
from generator.sharing.words import ALSO_WORDS, NO_NAME, is_caseless, list_folded, normalise, split_words

KEEP = ""
"""The meaning of a name that stays as it stands."""

_ADDRESS = re.compile(r"[^\s@<>()\[\],;:\"\\]+@[^\s@<>()\[\],;:\"\\]+")
_HANDLE = re.compile(r"(?<![\w@.])@\w[\w.-]*\w")
_URL = re.compile(r"(?:https?://|www\.)\S*[^\s.,;:!?)\]\"'»”’]|\b(?:[\w-]+\.)+[a-z]{2,}/\S*[\w/]", re.IGNORECASE)
_DIGITS = re.compile(r"(?<!\w)[+(]?\d[\d\s()./\u2010-\u2013-]{5,}\d(?!\w)")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}|\b\d{4}\s?[-–]\s?\d{4}\b")
_TWICE = re.compile(rf"\b({SOMEONE}|{A_COMPANY})(?:[\s,-]+\1\b)+", re.IGNORECASE)


@dataclass
class _Names:
    """What each spelling may stand for: one meaning for each who is called so."""

    strong: defaultdict[tuple[str, ...], set[str]] = field(default_factory=lambda: defaultdict(set))
    weak: defaultdict[tuple[str, ...], set[str]] = field(default_factory=lambda: defaultdict(set))
    caseless: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add_person(self, spellings: Iterable[str], meaning: str, is_filed: bool = True) -> None:
        """Full names and each of their words that can name somebody alone."""
        for spelling in spellings:
            words = list_folded(spelling)
            if is_caseless(spelling):
                self._add_caseless(spelling, meaning)
            if len(words) > 1:
                self.strong[words].add(meaning)
                self.strong[(*words[-1:], *words[:-1])].add(meaning)
                self.strong[("".join(words),)].add(meaning)
            for part in map(list_folded, spelling.split()):
                if len(part) > 1:  # O'Brien, Anne-Marie
                    (self.strong if is_filed else self.weak)[part].add(meaning)
            for word in words:
                if is_distinctive(word) or len(words) == 1:
                    (self.strong if is_filed else self.weak)[(word,)].add(meaning)

    def add_company(self, name: str, id_: str, meaning: str) -> None:
        """Its name with and without the legal form, its id, and the word that its name begins with."""
        if is_caseless(name):
            self._add_caseless(name, meaning)
        for words in {list_folded(name), tuple(fold_company(name).split()), list_folded(id_)}:
            self.strong[words].add(meaning)
            if len(words) > 1:
                self.strong[("".join(words),)].add(meaning)
            if len(words) > 1 and len(words[0]) > 3 and words[0] not in ALSO_WORDS:
                self.weak[words[:1]].add(meaning)

    def _add_caseless(self, spelling: str, meaning: str) -> None:
        text = normalise(spelling)
        for part in {text, text.replace(" ", ""), *text.split()}:
            if len(part) > 1:
                self.caseless[part].add(meaning)


def is_distinctive(word: str) -> bool:
    """True for a word that alone may name a person."""
    return len(word) > 1 and word not in NO_NAME and not word.isdigit()


def _agree(meanings: set[str]) -> str:
    """One meaning for a spelling of several: kept where somebody of that name may be named, else nobody's."""
    if KEEP in meanings:
        return KEEP
    if len(meanings) == 1:
        return next(iter(meanings))
    return A_COMPANY if meanings == {A_COMPANY} else SOMEONE


def list_phrases(names: _Names) -> Iterator[Phrase]:
    """Every spelling with what takes its place."""
    for words, meanings in names.strong.items():
        also_word = len(words) == 1 and (words[0] in ALSO_WORDS or len(words[0]) < 3)
        yield Phrase(words, _agree(meanings | names.weak.get(words, set())), capital=also_word)
    for words, meanings in names.weak.items():
        if words not in names.strong:
            yield Phrase(words, _agree(meanings), capital=words[0].isascii())


class Mask:
    """Masks texts for one edition. `phrases` and `caseless` say which spellings are replaced by what."""

    def __init__(self, names: _Names) -> None:
        self.phrases = tuple(phrase for phrase in list_phrases(names) if phrase.words)
        self.caseless = {part: _agree(meanings) for part, meanings in names.caseless.items()}
        self._lexicon = Lexicon(self.phrases)
        replaced = sorted((part for part, meaning in self.caseless.items() if meaning != KEEP), key=lambda p: -len(p))
        self._caseless = re.compile("|".join(map(re.escape, replaced))) if replaced else None

    def apply(self, text: str) -> str:
        """The text without whoever is not in, and without anybody's addresses, accounts and phone numbers."""
        text = normalise(text)
        text = _URL.sub("a link", _ADDRESS.sub("an e-mail address", text))
        text = _HANDLE.sub("an account", text)
        text = _DIGITS.sub(_hide_number, text)
        if self._caseless:
            text = self._caseless.sub(lambda found: f" {self.caseless[found[0]]} ", text)
        pieces: list[str] = []
        end = 0
        for match in self._lexicon.find(split_words(text)):
            if match.phrase.meaning != KEEP:
                pieces += (text[end : match.start], _begin(match.phrase.meaning, text[: match.start]))
                end = match.end
        return _TWICE.sub(r"\1", "".join((*pieces, text[end:])))

    def hides(self, text: str) -> bool:
        """True where the text holds a name that is to be replaced, as a web address may."""
        text = normalise(text)
        if self._caseless and self._caseless.search(text):
            return True
        return any(match.phrase.meaning != KEEP for match in self._lexicon.find(split_words(text)))


def _hide_number(found: re.Match[str]) -> str:
    """A phone number is hidden; a date or a span of years is none."""
    digits = sum(c.isdigit() for c in found[0])
    return found[0] if _ISO.search(found[0]) or digits < 7 else "a phone number"


def _begin(meaning: str, before: str) -> str:
    """`Someone` at the beginning of a sentence."""
    starts = not before.strip() or before.rstrip()[-1:] in ".!?"
    return meaning[0].upper() + meaning[1:] if starts else meaning


def make_mask(playbook: Playbook, selection: Selection, reader: str | None) -> Mask:
    """The mask of an edition for `reader`. The user's own name and the reader's stay."""
    names = _Names()
    for own in filter(None, (playbook.me.name, reader)):
        names.add_person((own,), KEEP)
    for person in playbook.people.values():
        shown = selection.people.get(person.id)
        meaning = SOMEONE if shown is None else KEEP if selection.is_full else shown.name
        names.add_person((person.name, person.id), meaning)
    for book in playbook.phonebooks.values():
        for link in playbook.unfiled(book.links):
            names.add_person((link.name,), SOMEONE, is_filed=False)
    for id_ in playbook.known_people - set(playbook.people):
        names.add_person((id_,), SOMEONE)
    for id_ in playbook.known_companies - set(playbook.companies):
        names.add_company(id_, id_, A_COMPANY)
    for company in playbook.companies.values():
        names.add_company(company.name, company.id, KEEP if company.id in selection.companies else A_COMPANY)
    return Mask(names)
