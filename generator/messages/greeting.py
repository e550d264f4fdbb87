"""The greeting: which word, and whom it names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.messages.part import Part, cut

_WORDS = (
    r"hi|hello|hey|hiya|howdy|greetings|dear|my dear|good (?:morning|afternoon|evening|day)|morning|afternoon"
    r"|evening|to"
    r"|hallo|moin|servus|guten (?:tag|morgen|abend)|sehr geehrter?s?|lieber?s?|werter?"
    r"|hola|buenas(?: tardes| noches)?|buenos días|estimad[oa]s?|querid[oa]s?|apreciad[oa]s?"
    r"|bonjour|bonsoir|salut|cher|chère|chers|chères|coucou|ciao|buongiorno|buonasera|caro|cara|cari|gentile"
    r"|gentili|egregio"
    r"|olá|oi|bom dia|boa tarde|prezad[oa]s?|car[oa]s?|beste|geachte|lieve|goedemorgen|goedemiddag|dag|hoi"
    r"|hej|hei|hejsan|kära|kære|kjære|god dag|witaj|cześć|dzień dobry|szanown[ya]|drog[ia]|ahoj|dobrý den|merhaba"
    r"|sayın|sevgili"
    r"|здравствуйте|привет|уважаем(?:ый|ая|ые)|добрый день|γεια(?: σου| σας)?|αγαπητ(?:έ|ή)|שלום|مرحبا|السلام عليكم"
)
_GREETING = re.compile(rf"\s*(?P<word>{_WORDS})\b[ ,]*", re.IGNORECASE)
_TITLES = frozenset(
    "dr mr mrs ms miss mx prof professor sir madam dame herr frau señor señora sr sra don doña monsieur madame mme "
    "m dhr mevrouw".split()
)
_PARTICLES = frozenset(
    "de da do dos das del della di van von der den ter ten la le el al bin ben ibn y e of the zu".split()
)
_JOINERS = re.compile(
    r"\s*(?:,|/|&|\+|;|\b(?:[Aa]nd|und|y|e|et|en|og|och|i|a|ve|и)\b)\s*(?:(?i:hi|hello|dear|hallo|hola|lieber?"
    r"|chère?)\s+)?"
)
_INLINE_LIST = re.compile(
    r"[A-ZÀ-Þ][\w'’-]+(?:(?:, [A-ZÀ-Þ][\w'’-]+)*,? (?:and|&|\+|und|y|et|en|och|og|a|e)"
    r" (?:[A-ZÀ-Þ][\w'’-]+|(?:(?:all|everybody|everyone|the|my|other) [\w' -]{2,40}?|colleagues|friends|others|co"
    r"|family"
    r"|team|folks|everyone|everybody|all))(?=\s?[,:!—–(])\s?[,:!—–]?"
    r"|(?:, [A-ZÀ-Þ][\w'’-]+){2,}(?=\s?[,:!—–(])\s?[,:!—–]?)"
)
_END = re.compile(r"[,:;!.?—–…(]|\s-\s|$")
_STARTERS = frozenset(
    "thanks thank yes no well congratulations congrats sorry today yesterday tomorrow however also great good "
    "coffee lunch quick just ok okay sure wow happy welcome please first finally alas absolutely indeed lovely "
    "wonderful brilliant perfect fantastic excellent done agreed noted hope sometimes recently last next now so and "
    "but since as when while after before if although though because here there this that these those it monday "
    "tuesday wednesday thursday friday saturday sunday".split()
)


@dataclass(frozen=True, slots=True)
class Greeting:
    """The greeting of a message: its `word` (empty where the message begins with a bare name) and whom it names.

    `names` are as typed, titles included ("Dr. Gómez"); they may be no names at all ("there", "all",
    "Sir or Madam").
    """

    part: Part
    word: str
    names: tuple[str, ...]


def parse_greeting(text: str) -> Greeting | None:
    """The greeting that the text begins with, or None. `text` is the message with others' words blanked out."""
    start = len(text) - len(text.lstrip())
    line = text[start:].partition("\n")[0]
    match = _GREETING.match(line)
    if match:
        return _parse_after(match["word"], text, start, match.end(), line)
    return _parse_bare_name(text, start, line)


def _parse_after(word: str, text: str, start: int, behind: int, line: str) -> Greeting | None:
    rest = line[behind:]
    if match := _INLINE_LIST.match(rest):
        end = behind + match.end()
        return Greeting(cut(text, start, start + end), word, _split_names(match.group().strip(" ,:;!.—–-")))
    names = _split_names(rest.strip(" ,:;!.—–-")) if _is_all_names(rest) else ()
    end = len(line)
    if not names:
        stop = _END.search(rest)
        segment = rest[: stop.start()] if stop else rest
        named = _read_segment(segment, ended=bool(stop and stop.group()))
        if word.lower() == "to" and not re.match(r"whom|all\b|the\b", named, re.IGNORECASE):
            return None
        names, end = _split_names(named), behind + len(named)
        if stop and len(named) == len(segment.rstrip()):
            end = behind + stop.end()
    if word.lower() == "to" and not names:
        return None
    return Greeting(cut(text, start, start + end), word, names)


def _read_segment(segment: str, ended: bool) -> str:
    """The part of the words after `Hi` that names somebody: all of a short segment, else its leading names."""
    words = segment.split()
    if ended and len(words) <= 6:
        return segment.strip()
    leading = 0
    while leading < min(len(words), 4) and _is_name(words[leading]):
        leading += 1
    return " ".join(words[:leading]) if leading or len(words) > 3 else segment.strip()


def _is_all_names(rest: str) -> bool:
    pieces = _split_names(rest.strip(" ,:;!.—–-"))
    return bool(pieces) and all(_is_name(word) for piece in pieces for word in piece.split())


def _split_names(text: str) -> tuple[str, ...]:
    return tuple(piece.strip() for piece in _JOINERS.split(text) if piece.strip())


def _is_name(word: str) -> bool:
    bare = word.strip(".,'’()")
    folded = bare.lower()
    if not bare or folded in _TITLES or folded in _PARTICLES:
        return bool(bare)
    return bare[0].isalpha() and not bare[0].islower() and bare not in ("I", "It's", "I'm", "I've", "I'd", "It", "A")


def _parse_bare_name(text: str, start: int, line: str) -> Greeting | None:
    """`Carla, …`, `Carla — …` or a first line that is a name with a comma."""
    listed = _INLINE_LIST.match(line)
    named = _split_names(listed.group().strip(" ,:!—–(")) if listed else ()
    if listed and len(named) > 2 and not any(word.lower() in _STARTERS for name in named for word in name.split()):
        return Greeting(cut(text, start, start + listed.end()), "", named)
    match = re.match(r"(?P<names>[^\s,:!?.—–]+(?:(?: |, | and | & )[^\s,:!?.—–]+){0,4}?)\s?(?:[,:!—–]|$)", line)
    if not match:
        return None
    pieces = _split_names(match["names"])
    words = [word for piece in pieces for word in piece.split()]
    if not words or any(not _is_name(word) or word.lower() in _STARTERS for word in words) or len(words[0]) < 2:
        return None
    if match.end() == len(line) and not line.rstrip().endswith((",", ":", "!", "—", "–")):
        return None
    if _is_all_names(line.strip()) and len(_split_names(line.strip(" ,:!—–"))) > 1:
        return Greeting(cut(text, start, start + len(line)), "", _split_names(line.strip(" ,:!—–")))
    return Greeting(cut(text, start, start + match.end()), "", pieces)
