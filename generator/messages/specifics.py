"""What in a sentence could stand in no message to anybody else (method.md section 10)."""

from __future__ import annotations

import re

from generator.messages.archive import holds_words
from generator.messages.context import Context
from generator.messages.phrases import DAYS, MONTHS
from generator.messages.vocabulary import FUNCTION_WORDS, GENERIC_WORDS
from generator.model.names import fold_text

_WORD = re.compile(r"[^\W_](?:[\w'’.&/-]*\w)?")
_TIME_WORD = re.compile(
    rf"(?:{DAYS}|{MONTHS}|\d{{1,2}}(?::\d\d)?|am|pm|christmas|easter|spring|summer|autumn|winter)s?", re.IGNORECASE
)
_ABOUT_ME = re.compile(
    r"\bI(?:'m| am)\s+(?:currently\s+)?(?:an?|the)\s[^,.;]*?(?=,|;|\.|\s(?:and|but|so|who|with|looking|seeking"
    r"|based)\b|$)",
    re.IGNORECASE,
)
ADDRESSED = re.compile(r"\b(?:you|your|yours|you're|you've|you'd|we|we've|we're|us|our|ours)\b", re.IGNORECASE)
_WORKS = re.compile(
    r"\b(?:the|that)\s(?:talk|lecture|keynote|panel|workshop|webinar|podcast|conference)\b"
    r"|\byour\s+(?:\w+\s+){0,2}?(?:talk|lecture|keynote|panel|workshop|webinar|podcast|episode|article|essay|paper"
    r"|thesis|book|chapter|"
    r"post|piece|column|newsletter|blog|interview|video|question|comment|answer|photo(?:graph)?|picture|drawing"
    r"|chart|map|poster|"
    r"garden|boat|dog|recipe|library|package|repository|plugin|tool|app|patent|study|report|slides|note|invitation"
    r"|letter)\b",
    re.IGNORECASE,
)


def has_content(text: str, context: Context) -> bool:
    """True where the text has a word that not every message uses; my own trade counts, the two names do not."""
    names = {*context.person_names, *context.my_names}
    words = (fold_text(word).removesuffix("'s") for word in _WORD.findall(text))
    said = (word for word in words if len(word) > 2 and word not in GENERIC_WORDS and word not in names)
    return any(not _TIME_WORD.fullmatch(word) for word in said)


def find_specifics(text: str, context: Context) -> tuple[str, ...]:
    """The words of `text` that are about this reader or this matter, folded, each once.

    Left out are words that any message to anybody may use, times, both names, the reader's employer and
    role, and what I say of myself: a mail merge could fill all these in.
    """
    words = (fold_text(word) for word in _WORD.findall(_ABOUT_ME.sub(" ", text)))
    return tuple(dict.fromkeys(word for word in words if _is_specific(word, context)))


def _is_specific(word: str, context: Context) -> bool:
    bare = word.removesuffix("'s").replace("’", "'")
    if len(bare) < 3 and not bare.isdigit():
        return False
    if bare in GENERIC_WORDS or _TIME_WORD.fullmatch(bare):
        return False
    return bare not in _list_mergeable(context)


def _list_mergeable(context: Context) -> frozenset[str]:
    """The words that a mail merge would know: names, employer, role, my own headline and roles."""
    texts = [context.person.name, context.me.name, context.person.at or "", context.person.role or ""]
    texts += [context.employer.name, context.employer.field or ""] if context.employer else []
    return frozenset(word for text in texts for word in re.findall(r"[\w'-]+", fold_text(text)))


def names_work_of_theirs(text: str) -> bool:
    """True where the text speaks of one thing that they made or said: "your talk", "your last post"."""
    return bool(_WORKS.search(text))


def touches_facts(text: str, context: Context) -> bool:
    """True where the text uses a distinctive word of what the files say of the reader, or names who introduced you."""
    return any(holds_words(fold_text(text), name.split()[0]) for name in context.introducers) or touches_person(
        text, context
    )


def touches_person(text: str, context: Context) -> bool:
    """The same without whoever introduced you."""
    words = {word for word in find_specifics(text, context) if len(word) > 3 and word not in FUNCTION_WORDS}
    return any(_is_filed(word, context) and not holds_words(context.my_facts, word) for word in words)


def _is_filed(word: str, context: Context) -> bool:
    """True where the files on the reader hold the word, in the singular or the plural."""
    return any(holds_words(context.person_facts, form) for form in (word, f"{word}s", word.removesuffix("s")))
