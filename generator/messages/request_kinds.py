"""The words that say what is asked for."""

from __future__ import annotations

from generator.messages.phrases import NUMBERS, phrases

TALK_WORDS = (
    r"talk|talking|speak|chat|call|ring|phone|meet|meeting|coffee|lunch|breakfast|dinner|beer|drink|tea(?! (?:room"
    r"|towel|bag|break|trolley)s?\b)|walk|zoom"
    r"|video call|conversation|"
    r"half an hour|an hour|catch up|catch-up|sit down|get together|visit you|come by|drop by|stop by|your time"
    r"|on the phone|interview you|appointment|come and see you|come (?:over|round) to see you|"
    rf"{NUMBERS}[ -]?(?:minutes?|mins?|hours?)"
)
ASK_NOUNS = (
    r"advice|help|thoughts|guidance|introduction|intro|feedback|input|insights?|pointers|tips|referral"
    r"|recommendation|support|suggestions?|ideas|leads?|information|assistance|word"
)
_WHO = r"(?:him|her|them|(?-i:[A-Z])\w+|your \w+|the \w+(?: \w+)?)"
KINDS = {
    "endorsement": phrases(
        r"refer(?:red|ring)? me|(?:a|an|your|for|the|internal|employee) (?:\w+ )?referral|recommend(?:ed|ing)? me",
        r"recommendation (?:letter|from you)|(?:letter of|your) recommendation|a recommendation",
        r"vouch(?:ed|ing)?(?: for)?|"
        r"(?:good|kind|quick) word|a word (?:to|for|with|in|about)|words? (?:to|with) \w+ (?:about|for) me|word in",
        r"endors\w+|(?:be|become|act as|serve as|name you as|list you as) (?:my|a|one of my) (?:referees?|references?)",
        r"reference for me|(?:a|my|as) reference",
        r"(?:speak|speaking|talk|talking) (?:up )?(?:to|with) [\w ]{2,30} (?:for me|about me|on my behalf)|"
        r"speak (?:up )?for me|mention(?:ed|ing)? (?:me|my name|my application)",
        r"pass(?:ed|ing)? (?:on |along )?my (?:name|cv|résumé|resume|profile|application|details)",
        r"(?:flag|support|push|back|sponsor|champion) (?:me|my (?:application|name|candidacy))|"
        r"submit (?:me|my name)|on my behalf",
        r"(?:send|write|drop|give|say|tell) (?:him|her|them|\w+)? ?(?:a|one|two|three|a few"
        r"|a couple of)? ?(?:good )?(?:words?|lines?|sentences?) (?:to|about|for|on|saying)",
        r""
        r"use your name|tell (?:him|her|them|\w+|your \w+) (?:that )?(?:about me|you know me"
        r"|i(?:'m| am|'d be| would be) (?:\w+ )?(?:looking|interested|good|great|right|reliable|worth|available|keen"
        r"|a (?!bit)\w+)"
        r"|what i (?:can|could|do|did)|how i work)",
        rf"tell {_WHO}(?: [\w']+){{0,4}}? (?:what you(?:'ve| have)? (?:\w+ )?(?:saw|seen|know|think|thought|remember"
        rf"|noticed"
        r"|learned|make|made|watched)(?= (?:me|of me|about me|my|with|for yourself|first|yourself|there|then|when i"
        r"|while i)"
        r"\b|[.,;:?!]|$)|how i (?:work|worked|handle|handled|run|ran|did|do))",
        rf"(?:say|put in|drop) something (?:\w+ )?(?:to|for|about) (?!me\b)(?:{_WHO}|me\b)(?=.*\b(?:me|my)\b)",
        r"get (?:me|my \w+) (?:an interview|hired|in front of)|recommend (?:\w+ ){1,3}for (?:the|this|that)",
        r"put (?:me|my name) forward|nominate me",
    ),
    "introduction": phrases(
        r"introduc(?:e|ed|ing) (?:me|us|him|her|them)|introduction|intro|connect(?:ed|ing)? (?:me|us) (?:to|with)",
        r"connect us|put(?:ting)? (?:me|us|him|her|them) in (?:touch|contact)",
        r"in touch with (?:\w+ ){1,3}(?:at|from|in|who)",
        r"forward(?:ed|ing)? (?:him|her|them|it|this|these|my|the (?:note|lines|text|paragraph|message|below"
        r"|following)|a note|\w+ (?:this|my))|"
        r"pass(?:ed|ing)? (?:this|it|them|the (?:note|lines|text|paragraph)|my (?:note|message|lines)|these|a note"
        r"|the below)",
        r"link me (?:up )?(?:to|with)|hook me up with",
        r"(?:his|her|their|(?-i:[A-Z])\w+'s) (?:e-?mail(?: address)?|contact details|phone number|number|contact)|"
        r"bring (?:us|me) together|open (?:a|the|some) doors?|make the connection",
        r"point me to (?:the right|someone|somebody|a person)",
        r"put(?:ting)? (?:\w+ ){1,4}?in (?:touch|contact)|bring (?:\w+ ){1,4}?together",
        r"who(?:m)?(?: else| at \w+| in \w+| there| over there)? (?:should|could|can|might|would|do"
        r"|must) i (?:best )?(?:talk|speak"
        r"|write|contact|ask|approach|turn|reach|go|email|call)",
        r"who (?:else )?(?:should i|i should|could i|i could|i might) (?:talk|speak|contact|write)",
        r"(?:get|set up|arrange|organi[sz]e|fix|book|wangle|swing) (?:me |us )?(?:a|an|some) (?:\w+ )?(?:meeting"
        r"|call|chat|slot"
        r"|appointment|coffee|word|time|introduction) with (?!you\b)\w+",
        r"meet (?:your|the) (?:boss|manager|ceo|cto|colleagues?|director|head|team lead)",
    ),
    "review": phrases(
        r"give me (?:your|some|an?) (?:[\w-]+ )?(?:opinion|view|views|feedback|take|verdict|critique) (?:of|on)",
        r"(?:review(?:ed|ing)?|look(?:ed|ing)? (?:at|over|through)|read(?:ing)?(?: through)?|feedback on|check"
        r"|proofread|critique|comments? on|edit|go over|opinion on|glance (?:at|over)|eye (?:over"
        r"|on)) (?:at )?(?:\w+ ){0,2}?(?:my|the attached|attached|our|the enclosed|it|a draft|the draft|the deck"
        r"|the chapter|the slides|the document|the plan|this draft|some of my)",
        r"(?:my|the) (?:cv|résumé|resume|portfolio|deck|draft|cover letter|linkedin profile|profile|chapter"
        r"|application) (?:and )?(?:a )?(?:review|look|check|critique)",
    ),
    "mentor": phrases(
        r"mentor me|mentee|prot[eé]g[eé]|(?:be|become|as) (?:my|a) mentor|mentor(?:ing|ship)|coach(?:ing)? me",
        r"be my (?:\w+ )?(?:mentor|coach|advis[eo]r|sponsor|supervisor|tutor|guide|teacher|sounding board)",
        r"(?:guide|coach|teach|advise|train) me (?:regularly|every (?:week|month)|each (?:week|month)|through my career"
        r"|(?:for|over) the (?:next|coming))",
        r"take me under your wing|sponsor me|be my sponsor",
        r"(?:weekly|monthly|regular) (?:calls?|meetings?|chats?|sessions?)",
    ),
    "document": phrases(
        r"let me (?:have|see|borrow) (?:a copy|your|the|some)|(?:have|get|see) a copy of",
        r"(?:send|sent|sending|forward(?:ed|ing)?|share|shared|sharing|lend|lent|lending|give|gave|giving"
        r"|e-?mail(?:ing)?|mail(?:ing)?"
        r"|pass|passed|passing) (?:me "
        r"|us )?(?:with me |over )?(?:your|the|a copy|that"
        r"|those|some|any|access|internal|salary|org\w*)",
        r"(?:send|post|mail|e-?mail|lend|give) (?:me|us) (?:over )?(?:an?|one|two|three|a few"
        r"|a couple of) (?:[\w-]+ ){0,2}?"
        r"(?:samples?|photos?|pictures?|examples?|lists?|templates?|files?|drawings?|sketch(?:es)?|scans?|links?"
        r"|recordings?"
        r"|spare|slides?|sheets?|documents?|reports?|handouts?|recipes?|excerpts?|extracts?|chapters?)",
    ),
    "conversation": phrases(
        TALK_WORDS,
        r"buy you (?:a|an|lunch|dinner)|invite you (?:to|for)|show you|pick your brains?|join me|time (?:for|to)",
        r"connect(?! (?:here|on here|on linkedin)\b)|some time|a moment",
    ),
    "advice": phrases(
        rf"{ASK_NOUNS}|advise|recommend|perspectives?|opinions?|learn|hear|tell me|ask you|question|understand",
        r"explain|describe",
    ),
}
