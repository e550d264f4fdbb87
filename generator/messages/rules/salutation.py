"""M02: a message that is not to this person: no name, "Dear Sir or Madam", or somebody else's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.messages.archive import holds_words
from generator.messages.context import Context
from generator.messages.examples import to
from generator.messages.greeting import Greeting
from generator.messages.language import is_latin
from generator.messages.message import Message
from generator.messages.names import is_name_of, list_name_words
from generator.messages.rule import Example, Hit, MessageRule
from generator.model.names import fold_text

_ANYBODY = re.compile(
    r"(?:dear|hi|hello|hey|good (?:morning|afternoon|day)|greetings)[, ]+(?:to )?(?:sir|sirs|madam|sir ?(?:or|/"
    r"|and) ?(?:madam|ma'am)|hiring (?:manager|team)|recruiter|recruiting team|talent (?:team|manager)|"
    r"hr(?: (?:manager|team|department))?|human resources|(?:linkedin )?(?:connection|member|contact|friend"
    r"|professional|colleague|network)s?|reader|whoever|valued \w+|esteemed \w+|fellow \w+)\b"
    r"|to whom (?:it|this) may concern|(?:sehr geehrte damen und herren|estimad[oa]s? se(?:ñ|n)or(?:es|as)?"
    r"|muy señor(?:es)? míos?|a quien corresponda|madame, monsieur|mesdames,? messieurs"
    r"|geachte heer(?:,| of |/) ?mevrouw|spettabile|gentili signori|prezados senhores|exmos\.? senhores"
    r"|szanowni państwo)\b",
    re.IGNORECASE,
)
_RESPECT = re.compile(r"\w+(?: \w+)?[, ]+(?:sir|madam|friend|colleague)", re.IGNORECASE)
_CROWD = re.compile(
    r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|morning|hallo|hola|bonjour|olá|liebe"
    r"|queridos|chers)[, ]+(?:all|everyone|everybody|folks|guys|friends|team|people|there|alle|zusammen|todos|todas"
    r"|tous|amigos|colegas)\b",
    re.IGNORECASE,
)
_BLANK = re.compile(r"[\[\]{}<>%*|«#]|_{2,}|X{2,}")
_FIRST_KINDS = ("fortify", "conversation", "reconnect", "introduction-request", "referral-ask", "reply-to-invite", "")
_REPLIES = ("answer", "thank", "close-loop", "follow-up", "nudge", "promise")


def check(message: Message, context: Context) -> Iterator[Hit]:
    """At most one finding, at the greeting or where one should be."""
    if context.speaks_to_third or (message.greeting and _BLANK.search(message.greeting.part.text)):
        return
    greeting = message.greeting
    place = greeting.part.start if greeting else message.start
    anybody = _ANYBODY.match(message.own, message.start)
    if anybody and not _is_named(message, context) and not _is_respect(anybody.group(), context):
        yield Hit(
            anybody.start(),
            f"“{anybody.group()}” could be anybody.",
            f"Write to {context.person.name} by name; where you do not know the name, find it out first.",
        )
    elif greeting and _names_somebody_else(greeting, context):
        yield Hit(
            place,
            f"The greeting names {_show(greeting)}, but this goes to {context.person.name}.",
            f"Put {_first_name(context)} there, and read the rest once more: was it written for somebody else?",
        )
    elif _needs_name(message, context) and not _is_named(message, context):
        yield Hit(
            place,
            f"{context.person.name}'s name is nowhere in it: this could go to anybody.",
            f"Begin with the name, “Hi {_first_name(context)},”, and go on with what is only true of them.",
        )


def _is_respect(greeting: str, context: Context) -> bool:
    """True for "Dear Sir" to somebody whom I know well: in many places that is what one calls an elder."""
    return not context.is_below("relationship") and bool(_RESPECT.fullmatch(greeting))


def _needs_name(message: Message, context: Context) -> bool:
    """True where a message without a name looks like a mailing: first messages, and those that greet a crowd."""
    if message.has_thread or not context.is_below("relationship"):
        return False
    if context.kind in _REPLIES and context.stage == "acquaintance":
        return False
    greets_crowd = bool(_CROWD.match(message.own, message.start))
    return (
        greets_crowd or context.is_below("acquaintance") or (context.kind in _FIRST_KINDS and message.word_count > 25)
    )


def _is_named(message: Message, context: Context) -> bool:
    """True where a word of the name stands in the user's text, or where its script does not let us tell."""
    name = context.person.name
    if not any(is_latin(word) == is_latin(message.own) for word in context.person_names):
        return True
    if name.split() and any(word in message.own for word in name.split()):
        return True
    named = [word for n in (message.greeting.names if message.greeting else ()) for word in list_name_words(n)]
    if any(is_name_of(word, context.person_names) for word in named):
        return True
    return any(holds_words(fold_text(message.own), word) for word in context.person_names if len(word) > 1)


def _names_somebody_else(greeting: Greeting, context: Context) -> bool:
    """True for one capitalised name that is none of the recipient's, unless it may be a name among friends."""
    if (
        len(greeting.names) != 1
        or not greeting.word
        or _ANYBODY.match(greeting.part.text)
        or _CROWD.match(greeting.part.text)
    ):
        return False
    name = greeting.names[0]
    words = [word for word in list_name_words(name) if word not in _TITLES]
    if not 1 <= len(words) <= 3 or not _is_capital(name) or any(word in _NO_NAMES for word in words):
        return False
    if is_latin(name) != is_latin(context.person.name) or any(is_name_of(word, context.person_names) for word in words):
        return False
    return context.is_below("ally") or holds_words(context.filed_facts, name)


def _is_capital(name: str) -> bool:
    return all(word[:1].isupper() or word in ("de", "van", "der", "da", "di", "von", "la") for word in name.split())


_TITLES = frozenset(
    "dr mr mrs ms miss mx prof professor herr frau senor senora sr sra don dona monsieur madame mevrouw".split()
)
_NO_NAMES = frozenset(
    "all everyone everybody there team friend friends mate boss you neighbour neighbor colleague colleagues folks "
    "guys sir madam mentor coach "
    "captain chief partner stranger again name first last recipient insert dear both two sister brother cousin "
    "uncle aunt family".split()
)


def _show(greeting: Greeting) -> str:
    return " ".join(greeting.names)


def _first_name(context: Context) -> str:
    return context.person.name.split()[0]


RULE = MessageRule(
    code="M02",
    title="Write to one person, by name",
    why=(
        "A message that could go to anybody is answered by nobody; a wrong name says that it was somebody else's "
        "message."
    ),
    source="The method on messages: mass mailing",
    check=check,
    english=False,
    passes=(
        Example("Dear Mr Weber,\nthe rota with the blank Sunday made me smile.", to("stranger")),
        Example("Coffee on Friday?", to("ally", "keep-in-touch")),
        Example("Liebe Frau Weber, lieber Herr Weber,\nder Dienstplan hängt bei uns in der Küche.", to("acquaintance")),
    ),
    fails=(
        Example("Dear Sir or Madam,\nI read about your rota with interest.", to("stranger")),
        Example("Hi Sabine,\nyour rota with the blank Sunday hangs in our kitchen.", to("link", "fortify")),
        Example("Your rota with the blank Sunday hangs in our kitchen.", to("link", "fortify")),
    ),
)
