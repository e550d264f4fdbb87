"""Names that a sentence claims to know or to have worked for, against those that the files hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.messages.archive import holds_words
from generator.messages.context import Context
from generator.messages.message import Message
from generator.messages.names import is_name_of, list_name_words
from generator.messages.part import REMEMBERED
from generator.messages.phrases import ROLE, Pattern
from generator.messages.vocabulary import FUNCTION_WORDS
from generator.model.names import fold_text

_NO_NAME = (
    r"(?!(?:I|He|She|They|You|We|It|This|That|Who|What|Nobody|Somebody|Everybody|Someone|Everyone|People|Which|And"
    r"|But|So|As|If|When|The|A|An|My|Your|Our|Her|His|Their|One|Both|All|Some|Two|"
    r"Last|Next|Since|Because|Then|There|Here|Yes|No|Thanks|Hi|Hello|Dear|Yesterday|Today|Monday|Tuesday|Wednesday"
    r"|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Christmas|Easter|LinkedIn|English|Spanish|German|French|Dutch|Portuguese|Italian|European|American"
    r"|British)\b)"
)
_NAME = (
    rf"{_NO_NAME}(?P<name>[^\W\d_a-zß-öø-ÿ][\w'’-]+(?:\s(?:(?:de|van|von|der|den|da|di|la|el|al|bin|ter|dos|of"
    rf"|&)\s)*[^\W\d_a-zß-öø-ÿ][\w'’.&-]*){{0,3}})"
)
_SAID = (
    r"(?:suggested|recommended|told|said|advised|mentioned|thought|gave|pointed|referred|encouraged|sent|introduced"
    r"|insisted|connected|says|thinks|asked|urged|directed)"
)
_RELATION = (
    r"(?:friends?|colleagues?|classmates?|roommates?|cousin|professor|manager|mentor|boss|contact|connection"
    r"|acquaintance|teammate|neighbou?r|supervisor|tutor|partner|brother-in-law|sister-in-law|co-?worker)"
)
_PEOPLE = (
    Pattern(rf"\b(?:[Mm]y|[Oo]ur|[Aa]|[Yy]our)\s(?:[\w-]+\s){{0,3}}?{_RELATION},?\s{_NAME}"),
    Pattern(
        rf"(?<![\w'-]){_NAME},?(?:\swh[a-z]+\s[^,]{{1,60}},)?(?:\s(?:has|had|kindly|just|recently|also|from|at|of|in"
        rf"|who|whom"
        rf"|[a-z]+)){{0,5}}?\s{_SAID}\s(?:that\s)?(?:me\b|I\b|we\sshould|you(?:r\s(?:name|details|contact"
        rf"|number))?\b|getting\sin|reaching\sout|writing|contacting)"
    ),
    Pattern(
        rf"\bI(?:'ve|\shave|'m|\sam)?\s(?:\w+\s)?(?:know|known|met|worked\s(?:\w+\s)?(?:with|for|under)"
        rf"|spoke\s(?:to|with)|spoken\s(?:to|with)|talked\s(?:to|with)|friends\swith|close\sto|studied\s(?:with"
        rf"|under)|had\s(?:coffee|lunch)\swith|interviewed)\s{_NAME}"
    ),
    Pattern(
        rf"\b(?:introduced|referred|recommended|sent|pointed"
        rf"|suggested)\s(?:to\syou\s)?by\s(?:[a-z]+\s){{0,4}}?{_NAME}|\b(?:at|on)\s(?:the\s)?(?:suggestion"
        rf"|recommendation|advice)\sof\s(?P<by>{_NO_NAME}[A-Z]\w+(?:\s[A-Z]\w+)?)"
    ),
    Pattern(
        rf"(?<![\w'-]){_NAME}\s(?:at|from|of)\s[A-Z]\w+(?:\s[A-Z]\w+)?\s(?:there\s|already\s|now\s|also\s)?(?:wants"
        rf"|says|said|told"
        rf"|loves|loved|asked|offered|hired|bought|signed|confirmed|calls|called|agrees|likes|liked|wrote|uses"
        rf"|praised|reports)\b"
    ),
    Pattern(
        rf"(?<![\w'-]){_NAME}\s(?:at|from|of|in|on)\syour\s(?:\w+\s){{1,2}}?(?:always\s|often\s"
        rf"|once\s|even\s)?(?:says|said|told"
        rf"|thinks|loves|loved|asked|offered|confirmed|calls|called|agrees|likes|liked|wrote|uses|praised|reports"
        rf"|swears|reckons)\b"
    ),
    Pattern(
        rf"\bI\s(?:\w+\s){{1,6}}?(?:with|under|for)\s(?:Major|Captain|Colonel|Sergeant|Lieutenant|Commander|General"
        rf"|Chef"
        rf"|Chief|Sister|Matron|Judge|Justice|Dean|Dr\.?|Prof\.?|Professor|Sir|Dame|Inspector)\s{_NAME}"
    ),
    Pattern(
        rf"\b(?:Dr|Prof|Professor)\.?\s{_NAME}(?:\sthere)?\s(?:says|said|told|thinks|reports|confirmed|wrote|calls"
        rf"|praised|can\sconfirm)"
    ),
    Pattern(rf"\b(?:with|to\smeet|meeting|met|saw|see|seeing)\s(?:both\s)?you\sand\s(?:[a-z]+\s){{0,2}}?{_NAME}"),
    Pattern(
        rf"\b(?:got|have|received)\syour\s(?:name|contact|details|address|number|e-?mail)(?:\saddress"
        rf"|\sdetails)?\s(?:from|through|via)\s{_NAME}"
    ),
)
_PLACES = (
    Pattern(
        rf"\b(?:I|I've|we)\s(?:(?:have|had|also|once|previously|then|first|later|currently|now"
        rf"|used\sto)\s)*(?:worked|work|interned|was|served|started|consulted|taught|nursed|spent\s(?:\w+\s){{1,4}}"
        rf"|led\s(?:[\w-]+\s){{1,5}}|ran\s(?:[\w-]+\s){{1,5}}|built\s(?:[\w-]+\s){{1,5}}"
        rf"|managed\s(?:[\w-]+\s){{1,5}})\s?(?:[\w-]+\s){{0,4}}?(?:at|for)\s{_NAME}"
    ),
    Pattern(
        rf"\b[Aa]t\s{_NAME},?\s(?:I|we)\s(?:\w+\s)?(?:led|ran|built|cut|brought|managed|trained|taught|grew|saved"
        rf"|halved"
        rf"|doubled|launched|headed|set\sup|introduced|reduced|nursed|planned|worked|designed|wrote)\b"
    ),
    Pattern(
        rf"\b[Mm]y\s(?:[\w-]+\s){{0,3}}?(?:time|years?|work|role|job|career|internship|days|stint|team|tenure"
        rf"|former\semployer)\s(?:at|with)\s{_NAME}"
    ),
    Pattern(rf"\b[Aa]s\s(?:(?:an?|the|former|acting|deputy)\s)*{ROLE}\s(?:[\w-]+\s){{0,6}}?at\s{_NAME},?\s(?:I|my)\b"),
    Pattern(rf"\b(?:while|when|as|after|before)\s(?:I\swas\s)?(?:working\s|an?\s(?:[\w-]+\s){{1,4}})?(?:at)\s{_NAME}"),
    Pattern(
        rf"\bI(?:'m|\sam|\swas)?\s(?:[\w-]+\s){{0,6}}?(?:degree|MBA|PhD|master's|bachelor's|diploma|doctorate"
        rf"|graduated|studied|graduate|alumn\w+|certificate|certified)\s(?:[\w-]+\s){{0,4}}?(?:from|at|of"
        rf"|by)\s{_NAME}"
    ),
    Pattern(
        rf"\b(?:as|I'm|I\sam)\san?\s(?:former|ex-?)\s?(?:[\w-]+\s){{0,2}}?(?:at|of)?\s?{_NAME}"
        rf"|\bfellow\s(?P<fellow>{_NO_NAME}[A-Z]\w+)\s(?:alum\w*|graduate)"
    ),
    Pattern(
        rf"\bwe\s(?:both\s)?(?:met|worked\stogether|studied\stogether|overlapped|crossed\spaths"
        rf"|sat\s(?:\w+\s){{1,4}}|studied|worked|graduated)\s(?:[a-z]+\s){{0,4}}?(?:at|during"
        rf"|from)\s(?:the\s)?{_NAME}"
    ),
)
_UNDER = Pattern(
    rf"\bI(?:'ve|\shave|'d|\shad)?\s(?:was|been|worked|spent|trained|learned|learnt|cooked|taught|studied)\s"
    rf"(?:for\s)?(?:(?:\w+\s){{1,3}}(?:years?|months?|seasons?|summers?|winters?)|my\s[\w-]+)\s(?:with|under|for|at"
    rf"|in the"
    rf" \w+ of)\s{_NAME}"
)
_CREDENTIALS = Pattern(
    r"\bI(?:'m|\sam|\shave|\shold|\s(?:\w+\s)?(?:earned|completed|finished|got|gained|received|did|took|passed)"
    r"|'ve\s\w+)"
    r"\s(?:(?:an?|my|the|both|recently|just|also)\s)*(?:certified\s)?(?P<name>(?:PMP|MBA|PhD|CFA|CPA|CISSP|Six"
    r" Sigma(?: Black Belt)?|Scrum Master"
    r"|Black Belt|doctorate|Ph\.D\.|AWS[\w ]{0,30}certif\w+|[Mm]aster(?:['’]?s(?: degree)?|\sdegree)|[Cc]hartered \w+"
    r"|Nobel[\w ]*))(?!\w)"
)
_HONOURS = Pattern(
    r"\b(?:I|and)\s(?:was\s|have\s|'ve\s)?(?:\w+\s)?(?:won|awarded|received|named|voted)\s(?:the\s|a\s"
    r"|an\s)?(?P<name>(?:[A-Z][\w'’.-]+\s(?:of\s|for\s)?){0,4}(?:[Aa]ward|[Pp]rize|[Mm]edal|of the [Yy]ear))"
)


_TITLES = Pattern(
    r"\b[Aa]s\san?\s(?P<ticket>(?:[Cc]ertified|[Cc]hartered|[Rr]egistered"
    r"|[Ll]icen[sc]ed)(?:\s[A-Z]\w+){1,3}),?\s(?:I|my)\b",
    r"\bI(?:'m|\sam|\swas|'ve\sbeen|\shave\sbeen)\s(?:the\s|once\s)?(?P<name>(?:[A-Z][\w'’.-]+\s){1,3}of the [Yy]ear)"
    r"|\b(?:I|[Ww]e|[Mm]y\s\w+|[Oo]ur\s\w+)(?:\sof\s\w+)?\s(?:have\s|has\s|also\s)?(?:won|got|received"
    r"|earned)\s(?:the|an?)\s"
    r"(?P<prize>(?:national|regional|international|state|federal|industry|government)\s(?:\w+\s)?(?:award|prize|medal))"
    r"|\bI(?:'ve|\shave|\shold|\sfinished|\scompleted|\sgot|\spassed|\sdid)?\s(?:\w+\s){0,2}?an?\s"
    r"(?P<degree>(?:diploma|degree|doctorate|certificate|qualification)\sin\s[\w-]+)",
)


def find_unknown_names(message: Message, context: Context) -> Iterator[tuple[int, str]]:
    """Place and text of every name that a sentence relies on and no file holds, each once."""
    if context.kind == "blurb-for-them":
        return
    seen: set[str] = set()
    for sentence in message.sentences:
        for start, name in _list_names(sentence.text):
            if (
                name
                and name.lower() not in FUNCTION_WORDS
                and fold_text(name) not in seen
                and not _is_known(name, context)
            ):
                seen.add(fold_text(name))
                yield sentence.start + start, name


@lru_cache(maxsize=REMEMBERED)
def _list_names(text: str) -> tuple[tuple[int, str], ...]:
    """Place and text of every name that a sentence relies on."""
    patterns = (*_PEOPLE, *_PLACES, _UNDER, _CREDENTIALS, _HONOURS, _TITLES)
    return tuple(_read_name(match) for pattern in patterns for match in pattern.finditer(text))


def _read_name(match: re.Match[str]) -> tuple[int, str]:
    group = next(group for group, value in match.groupdict().items() if value)
    return match.start(group), re.sub(r"['’]s$", "", match[group]).rstrip(".,'’")


def _is_known(name: str, context: Context) -> bool:
    """True where the files hold the name, its words, or what it is short for; or the recipient's own."""
    facts = context.all_facts
    if holds_words(facts, name):
        return True
    words = list_name_words(name)
    if all(is_name_of(word, context.person_names) or word in context.my_names for word in words):
        return True
    words = tuple(word for word in words if word not in FUNCTION_WORDS) or words
    known = [word for word in words if holds_words(facts, word)]
    return len(known) == len(words) or (len(words) > 1 and len(known) * 2 > len(words)) or not words
