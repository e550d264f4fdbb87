"""M01: openers and invitations that went to a thousand people before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.messages.context import Context
from generator.messages.examples import to
from generator.messages.message import Message
from generator.messages.part import Part
from generator.messages.phrases import phrases
from generator.messages.rule import Example, Hit, MessageRule, hit_words
from generator.messages.rules import flattery
from generator.messages.specifics import find_specifics, touches_person

_NETWORK = r"(?:\w+ )?(?:professional |personal |growing |extended |linkedin )*(?:network|circle|connections|contacts)"
_INVITATION = phrases(
    rf"add you to (?:my|our) {_NETWORK}",
    rf"(?:have|having|welcome|get|include|invite|count|see|add|keep|number) you (?:in|as part of|into|to|to join"
    rf"|among|amongst"
    rf"|with|on) (?:my|our|the list of my) {_NETWORK}",
    r"(?:makes?|made|would make|seems? (?:natural|logical|good)) (?:\w+ )?(?:sense )?(?:for us )?to (?:connect"
    r"|link up|be connected)",
    r"(?:share|in|from|work in|being in) the same (?:\w+ )?(?:industry|field|sector|line of work|profession|space)"
    r"(?=.*\b(?:connect|network|link)\b)",
    rf"(?:join|part of|be in) (?:my|your) {_NETWORK}",
    rf"(?:expand|expanding|grow|growing|build|building|broaden|broadening|extend|extending|enlarge|widen|widening"
    rf"|strengthen) (?:my|our|out my) {_NETWORK}",
    r"(?:grow|expand|build) our networks?",
    r"(?:always|currently|keen|love|looking|like|hoping|excited|eager|trying) (?:\w+ )?(?:(?:to|in|on"
    r"|forward to) )?(?:connect|network|meet|connecting|networking"
    r"|meeting)(?: up)? (?:with )?(?:\w+[ -]){0,3}(?:like-?minded|fellow|other|new|great|interesting|talented"
    r"|amazing|inspiring|industry|leading) (?:\w+[ -]){0,3}(?:people|professionals?|leaders?|experts?|peers|folks"
    r"|minds|individuals)",
    r"like-?minded (?:\w+ )?(?:people|professionals?|individuals|peers|folks)",
    r"(?:connect|network) with (?:fellow |other )?(?:professionals|people|leaders|experts|peers) (?:like (?:you"
    r"|yourself)|in (?:the|your|our|my|this) (?:\w+ )?(?:field|industry|sector|space|area))",
    r"(?:linkedin|the algorithm|it) (?:suggested|recommended|thinks|thought) (?:that )?(?:you|we|i|your profile)",
    r"people you may know",
    r"(?:we|you and i) (?:have|share|seem to have|appear to have) (?:\w+ ){0,3}(?:connections?|contacts"
    r"|acquaintances|links)(?: in common)?",
    r"connections in common",
    r"mutual(?:ly)? (?:benefit|beneficial|interest|interests|advantage)|synerg(?:y|ies)",
    r"explore (?:potential |possible |any )?(?:collaborations?|opportunities|ways to collaborate|partnerships?"
    r"|areas of)",
    r"keep (?:each other|one another) in mind|win-win|potential (?:collaborations?|synergies|partnerships?)",
    r"(?:great|good|nice|lovely|honou?r(?:ed)?|pleasure|privileged?|worthwhile|beneficial|wonderful) (?:if we (?:were"
    r"|could be|are) connected|to (?:be connected|connect here|connect on (?:here|linkedin)|be linked)"
    r"|to connect with (?:you|someone)(?= ?(?:here|on linkedin|and|[.!,]|$)))",
    r"surround(?:ing)? myself with (?:\w+ ){0,2}(?:people|professionals|minds|folks|leaders|others)",
    r"(?:thought|figured|so) i(?:'d| would)? (?:just )?(?:send|drop|shoot) (?:you |over )?(?:an?|my) (?:\w+ )?(?:invite"
    r"|invitation|connection request)",
    r"(?:thought|think|figured|feel|believe|so)(?: that)? (?:we|i)(?:'d| should| could| might"
    r"| ought to) (?:[\w']+ ){0,4}?"
    r"connect(?= ?(?:here|on linkedin)?(?:[.,;!]|$))|linkedin (?:keeps|kept) (?:\w+ )?(?:showing|suggest\w+"
    r"|recommend\w+|telling|pushing|offering) (?:me|us|you|your (?:face|name|profile))|adding you (?:here "
    r"|on linkedin )?(?:as|since|because)",
    r"(?:good|great|nice|lovely|keen|like|love) to (?:know|meet|see) (?:more|other|new) (?:\w+ )?(?:people|faces|folks"
    r"|professionals|colleagues) (?:in|from|within|across) (?:the |my |our |this )?\w+(?=[.,!;]|$)",
    r"let(?:'s| us) (?:connect|link up|network)|(?:accept|consider) my (?:invitation|request|connection)",
)
# "To everybody in my contacts" says to how many this goes, and asks nobody to join them.
_NOT_ALL = "".join(rf"(?<!{word}\x20)" for word in ("everybody", "everyone", "anyone", "people", "those", "all"))
_PEOPLE = phrases(
    rf"{_NOT_ALL}(?:in|to|of|into|join|grow\w*|expand\w*|build\w*|widen\w*|broaden\w*) (?:my|our|each other's|one"
    rf" another's) "
    r"(?:[\w-]+ ){0,3}(?:networks?(?! of (?!people|professionals|experts|peers|contacts|leaders|like|talented|great"
    r"|fellow))"
    r"|circles?|family|contacts|connections|community|tribe|horizons)",
    r"one connection at a time|(?:came|come|pop\w*|show\w*|turned) up in my (?:feed|search|suggestions"
    r"|recommendations)",
    r"in the same (?:groups?|network) on linkedin|(?:accept\w*|approv\w+) my (?:\w+ )?(?:request|invitation|invite)",
    r"request to connect|(?:finds|find|makes) its way to you|introduc(?:e|ing) myself",
    r"(?:beneficial|benefit|useful|valuable|advantage|(?:of )?(?:great |much |mutual )?(?:value|use)) (?:to"
    r"|for) (?:both (?:of us|our"
    r"|sides)|us both|each other|our (?:\w+ )?(?:journeys|careers|networks))",
    r"both (?:of us )?(?:could|would|can|might|stand to) (?:benefit|profit|gain)|benefit from (?:each|one an)other",
    r"(?:connect(?:ing)?|network(?:ing)?|link(?:ing)? up|meet(?:ing)?|engag(?:e|ing)) with (?:[\w-]+ ){0,4}?(?:folks"
    r"|people"
    r"|others|professionals|peers|experts|leaders|colleagues|minds|individuals|practitioners|specialists|talents?)",
    r"(?:let's|let us|love to|like to|great to|good to|nice to|happy to|hope to|and) (?:stay|keep|be|get"
    r"|remain) connected",
    r"wishing you well|(?:great|good|nice|wonderful) (?:addition to|to have you in)|our paths? (?:may|might|could"
    r"|will) cross",
)
_BOTH = phrases(
    r"(?:connect|link up|network|be connected)(?: here| on linkedin)? (?:since|as|because|given(?: that)?) we(?:'re|"
    r" are| both| work| share)",
    r"connect (?:to|with) (?:\w+ )?(?:experts?|leaders?|people|professionals?|somebody|someone) (?:like|such as) you",
    r"(?:honou?r(?:ed)?|pleasure|privilege|glad|proud|happy|love|like) to have (?:[\w-]+ ){1,8}?(?:among|amongst"
    r"|within|in) my"
    r" (?:\w+ )?(?:connections|contacts|network|circle)",
    r"(?:broaden|widen|expand|extend) (?:my|our) (?:\w+ )?(?:horizons?|circles?|reach)",
)
_WELL = phrases(
    r"(?:hope|trust|hoping|wish) (?:that )?(?:this|the|my) (?:\w+ )?(?:e-?mail|message|note|letter|mail|text|line"
    r"|inmail)? ?(?:finds|reaches|meets|catches|gets to) you(?: \w+){0,2} ?(?:well|good|great|health|spirits|fine)?",
    r"(?:i |we )?(?:hope|trust) (?:that )?(?:you(?:'re| are)|all is|everything is|your \w+ is"
    r"|life is) (?:\w+ ){0,2}(?:well|fine|great|good|okay|ok)(?=(?: (?:and|on your|with you|at your)\b|[.!,;]|$))",
)
_PROFILE = phrases(
    r"(?:came|come|ran|coming|stumbled|happened|chanced) (?:across|upon|on|onto|into) your (?:\w+ )?(?:profile|page"
    r"|linkedin|background|account|name)",
    r"your (?:\w+ )?(?:profile|background|linkedin) (?:\w+ )?(?:caught|stood|stands|popped|came up|impressed"
    r"|appeared|intrigued)",
    r"your (?:\w+ )?(?:profile|background|linkedin) (?:\w+ )?(?:looks|is|was|seems) (?:\w+ )?(?:interesting|relevant"
    r"|similar|a (?:great|good|perfect) (?:fit|match))",
    r"(?:saw|found|noticed|viewed|visited|see|reviewed|read|looking at|looked at|browsing|browsed|going through"
    r"|came by|discovered|checked out|impressed (?:by|with)) your (?:\w+ )?(?:profile|linkedin profile|linkedin"
    r"|page|linkedin page)",
)
_SELF = phrases(
    r"(?:allow me|let me|i (?:just )?(?:wanted|want|would like|'d like|wish)|like|i am writing|i'm writing|writing"
    r"|please allow me|permit me) (?:to )?(?:take (?:a|this) (?:moment|opportunity|chance|second) to )?(?:briefly "
    r"|quickly )?introduc(?:e|ing) myself",
    r"(?:i am|i'm) (?:writing|reaching out|contacting you|getting in touch)(?: to you)?(?: today)? to (?:express"
    r"|convey|share) my (?:\w+ )?(?:interest|enthusiasm)",
    r"i (?:just )?(?:wanted to|thought i'd|thought i would|am|'m) reach(?:ing)? out (?:and|to) (?:connect|say hello"
    r"|say hi|network|introduce)",
    r"(?:take|taking) (?:this|the) (?:opportunity|liberty) (?:to|of)",
)


def check(message: Message, context: Context) -> Iterator[Hit]:
    """The first set phrase of each sentence."""
    for sentence in message.passages:
        text = sentence.text
        match = _find_set_phrase(text, context) or _find_well(text, context) or _find_profile(text, context)
        if match and not _is_earned(match, sentence, message, context) and not _flatters(sentence, message, context):
            yield hit_words(sentence, match, "is boilerplate: everybody has read it a hundred times.", _HELP)


def _find_set_phrase(text: str, context: Context) -> re.Match[str] | None:
    return (
        (_INVITATION.search(text) or _PEOPLE.search(text) or _BOTH.search(text) or _SELF.search(text))
        if context.is_below("relationship")
        else None
    )


def _is_earned(match: re.Match[str], sentence: Part, message: Message, context: Context) -> bool:
    """True for `nice to be linked` where the message tells what the two have in common, for a late introduction, and
    for `I take this opportunity to thank you` to somebody I know.
    """
    if not context.is_below("acquaintance") and _THANKING.search(sentence.text[match.start() :]):
        return True
    is_late = sentence in message.sentences[2:] and match.group().endswith("myself")
    if not (is_late or _WEAK.fullmatch(match.group().strip())):
        return False
    words = {word for sentence in message.sentences for word in find_specifics(sentence.text, context)}
    return len(words) >= (_SOME if any(touches_person(s.text, context) for s in message.sentences) else _MUCH)


def _flatters(sentence: Part, message: Message, context: Context) -> bool:
    """True for `it would be an honour to be connected` beside praise: it belongs to that, which is what is wrong."""
    return bool(_HONOUR.search(sentence.text)) and any(flattery.check(message, context))


def _find_well(text: str, context: Context) -> re.Match[str] | None:
    """`I hope this finds you well` is boilerplate to all but friends, `I hope you are well` where you never talked."""
    match = _WELL.search(text)
    if match is None:
        return None
    knows = "ally" if _FINDS.search(match.group()) else "acquaintance"
    return match if context.is_below(knows) else None


def _find_profile(text: str, context: Context) -> re.Match[str] | None:
    """`I came across your profile`, unless the rest of the sentence says something that fits nobody else."""
    match = _PROFILE.search(text) if context.is_below("relationship") else None
    if match is None:
        return None
    rest = text[: match.start()] + " " + text[match.end() :]
    return match if len(find_specifics(rest, context)) < 2 else None


_MUCH, _SOME = 5, 4
_HONOUR = phrases(r"(?:an? |the |such an? |real |true |great |greatest )*(?:honou?r(?:ed)?|privileged?|dream|blessing)")
_THANKING = phrases(
    r"(?:opportunity|liberty) (?:to|of) (?:\w+ )?(?:thank\w*|congratulat\w+|wish\w*|apologi[sz]\w+|say (?:thank"
    r"|sorry|well done)"
    r"|express my (?:\w+ )?(?:thanks|gratitude))"
)
_WEAK = re.compile(
    r"(?:great|good|nice|lovely|wonderful|pleasure|love|like|glad|happy|\W|\s)*"
    r"(?:to (?:be connected|connect(?: on| here| with)?.*"
    r"|be linked|stay "
    r"connected)|.*\b(?:should|could|might|ought to|i'd) (?:[\w']+ ){0,4}?connect|let(?:'s| us) connect"
    r"|wishing you well|stay connected|remain connected|keep connected)\W*|our paths?.*"
    r"|.*\bintroduc(?:e|ing) myself",
    re.IGNORECASE,
)
_FINDS = phrases(r"(?:finds|reaches|meets|catches|gets to) you")
_HELP = (
    "Take it out and begin with what made you think of this person: "
    "what you did together, or one thing they did or said."
)

RULE = MessageRule(
    code="M01",
    title="No boilerplate",
    why=(
        "A phrase that fits everybody tells the reader that you were not thinking of them, before you have said "
        "anything."
    ),
    source="“A link is not a contact”, and the method on messages",
    check=check,
    passes=(
        Example(
            "Hi Jonas,\nyour talk in Lund on rotas changed how we swap nights. Did the ward keep the whiteboard?",
            to("link", "fortify"),
        ),
        Example(
            "Hi Jonas, hope you're well, and the new puppy too. The rota is up, come and see it on Friday.",
            to("ally", "keep-in-touch"),
        ),
    ),
    fails=(
        Example("I'd like to add you to my professional network on LinkedIn.", to("link", "fortify", "invitation")),
        Example(
            "Dear Jonas,\nI hope this email finds you well. Your rota at Halden with the blank Sunday is the talk "
            "of our ward.",
            to("acquaintance"),
        ),
        Example(
            "Hi Jonas, I came across your profile and thought it would make sense to get to know you.", to("stranger")
        ),
    ),
)
