"""M15: a second nudge, or guilt."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.messages.context import Context
from generator.messages.examples import to
from generator.messages.message import Message
from generator.messages.part import Part
from generator.messages.phrases import phrases
from generator.messages.request_frames import OUT
from generator.messages.rule import Example, Hit, MessageRule, hit_words
from generator.messages.specifics import find_specifics

_SILENCE = phrases(
    r"(?:haven't|have not|hadn't|had not|didn't|did not|never|still not|yet to|not)(?: (?:yet|even|once|really|ever"
    r"|actually|to))* (?:heard|hear|got|get|gotten|received|receive|had|have)(?: (?:back|anything|a (?:word|reply"
    r"|response|answer|single \w+|peep|yes or no|yes or a no)|an (?:answer|reply)|any (?:reply|response|answer|word)"
    r"|so much as|even))*(?: from you| to (?:my|any of my|the)| despite| even though| after \w+| yet| back| in \w+"
    r"(?: \w+)? (?:days|weeks|months))?(?=[.,;!?]|$| (?:and|but|so|which|about|regarding|on|from you|since|yet)\b)",
    r"(?:got|heard|received) nothing(?: back| from you| so far| yet)?(?=[.,;!?]|$)",
    r"(?:got|get|had|received|seen|heard|been) no (?:answer|reply|response|word)(?! (?:from (?!you)|to (?!me|my)))",
    r"no (?:answer|reply|response|word)(?: has come| came| arrived)? (?:from you|so far|yet)",
)
_FROM_OTHERS = phrases(
    r"from (?!you\b|my\b|me\b)(?:the |any of the |either |them|him|her|anyone|anybody|[\w-]+)",
    r"(?:appl(?:y|ied|ication)|wrote to|written to|sent .{0,30} to|asked|emailed|called) (?!you\b)[\w-]+",
    r"no (?:answer|reply|response) (?:is|needed|required|necessary)",
)
_GUILT = phrases(
    r"you (?:still )?(?:never|didn't|did not|haven't|have not|hadn't|couldn't even|don't|won't"
    r"|wouldn't)(?! (?:have|need) to) (?:\w+ )?(?:bother(?:ed)? to )?(?:answer(?:ed)?|repl(?:y|ied)|respond(?:ed)?"
    r"|(?:got|get|gotten"
    r"|come|came) back|write back|written back|wrote back|acknowledge[d]?|react(?:ed)?|return(?:ed)? my)"
    r"(?! (?:to )?(?:(?-i:[A-Z])\w+'s|the (?!message|mail|e-?mail|letter|note|text|question|one|last|first|two)\w+|his"
    r"|her|their"
    r"|them|him)\b)",
    r"(?:are|were|you're) (?:you )?(?:just |simply |deliberately )?not (?:answering|replying|responding)(?! (?:the|his"
    r"|her"
    r"|their)\b)|(?:i (?:know|see|saw|notice)(?: that)? )?you(?:'re| are|'ve been| have been| were) (?:\w+ )?(?:online"
    r"|on here"
    r"|on linkedin)(?=[.,;!]|$| (?:every|today|yesterday|so|and|all))|you must have (?:seen|read|received|got) (?:this"
    r"|my|it(?=[.,;!]|$))|had you asked me(?=.*\byou(?:'d| would) have\b)",
    r"i(?:'d| would) have (?:\w+ ){1,5}?for you(?=[.,;!]|$| (?:in an?|at once|any|without|if it|if you)\b)|(?:didn't"
    r"|did not|don't|do"
    r" not|never) (?:think|thought|expect|expected|imagine|imagined)(?: that)? i(?:'d| would) (?:\w+ )?(?:have"
    r"|need) to (?:ask"
    r"|beg|chase|remind|plead|run|explain)",
    r"(?:figured|thought|expected|hoped|assumed)(?: that)? (?:an?|any|even|somebody|someone"
    r"|my)(?: [\w'-]+){0,5}? would (?:at least "
    r"|surely |have )*(?:say|said|answer|answered|reply|replied|write|written|respond|let me know|get back)|(?:not"
    r"|isn't|unlike"
    r"|wasn't) (?:like )?you to (?:(?:leave|ignore|keep|forget) (?:me|us|people|your|an? (?:friend|colleague|mate"
    r"|\w+ hanging))|go (?:quiet|silent|dark)|let (?:me|us|people) down)|(?:leave|leaving|left) (?:me|us|people"
    r"|your \w+"
    r"|an? (?!coat|picture|lamp|sign)\w+(?: \w+)?) hanging|not a (?:peep|dicky ?bird|sausage|squeak"
    r"|whisper)(?! from (?!you\b))"
    r"|(?:had|have|find|found|got|made) (?:\w+ )?time (?:for|to) [^.;]{1,60}?(?:but|and) (?:not|none|never"
    r"|no time) (?:for|to)"
    r" (?:my|me|mine|answer|reply)",
    r"did i (?:offend|upset|insult|annoy|anger) you|i(?:'m| am| was| get| got) (?:\w+ )?left hanging"
    r"|have i (?:offended|upset|insulted|annoyed) you|(?:beginning"
    r"|starting|hard not"
    r"|trying not|tempted) to take (?:it|this) personally|taking (?:it|this) personally"
    r"|here i am,? (?:still )?(?:asking|begging"
    r"|waiting|chasing)|i (?:lent|gave|helped|drove|covered|did|wrote|stood|fixed|mended|paid|let) (?:you"
    r"|your) [^.]{1,60}?,? so (?:i (?:think"
    r"|reckon|feel|guess) |surely |now )*it(?:'s| is) (?:only (?:fair|right)|my turn|your turn|time you)",
    r"if (?:it (?:were|was|had been) (?:you\b|the other way)|you(?:'d| had) asked me|the (?:roles"
    r"|tables)(?: \w+){0,2} (?:reversed"
    r"|turned)|i were you and)(?=.*\bi(?:'d| would) have\b)|you(?:'d| would) have (?:had|got|gotten|heard) (?:it"
    r"|an answer|that"
    r"|everything|one|yours) from me|i(?:'d| would) never (?:have )?(?:leave|left|let|keep|kept|do|done|treat|treated"
    r"|forget"
    r"|forgotten|ignore|ignored) (?:that to )?(?:you|a friend|anyone|anybody)(?= (?:hanging|waiting|down|like|so long"
    r"|in the lurch"
    r"|without)\b|[.,;!]|$)|when(?:ever)? you needed (?:me|help|a \w+|it|something|someone),? i (?:was|came|dropped"
    r"|did|helped|ran"
    r"|jumped|stood)|(?:seems|looks like|seemingly|so|clearly|evidently|apparently|guess)(?: that)? i(?:'m"
    r"| am) (?:not (?:that"
    r" |so |very |really |all that )?(?:important|a priority|worth|much)|no longer (?:important|a priority|worth)"
    r"|just an"
    r" afterthought|nobody|forgotten)",
    r"(?:thought|assumed|hoped|expected|figured|reckoned|imagined|supposed) (?:that )?you(?:'d"
    r"| would) have (?:\w+ ){0,2}?(?:spoken|asked|sent|written|called|answered|told|got|talked"
    r"|introduced|put|replied|rung|done|mentioned|said)(?: [\w']+){0,6} (?:by now|already|long ago|ages ago)",
    r"(?:you(?:'ve| have)? |why (?:are|do|did) you |you(?:'re| are) )(?:been )?(?:ignor(?:e|ed|ing)|ghost(?:ed|ing)"
    r"|avoid(?:ed|ing)|forgot(?:ten)? (?:about )?me|blank(?:ed|ing)|left me (?:hanging|waiting|on read))",
    r"(?:feel|feeling|felt|being) (?:\w+ )?(?:ignored|ghosted|let down|forgotten|brushed off)",
    r"(?:disappoint\w*|surprised|hurt|sad(?:dened)?|frustrat\w*|puzzled|confused|shame|annoy\w*|astonished|upset"
    r"|offended|discourag\w*|concerned|expected)(?: (?!by the|with the result)\w+){0,10} (?:repl(?:y|ied)"
    r"|answer(?:ed)?|respon\w+|hear(?:d)?(?: back)?|silence|got back|word from you|written back|ignored"
    r"|acknowledg\w+)",
    r"(?:couldn't|could not|can't|cannot|didn't|not) (?:even )?(?:find|take|spare|make) (?:the |a |five |one "
    r"|two )*(?:time|minutes?|moment|courtesy|second|effort) to (?:answer|reply|respond|write|get back|read)",
    r"(?:hoping|hoped|expecting|expected|waiting|waited) for (?:an?|your|some|any) (?:\w+ )?(?:answer|reply"
    r"|response|word)",
    r"thought we (?:were|got on)|i thought you(?:'d| would) (?:answer|reply|respond|write|call|get|at least)"
    r"|you(?:'ve| have)? (?:gone|went) (?:quiet|silent|dark)|(?:bit|quite|rather|so|very|find it|found it|find that"
    r"|feels|seems) (?:a bit |quite |rather )?(?:rude|impolite)",
    r"(?:expect|expected|did expect|hoped for|had hoped for|deserve|deserved) (?:at least |more than |even )*(?:an?"
    r"|one|some)"
    r" (?:\w+ )?(?:line|word|sign|reply|answer|response|acknowledg\w+|note)(?! (?:about|on) )",
    r"i (?:can )?see (?:that )?you(?:'ve| have)? (?:read|seen|opened) (?:my|it|the)|(?:answer|reply|line"
    r"|word) (?:should|must|ought to)"
    r" (?:\w+ )?(?:be|have been) (?:possible|manageable|the least|feasible)|(?:have|did) you (?:forgotten"
    r"|forget) (?:about )?me",
    r"(?:the )?least you (?:could|can) (?:do|have)",
    r"(?:a|one) (?:simple|short|quick|single|mere) (?:yes or no|reply|answer|response|no) (?:would|isn't|is not"
    r"|can't|cannot|takes|would have)",
    r"not (?:even )?(?:had )?(?:so much as )?(?:a|one|even a) (?:single )?(?:word|line|reply|yes or (?:a )?no"
    r"|answer|response)(?: from you|(?! (?:about|on|of|from|more|less|too|against|to (?!me\b)|is\b|was\b|will\b"
    r"|in (?:the"
    r"|it|that|this|there|my)\b)))",
    r"(?:common )?courtesy|it only takes (?:a|two|one|five)|is it (?:too much|so hard|that hard) to",
    r"how hard (?:is|can) it",
    r"owe me (?:an? )?(?:answer|reply|response|call|word)|not (?:a|one) (?:single )?word from you",
    r"(?:(?:i )?(?:guess|suppose|assume|take it|presume|gather)|apparently|clearly|obviously|evidently"
    r"|i see)(?: that)? (?:you(?:'re| are| have|'ve)|i(?:'m| am)|my (?:message|email|e-mail|question)|helping"
    r"|your) (?:\w+ ){0,3}(?:too (?:busy|important|proud)|not (?:interested|worth|important|a priority)"
    r"|no(?:t)? (?:time|longer)|don't (?:care|want)|forgotten|better things|below|beneath|isn't|wasn't"
    r"|didn't matter|more important)",
    r"(?:after|for) (?:all|everything) (?:that )?i(?:'ve| have)?(?: have)? (?:done|did)",
    r"i (?:was|have been) there for you|you owe me",
    r"i (?:helped|did|have done|gave|introduced) you(?: \w+){0,12} (?:so|now it|i (?:expect|think|would expect"
    r"|thought)|the least|in return|it's only fair|would be fair)",
    r"i (?:expected|would have expected|had expected|would have thought|had hoped for) (?:more|better"
    r"|a (?:reply|response)|at least|you (?:would|to at least)|you'd)",
    r"only fair|i(?:'d| had| would) have (?:thought|expected|hoped)|"
    r"you (?:promised|said you would|said you'd|told me you would|swore|assured me).{0,80}?\b(?:but|and (?:still|yet"
    r"|i(?:'ve| have|'m| am)? (?:still|waited|waiting|never|heard|got|had|haven't|didn't))|never|nothing|didn't"
    r"|haven't|weeks? ago|months? ago|yet)",
    r"(?:i'm|i am) (?:still )?waiting(?: (?:for (?:your|an|a)|patiently|to hear))",
    r"(?:this is|it's) (?:very |really |quite |so )?(?:rude|unprofessional|impolite|disrespectful)",
    r"(?:don't|do not|didn't|did not|doesn't|not|never) (?:find|found|see|saw|deem|deemed|consider|think|thought"
    r"|feel|felt)"
    r" (?:it |me |my \w+ |us )?(?:\w+ )?(?:necessary|worth|worthy|important|fit|the need)(?: \w+){0,4}? (?:answer"
    r"|reply|respond|write|get|react)",
    r"(?:can't|cannot|couldn't) be bothered|(?:a|such a|what a) (?:pity|shame"
    r"|disappointment)(?: that)? you (?:\w+ ){0,3}?(?:not|never|didn't"
    r"|don't|can't|couldn't)",
    r"(?:don't|do not|can't|cannot|didn't|did not|never) (?:find|have|spare|make) (?:even )?(?:the |a |\d+ |one |two"
    r" |five |any )*(?:time|minutes?"
    r"|moment|line|word) for me",
    r"left (?:me|my \w+|my \w+ \w+) (?:without|unanswered)|(?:no|never) hear (?:from you|back)|did i (?:do|say)"
    r" (?:something|anything) wrong",
    r"(?:not|\w+n't)(?: my \w+)? (?:even )?(?:been )?worth (?:so much as )?(?:a|an|one|your) (?:\w+ )?(?:line|reply"
    r"|answer|word"
    r"|response"
    r"|minute|time|while)(?= (?:to|of) (?:you|yours)|[.,;!?]|$)|(?:funny|strange|odd|curious|interesting) (?:how"
    r"|that) you"
    r"(?: \w+){0,2} (?:have|find|make|had|found) (?:\w+ )?time",
    r"took the (?:time|trouble) to (?:write|contact|reach)(?= .*(?:not|no|never))",
    r"(?:figured|thought|assumed|imagined|supposed|believed|was sure)(?: that)?(?: [\w']+){0,9} (?:i'd|i would|you'd"
    r"|you would|you might|i might) (?:at least |surely |probably |have )*(?:get|got|hear|heard|receive|received|have"
    r"|had"
    r"|send|sent|drop|write|written|answer|answered|reply|replied)(?: [\w-]+){0,3} (?:back|line|word|reply|answer"
    r"|response|note|yes|no|from you)",
    r"(?:take|taken|taking|get|got|getting|took) the (?:hint|message)(?=[.,;!:]|$| (?:then|now|and|when|if)\b)",
)
# What lets the reader off: whatever they do is fine.
_LETS_OFF = phrases(
    r"(?:is|'s|be|that is) (?:absolutely |totally |perfectly |quite |completely |all |just |also |very much "
    r"|entirely )*"
    r"(?:fine|ok|okay|alright|all right|no problem|no bother|no trouble|understandable|good with me)(?! (?:and|but"
    r"|except) )",
    r"(?:i'll|i will|i shall|i'm happy to|then i)(?: \w+)? (?:leave (?:you (?:be|alone|in peace|to it)|it (?:at that"
    r"|there"
    r"|be|alone))|let (?:it|you) (?:be|rest|go|drop))",
    r"(?:don't|do not|no need to|needn't|please never) (?:\w+ )?(?:trouble|bother|worry|put)(?: yourself)?(?= (?:if|out"
    r"|about it|with (?:it|this)|to (?:answer|reply|write))\b|[.,;!]|$)|ignore (?:me|this|it)|no worries|not to worry"
    r"|forget (?:it|this|i asked)|no (?:harm|offence|offense"
    r"|hard feelings)"
    r"|bin (?:it|this)|delete (?:it|this)",
)
_PLEADING = phrases(
    r"it(?:'s| has|'s now| is)(?: now| already| nearly| almost| over)* (?:been )?(?:\w+ ){0,2}(?:weeks|days"
    r"|months) (?:now|since"
    r"|already|and)|(?:but|and) it(?:'s| has) been (?:\w+ ){1,2}(?:weeks|days|months)",
    r"(?:not|don't|sorry) (?:\w+ )?to be (?:a |an |such a )?(?:pain|pest|nag|bother|nuisance|bore|annoying|pushy)",
    r"(?:revert|reply|respond) (?:back )?(?:on|to) (?:the|my) (?:trailing|below|previous|earlier|last"
    r"|pending) (?:e-?)?(?:mails?|message"
    r"|note|request)|my (?:\w+ )?(?:request|e-?mail|mail|question|message) (?:is|has been|lies) (?:still )?(?:pending"
    r"|lying|unanswered"
    r"|unattended)",
    r"(?:revert|reply|respond|answer) (?:back )?(?:at the|at your) earliest|awaiting your",
    r"why (?:no|haven't you|the silence)|(?:gone|went|going|go) (?:quiet|silent|dark)|radio silence|off the radar",
    r"(?:don't|do not|hate|didn't) (?:want |mean |like )?to (?:nag|pester|be a (?:pest|pain|nuisance|bother)|hound"
    r"|keep bugging)",
    r"sorry to (?:bother|bug|nag|pester|chase|hassle) you again|i really need (?:an|your) (?:answer|reply|response)",
    r"still nothing(?=[.,!?]|$)",
)
_AGAIN = phrases(
    r"(?:just |only |me |quickly |simply |am |i'm |was |wanted to |thought i'd |going to "
    r"|again )*(?:check(?:ing)?[ -]?in|follow(?:ing)?[ -]?up|circl(?:e|ing) back|touch(?:ing)? base|bump(?:ing)?"
    r"|ping(?:ing)?|nudg(?:e|ing)|remind(?:ing)?|writ(?:e|ing)|chas(?:e|ing)|try(?:ing)?|reach(?:ing)? out"
    r"|messag(?:e|ing)|email(?:ing)?|ask(?:ing)?|knock(?:ing)?|loop(?:ing)? back)(?: \w+){0,4}? (?:once more"
    r"|(?:yet )?again|one more time|another time|a (?:second|third|fourth|fifth) time|for the (?:second|third"
    r"|fourth|fifth|last|umpteenth) time)(?! (?:this (?:year|spring|autumn|summer|winter)|with (?:the|a new)"
    r"|for (?:your|the (?:help|advice|coffee|time)))\b)",
    r"(?:my|the|a|this is the) (?:second|third|fourth|fifth|2nd|3rd|4th) (?:message|approach|attempt|try|go|plea"
    r"|e-?mail|mail|letter|note|text"
    r"|request|time (?:that )?i(?:'m|'ve| am| have| had)? (?:\w+ )?(?:writ|wrot|ask|contact|try|tri|messag|e-?mail"
    r"|mail|reach|remind"
    r"|call|chas|approach|knock|send|sent|follow|com)\w*)",
    r"(?:second|third|fourth|fifth|2nd|3rd|4th|another|one more|final|last|friendly|gentle|quick) (?:and (?:last"
    r"|final) )?(?:reminder|nudge|follow[ -]?up|chaser|attempt|bump|ping)",
    r"my (?:previous|last|earlier|past|prior) (?:two|three|four|several|few|\d+|emails|messages|mails|e-mails"
    r"|attempts)",
    r"(?:two|three|four|five|several|\d+|multiple|a few|both(?: of)? my|couple of) (?:\w+ )?(?:emails|messages"
    r"|mails|e-mails|reminders|follow[ -]?ups|attempts|notes|letters|times)(?: (?:now|already|so far|and|but"
    r"|without|since|that (?:i|you|we|went)|to you|you|i|over|in))",
    r"(?:emailed|written|wrote|messaged|contacted|tried|called|asked|pinged|mailed) (?:you |to (?:you|reach you"
    r"|contact you) )?(?:twice|thrice|(?:two|three|four|five|\d+) times|several times|many times|a few times"
    r"|repeatedly|multiple times"
    r"|already (?:twice|two))",
    r"(?:wrote|written|emailed|messaged)(?: to)?(?: you)? .{0,60}\b(?:and|then) (?:once more|again)",
    r"(?:second|third|fourth|2nd|3rd|4th) time (?:lucky|round|around|of asking|of writing)|trying (?:my"
    r"|your) luck again",
    r"(?:second|third|fourth|fifth) time(?:'s| is) (?:the|a) charm|me again(?=[.,;:!]|$)",
    r"per my (?:last|previous|earlier)",
    r"as (?:i (?:already )?(?:wrote|said|mentioned)|mentioned|stated) (?:in my (?:last|previous|earlier|two|first)"
    r"|before|earlier|already|twice)",
    r"not going to give up|won't give up|keep (?:writing|trying|asking|bothering|bugging|pestering)",
)
_EMPTY = phrases(
    r"(?:resend\w*|re-send\w*|sending|forwarding) (?:you )?(?:this|it|my (?:\w+ )?(?:message|e-?mail|mail|note|request"
    r"|question|letter))(?: once more| again)?(?= (?:in case|since|as|because|again|just|so)\b|[.,!;]|$)",
    r"any (?:update|updates|news|thoughts|progress)(?: on (?:this|that|it|my (?:message|e-?mail|question"
    r"|note)))?(?=\?)",
    r"(?:anybody|anyone|are you|you) (?:still )?there(?=\?)|not sure (?:if|whether) you (?:saw|got|received|read"
    r"|had a chance)",
    r"(?:just |only |merely |quickly |simply )(?:wanted to |want to |thought i'd |thought i would |a quick note to "
    r"|writing to |dropping (?:you )?a line to |here to |to )?(?:check(?:ing)?[ -]?in|circl(?:e|ing) back"
    r"|touch(?:ing)? base|follow(?:ing)?[ -]up|bump(?:ing)? (?:this|my)|ping(?:ing)? you|see(?:ing)? if you (?:saw"
    r"|got|read|received|had a chance)|mak(?:e|ing) sure you (?:saw|got|read|received))",
    r"resending(?= (?:as|since|because|in case|just)\b|[.,;!]|$)|(?:did|has|have) my (?:\w+ )?(?:mail|e-?mail|message"
    r"|note"
    r"|letter)(?: \w+){0,2}? (?:end up|go|gone|land|landed|get lost|got lost|disappear|vanish|slip)",
    r"(?:bump(?:ing)?|bring(?:ing)?|push(?:ing)?|float(?:ing)?|mov(?:e|ing)) (?:this|it|my (?:\w+ )?(?:message"
    r"|email|mail|note)) (?:back )?(?:to the top|up|in case)",
    r"circl(?:e|ing) back|mak(?:e|ing) sure (?:that )?(?:my (?:\w+ )?(?:note|message|e-?mail|mail|letter|question)"
    r"|this) (?:didn't|did not|hasn't|arrived|got|reached|landed|came|is not)",
    r"(?:any chance|did|have|had|if|whether) you(?:'ve| have|'d| had)?(?: \w+){0,2} (?:time|chance|moment"
    r"|opportunity|minute) to"
    r" (?:look|read|see|check|go|think|reply|respond|answer|consider|review|get)(?: (?:at|through|over|back|to|about))?"
    r" (?:my|this|it|to me)",
    r"(?:bring|bringing|brought) this (?:back )?to (?:the top|your attention)|top of your inbox",
    r"did you (?:get|see|receive|read|have (?:a )?(?:chance|time) to (?:read|look at|see)) my (?:\w+ )?(?:message"
    r"|email|e-mail|mail|note|letter|request|invitation)",
)
_NEVER = re.compile(r"(?:n't|\bnot|\bnever|\bwithout|\bno need to)\s(?:\w+\s)?$", re.IGNORECASE)
_CHASES = ("nudge", "follow-up", "after-applying", "conversation", "")
_KIND = phrases(
    r"how you(?:'re| are)|how (?:things|everything|life|the \w+) (?:is|are|went|goes)",
    r"you(?:'re| are) (?:ok|okay|all right|well|feeling)|your (?:knee|back|mother|father|health|recovery|family)",
    r"thank you again|thanks again|thank you once|thanks once",
)


def check(message: Message, context: Context) -> Iterator[Hit]:
    """One finding: guilt, then a second nudge by the log, then one by the words."""
    if context.kind in ("wingman", "blurb-for-them", "forwardable"):
        return
    if message.is_english and (found := _find_guilt(message, context)):
        yield hit_words(*found, "makes the reader feel guilty.", _GENTLE)
        return
    if context.kind == "nudge" and context.unanswered >= 2:
        text = f"{context.unanswered} messages to {context.person.name} are unanswered; after one nudge comes silence."
        yield Hit(message.start, text, _REST)
    elif message.is_english:
        yield from _find_chasing(message, context)


def _find_guilt(message: Message, context: Context) -> tuple[Part, re.Match[str]] | None:
    """The first reproach; that nothing was heard is one where it is about the reader, not about somebody else."""
    for sentence in message.sentences:
        if match := _GUILT.search(sentence.text):
            return sentence, match
        if context.kind in _CHASES and (match := _PLEADING.search(sentence.text)):
            return sentence, match
        silence = _SILENCE.search(sentence.text)
        if silence and ("from you" in sentence.text or _is_about_reader(sentence.text, context)):
            return sentence, silence
    return None


def _is_about_reader(text: str, context: Context) -> bool:
    return context.kind in _CHASES and not _FROM_OTHERS.search(text)


def _find_chasing(message: Message, context: Context) -> Iterator[Hit]:
    sentences = [sentence for sentence in message.sentences if not _KIND.search(sentence.text)]
    is_chased = context.is_below("ally") or context.unanswered > 0
    again = ((s, m) for s in sentences if (m := _AGAIN.search(s.text)) and not _NEVER.search(s.text[: m.start()]))
    empty = ((s, match) for s in sentences if (match := _EMPTY.search(s.text)))
    if is_chased or context.kind in ("nudge", "follow-up"):
        for sentence, match in again:
            yield hit_words(sentence, match, "is a second nudge.", _REST)
            return
    if is_chased and context.kind in _CHASES and not _is_first_nudge(message, context):
        for sentence, match in empty:
            yield hit_words(sentence, match, "asks for attention and brings nothing.", _GENTLE)
            return


def _is_first_nudge(message: Message, context: Context) -> bool:
    """True for the one nudge that is allowed, where it names its matter and lets the reader off."""
    if context.kind != "nudge" or context.unanswered > 1 or not _lets_off(message):
        return False
    return any(len(find_specifics(sentence.text, context)) > 1 for sentence in message.sentences)


def _lets_off(message: Message) -> bool:
    return any(OUT.search(sentence.text) or _LETS_OFF.search(sentence.text) for sentence in message.sentences)


_REST = (
    "Let it rest for 90 days. Then come back with something new for them, and without a word about the old messages."
)
_GENTLE = (
    "Say once, in one line, what you would like and why it may still be useful to them, and that no answer is fine, "
    "too."
)

RULE = MessageRule(
    code="M15",
    title="One nudge, no guilt",
    why="Silence is an answer that costs the other person nothing. Pressure makes it a conflict that they remember.",
    source="“Rapid relationship building”, and the method on pressure",
    check=check,
    english=False,
    yields_to=("M21",),
    passes=(
        Example(
            "Hi Jonas,\none more line about the rota, then I leave you in peace: what made you keep Sunday blank? "
            "No answer is fine.",
            to("link", "nudge", unanswered=1),
        ),
        Example("Hi Jonas,\njust checking in to see how you are after the operation.", to("ally", "keep-in-touch")),
    ),
    fails=(
        Example("Hi Jonas,\njust checking in again about the rota.", to("acquaintance", "nudge", unanswered=1)),
        Example("Hi Jonas,\nyou never answered my question about the rota.", to("relationship")),
        Example("Hallo Jonas,\nist meine Frage zum Dienstplan angekommen?", to("link", "nudge", unanswered=2)),
    ),
)
