"""The words that begin a request, and those that only look like it: offers, ways out, questions about days."""

from __future__ import annotations

import re

from generator.messages.phrases import DAYS, NUMBERS, phrases
from generator.messages.request_kinds import ASK_NOUNS

_GLAD = r"(?:grateful|glad|thankful|happy|delighted|honou?red|obliged|thrilled|keen|indebted|interested)"

_REACHING = (
    r"(?:\w+ly )?(?:talk|speak|meet|hear|learn|ask|know|understand|chat|connect|call|ring|have|get|see|invite|buy"
    r"|pick|discuss|visit"
    r"|come|join|show|arrange|set|schedule|catch|sit|explore|continue|exchange|be |find out|request|interview"
    r"|stop by|drop)"
)
TOLD = re.compile(
    r"(?:\b(?:he|she|they|who|that|which|has|have|had|did|it|i|we)|n't|(?<!^)\b(?!Please|Kindly|And|Or|Just|Then|Do"
    r"|Also"
    r"|Maybe|So|You|Pls)(?-i:[A-Z])[\w'-]+|^(?!Please|Kindly|And|Or|Just|Then|Do|Also|Maybe|So|You|Pls|Could|Can|Would)"
    r"(?-i:[A-Z])[\w'-]+)\s+(?:[a-z]+ly\s+)?$",
    re.IGNORECASE,
)
"""What stands before a verb that tells what somebody did (`Ann put me in touch`) and asks for nothing."""

FRAME = phrases(
    r"(?:could|can|would|will|might|won't|couldn't|can't|wouldn't) you(?! (?:rather|prefer|believe|imagine)\b)",
    r"(?:who|whom)(?: else| at \w+| in \w+| there| over there)? (?:should|could|can|might|would|do|must) i "
    r"(?:best )?(?:talk|speak|write|contact|ask|approach|turn|reach|go|email|call)",
    r"(?:may|might|can|could|shall) (?:i|we)",
    rf"(?:do you|would you|have you) (?:happen to )?(?:have|got) (?:the |some |any |a |{NUMBERS} )*(?:time|minutes"
    rf"|hours?|moment|availability|room|space|slot|appetite|capacity|advice|tips|ideas|thoughts|suggestions)",
    r"(?:are|would) you (?:\w+ )?(?:be )?(?:free|available|around|open to|up for|willing|able to|comfortable"
    r"|happy to|in town|interested in|game)",
    r"(?:is|would) (?:it|there|that) (?:also |even |perhaps )?(?:be )?(?:possible|okay|ok|all right|alright"
    r"|any chance|a chance|any way|a way|any possibility|any possible way)",
    r"any chance (?:you|of|that|we|i)",
    rf"i(?:'d| would| should)(?: (?:also|really|so|very much|truly|greatly|absolutely|be|just|still|simply"
    rf"|only))* (?:love|like|appreciate|welcome|value|(?:\w+ )?{_GLAD}|enjoy)"
    rf"(?! to (?!(?:{_REACHING}))\w)(?! (?:what|him|her|them|that|this|these|those|it(?! if))\b)",
    r"(?:wonder|wondering|wondered|curious) (?:if|whether)",
    r"hoping you (?:can|could|might|would|may|will)|i(?:'m| am| was)? (?:was )?hop(?:e|ing) (?:that )?(?:you(?:'d|'ll"
    r"| can| could| might| would| may| will)|to (?:talk|meet|speak"
    r"|get|learn|hear|pick|connect|have|set)|for (?:a|an|your|some)|we (?:can|could|might))",
    r"kindly (?:put in (?:a|one|some|your|my)|put me|let me (?:know|have)|have a (?:look|word))|let me (?:buy|invite"
    r"|take"
    r"|treat) you",
    r"kindly (?!note|find|see|ignore|accept|be|forgive|excuse|disregard|asked|offered|agreed|introduced|connected"
    r"|sent|gave|let"
    r"|put|said|shared|told|suggested|received|\w+ed\b)[a-z]+",
    r"(?:would|could|can|might) (?-i:[A-Z])\w+ (?:perhaps |maybe )?(?:see|meet|take|spare|talk to|speak to|read"
    r"|consider) (?:me|my|us)",
    r"please (?!do not|don't|ignore|feel|say|give (?:my|her|him|them|everyone)|forgive|excuse|accept my|disregard"
    r"|note|take (?:your|all|care)|find (?:attached|enclosed|my|below)|see (?:attached|below)|never|also find"
    r"|be assured)[a-z]+",
    r"let me know (?:if|when|whether|what|which|how|who|your)|tell me (?:how|what|which|whether|when|who|more|about)",
    r"send me|introduce me|connect me|put me in (?:touch|contact)|refer me|recommend me|give me (?:a|an|your|some)",
    r"keep me",
    rf"(?:how|what) about (?:an?|coffee|lunch|breakfast|dinner|meeting|next|on|this|\d|twenty|thirty|half|{DAYS})",
    r"(?:do|please|kindly|pls)(?: also)? let me know (?:the|their|his|her) (?!date|time|place|address|venue|day|room"
    r"|gate|outcome|result"
    r"|best)\w+|shall we|why don't we|fancy (?:an?|some|lunch|coffee|another|\w+ing)",
    r"let(?:'s| us) (?:meet|talk|have|grab|get|catch|find|set|schedule|chat|hop|jump|do)",
    r"(?:my|one|a|the|this|i have a|i have one|another|small|big|quick) (?:\w+ )?(?:ask|request|question"
    r"|favou?r) (?:is|for you|would be|of you|to ask|i have)",
    r"(?:a|one|two|three|another|small|big|quick) (?:\w+ )?favou?rs?",
    r"i (?:also |really |just |do |only )?(?:need|want) (?:your (?:help|advice|support)|you to|an? (?:intro"
    r"|introduction|referral|favou?r|word|reference)"
    r"|to (?:ask (?:you|for|if|whether)|meet|talk|learn from|speak))",
    r"(?:writing|reaching out|getting in touch|emailing|messaging|here|like|love|wanted|want)? ?to ask (?:you|if"
    r"|for|whether|your)",
    r"(?:(?:i'm|i am|just|simply|only|writing and|dare) )asking (?:you|if|for|whether)(?! before| first| because"
    r"| since| as )|i ask (?:you )?(?:for|to)|i request|i(?:'m| am) requesting|may i trouble",
    rf"(?:looking|asking|hoping) for (?:{NUMBERS} minutes|advice|an? (?:\w+ )?(?:introduction|intro|chat|call"
    rf"|conversation|coffee|mentor|referral)|guidance|feedback|help|your)",
    rf"seek(?:ing)? (?:your |some |an? )?(?:{ASK_NOUNS})",
    rf"(?:any|some|your|all|an?) (?:\w+ (?:or|and) )?(?:{ASK_NOUNS})(?: (?!would|is\b"
    rf"|are\b)[\w']+){{0,10}} (?:would|will|is|are)(?: be)? (?:\w+ )?(?:appreciated|welcome|great|helpful|valued"
    rf"|wonderful|useful|fantastic|amazing|lovely|valuable|invaluable)",
    r"(?:it|that|this)(?:'d| would) (?:(?:also|even|really|still) )?(?:be|mean|help)(?: so| very| really| a| an"
    r"| the)?(?: (?:great|lovely|wonderful"
    r"|nice|good|fantastic|helpful|amazing|awesome|brilliant|honou?r|pleasure|lot|world"
    r"|me))*(?: to me)? (?:to(?! hear that)|if (?:you|we|i))",
    r"i would ask|i(?:'d| would) ask|help me (?:to )?(?:find|get|with|understand|land|secure|out)",
    r"could use (?:your|some)|do me a favou?r|if you could",
    r"if you would (?:be so kind|introduce|be willing|send|put|refer|have)",
)
THIRD_FRAME = phrases(
    r"(?:he|she|they|[A-Z]\w+)(?:'d| would)(?: (?:also|really|very much|be|just))* (?:love|like|appreciate|welcome"
    r"|value|(?:\w+ )?(?:grateful|glad|keen|happy))",
    r"(?:he|she|they|[A-Z]\w+) (?:asks?|hopes?|wonders?|wants to|is asking|are asking|is hoping|are hoping|wishes"
    r"|seeks|is looking for|are looking for|has (?:one|a) question|(?:only )?needs)",
    r"(?:his|her|their|[A-Z]\w+'s|the|one) (?:one |only )?(?:question|request|ask)",
    r"(?:could|would|can|will|might|may) (?:he|she|they|(?-i:[A-Z])\w+) (?:please |perhaps |kindly )?(?:give|spare"
    r"|tell|meet|talk"
    r"|speak|ring|call|see|show|answer|find|have|take|let|send|write|look|point|introduce|consider|share|make)",
)
IMPERATIVE = re.compile(
    r"^(?:(?:and|so|then|also|but)\s+)?(?:forward|pass|share|review|read|check|call|ring|phone|reply|answer"
    r"|consider|refer|recommend|introduce|look|"
    r"help|write|put|send|mentor|get back|message|find|connect|mention|book|pick|click|sign|vote|like|visit|buy|join"
    r"|subscribe)\b(?!\s+(?:from|of|is|was|on)\b)",
    re.IGNORECASE,
)
ELLIPSIS = re.compile(
    rf"^(?:(?:so|and|then)\s+)?(?!(?:wh\w+|how)\s(?!about\b)|(?:did|does|was|were)\s)(?:\w+\s+){{0,3}}(?:coffee"
    rf"|lunch|breakfast|dinner|beer|drink|tea|walk|call|chat"
    rf"|{NUMBERS}\s?(?:minutes|mins))\b[^?]{{0,40}}\?$",
    re.IGNORECASE,
)
OFFER = phrases(
    r"(?:can|could|may|might|shall|should) i (?:also |perhaps |maybe |just )?(?:send|share|help|offer|lend|bring"
    r"|return|introduce you|connect you|put you(?! (?:down|as|on|forward)\b)|forward you|give (?!you a (?:call|ring"
    r"|shout|bell|buzz))"
    r"|do (?:something|anything)|"
    r"take (?:something|that|this|it)|mail|drop you|invite you to|get you|be of|write (?:it|that|this|you|up|down)"
    r"|read (?:yours|your)|pass (?:it|on|her|him|them|your)|tell (?:her|him|them)|name you|leave)",
    r"would you like (?:me|it|a copy|the|an?|some|her|his|their|my|one|to (?:see|have|read|get|borrow|use|receive"
    r"|know|try|be introduced))",
    r"want me to|do you want (?:me|it|the|a)",
    r"would it help(?: you| them| her| him)? if i",
    r"(?:would|could|might) (?:it|that|this|these|she|he|they|\w+) be (?:useful|of use|helpful|any help"
    r"|of (?:any )?interest|any use) (?:to|for|if)",
    r"let me know if (?:i can|there(?:'s| is) anything (?:i|that i)|you(?:'d| would)? (?:like|need|want|ever need)"
    r"|it (?:would|might) help)",
    r"(?:how|what|where) (?:can|could|may|might) i (?:help|do for|return|be of|be useful|give)",
    r"is there anything i can|(?:tell me|say) (?:what|how) i can",
    r"i(?:'d| would| will|'ll|'m| am)(?: (?:also|always|very|more than))* (?:be )?(?:(?:very|more than"
    r"|always) )?(?:happy|glad|delighted|pleased|thrilled|honou?red) to (?:help|share|send|return|show|offer"
    r"|introduce|give|answer|come|pass|lend|read|review your|"
    r"do|put|make|repay|write|explain|tell|bring|connect you|hear (?:that|from you)|see (?:that|you)"
    r"|have (?:met|been)|take (?:over|on))",
    r"i(?:'d| would) (?:like|love) to (?:thank|congratulate|offer|give|help|share|say|tell you|return|repay"
    r"|send you|mention|lend|contribute|make|add|apologi[sz]e|let you know|bring you|show you the|invite you)",
)
OUT = re.compile(
    r"^(?:(?:and|but|or|so)\s+)?(?:if|should|in case)\b.{0,80}?\b(?:not|no|n't|rather|busy|bad|odd|awkward|too"
    r"|inconvenient|full|doesn't|don't|isn't|decline|wrong|uncomfortable|can't|swamped|crazy)\b"
    r"|\b(?:no (?:need|reply|answer)|not? (?:reply|answer)|feel free|no is|a no\b|say no|just say|say so|no harm"
    r"|no offen[cs]e|no hard feelings|no pressure|ignore this|leave it|(?<!that )(?<!so )i understand"
    r"|i'?ll understand|don't feel"
    r"|do not feel|(?:only|but only) if)",
    re.IGNORECASE,
)
OUT_FRAME = phrases(
    r"(?:let me know|tell me|say) if (?:that|this|it|they|now)(?:'s| is| would be| are|'re)? (?:\w+ )?(?:too|not"
    r"|inconvenient|a problem|a bad|a bad time|bad|unwelcome|no good|the wrong|wrong)",
    r"let me know if you(?:'d| would) rather|tell me if (?:you(?:'d| would) rather|not)",
    r"let me know (?:how (?:it|that|you|your)|what (?:happens|comes|became))|keep me (?:posted|updated) on how",
    r"tell me (?:how (?:it|that) (?:goes|went)|what became|all about)",
)
ALTERNATIVE = re.compile(
    r"^(?:or|otherwise|alternatively|if not|failing that|instead|equally|even(?! (?:though|if|so|when|now)\b))\b"
    r"|^(?:and )?if (?:a |the |this "
    r"|that |it |writing |calls?|e-?mail|talking|time|meeting|your week)",
    re.IGNORECASE,
)
SCHEDULING = phrases(
    rf"(?:would|does|do|is|are|could|might|will)(?: \w+){{0,2}} (?:{DAYS}|next week|this week|tomorrow|either"
    rf"|any of|one of|that|mornings?|afternoons?|evenings?|\d{{1,2}}(?::\d\d)?(?: ?[ap]m)?|noon"
    rf"|lunchtime)(?: [\w:,']+){{0,8}} (?:suit|work|fit|be (?:good|ok|okay|fine|possible|convenient|better)|good|ok"
    rf"|okay|better|possible|convenient)",
    r"(?:when|what time|which (?:day|time|week)s?|what day|where) (?:would|could|might|does|do|is|are|shall|can"
    r"|suits|works)",
    rf"let me know (?:when|what time|which (?:day|time|week)|what (?:day|time|works|suits)|if (?:{DAYS}|that|this"
    rf"|either|one|any|next|tomorrow) (?:\w+ ){{0,4}}(?:works?|suits?|fits?))",
    r"(?:shall|should|can|may) i (?:call|ring|phone|come|book|send (?:an? )?invit\w+|propose|suggest)",
)
WH = re.compile(r"\b(?:what|how|which|where|when|why|who|whom|whose)\b(?:\s+[\w']+){0,5}?\s+$", re.IGNORECASE)
OPT_IN = phrases(
    r"(?:(?:would|could|may|might|can|shall|should) (?:i|you|we|it)|would you like|happy (?:for me )?to|ok(?:ay)?"
    r"|all right|open to|interested in|want me to|let me know|say yes)(?: [\w',]+){0,12} "
    r"(?:introduc\w+|connect\w*|put(?:ting)? you|bring\w* (?:you|the two)|meet\w*|in touch|talk\w*|intro)",
    r"(?:would|could|may|might|shall|should|is|are) (?:that|this|it|you|i)(?: [\w']+){0,8} (?:help|useful|interest"
    r"|welcome|ok|okay|right|yes)",
)
JOINED = re.compile(
    r"[,;]?\s(?:and|plus)\s(?:(?:also|perhaps|maybe|possibly|please|then|kindly)\s)?"
    r"(?=(?:could|can|would|will|may|might)\s(?:you|we|I)\b|connect\sme|introduce\sme|refer\sme|recommend\sme"
    r"|put\s(?:me\sin\stouch|in\sa)|send\sme|share\syour|review\smy|look\sover\smy|read\smy|mentor\sme)",
    re.IGNORECASE,
)
