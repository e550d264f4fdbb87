"""M03: a blank that was never filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.messages.context import Context
from generator.messages.examples import to
from generator.messages.message import Message
from generator.messages.rule import Example, Hit, MessageRule

_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_TECHNICAL = re.compile(
    r"\[(?:draft|wip|fix|feat|chore|docs|test|main|string|int|bool|todo|rfc|urgent|external)\]", re.IGNORECASE
)
_BRACKETS = re.compile(
    r"(?<![\w\"“])\[(?!(?:see|cf\.?|as in|shown|pictured)\s|[A-W]\]|\s*\]|\d+\]|sic\]|\.\.\.\]|…\]|x\]|laughs?\]"
    r"|smiles?\]|sighs?\]|image|cid:|link\]|photo\]"
    r"|picture\]"
    r"|attached\]|ok\])(?=[^\]\n]{0,59}[^\W\d_])[^\]\n]{1,60}\](?!\()",
    re.IGNORECASE,
)
_BRACES = re.compile(
    r"\{\{.{0,60}?\}\}|\{%.{0,60}?%\}|\{[A-Za-z_][\w.-]{0,40}\}|\{(?:your|my|their|the|first|last|company|insert"
    r"|job|recipient)[ _][\w .-]{1,40}\}|\$\{[^}\n]{1,40}\}|\*\|[A-Z_:]+\|\*|%%?[A-Z_]{3,}%%?"
    r"|«[\w ]{2,30}»(?=\s*[,!:]|$)|#[A-Z_]{3,}#|__[A-Z][A-Z_]+__"
    r"|(?<!\S)@(?:first|last|full|company)?_?name\b"
)
_ANGLES = re.compile(
    r"<<[^<>\n]{2,40}>>|<(?-i:[A-Z][A-Z _-]{2,30})>|"
    r"<\s*(?:your |their |the |my |insert |first |last |full |company |recipient'?s? |hiring )*(?:name|firstname"
    r"|lastname|company|role|title|position|employer|date|topic|type|event|skill|number|team|project|place|city|reason"
    r"|link|nombre|empresa|firma|vorname|nom|prénom)\b[^>\n]{0,30}>",
    re.IGNORECASE,
)
_MARKS = re.compile(
    r"\((?=[^)\n]{0,40}\b(?:ORG|NAME|TITLE|COMPANY|HERE|ROLE|DATE|PLACE|TOPIC|PROJECT|EVENT|CITY|SCHOOL|PERSON|TBD"
    r"|TBC|INSERT"
    r"|YOUR)\b)[A-Z][A-Z _/-]{1,40}\)|\b(?:DD|MM)[/.-](?:MM|DD)\b|\((?:place|date|name|time|company|topic|role|title"
    r"|day)\)|"
    r"(?<![\w/.-])(?:X{3,}|XX(?=(?:th|st|nd|rd)?[ .](?:(?:of )?(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December)|minutes|years|pm|am|o'clock)\b)|x{4,}|_{3,}|\.{6,}|\?{3,}(?=\s*[,.])|TBD"
    r"|TBC|T\.B\.D\.|INSERT(?: \w+)?|FILL (?:IN"
    r"|ME)|(?:YOUR|FIRST|LAST|COMPANY|RECIPIENT|JOB|FULL)[ _]?(?:NAME|TITLE|COMPANY|ROLE)|FNAME|LNAME|NAME HERE"
    r"|lorem ipsum)(?!\w)"
)
_SPELLED = re.compile(
    r"\((?:name|title|date|number|place) of [^):\n]{3,40}\)|\((?:insert|fill in|add|enter|your|name of|company name"
    r"|their|recipient|mention"
    r"|e\.g\. name)\b[^)\n]{0,50}\b(?:name|company|here|role|title|date|topic|detail|reason|event|place|number"
    r"|skill|project|team)s?\b[^)\n]{0,20}\)",
    re.IGNORECASE,
)
_EMPTY_GREETING = re.compile(
    r"(?:hi|hello|dear|hey|hallo|hola|bonjour|liebe[r]?|olá|estimad[oa])\s*(?:,\s*(?=\n)|\s,|(?:None|null|undefined"
    r"|NaN|nan|N/A|Unknown|X{2,}|First ?Name|FirstName|Name|Nombre|Vorname)\s*[,!:])",
    re.IGNORECASE,
)


# What must stand in a text for the pattern to be worth a look: most messages have no such character at all.
_BLANKS = (
    (re.compile(r"\["), _BRACKETS),
    (re.compile(r"[{*%«#_@]"), _BRACES),
    (re.compile("<"), _ANGLES),
    (
        re.compile(
            r"[(A-Zx_.?l](?:(?<=\()(?:[A-Z][A-Z _/-]|[a-z]+\))|(?<=[A-Z])[A-Z.]|(?<=x)xxx|(?<=_)__|(?<=\.)\.{5}"
            r"|(?<=\?)\?\?|(?<=l)orem)"
        ),
        _MARKS,
    ),
    (re.compile(r"\("), _SPELLED),
)


def check(message: Message, context: Context) -> Iterator[Hit]:
    """Every open blank in what the user typed, the subject, the greeting and the signature included."""
    spans: list[tuple[int, int]] = []
    typed = _CODE.sub(lambda code: " " * len(code.group()), message.typed)
    for sign, pattern in _BLANKS:
        if sign.search(typed):
            spans += [match.span() for match in pattern.finditer(typed) if not _is_rule(typed, match)]
    spans = [span for span in spans if not _TECHNICAL.fullmatch(typed[slice(*span)])]
    match = _EMPTY_GREETING.match(message.own, message.start)
    if match and not re.match(r"(?:hi|hello|hey)\s*,\s*$", match.group(), re.IGNORECASE):
        spans.append(match.span())
    for number, (start, end) in enumerate(sorted(spans)):
        if not any(start < other_end for _, other_end in sorted(spans)[:number]):
            yield _hit(message, start, end)


def _is_rule(text: str, match: re.Match[str]) -> bool:
    """True for a line of nothing but underscores or the like, drawn from margin to margin."""
    line = text[text.rfind("\n", 0, match.start()) + 1 :].partition("\n")[0].strip()
    return len(line) > 9 and len(set(line)) == 1


def _hit(message: Message, start: int, end: int) -> Hit:
    blank = " ".join(message.text[start:end].split())
    return Hit(start, f"“{blank}” is a blank that nobody filled in.", _HELP, end - start)


_HELP = "Write what belongs there. If you do not know it, find it out first, or take the sentence out."

RULE = MessageRule(
    code="M03",
    title="No open blanks",
    why="One open blank tells the reader that the rest came from a mould, too.",
    source="The method on messages: mass mailing, unresolved placeholder",
    check=check,
    english=False,
    passes=(
        Example(
            "Hi Jonas,\nthe page is [here](https://castell.example/rota), the footnote [1] says who drew it, and x "
            "< y > z is a joke.",
            to("link"),
        ),
        Example("Hi Jonas,\nmy address is <mira@castell.example>.\n\n> Dear [Name], this is quoted.", to("link")),
    ),
    fails=(
        Example("Dear [First name],\nyour talk in Lund was a joy.", to("link")),
        Example("Hej {{ name }},\ntack för senast i Lund.", to("link")),
        Example("Hi Jonas,\nI liked what Halden does for XXX.\n\n[Your name]", to("link")),
    ),
)
