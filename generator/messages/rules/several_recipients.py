"""M04: one message to several people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.messages.context import Context
from generator.messages.examples import to
from generator.messages.message import Message
from generator.messages.names import list_name_words
from generator.messages.phrases import find_phrases, phrases
from generator.messages.rule import Example, Hit, MessageRule

_TITLES = frozenset("mr mrs ms dr prof herr frau monsieur madame senor senora sir madam professor miss mx".split())
_CROWD = frozenset(
    "damen herren senores senoras senhores senhoras messieurs mesdames ladies gentlemen all everyone everybody team "
    "colleagues friends folks kolleginnen kollegen amigos amigas chers".split()
)
_MAILING = phrases(
    r"each (?:and every )?(?:one )?of you|(?:the lot|all) of you(?! (?:at|in|there|guys at))"
    r"|every (?:single )?one of you",
    r"(?:in|on|under|by) (?:the )?bcc|bcc(?:'d|ed|ing)|(?:hide|hidden|hiding) (?:the|your) (?:addresses|recipients)",
    r"(?:group|mass|bulk|blanket|circular|collective|round[- ]robin|copy[- ]?paste[d]?) (?:e-?mail|mail|message|note"
    r"|text|letter)(?! (?:about|from|of|on|that|which|never|you|he|she|they)\b)",
    r"(?<!is\x20)(?<!are\x20)(?<!was\x20)(?:sending|writing|mailing|posting|copying) this to (?:everyone|everybody"
    r"|all)(?= (?:from|at|in|on|who|of|i|that"
    r"|else)\b"
    r"|[.,;:!])",
    r"(?:(?:send|writ|copy|blast|mail|forward|shar|post|shoot)\w* (?:out )?(?:this|the same(?: \w+){0,2}?)|this (?:is"
    r" going|goes|went|is going out|goes out)) (?:out )?to (?:everyone|everybody|all|every|my (?:whole|entire|full)"
    r"|the whole|half)(?: [\w-]+){0,4}? (?:i know|i've met|list|contacts|network|phone ?book|address book)",
    r"(?:same|one) (?:e-?mail|mail|message|note|text|letter|round) (?:to|for) (?:everyone|everybody|all|several"
    r"|a few|a number|many|you all|the)",
    r"(?:everyone|everybody|all)(?: else)? (?:on|in) (?:this|my|the) (?:e-?mail|list|thread|address book|contacts)",
    r"to (?:a (?:bunch|few|number|couple|lot|group|handful|whole load)|several|many|lots|dozens|all|some)"
    r" (?:of )?(?:my |our |the )?(?:people|friends|contacts|colleagues|folks|former colleagues|connections"
    r"|you) (?:at once"
    r"|at the same time|together|in one go|on my list|in my (?:network|phone|address book))|lack of a personal touch",
    r"dear contacts|hi contacts|(?:the )?(?:two|three|four|five) of you(?=[.,:;!?]|$)|to you all(?=[.,:;!?]|$)",
    r"sorry for the (?:group|mass|bulk|impersonal|generic)|dear (?:all|friends|colleagues|everyone)|hi (?:all"
    r"|everyone)",
)
_THEIR_OWN = phrases(r"you and your \w+(?=.* of you\b)|(?:your|our|their|his|her) (?:group|mass|bulk|circular) \w+")
_FOR_BOTH = ("give", "follow-introduction", "close-loop", "opt-in")


def check(message: Message, context: Context) -> Iterator[Hit]:
    """A greeting of two names or more, or a `To:` line with two addresses or more."""
    if context.speaks_to_third:
        return
    people = _list_people(message)
    if len(people) > (2 if context.kind in _FOR_BOTH else 1) and message.greeting:
        yield Hit(
            message.greeting.part.start,
            f"This greets {len(people)} people at once.",
            _HELP.format(name=context.person.name),
        )
        return
    for header in message.headers:
        if re.match(r"to:", header.text, re.IGNORECASE) and len(re.findall(r"[^\s,;<]+@[^\s,;>]+", header.text)) > (
            2 if context.kind in _FOR_BOTH else 1
        ):
            yield Hit(header.start, "This goes to several people at once.", _HELP.format(name=context.person.name))
            return
    if message.is_english:
        for sentence, match in find_phrases(message, _MAILING):
            if _THEIR_OWN.search(sentence.text):
                continue
            text = "This goes to several people at once, and says so."
            yield Hit(sentence.offset(match), text, _HELP.format(name=context.person.name))
            return


_HELP = "Write to {name} alone, with what is true of them, and to each of the others in another message."


def _list_people(message: Message) -> list[str]:
    """The names in the greeting that are names; a couple with one family name ("Herr und Frau Weber") is one."""
    if message.greeting is None or (not message.greeting.word and len(message.greeting.names) < 3):
        return []
    names = [
        name
        for name in message.greeting.names
        if name[:1].isupper() and not set(list_name_words(name)) <= _TITLES | _CROWD
    ]
    titled = [name for name in names if list_name_words(name)[:1] and list_name_words(name)[0] in _TITLES]
    is_couple = 1 < len(titled) == len(names) and len({name.split()[-1] for name in titled}) == 1
    return [] if is_couple else names


RULE = MessageRule(
    code="M04",
    title="One message, one reader",
    why="Whoever reads other names beside their own leaves the answer to the others.",
    source="The method on messages: mass mailing, several recipients",
    check=check,
    english=False,
    passes=(
        Example("Hi Jonas, Aisha told me about the rota.", to("link")),
        Example("Hi Jonas and Aisha,\nyou both plan nights, and should know each other.", to("ally", "give")),
        Example("Liebe Frau Weber, lieber Herr Weber,\nder Dienstplan hängt bei uns.", to("acquaintance")),
    ),
    fails=(
        Example("Hi Jonas, Aisha and Piet,\nthe rota is up.", to("link")),
        Example("Hola Jonas, Aisha y Piet:\nya está el cuadrante.", to("link")),
        Example("To: jonas@halden.example, aisha@halden.example\n\nHi Jonas,\nthe rota is up.", to("link")),
    ),
)
