"""Whose words are these? Each line of a message: a header, the user's own, quoted, a thread's, or the signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

HEADER, SUBJECT, OWN, QUOTED, THREAD, SIGNATURE = "header", "subject", "own", "quoted", "thread", "signature"

_SUBJECT = re.compile(r"subject:", re.IGNORECASE)
_HEADER = re.compile(r"(?:to|cc|bcc|from|date|reply-to):\s", re.IGNORECASE)
_QUOTED = re.compile(r"\s{0,3}>")
_WROTE = re.compile(
    r"(?:on|am|el|le|il|em|a|op|den|på|w dniu|dnia)\b.{4,240}?"
    r"\b(?:wrote|schrieb|escribió|a écrit|ha scritto|escreveu|schreef|skrev|napisał\(?a?\)?)\b[^:]{0,80}:\s*$",
    re.IGNORECASE | re.DOTALL,
)
_BANNER = re.compile(r"-{2,}\s*[^\W\d_][\w' ]*\s*-{2,}$")
_FORWARDED = re.compile(r"(?:begin forwarded message|anfang der weitergeleiteten nachricht):", re.IGNORECASE)
_FROM = re.compile(r"\*?(?:from|von|de|van|da|från|fra|od)\*?\s?:\*?\s", re.IGNORECASE)
_SENT = re.compile(
    r"\*?(?:sent|date|to|subject|gesendet|datum|an|betreff|enviado|fecha|para|asunto|envoyé|date|à|objet|verzonden|aan"
    r"|onderwerp|inviato|data|oggetto|skickat|till|ämne|assunto)\*?\s?:",
    re.IGNORECASE,
)
_DASHES = re.compile(r"--\s?$|—$|__$")
_DEVICE = re.compile(r"(?:sent from my|get outlook for|von meinem|enviado desde mi|envoyé de mon)\b", re.IGNORECASE)
_POSTSCRIPT = re.compile(r"p\.?\s?p?\.?s\b\.?:?", re.IGNORECASE)
_CLOSINGS = (
    r"(?:with )?(?:all |many |my |very )*(?:best|kind|kindest|warm|warmest|friendly)?,? ?(?:regards|wishes|greetings)"
    r"(?: from [^,.]{2,20})?|(?:all |my |the )*(?:very )?best|all good wishes|yours(?: sincerely| faithfully| truly"
    r"| ever)?"
    r"|(?:very |most )?sincerely(?: yours)?|cheers|(?:many |with )?thanks(?: so much| a lot| again| in advance"
    r"| and [^,.]{2,30})*"
    r"|(?:with )?thank you(?: so much| very much| again| in advance| kindly)*|warmly|fondly|take care"
    r"|respectfully(?: yours)?|cordially"
    r"|talk soon|(?:see|speak to|talk to) you(?: soon| then)?|gratefully|with gratitude|love|hugs|ciao|until then"
    r"|mit (?:freundlichen|besten|herzlichen) grüßen|(?:viele|liebe|herzliche|beste|schöne)[nr]? gr(?:ü|ue)(?:ß"
    r"|ss)e|gr(?:uß|üße)|mfg|lg"
    r"|saludos(?: cordiales)?|un (?:cordial |fuerte )?(?:saludo|abrazo)|abrazos?|besos|atentamente|(?:muchas )?gracias"
    r"|(?:bien )?cordialement|bien à (?:vous|toi)|amicalement|(?:très )?sincèrement|merci(?: d'avance)?|(?:à|a) bientôt"
    r"|cordiali saluti|(?:un )?salut[oi]|un abbraccio|a presto|grazie"
    r"|(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|(?:hartelijke |vriendelijke )?groet(?:en|jes)?|alvast bedankt"
    r"|(?:um )?(?:grande )?abraço|(?:com os melhores )?cumprimentos|(?:muito )?obrigad[oa]|atenciosamente"
    r"|(?:med )?(?:vänlig|venlig|vennlig)(?:a|e)? ?(?:hälsning(?:ar)?|hilsen)|(?:bästa )?hälsningar|mvh"
    r"|(?:med )?hilsen|pozdrawiam|z poważaniem"
)
_CLOSING = re.compile(
    rf"(?:{_CLOSINGS})\s?[,.!–—-]*(?:\s+(?P<name>[^\s,.!?]+(?: [^\s,.!?]+){{0,3}}))?\s*[,.]?$", re.IGNORECASE
)
_NAME = re.compile(r"[-–—]{0,2}\s?[^\W\d_][^\s,!?]*(?: [^\W\d_][^\s,!?]*){0,3}[,.]?$")
_LONGEST_SIGNATURE = 8


_OPENING_QUOTE = re.compile(r"^\s*[\"“«„]")
_CLOSING_QUOTE = re.compile(r"[\"”»“][.,;:!?]?\s*$")


def _mark_quotations(lines: Sequence[str], kinds: list[str]) -> None:
    """Mark what stands in quotation marks over several lines: a poem, somebody's mail."""
    start: int | None = None
    for number, line in enumerate(lines):
        if kinds[number] != OWN or not line.strip():
            start = None if kinds[number] != OWN else start
        elif start is None and _OPENING_QUOTE.match(line) and not _CLOSING_QUOTE.search(line.strip()[1:]):
            start = number
        elif start is not None and _CLOSING_QUOTE.search(line):
            kinds[start : number + 1] = [QUOTED] * (number + 1 - start)
            start = None


def sort_lines(lines: Sequence[str]) -> list[str]:
    """What each line is, one of the constants above. Blank lines are whatever surrounds them."""
    kinds = [OWN] * len(lines)
    first = _mark_headers(lines, kinds)
    signs = {number for number in range(first, len(lines)) if ":" in lines[number] or "--" in lines[number]}
    for number in range(first, len(lines)):
        if _QUOTED.match(lines[number]):
            kinds[number] = QUOTED
        elif kinds[number] == OWN and signs & {number, number + 1, number + 2}:
            _mark_thread(lines, kinds, number)
    _mark_quotations(lines, kinds)
    _mark_signature(lines, kinds)
    return kinds


def _mark_headers(lines: Sequence[str], kinds: list[str]) -> int:
    """The number of lines at the top that are `Subject:`, `To:` and the like, now marked as such."""
    for number, line in enumerate(lines):
        if _SUBJECT.match(line):
            kinds[number] = SUBJECT
        elif _HEADER.match(line):
            kinds[number] = HEADER
        else:
            return number
    return len(lines)


def _mark_thread(lines: Sequence[str], kinds: list[str], number: int) -> None:
    """Mark a thread that begins here as others' words; below `… wrote:` only the quotation, if it is one."""
    length = _count_attribution(lines, number)
    if length:
        following = next((line for line in lines[number + length :] if line.strip()), "")
        end = number + length if _QUOTED.match(following) else len(lines)
        kinds[number:end] = [THREAD] * (end - number)
    elif _starts_thread(lines, number):
        kinds[number:] = [THREAD] * (len(lines) - number)


def _count_attribution(lines: Sequence[str], number: int) -> int:
    """How many lines the words `On … wrote:` take from here on; mail programs break them over up to three."""
    for length in (1, 2, 3):
        if _WROTE.match(" ".join(lines[number : number + length]).strip()):
            return length
    return 0


def _starts_thread(lines: Sequence[str], number: int) -> bool:
    line = lines[number].strip()
    if _BANNER.match(line) or _FORWARDED.match(line):
        return True
    return bool(_FROM.match(line)) and any(_SENT.match(other.strip()) for other in lines[number + 1 : number + 4])


def _mark_signature(lines: Sequence[str], kinds: list[str]) -> None:
    own = [number for number, line in enumerate(lines) if kinds[number] == OWN and line.strip()]
    start = _find_signature(lines, own)
    for number in own:
        if start is None or number < start:
            continue
        if _POSTSCRIPT.match(lines[number].strip()):
            return
        kinds[number] = SIGNATURE


def _find_signature(lines: Sequence[str], own: Sequence[int]) -> int | None:
    """The line on which the signature begins: `-- `, a closing with a few short lines below it, or a bare name."""
    for number in own:
        if _DASHES.match(lines[number]) or _DEVICE.match(lines[number].strip()):
            return _include_closing(lines, own, number)
    for place in range(len(own) - 1, max(len(own) - _LONGEST_SIGNATURE, 0), -1):
        if _is_closing(lines, own, place):
            return own[place]
    if len(own) > 1 and _is_name(lines[own[-1]].strip()):
        return own[-1]
    return _find_block(lines, own)


def _find_block(lines: Sequence[str], own: Sequence[int]) -> int | None:
    """A name below an empty line, with a few short lines under it that are no sentences: title, phone, address."""
    for place in range(len(own) - 1, max(len(own) - _LONGEST_SIGNATURE, 0), -1):
        number = own[place]
        below = [lines[other].strip() for other in own[place + 1 :]]
        if lines[number - 1].strip() or not _is_name(lines[number].strip()) or " " not in lines[number].strip():
            continue
        if below and all(len(line) <= 70 and not re.search(r"[a-z]{2}[.?!]$", line) for line in below):
            return number
    return None


def _include_closing(lines: Sequence[str], own: Sequence[int], number: int) -> int:
    """The closing above a `-- ` belongs to the signature, too."""
    return _find_signature(lines, [other for other in own if other < number]) or number


def _is_closing(lines: Sequence[str], own: Sequence[int], place: int) -> bool:
    match = _CLOSING.match(lines[own[place]].strip())
    if not match or (match["name"] and not match["name"][0].isupper()):
        return False
    below = [lines[number].strip() for number in own[place + 1 :]]
    below = below[: next((n for n, line in enumerate(below) if _POSTSCRIPT.match(line)), len(below))]
    return all(len(line) <= 70 and not re.search(r"[a-z]{2}[.?!]$", line) for line in below)


def _is_name(line: str) -> bool:
    """True for one to four words with capitals (`Ana`, `Ana Ruiz`, `van Dam` after a first name) and nothing else."""
    words = line.strip("-–— ,.").split()
    return (
        bool(_NAME.match(line))
        and line[-1:] not in "?!"
        and words[0][:1].isupper()
        and sum(w[:1].isupper() for w in words) * 2 > len(words)
    )
