"""M11: nothing in it for the one who reads it, or is to be met."""

from __future__ import annotations

from collections.abc import Iterator

from generator.messages.context import Context
from generator.messages.examples import to
from generator.messages.message import Message
from generator.messages.phrases import phrases
from generator.messages.requests import find_requests
from generator.messages.rule import Example, Hit, MessageRule
from generator.messages.value import offers_value

_KINDS = ("introduction-request", "forwardable", "referral-ask", "opt-in")
_MATCH = phrases(
    r"(?:needs?|needing|looking for|looks for|searching for|short of|wants?|wondered|asked|interested|curious|stuck"
    r"|struggl\w+|trying|tries|help\w*|offers?|glad to|happy to|knows?|good at|has (?:done|built|run|been|a|two|the"
    r"|room|space)|built|runs|ran|leads|led|does|did|teaches|expert|"
    r"both (?:of you|care|love|build|plan|run|work|have|are)|same (?:problem|question|thing|team|city|field)"
    r"|in common|solved|faces|facing|open(?:s|ed|ing)|moved|moving|writes|wrote|useful|worth|learn\w*)",
)

_MY_PATH = phrases(
    r"i want out(?: of)?|i (?:might|may|could|would like to|hope to|plan to) (?:well |perhaps |also )?(?:go|move|get"
    r"|switch|change|cross over) (?:in)?to",
    r"i(?:'m| am) (?:now |still |just )?(?:choosing|picking|deciding(?: on| about)?|planning|looking for) (?:my|a)"
    r" (?:next|new|other|different) (?!ward\b)"
    r"(?:\w+ )?(?:field|career|step|move|path|direction|trade|profession|chapter|start|course)",
    r"(?:i(?:'m| am|'ve been| have been)|i) (?:now |also |just |still |seriously |really )?(?:think(?:ing)? (?:of"
    r"|about)|consider(?:ing)?"
    r"|dream(?:ing)? of|plan(?:ning)?(?: to| on)?|weigh(?:ing)?(?: up)?|contemplat\w+|want(?:ing)? to|hop(?:e|ing)"
    r" to|try(?:ing)? to"
    r"|toy(?:ing)? with|mull(?:ing)?(?: over)?|decid(?:e|ing)(?: on| about)?|work(?:ing)? out) (?:(?:whether|about"
    r"|how|if|the idea of"
    r"|to|i should|i can) )*(?:my (?:own )?(?:next|future|career|move)|what (?:comes|to do|i do|i should do) next"
    r"|leav(?:e|ing) (?:the|my|this)|my (?:studies|courses?|subjects?|degree|options|speciali[sz]ation|training"
    r"|exams?|retirement|path|direction)"
    r"|quit(?:ting)?|retrain\w*|(?:chang|switch)(?:e|ing)? (?:career|field|sector|trade|profession|side|track)s?|a"
    r" (?:career )?(?:change|switch|move)"
    r"|(?:mov|get|go|break|chang|switch|com)\w* (?:in)?to (?:\w+ )?(?:work|trade|field|industry|design|sector|side"
    r"|profession|business)"
    r"|get(?:ting)? (?:into|out of))",
)


def check(message: Message, context: Context) -> Iterator[Hit]:
    """One finding, where the kind needs a value and the text holds no hint of one."""
    if not (_needs_value(context) or _serves_me(message, context)) or offers_value(message, context):
        return
    if context.kind == "opt-in" and any(_MATCH.search(sentence.text) for sentence in message.sentences):
        return
    requests = [r for r in find_requests(message, context.kind) if r.kind not in ("question", "scheduling")]
    if not requests and not (context.kind == "forwardable" and message.sentences):
        return
    start = requests[0].start if requests else message.sentences[0].start
    yield Hit(start, "It says what you want, but not what the other side gets out of it.", _HELP)


def _needs_value(context: Context) -> bool:
    """True where the reader spends credit, or time on somebody they do not know; a recruiter is paid for it."""
    if context.kind == "conversation":
        is_unknown = context.is_below("acquaintance") and not context.is_recruiter
        return is_unknown and "conversation" not in context.closed
    return context.kind in _KINDS


def _serves_me(message: Message, context: Context) -> bool:
    """True where an acquaintance is to give time, and a change of my own career is the reason."""
    if context.kind != "conversation" or context.stage != "acquaintance" or context.is_recruiter:
        return False
    return any(_MY_PATH.search(sentence.text) for sentence in message.sentences)


_HELP = "Add what you bring, with its proof: “I cut our handover from 40 minutes to 15, and would show her how.”"

RULE = MessageRule(
    code="M11",
    title="Something in it for them",
    why=(
        "Whoever introduces or recommends you lends you their credit. They need a sentence that makes them look "
        "good, too."
    ),
    source="“Research, value proposition and specific requests”",
    check=check,
    yields_to=("M08", "M12"),
    passes=(
        Example(
            "Hi Jonas,\nwould you introduce me to Aisha this week, because she redraws her rota? I cut our handover "
            "from 40 minutes to 15 and would show her how.",
            to("ally", "introduction-request"),
        ),
        Example(
            "Hi Jonas,\ncould we talk for 15 minutes on Thursday about the rota?", to("acquaintance", "conversation")
        ),
    ),
    fails=(
        Example(
            "Hi Jonas,\nwould you introduce me to Aisha this week? I want to ask her why she left Lund.",
            to("ally", "introduction-request"),
        ),
        Example(
            "Hi Jonas,\nmay I introduce you to Aisha this week? I think you two would get on.", to("ally", "opt-in")
        ),
    ),
)
