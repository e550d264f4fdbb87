"""Numbers that I claim about my own work, against those that the files hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.messages.context import Context
from generator.messages.message import Message
from generator.messages.needed_words import fold_letters
from generator.messages.part import REMEMBERED
from generator.messages.phrases import Pattern

_SPELLED = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
} | {
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "seventy": "70",
    "eighty": "80",
    "ninety": "90",
    "hundred": "100",
    "dozen": "12",
}
_NUMBER = r"(?P<number>\d+(?:[.,']\d+)*|" + "|".join(sorted(_SPELLED, key=len, reverse=True)) + r")"
_DIGIT = re.compile(r"\d")
_MINE = re.compile(r"\b(?:I|I've|I'd|[Mm]y|[Ww]e|[Ww]e've|[Oo]ur)\b")
_OF_ME = re.compile(r"\b(?:me|[Mm]ine)\b")
_THEIRS = re.compile(r"\b(?:he|she|they|his|her|their|who)\b", re.IGNORECASE)
_PEOPLE = (
    r"(?:people|engineers|developers|reports|employees|staff|nurses|planners|analysts|designers|consultants"
    r"|teachers|students|colleagues|volunteers|members|managers|technicians|scientists|sales(?:people|men|women)?"
    r"|agents|drivers|operators|pharmacists|doctors|editors|writers|professionals)"
)
_THINGS = (
    r"(?:launch(?:es)?|releases|projects|clients|customers|users|products|patents|awards|publications|papers|stores"
    r"|shops|plants|sites|countries|deployments|hospitals|wards|clinics|schools|classes|courses|books|articles"
    r"|campaigns|events|migrations|"
    r"systems|apps|services|deals|accounts|markets|teams|patients|orders|subscribers|downloads|followers|talks"
    r"|workshops|warehouses|factories|branches|offices|audits|cases|trials|films|exhibitions|concerts|festivals)"
)
_DID = (
    r"(?:led|lead|manage[ds]?|managing|supervise[ds]?|ran|run|head(?:ed)?|train(?:ed)?|hired|coach(?:ed)?"
    r"|mentor(?:ed)?|built|grew|oversaw|direct(?:ed)?|coordinat\w+|prepared?|launch(?:ed)?|shipp?(?:ed)?|deliver(?:ed)?"
    r"|publish(?:ed)?|wrote|won|plan(?:ned)?|migrated|serve[ds]?|opened|closed|sold|taught|designed|handled|saved"
    r"|raised|cut|reduced|increased|improved|organi[sz]ed|implemented|completed|generated|brought|deployed"
    r"|looked after|cared for|was responsible for|was in charge of|oversee|surveyed|inspected|installed|repaired"
    r"|audited"
    r"|signed|hit|reached|recruited|moved|processed|closed|drafted|answered|visited|converted|onboarded|coached"
    r"|rolled out|tripled|doubled|worked (?:on|with|for))"
)
_CLAIMS = (
    Pattern(rf"{_NUMBER}\s?(?:%|per\s?cent\b|percent\b|percentage points\b)", flags=re.IGNORECASE),
    Pattern(rf"\bteams? of (?:about |around |over |more than |up to |nearly |some )?{_NUMBER}\b", flags=re.IGNORECASE),
    Pattern(rf"\b{_DID}\b[^.;]{{0,40}}?\b{_NUMBER}\+?(?:\s[\w-]+){{0,2}}?\s{_PEOPLE}\b", flags=re.IGNORECASE),
    Pattern(rf"\b{_DID}\b[^.;]{{0,40}}?\b{_NUMBER}\+?(?:\s[\w-]+){{0,2}}?\s{_THINGS}\b", flags=re.IGNORECASE),
    Pattern(
        rf"(?:[$€£]\s?|\b(?=[\d.,]+\s?(?:k|m|bn|million|billion|thousand)?\s?(?:euros?|dollars?|pounds?|EUR|USD|GBP"
        rf"|€|£|million|billion)(?!\w)))"
        rf"{_NUMBER}",
        flags=re.IGNORECASE,
    ),
    Pattern(
        rf"\b{_NUMBER}\s?x\b|\bby a factor of {_NUMBER.replace('?P<number>', '?P<factor>')}\b", flags=re.IGNORECASE
    ),
)
_CHANGED = Pattern(
    rf"\b(?:cut|brought|reduced|raised|lowered|grew|increased|improved|shortened|lifted|dropped|trimmed"
    rf"|pushed)\b[^.;]{{0,60}}?"
    rf"\bfrom\s{_NUMBER}\b(?!\s?(?:am|pm|o'clock|until)\b)(?:\s[\w-]+){{0,3}}?\s(?:down\s|up\s)?to\s(?:\d|\w+\b)",
    flags=re.IGNORECASE,
)
_AUDIENCE = (
    r"(?:readers|listeners|viewers|visitors|visits|riders|passengers|members|fans|plays|guests|families"
    r"|households|beds)"
)
_WORK = (
    r"(?:app|newsletter|channel|blog|podcast|site|website|course|book|page|account|group|library|package|project"
    r"|tool|plugin|programme"
    r"|program|company|shop|store|magazine|column|game|service|system|rota|checklist|design|template|method)"
)
_HAS = Pattern(
    rf"\b(?:my|our)\s(?:[\w-]+\s){{0,2}}?{_WORK}\s(?:(?:now|already|also|today|currently)\s)?(?:has|have|had|counts?"
    rf"|reach\w*|draws?|serve[sd]?"
    rf"|(?:is|was|are|were|been)\s\w+\sby)\s(?:(?:now|already|over|about|more\sthan|some|nearly|almost"
    rf"|around)\s){{0,2}}{_NUMBER}"
    rf"\s(?:[\w-]+\s){{0,2}}?(?:{_THINGS}|{_PEOPLE}|{_AUDIENCE})\b",
    flags=re.IGNORECASE,
)
_USED = Pattern(
    rf"\b{_NUMBER}\s(?:[\w-]+\s){{0,2}}?(?:{_THINGS}|{_PEOPLE}|{_AUDIENCE})\s(?:now\s|already\s|have\s)?(?:use|used"
    rf"|read|follow|followed|copied"
    rf"|adopted|bought|subscribe\sto|watch|watched)\s(?:my|our)\b",
    flags=re.IGNORECASE,
)
_MEASURED = Pattern(
    rf"\b{_DID}\s(?:(?:the|over|about|more\sthan|some|nearly|almost|around)\s){{0,2}}{_NUMBER}\s?(?:km|kilomet\w+"
    rf"|miles|met(?:er|re)s|tonn?e?s"
    rf"|hectares|acres|square\s\w+|cubic\s\w+|MW|megawatts|terabytes|lit(?:er|re)s|gallons)\sof\b",
    flags=re.IGNORECASE,
)
_LASTED = re.compile(
    rf"\b(?:outsold|outlasted|outran|beat|topped)\s[^.;]{{0,40}}?\bfor\s{_NUMBER}\s(?:days|nights|weeks|months"
    rf"|seasons|years)\b"
    rf"|\b{_NUMBER.replace('?P<number>', '?P<span>')}\s(?:days|nights|shifts|trips|weeks|months|seasons"
    rf"|years)\s[^.;,]{{0,20}}?"
    r"\b(?:without\s(?:an?|any|one|a\ssingle)|with\s(?:no|zero))\s(?:[\w-]+\s)?(?:blackout|outage|accident|incident"
    r"|late\sstart|complaint|fault|failure|breakdown|error|stoppage|injury|defect|delay|cancellation|fall)s?\b",
    re.IGNORECASE,
)
_MANY = 30  # what is counted in dozens is claimed, whatever it is
_YEARS = Pattern(
    rf"\b(?:over |more than |nearly |almost |some |about |around )?{_NUMBER}\+?\s(?:years"
    rf"|yrs)['’]?\s(?:of\s(?:\w+\s){{0,4}}?(?:experience|work|practice)|(?:\w+\s){{0,3}}?experience|in\s(?!a row)"
    rf"|as\s(?:an?|the)\b|at\s[A-Z]|leading|managing|building|working|planning|running|teaching|nursing)",
    flags=re.IGNORECASE,
)
_COUNTED = Pattern(
    rf"\b(?:I|we|I've|we've|I\shave|and)\s(?:have\s|also\s|once\s|then\s|now\s)?{_DID}\s(?:the\s|over\s|more\sthan\s"
    rf"|some\s"
    rf"|about\s|up\sto\s|nearly\s|almost\s|around\s)?{_NUMBER}\s(?!minutes|mins|hours|days|weeks|months|years|pages"
    rf"|words|km|miles|times"
    rf"|kilomet|degrees|am\b|pm\b|per|o'clock)[a-z][\w-]*s\b"
)
# What is done in numbers at work; what one also reads, eats and walks is left out.
_WORKED = (
    r"(?:stopped|prevented|avoided|averted|spared|caught|blocked|recovered|rescued|rehoused|housed|placed|fitted"
    r"|welded|wired"
    r"|laid|poured|restored|fixed|replaced|rewired|refurbished|tested|reviewed|edited|translated|catalogu?ed"
    r"|digiti[sz]ed|scanned"
    r"|packed|dispatched|loaded|unloaded|sorted|graded|tutored|examined|treated|vaccinated|admitted|discharged"
    r"|transferred"
    r"|screened|interviewed|counselled|fed|hosted|flew|drove|carried|guided|escorted|logged|mapped|measured|calibrated"
    r"|assembled|machined|produced|grew|harvested|felled|brewed|catered|cleared|settled|resolved|investigated|defended"
    r"|represented|filed|mediated|supported|maintained|patched|commissioned|programmed|automated|tracked|monitored"
    r"|analy[sz]ed"
    r"|modelled|balanced|reconciled|invoiced|negotiated|nursed|ran|renewed|booked|rented|let|insured|typeset"
    r"|digitalised)"
)
_COUNTED_WORK = Pattern(
    rf"\b(?:I|[Ww]e|(?:[Mm]y|[Oo]ur)\s[\w-]+)(?:'ve|\shave|\shas|\shad)?\s(?:also\s|once\s|then\s|now\s|already\s)?"
    rf"(?:{_WORKED}|{_DID})\s(?:(?:the|over|about|nearly|almost|around|some|up to|more than)\s){{0,2}}{_NUMBER}\s"
    rf"(?!minutes|mins|hours|days|nights|weeks|months|years|pages|words|km|miles|times|kilomet|degrees|am\b|pm\b|per"
    rf"|o'clock|of\b)(?:[a-z][\w-]*\s){{0,2}}?[a-z][\w-]*s\b"
)
_UNDER_ME = Pattern(
    rf"\b(?:I|[Ww]e)(?:'ve)?\s(?:have|had)\s(?:about\s|over\s|some\s)?{_NUMBER}\s(?:[\w-]+\s)?[a-z]+\s(?:reporting"
    rf"\sto\sme|under\sme|working\sfor\sme|on\smy\steam)\b|\b(?:[Mm]y|[Oo]ur)\s[\w-]+\s(?:is|was|are|were"
    rf"|has\sbeen)\s(?:now\s|already\s)?(?:used|read"
    rf"|followed|adopted|copied|installed|running)\s(?:by|in|at|on|across)\s(?:over\s|about\s|more\sthan\s)?"
    rf"{_NUMBER.replace('?P<number>', '?P<users>')}\s(?:[\w-]+\s)?(?:{_THINGS}|{_PEOPLE}|{_AUDIENCE})\b"
    rf"|{_NUMBER.replace('?P<number>', '?P<flawless>')}\s[\w-]+s,?\s(?:and|with)\s(?:no|not\s(?:a|one)|zero|never\sa)\s"
    rf"(?:single\s)?(?:lost|dropped|late|missed|failed|wrong|broken|returned|spoiled|accident|complaint|fault|error"
    rf"|injury)"
)
_SERVED = Pattern(
    rf"\bI(?:'ve|\shave)\s(?:{_DID}|{_WORKED}|cooked|driven|flown|sailed|farmed|tutored|soldiered"
    rf"|clerked)\b[^.;,?]{{0,60}}?\sfor"
    rf"\s(?:over\s|more\sthan\s|nearly\s|almost\s|some\s|about\s|around\s)?{_NUMBER}\+?\syears",
    flags=re.IGNORECASE,
)
_SMALLEST = 4
_ACHIEVED = Pattern(
    rf"\b(?:{_DID}|achieved|lowered|boosted|lifted|decreas\w+|shortened|dropped|drop|went|fell|rose|exceeded|beat"
    rf"|reached|hit|growth|reduction|increase|faster|fewer|more than)\b",
    flags=re.IGNORECASE,
)


def find_number_claims(message: Message, context: Context) -> Iterator[tuple[int, str]]:
    """Place and text of every number that claims an achievement of mine and stands in no file."""
    seen: set[str] = set()
    for sentence in message.sentences:
        claims = _list_claims(sentence.text)
        for start, typed, is_years in claims if claims and _is_about_me(sentence.text, context) else ():
            value = _read(typed)
            fits = value in _list_numbers(context.all_facts) or (is_years and _fits_career(value, context))
            if not fits and value not in seen and _is_worth_checking(value, sentence.text[start:], typed):
                seen.add(value)
                yield sentence.start + start, typed


def _is_worth_checking(value: str, rest: str, typed: str) -> bool:
    """Small counts are no claims; shares, factors and sums of money always are."""
    unit = re.match(
        r"\s?(?:%|per|x\b|k\b|m\b|bn|million|billion|euro|dollar|pound|[€£$])", rest[len(typed) :], re.IGNORECASE
    )
    return bool(unit) or float(value) >= _SMALLEST


def _is_about_me(text: str, context: Context) -> bool:
    if context.kind in ("forwardable", "wingman"):
        return bool(_MINE.search(text) or _THEIRS.search(text)) or any(name in text for name in context.me.name.split())
    is_told_of_me = context.kind == "referral-ask" and bool(_OF_ME.search(text))
    return context.kind != "blurb-for-them" and (is_told_of_me or bool(_MINE.search(text)))


@lru_cache(maxsize=REMEMBERED)
def _list_claims(text: str) -> tuple[tuple[int, str, bool], ...]:
    """Place and text of every claimed number, and whether it counts years."""
    return tuple(_find_claims(text))


def _find_claims(text: str) -> Iterator[tuple[int, str, bool]]:
    if not _DIGIT.search(text) and not any(map(fold_letters(text).__contains__, _SPELLED)):
        return
    for pattern in (_COUNTED, _HAS, _USED, _MEASURED):
        for match in pattern.finditer(text):
            if float(_read(match["number"])) >= _MANY:
                yield match.start("number"), match["number"], False
    for pattern in _CLAIMS if _ACHIEVED.search(text) else ():
        for match in pattern.finditer(text):
            group = match.lastgroup or "number"
            yield match.start(group), match[group], False
    for match in _LASTED.finditer(text):
        group = "number" if match["number"] else "span"
        yield match.start(group), match[group], False
    for match in _COUNTED_WORK.finditer(text):
        if float(_read(match["number"])) >= _MANY:
            yield match.start("number"), match["number"], False
    for match in _UNDER_ME.finditer(text):
        group = match.lastgroup or "number"
        yield match.start(group), match[group], False
    for match in _CHANGED.finditer(text):
        yield match.start("number"), match["number"], False
    for pattern in (_YEARS, _SERVED):
        for match in pattern.finditer(text):
            yield match.start("number"), match["number"], True


def _read(typed: str) -> str:
    """The number as plain digits: `1,200` and `1200` are one, `fourteen` is 14."""
    bare = _SPELLED.get(typed.lower(), typed)
    return re.sub(r"(?<=\d)[,.'](?=\d{3}\b)", "", bare).replace(",", ".").replace("'", "")


@lru_cache(maxsize=8)
def _list_numbers(texts: str) -> frozenset[str]:
    """Every number of every file, spelled ones included; of a date only the year."""
    facts = re.sub(r"\b(\d{4})-\d\d(?:-\d\d)?\b", r"\1", texts)
    digits = {_read(number) for number in re.findall(r"\d+(?:[.,']\d+)*", facts)}
    words = {_SPELLED[word] for word in re.findall(r"[a-z]+", facts) if word in _SPELLED}
    return frozenset(digits | words)


def _fits_career(value: str, context: Context) -> bool:
    """True for years that the posts under `past` add up to, from the first to the last; or where they have no dates."""
    dated = [job for job in context.me.past if job.from_]
    if not dated:
        return not context.me.past
    first = min(job.from_.first.year for job in dated if job.from_)
    last = max((job.to.last.year if job.to else _THIS_YEAR) for job in dated)
    return float(value) <= last - first + 1


_THIS_YEAR = 2200
