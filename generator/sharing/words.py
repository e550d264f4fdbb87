"""Words as they are compared: without case, accents and signs; and which words are too common to name somebody."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from generator.model.names import fold_text

_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe00-\ufe0f]")

NO_NAME = frozenset(
    "a al am an and ap as at av b be bei ben bin bint by c co da das de degli dei del della dem den der des di do dos "
    "dr du e el en er es et for from he i ibn il im in ir is it jr la las le lo los m mac me mr mrs ms my no o of "
    "on or phd pm prof s san santa sir so sr st sta sto te ten ter the to un us van vd ver vom von vor we y zu zum "
    "zur".split()
)
"""Parts of names that alone name nobody."""

ALSO_WORDS = frozenset(
    "able ace alba amber angel april archer art ash august aurora autumn baker banks barber basil bay bear beck bell "
    "best bill bird black bliss bloom blue bond book booth bowl bowman boy brand brave bridge bright brook brooks "
    "brown buck buddy burn bush butler cain candy cannon carpenter carter case cash chance chase chef christian city "
    "clay clear cliff cloud coach cole colt cook cooper corn cotton crane cross crystal daisy dale dawn day dean "
    "dear destiny do drew duke dusty early earl east easy ever faith falls farmer fate field finch fish fisher flint "
    "flora flower ford forest fox frank franc free freedom french frost gale gamble garden gardener gay gene gentle "
    "glass glen gold golden good grace grand grant gray green grey grove hall harbour hardy harmony hart harper hazel "
    "heart heath heather herb hill holiday holly home honey hood hope house hunt hunter hurt ink iris iron ivy jack "
    "jade jasmine jay jet jewel job journey joy judge june just justice key king knight lake lance land lane lark law "
    "lead leaf lee lily lion little lock long love low luck lucky lynx main major maker man marble march marine mark "
    "marsh marshal marshall martin mason may mercy miles mill miller mills mint misty mo monk moon moore moss "
    "mountain music nice nick nine noble north novel oak ocean olive page park pat paris pearl penny pepper "
    "pierce pike pine piper plum pole pool poppy porter post pound powers power prince price pride prime pure quick "
    "rain rainbow ray read red reed reef rice rich ridge river rivers robin rock rod roman rose rowan ruby rule rush "
    "rusty sage sail sailor sally sandy scarlet sea season shade shadow sharp shepherd shine short silver singer "
    "skip sky slate small smart smith snow song south spring star steel stern still stone storm street strand strong "
    "summer sun sunny swan sweet swift table tailor taylor teal temple terry thorn tiger tin tower town trip true "
    "tucker turner under victor vine violet wade walker wall ward warner waters way wayne weaver webb weeks wells "
    "west wheeler white wild will willow win winter wise wolf wood woods work worth wren wright yard young".split()
)
"""Names that are words, too: they name somebody only where they begin with a capital letter."""


class Word(NamedTuple):
    """A word of a text: folded, where it stands, and whether it begins with a capital letter."""

    folded: str
    start: int
    end: int
    is_capital: bool


def normalise(text: str) -> str:
    """`text` with composed letters and without the characters that nobody sees."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", text))


def split_words(text: str) -> list[Word]:
    """The words of a normalised text, in order."""
    found = ((m[0], *m.span()) for m in _WORD.finditer(text))
    return [Word(fold_word(word), start, end, word[0].isupper()) for word, start, end in found]


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """The word without case and accents."""
    return word.lower() if word.isascii() else fold_text(word)


@lru_cache(maxsize=65536)
def list_folded(text: str) -> tuple[str, ...]:
    """The folded words of a text."""
    return tuple(map(fold_word, _WORD.findall(normalise(text))))


def vary(word: str) -> tuple[str, ...]:
    """The word and what it may be the genitive or plural of: `carlas` may be `carla`."""
    if len(word) < 5 or word[-1] != "s":
        return (word,)
    return (word, word[:-1], word[:-2]) if len(word) > 5 and word[-2] == "e" else (word, word[:-1])


def is_caseless(text: str) -> bool:
    """True for scripts without capital letters, most of which put no spaces around names or glue words to them."""
    letters = [c for c in text if c.isalpha()]
    return any(c.upper() == c.lower() for c in letters)
