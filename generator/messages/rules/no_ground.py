"""M13: nothing says why it goes to this person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.messages.archive import holds_words
from generator.messages.context import Context
from generator.messages.examples import to
from generator.messages.message import Message
from generator.messages.names import list_name_words
from generator.messages.phrases import DAYS, MONTHS, phrases
from generator.messages.request_frames import FRAME
from generator.messages.rule import Example, Hit, MessageRule
from generator.messages.specifics import ADDRESSED, find_specifics, names_work_of_theirs, touches_facts
from generator.model.names import fold_text

_FREE = (
    "thank",
    "answer",
    "close-loop",
    "promise",
    "nudge",
    "after-applying",
    "congratulate",
    "give",
    "opt-in",
    "mentor-update",
    "follow-up",
    "reply-to-invite",
)


def check(message: Message, context: Context) -> Iterator[Hit]:
    """One finding, where every sentence could go to anybody."""
    if context.speaks_to_third or context.kind in _FREE or context.is_recruiter or message.has_thread:
        return
    if context.is_below("acquaintance") and message.sentences and not _has_ground(message, context):
        yield Hit(message.sentences[0].start, f"Nothing in it says why it goes to {context.person.name}.", _HELP)


def _has_ground(message: Message, context: Context) -> bool:
    """True for a fact of theirs, a thing they made, or words that fit no other reader."""
    texts = [sentence.text for sentence in message.sentences]
    if any(touches_facts(_cut_offer(text, context), context) or names_work_of_theirs(text) for text in texts):
        return True
    words = {word for text in texts if not _is_self(text) for word in _find_words(_cut_request(text), context)}
    words |= {day for text in texts if _is_about_them(text) for day in _DAYS.findall(text)}
    words |= {name for text in texts for name in _find_owned(text, context)}
    return len(words) >= _ENOUGH or _is_tiny(texts)


def _cut_offer(text: str, context: Context) -> str:
    """The sentence; where I speak only of myself, without the words of what I would bring to their company."""
    offer = fold_text(context.employer.offer or "") if context.employer else ""
    if not offer or not _is_self(text):
        return text
    return " ".join(word for word in text.split() if not _is_offered(fold_text(word).strip(".,;:!?"), offer))


def _is_offered(word: str, offer: str) -> bool:
    return any(holds_words(offer, form) for form in (word, f"{word}s", word.removesuffix("s")))


def _is_about_them(text: str) -> bool:
    """True for a statement about the reader, in which a day is a fact: "you start yours in May"."""
    return bool(_YOU.search(text)) and not (FRAME.search(text) or _COURTESY.match(text) or text.endswith("?"))


def _find_owned(text: str, context: Context) -> list[str]:
    """The company of the reader, where something of it is named: "Halden's form"."""
    names = list_name_words(f"{context.person.at or ''} {context.employer.name if context.employer else ''}")
    return [name for name in names if re.search(rf"\b{re.escape(name)}[\w ]{{0,30}}'s\s\w{{4}}", fold_text(text))]


def _cut_request(text: str) -> str:
    """The sentence up to a request in it, and of that only what speaks of the reader: "… how you chose the ward"."""
    frame = FRAME.search(text)
    if not frame:
        return text
    theirs = _THEIRS.search(text, frame.end())
    return f"{text[: frame.start()]} {text[theirs.start() :] if theirs else ''}"


def _find_words(text: str, context: Context) -> list[str]:
    """What is specific in a sentence; where it speaks of me, too, my own trade does not count."""
    if _COURTESY.match(text) or not _TELLS.search(text) or (_LINKED.search(text) and _SILENT.search(text)):
        return []
    words = [word for word in find_specifics(text, context) if not _NUMBER.fullmatch(word)]
    is_theirs = (ADDRESSED.search(text) or text.endswith("?")) and not _ME.search(text)
    return [word for word in words if is_theirs or not _is_my_trade(word, context)]


def _is_my_trade(word: str, context: Context) -> bool:
    return any(holds_words(context.my_facts, form) for form in (word, f"{word}s", word.removesuffix("s")))


def _is_self(text: str) -> bool:
    """True for a sentence in which I speak of nobody but myself; what I read or saw was made by somebody."""
    return bool(_SELF.search(text)) and not ADDRESSED.search(text) and not _RECEIVED.search(text)


def _is_tiny(texts: list[str]) -> bool:
    """A line of three words is a matter of taste, not of research."""
    return sum(len(fold_text(text).split()) for text in texts) <= 3


_RECEIVED = phrases(
    r"i(?:'ve| have|'m| am)? (?:\w+ )?(?:enjoyed|read|reread|saw|watched|heard|listened to|used|using|liked|loved"
    r"|laughed|tried|followed|kept|keep|still (?:have|use|read)|counted|tested|copied|borrowed|remember)"
)
_THEIRS = phrases(
    r"(?:how|why|what|where|when|which|whether|that|since|because|as|of|about|on|in|at) (?:\w+ ){0,3}?(?:you|your)",
)
_COURTESY = re.compile(
    r"\W*(?:have an?|enjoy|greetings|regards|wishing|i wish|we wish|take care|all the best|best of luck|good luck|happy"
    r"|merry|god bless|i send (?:you )?(?:my )?|sending (?:you )?|with (?:my )?(?:best|warm|kind)|season's"
    r"|stay (?:safe|well|warm)|keep well|many thanks|cheers|looking forward)\b",
    re.IGNORECASE,
)
# A scrap like "Bristol born and bred" tells of me; what is told of something or somebody has one of these.
_TELLS = re.compile(
    r"\b(?:you|your|yours|we|our|us|the|that|this|those|these|a|an|it|its|he|she|they|his|her|their|what|how|why|who"
    r"|which|where"
    r"|when)\b|\?|^[A-Z][\w'-]+ (?:and [A-Z]\w+ )?(?:is|are|was|were|has|have|had|said|told|knows?|\w+ed)\b",
    re.IGNORECASE,
)
# "We have been linked for ages and never exchanged a word" could go to every link.
_LINKED = phrases(
    r"(?:linked|connected|contacts|connections|in (?:each other's|one another's) (?:networks?|contacts|lists?))"
)
_SILENT = phrases(
    r"(?:never|not|haven't|hardly|barely|without|yet to)(?: (?:yet|once|ever|really|actually|even|a|to|have|had|been))*"
    r" (?:talked|talking|talk|spoken|spoke|speak|written|wrote|write|met|meet|exchanged?|exchanging|swapped|said|say"
    r"|chatted|in touch|word)"
)
_NUMBER = re.compile(
    r"\d[\d.,]*|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|(?:thir|four|fif|six|seven|eigh"
    r"|nine)teen"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
)
_YOU = re.compile(r"\b(?:you|yours?|your)\b", re.IGNORECASE)
_DAYS = re.compile(rf"\b(?:{DAYS}|{MONTHS})\b", re.IGNORECASE)
_ENOUGH = 2
_SELF = re.compile(r"^\W*(?:[\w'-]+\s+){0,3}?(?:I|I'm|I've|my)\b", re.IGNORECASE)
_ME = re.compile(r"\b(?:I|I'm|I've|my|we both|we are both)\b", re.IGNORECASE)
_HELP = "Begin with what you share, or with one thing that they did, said or care about, and how it touched your work."

RULE = MessageRule(
    code="M13",
    title="A reason for this person",
    why="A link is a row in a database. What makes it a contact is the one sentence that could go to nobody else.",
    source="“A link is not a contact”",
    check=check,
    yields_to=("M01", "M04", "M12", "M16", "M21"),
    passes=(
        Example("Hi Jonas,\nin Lund you said that a rota is a promise. I have it on our wall.", to("link", "fortify")),
        Example("Hi Jonas,\nyour talk made my Thursday.", to("link", "fortify")),
    ),
    fails=(
        Example(
            "Hi Jonas,\nI would love to learn more about your career and your experience in the industry.",
            to("link", "fortify"),
        ),
        Example(
            "Hi Jonas,\nI am a motivated professional and would like to have a conversation about your company.",
            to("stranger", "conversation"),
        ),
    ),
)
