"""M07: a résumé that nobody asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.messages.context import Context
from generator.messages.examples import to
from generator.messages.message import Message
from generator.messages.part import Part
from generator.messages.phrases import find_phrases, phrases
from generator.messages.rule import Example, Hit, MessageRule

_CV = (
    r"(?:cv|c\.v\.|bio-?data|curriculum(?: vitae)?|résumé|resumé|resume)"
    r"(?! (?:workshop|clinic|review|tips|template|course|advice|class)\b)"
)
_SENT = phrases(
    rf"(?:attach(?:ed|ing)?|enclos(?:e|ed|ing)|append(?:ed|ing)?|includ(?:e|ed|ing)|add(?:ed|ing)|upload(?:ed|ing)?"
    rf"|past(?:e|ed|ing)|forward(?:ed|ing)|sending|send|sent|drop(?:ped|ping)?|pop(?:ped"
    rf"|ping)?) (?:\w+ ){{0,5}}?(?:(?:my|a copy of my|the|a|his|her|their"
    rf"|an updated) )(?:[\w-]+ ){{0,3}}?{_CV}(?! (?:review|workshop|clinic|tips)\b)",
    rf"{_CV}(?:,? (?:\w+ ){{0,3}}?)?(?:is |are |was )?(?:attached|enclosed|below|appended|included"
    rf"|in the attachment|pasted|linked)",
    rf"(?:attached|enclosed|please find|find|below|herewith|hereunder|here|pfa)(?: (?:is|under|beneath|are|you(?:'ll"
    rf"| will)? find|please|find"
    rf"|below|attached|enclosed|you have|also|for your \w+|to this \w+))*,? (?:my|a copy of my|the|his|her"
    rf"|their) (?:[\w-]+ ){{0,3}}?{_CV}",
    rf"(?:see|find|download|view|read|check out|look at) (?:\w+ ){{0,2}}?(?:my|the|his"
    rf"|her) (?:[\w-]+ ){{0,3}}?{_CV} (?:attached|below|here|at|on|under|enclosed|\()",
    rf"(?:here's|here is|here goes|here comes|this is) (?:my|a link to my|the link to my|his"
    rf"|her) (?:[\w-]+ ){{0,3}}?{_CV}",
    rf"(?:link to|copy of) my {_CV}",
    r"(?:attach|enclos|append|includ)\w* (?:\w+ ){0,3}?(?:my|a copy of my|all my|copies of my) (?:[\w-]+"
    r" ){0,2}?(?:particulars|credentials"
    r"|certificates|testimonials|transcripts?|qualifications|employment history|work history|career (?:summary"
    r"|history)|cover letter"
    r"|application (?:documents|papers|letter))",
)
_MY_CV = phrases(
    rf"(?:my|(?:a|the|an) (?:new|current|updated|recent|short|brief|latest)) (?:[\w-]+ ){{0,2}}?{_CV}"
    r"(?! (?:review|workshop|clinic|tips|says|said)\b)",
)
_COMES = phrases(
    r"attach\w*|enclos\w*|append\w*|annex\w*|below|here's|here is|find|link|sending|sent|includ\w+|upload\w*|dropp\w+"
    r"|popp\w+|past(?:e|ed|ing)|shared|sharing|slipp\w+|(?:put|add|added|adding|join|joined) .{0,40}",
    r"at the (?:bottom|end|foot)|pfa|(?:stuck|stick|sticking|tack(?:ed|ing)?|tagg?(?:ed|ing)?|bung(?:ed|ing)?"
    r"|clipp?(?:ed|ing)?|pinn?(?:ed|ing)?)",
    r"(?:at|on|to|along with|together with|with|under|beneath|underneath) (?:the (?:end|bottom|foot|back) of )?(?:this"
    r"|these lines|my signature)(?: (?:e-?mail|mail|message|note|letter))?(?=[.,;:!]|$)",
)
_FILE = re.compile(
    r"(?<![\w@])(?:https?://\S*|[\w.-]*)(?:\bcv\b|résumé|\bresume\b|lebenslauf|curriculum|_cv|cv_"
    r"|currículo)[\w.%/-]*\.(?:pdf|docx?|odt|rtf)\b|https?://\S*/(?:cv|resume|lebenslauf"
    r"|curriculum)(?:[/.?#]\S*)?(?=\s|$)",
    re.IGNORECASE,
)
_FILE_SIGN = re.compile(r"[.:](?:pdf|doc|odt|rtf|//)", re.IGNORECASE)
_ASKED = phrases(
    r"as (?:you )?(?:asked|requested|agreed|discussed|promised|suggested|wished|wanted)|as (?:i )?promised",
    r"you (?:asked|wanted|requested|suggested|said (?:to|i should|you'd|you would)|told me to|offered to"
    r"|were kind enough to|wished|needed)",
    r"at your request|per your request|(?:that|which) you (?:asked|wanted|requested)|since you (?:ask|asked)",
    r"(?:your|the) (?:request|question) for|for which you asked|you kindly (?:asked|offered)",
)
_NOT_SENT = phrases(
    r"(?<!you\s)(?:can|could|will|would|may|might|happy to|glad to|gladly|shall|should|i'll|i'd|if you|whenever you"
    r"|want me to|like me to|let me know) (?:\w+ ){0,6}?(?:send|sent|sending|attach|attaching|share|sharing"
    r"|forward|forwarding|provide|show|mail|like|want|need|pass|passing)",
    rf"(?:no|not|without|haven't|didn't|don't|never|deliberately|instead of|rather than|rewrote|rewriting|writing"
    rf"|wrote|updating|working on|finished|if i) (?:\w+ ){{0,4}}?{_CV}",
)
_WENT = r"(?:sent|uploaded|forwarded|submitted|dropped|posted|gave|given|put)(?: out| off| in| over| round)?"
_ELSEWHERE = phrases(
    rf"{_WENT} (?!you\b)(?:[\w'-]+ ){{0,4}}?{_CV}(?: in| off| over| out)? (?:to|at|on|into|through|via|because|as"
    rf"|since|when|for)(?! (?:you|this|reference|your)\b)",
    rf"{_CV} (?:was|has been|had been|got|went) (?:\w+ )?(?:put|sent|filed|lost|passed|forwarded|uploaded|off|in|out)",
    rf"(?:he|she|they|agency|recruiter|hr|desk|(?-i:[A-Z])\w+) (?:asked for|wanted|requested|demanded|needed) (?:my|a"
    rf"|the)"
    rf" (?:[\w'-]+ )?{_CV}",
    rf"(?:he|she|they|agency|recruiter|(?-i:[A-Z])\w+)(?: has| have| had|'s)? (?:\w+ )?{_WENT} (?:[\w'-]+"
    rf" ){{0,3}}?{_CV}",
)
_HERE = phrases(r"attached|enclosed|below|herewith|here|(?:to|for|with|sent) you")
_HEADINGS = re.compile(
    r"^[ \t*#•-]*(?:(?:work|professional|relevant|employment|career)?\s?(?:experience|history)|employment|education"
    r"|(?:key |technical |core )?skills|(?:professional )?summary|qualifications|certifications?|languages"
    r"|references|objective|career objective|achievements|"
    r"berufserfahrung|ausbildung|kenntnisse|experiencia(?: laboral| profesional)?|formación(?: académica)?"
    r"|expérience(?:s)?(?: professionnelles?)?|formation|compétences|werkervaring|opleiding|vaardigheden"
    r"|experiência(?: profissional)?|formação|hobbies|personal details|date of birth|nationality)"
    r"[ \t]*(?:[:–—-][ \t]*\S.{0,120}|:?[ \t*]*)$",
    re.IGNORECASE | re.MULTILINE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_POSTS = re.compile(
    r"^.{0,80}\b(?:19|20)\d\d\s?(?:-|–|—|to|bis|a|à)\s?(?:(?:19|20)\d\d|present|now|today|current|heute|actualidad"
    r"|présent)\b.{0,80}$",
    re.IGNORECASE | re.MULTILINE,
)


def check(message: Message, context: Context) -> Iterator[Hit]:
    """One finding at most: the words that send it, the file, or the pasted résumé itself."""
    if context.is_recruiter or context.kind == "blurb-for-them":
        return
    place = _find_sent(message) if message.is_english else None
    if place is None and _FILE_SIGN.search(message.own) and (match := _FILE.search(message.own)):
        place = match.start()
    if place is None:
        place = _find_pasted(message)
    if place is not None and not _was_asked_for(message, context):
        yield Hit(place, "A résumé comes along that nobody asked for.", _HELP)


def _find_sent(message: Message) -> int | None:
    both = ((sentence, match) for sentence, match in find_phrases(message, _MY_CV) if _COMES.search(sentence.text))
    for sentence, match in (*find_phrases(message, _SENT), *both):
        if not (_NOT_SENT.search(sentence.text) or _is_theirs(sentence) or _went_elsewhere(sentence.text)):
            return sentence.offset(match)
    return None


def _is_theirs(sentence: Part) -> bool:
    return bool(
        re.search(
            r"\b(?:your|candidate's|applicant's|friend's)\s+(?:\w+\s+)?(?:cv|résumé|resume)\b",
            sentence.text,
            re.IGNORECASE,
        )
    )


def _went_elsewhere(text: str) -> bool:
    """True where it is told that a résumé went to somebody else, and none comes with this message."""
    return bool(_ELSEWHERE.search(text)) and not _HERE.search(text)


def _was_asked_for(message: Message, context: Context) -> bool:
    """True where a sentence says so, or an entry of their log does."""
    said = any(
        _ASKED.search(sentence.text)
        for sentence in message.sentences
        if re.search(r"cv\b|r[eé]sum|curriculum|attach|enclos|here", sentence.text, re.IGNORECASE)
    )
    logged = (text for entry in context.person.log for text in (entry.about, entry.got, entry.private) if text)
    return said or any(
        re.search(r"\b(?:asked|wants|wanted|requested)\b.*\b(?:cv|r[eé]sum[eé])\b", text, re.IGNORECASE)
        for text in logged
    )


def _find_pasted(message: Message) -> int | None:
    """Where a pasted résumé begins: two of its headings, or three lines with the years of a post."""
    headings = list(_HEADINGS.finditer(message.typed))
    posts = list(_POSTS.finditer(message.typed)) if _YEAR.search(message.typed) else []
    places = (headings if len(headings) > 1 else []) + (posts if len(posts) > 2 else [])
    return min((match.start() + len(match.group()) - len(match.group().lstrip()) for match in places), default=None)


_HELP = (
    "Leave it out. If it matters, offer it in half a sentence (“I can send a page on it”), and let one fact with a "
    "number speak for you instead."
)

RULE = MessageRule(
    code="M07",
    title="No résumé that nobody asked for",
    why="A résumé turns a conversation into an application, and the reader into a clerk who has to file it.",
    source="The method on messages: résumé attached or pasted unasked",
    check=check,
    english=False,
    passes=(
        Example("Hi Jonas,\nhere is my CV, as you asked on Tuesday.", to("relationship", "answer")),
        Example(
            "Hi Jonas,\nI can send you my résumé if it helps, but the handover sheet says more.", to("relationship")
        ),
        Example("Hi Jonas,\nafter the break we resume at nine.", to("relationship")),
    ),
    fails=(
        Example("Hi Jonas,\nI've attached my résumé for your information.", to("ally")),
        Example("Hej Jonas,\nmer om mig: https://castell.example/files/cv.pdf", to("acquaintance")),
        Example(
            "Hi Jonas,\nwe met in Lund.\n\nExperience\nSaint Brigid's, ward nurse, 2015 - 2025\n\nEducation\nLund "
            "University, 2011 - 2015\n",
            to("acquaintance"),
        ),
    ),
)
