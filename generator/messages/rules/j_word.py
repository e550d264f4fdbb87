"""M06: speaks of my own search too soon (method.md section 4, the J-word)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.messages.context import Context
from generator.messages.examples import ME, to
from generator.messages.job_hunt import find_job_hunt
from generator.messages.job_words import ABOUT_OTHERS, APPLYING, JOB, LOOKING, POSITION, SORTS
from generator.messages.message import Message
from generator.messages.part import Part
from generator.messages.phrases import phrases
from generator.messages.request_frames import FRAME
from generator.messages.rule import Example, Hit, MessageRule, hit_words
from generator.method.wording import write_stage
from generator.model.me import Me
from generator.model.names import fold_text
from generator.model.numbers import Method


def check(message: Message, context: Context) -> Iterator[Hit]:
    """The first J-word of each sentence that has one, below relationship."""
    if not _is_too_soon(context):
        return
    note = context.kind == "forwardable"
    found = [place for place in _find(message, context) if note or not _is_about_others(*place, context)]
    may_say = context.kind == "fortify" and context.me.method.say_i_am_looking
    if may_say and len(found) == 1 and _is_statement(found[0][0]):
        return
    reader = (
        "the reader of this note does not know you yet"
        if note
        else f"{context.person.name} is {write_stage(context.stage)}"
    )
    for sentence, match in found:
        yield hit_words(sentence, match, f"brings up your search, and {reader}.", _HELP)


def _is_about_others(sentence: Part, match: re.Match[str], context: Context) -> bool:
    """True where the sentence gives, answers, has somebody else looking, or names a next step as a mere reason."""
    text = sentence.text
    if _NEXT.match(match.group()) and _REASON.search(text[: match.start()]):
        return True
    if _CV_SPURNED.search(text[: match.end()]):
        return True
    if _SEEKS_MINE.search(text):
        return False
    if ABOUT_OTHERS.search(text) or (context.kind in ("give", "opt-in") and not _MY_SEARCH.search(text)):
        return True
    return not _MINE.search(text) and bool(_SOMEBODY.search(text[: match.start()]))


def _is_too_soon(context: Context) -> bool:
    """Below relationship; the reader of a forwardable note is below it whoever forwards it. A recruiter never is."""
    if context.is_recruiter or context.kind in ("wingman", "blurb-for-them"):
        return False
    return context.is_below("relationship") or context.kind == "forwardable"


def _find(message: Message, context: Context) -> Iterator[tuple[Part, re.Match[str]]]:
    """The first word of each sentence; whoever writes after applying may say that they applied."""
    sorts = [pattern for pattern in SORTS if context.kind != "after-applying" or pattern is not APPLYING]
    for sentence in message.passages:
        matches = [match for pattern in sorts if (match := pattern.search(sentence.text))]
        if not matches and (match := _find_leaving(sentence.text, context)):
            matches = [match]
        if not matches and (match := _JOB.search(sentence.text)) and find_job_hunt(sentence.text):
            matches = [match]
        if matches:
            yield sentence, min(matches, key=lambda match: match.start())


def _find_leaving(text: str, context: Context) -> re.Match[str] | None:
    """`I am thinking of leaving Saint Brigid's`: a plan to leave what my own file names as a post of mine."""
    match = _LEAVING.search(text)
    after = fold_text(text[match.end() :]) if match else ""
    left = next((name for job in context.me.past if after.lstrip().startswith(name := fold_text(job.at))), "")
    return match if left and not _FOR_TODAY.match(after.lstrip()[len(left) :]) else None


def _is_statement(sentence: Part) -> bool:
    """True for a clause that states a fact, with no request tied to it (method.say_i_am_looking)."""
    return (
        not sentence.text.endswith("?")
        and not FRAME.search(sentence.text)
        and bool(LOOKING.search(sentence.text) or JOB.search(sentence.text) or POSITION.search(sentence.text))
    )


_LEAVING = phrases(
    r"(?:thinking (?:of|about)|considering|contemplating|planning on) (?:leaving|quitting)|(?:want|wanting|plan"
    r"|planning"
    r"|hope|hoping|about|ready|decided|time) (?:for me )?to (?:leave|quit)(?= (?-i:[A-Z]))"
)
_FOR_TODAY = re.compile(r"\s(?:at|by|on|before|after|around|early|together|with)\b")
_JOB = phrases(r"(?:jobs?|positions?|roles?|vacanc(?:y|ies)|openings?|internships?|placements?|employment|hiring)")
_MINE = re.compile(r"\b(?:I|I'm|I've|I'd|[Mm]e|[Mm]y|myself)\b")
_MY_SEARCH = re.compile(r"\bI(?:'m| am)\b|\bmy (?:\w+ )?(?:job|search|cv|résumé|resume|application)\b")
_SEEKS_MINE = phrases(
    r"(?:looking|look|searching|search|hunting|hunt|hoping|applying|ready|wait|waiting) for my (?:very )?first"
    r"|(?:want|wanting|need|seek|seeking|find|finding|land|landing|get|getting|after) my (?:very )?first",
)
# "Rather a checklist than a résumé": none is brought up.
_CV_SPURNED = re.compile(
    r"\b(?:than|instead of)\s(?:an?\s|the\s|any\s|my\s)?(?:\w+\s)?(?:cv|c\.v\.|r[eé]sum[eé]s?|cvs)$", re.IGNORECASE
)
_REASON = re.compile(r"\b(?:because|since|as)\b", re.IGNORECASE)
_NEXT = re.compile(r"(?:my|the|a) next (?!career)", re.IGNORECASE)
_SOMEBODY = re.compile(
    r"(?:\b(?:he|she|they|who|somebody|someone|brother|sister|friend|colleague|nephew|niece|cousin|son|daughter)"
    r"|(?:^|\s)(?!(?:Have|Has|Had|Did|Can|Could|Would|Will|Should|Any|Got|Was|Were|Anyone|Somebody|What|Who|Which"
    r"|Where|When|Why|How|Is|Are|Do|Does|The|If|And|But|So|It|This|That|There|Your"
    r"|Our)\b)[A-Z][\w'-]+(?: [\w']+){0,5}?) (?:is|are|was|were|has been|wants|needs|got|found|started"
    r"|lost)(?: \w+)?\s$"
)
_HELP = (
    "Take the sentence out and ask about their work. If they ask whether you are looking, answer openly: then it "
    "was they who opened the subject."
)

RULE = MessageRule(
    code="M06",
    title="The J-word comes too soon",
    why=(
        "As soon as it is on the table, everything before it looks like a run-up, and the reader looks for a way "
        "out instead of thinking about your question."
    ),
    source="The method, on what you may ask: the J-word",
    check=check,
    passes=(
        Example(
            "Hi Jonas,\ngood job on the rota. Your opening hours are a gift, and you are in a position to write the "
            "position paper on nights.",
            to("link"),
        ),
        Example(
            "Hi Jonas,\nyour talk on hiring nurses was the best in Lund. When is the opening of the second ward?",
            to("link"),
        ),
        Example(
            "Hi Jonas,\nhere is how my job search stands: two conversations, one opening at Halden, a better CV.",
            to("relationship", "mentor-update"),
        ),
        Example(
            "Hi Jonas,\nyour rota hangs in our kitchen. I left Saint Brigid's in May and am looking for a new role.",
            to("link", "fortify", me=Me(name=ME.name, method=Method(say_i_am_looking=True))),
        ),
    ),
    fails=(
        Example("Hi Jonas,\nyour rota hangs in our kitchen. Is your ward hiring?", to("acquaintance")),
        Example(
            "Hi Jonas,\nyour rota hangs in our kitchen. I left Saint Brigid's in May and am looking for a new role.",
            to("link", "fortify"),
        ),
        Example(
            "Hi Jonas,\nyour rota hangs in our kitchen. I would love a referral for the opening on your ward.",
            to("acquaintance"),
        ),
    ),
)
